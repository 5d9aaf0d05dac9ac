package org.fieldbook.report;

import org.fieldbook.i18n.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The interim ratings on paper: page 1 the score, the standards and the key questions against the
/// band edges, then the counts, groups of cases, what is missing, how it was worked out and what is
/// interim. It names no person on probation, and no case unless the annexe is asked for.
public final class InterimRatings {

    /// Characters of a name that fit into the title of a window.
    static final int TITLE_ROOM = 60;

    private final InterimInput input;
    private final Phrases phrases;

    private final Optional<Annexe> annexe;

    private InterimRatings(InterimInput input, Optional<Annexe> annexe, Messages messages) {
        this.input = input;
        this.annexe = annexe;
        this.phrases = new Phrases(messages);
    }

    /// The document in the language of the messages. The same input gives an equal document.
    public static Document of(InterimInput input, Messages messages) {
        return new InterimRatings(input, Optional.empty(), messages).build();
    }

    /// The same with the annexe at its end: every page says that it has one.
    public static Document of(InterimInput input, Annexe annexe, Messages messages) {
        return new InterimRatings(input, Optional.of(annexe), messages).build();
    }

    private Document build() {
        List<Block> blocks =
                new ArrayList<>(
                        new HeadPart(input, finality().heading(), notice(), phrases).blocks());
        blocks.addAll(
                new StandardsPart(input.ratings(), input.finality().isFinal(), phrases).blocks());
        KeyQuestionChart.of(input.ratings(), phrases).ifPresent(blocks::add);
        blocks.addAll(new QuestionsPart(input.ratings(), phrases).blocks());
        blocks.addAll(new UnitsPart(input.ratings(), phrases).blocks());
        blocks.addAll(new GroupsPart(input, phrases).blocks());
        blocks.addAll(new CompletenessPart(input, phrases).blocks());
        blocks.addAll(new MethodPart(input.ratings(), phrases).blocks());
        blocks.addAll(interim());
        annexe.ifPresent(
                names -> blocks.addAll(new AnnexePart(input.ratings(), names, phrases).blocks()));
        return new Document(
                phrases.messages().locale(),
                phrases.text(
                        "document.title",
                        phrases.shortened(input.facts().service(), TITLE_ROOM),
                        marking()),
                phrases.text("document.subject"),
                input.imprint().computedAt(),
                frame(),
                blocks);
    }

    private Frame frame() {
        return new FrameText(input.facts(), input.imprint(), input.ratings().framework(), phrases)
                .frame(notice(), finality().heading());
    }

    /// What has to be known of every page.
    private String notice() {
        String notice = finality().notice();
        return annexe.isPresent() ? phrases.text("frame.withAnnexe", notice) : notice;
    }

    private FinalityText finality() {
        return new FinalityText(input.finality(), phrases);
    }

    private String marking() {
        return phrases.marking(input.facts());
    }

    private List<Block> interim() {
        return List.of(
                new Block.Together(
                        List.of(
                                new Block.Heading(2, phrases.text("heading.interim")),
                                new Block.Sentences(
                                        false,
                                        List.of(
                                                phrases.text(
                                                        "interim.laptop",
                                                        phrases.dateTime(
                                                                input.imprint().computedAt())),
                                                finality().sentence(),
                                                phrases.text("interim.marking", marking()))))));
    }
}
