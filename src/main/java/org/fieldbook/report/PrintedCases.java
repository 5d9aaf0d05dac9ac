package org.fieldbook.report;

import org.fieldbook.framework.Framework;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.Finality;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;

import java.util.ArrayList;
import java.util.List;

/// Case sheets on paper: of each case what its inspector recorded, details, prompts, judgements and notes. It is for the
/// inspection team: it names cases and inspectors and holds what people wrote.
public final class PrintedCases {

    /// What stands on them.
    ///
    /// @param state of which the cases are
    /// @param cases in their order
    /// @param left references of those that are asked for and hidden from whoever prints
    public record Input(
            InterimInput.Facts facts,
            InterimInput.Imprint imprint,
            Finality finality,
            Framework framework,
            State state,
            List<SampleSubject> cases,
            List<String> left) {
        public Input {
            cases = List.copyOf(cases);
            left = List.copyOf(left);
        }
    }

    private final Input input;
    private final Phrases phrases;

    private PrintedCases(Input input, Messages messages) {
        this.input = input;
        this.phrases = new Phrases(messages);
    }

    /// The document in the language of the messages; each case begins a page. The same input gives an equal document.
    public static Document of(Input input, Messages messages) {
        return new PrintedCases(input, messages).build();
    }

    private Document build() {
        String heading = phrases.text("sheets.heading");
        String notice =
                phrases.text("sheets.notice", new FinalityText(input.finality(), phrases).notice());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, heading));
        blocks.add(
                new Block.Paragraph(
                        Block.Emphasis.LEAD,
                        phrases.text(
                                "lead.inspection",
                                input.facts().service(),
                                input.framework().title(),
                                input.framework().period())));
        blocks.add(new Block.Notice(notice));
        if (!input.left().isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            Block.Emphasis.NORMAL,
                            phrases.text("sheets.left", phrases.list(input.left(), word -> word))));
        }
        Facts facts = Facts.of(input.framework(), input.state());
        Notes notes = Notes.of(input.state());
        input.cases()
                .forEach(one ->
                        blocks.add(new PrintedCase(input, one, facts, notes, phrases).chapter()));
        return new Document(
                phrases.messages().locale(),
                phrases.text(
                        "sheets.title",
                        phrases.shortened(input.facts().service(), InterimRatings.TITLE_ROOM),
                        phrases.marking(input.facts())),
                phrases.text("sheets.subject"),
                input.imprint().computedAt(),
                new FrameText(input.facts(), input.imprint(), input.framework(), phrases)
                        .frame(notice, heading),
                blocks);
    }
}
