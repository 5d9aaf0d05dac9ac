package org.fieldbook.report;

import org.fieldbook.framework.Framework;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Finality;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.State;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Organisational delivery on paper: what is proposed of each standard that is judged on evidence and why, what was found
/// and what it rests on, and the evidence by reference. It is for the inspection team: it holds what people wrote. It names
/// no member of the team, and of the evidence neither its text nor its source.
public final class PrintedDelivery {

    /// What stands on it.
    ///
    /// @param state of which the evidence is
    public record Input(
            InterimInput.Facts facts,
            InterimInput.Imprint imprint,
            Finality finality,
            Ratings ratings,
            State state) {}

    private final Input input;
    private final Phrases phrases;
    private final EvidenceLog log;

    private PrintedDelivery(Input input, Messages messages) {
        this.input = input;
        this.phrases = new Phrases(messages);
        this.log = EvidenceLog.of(framework(), input.state());
    }

    /// The document in the language of the messages. The same input gives an equal document.
    public static Document of(Input input, Messages messages) {
        return new PrintedDelivery(input, messages).build();
    }

    private Framework framework() {
        return input.ratings().framework();
    }

    private Document build() {
        String heading = phrases.text("delivery.heading");
        String notice =
                phrases.text(
                        "delivery.notice", new FinalityText(input.finality(), phrases).notice());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, heading));
        blocks.add(
                new Block.Paragraph(
                        Block.Emphasis.LEAD,
                        phrases.text(
                                "lead.inspection",
                                input.facts().service(),
                                framework().title(),
                                framework().period())));
        blocks.add(new Block.Notice(notice));
        List<StandardResult> standards = standards();
        if (standards.isEmpty()) {
            blocks.add(
                    new Block.Paragraph(
                            Block.Emphasis.NORMAL, phrases.text("delivery.noStandards")));
        } else {
            blocks.add(new Block.Heading(2, phrases.text("heading.standards")));
            blocks.add(
                    new Block.Table(false, columns(), standards.stream().map(this::row).toList()));
        }
        standards.forEach(standard ->
                blocks.addAll(
                        new PrintedStandard(input.ratings(), input.state(), standard, log, phrases)
                                .blocks()));
        blocks.addAll(new EvidencePart(log, phrases).blocks());
        return new Document(
                phrases.messages().locale(),
                phrases.text(
                        "delivery.title",
                        phrases.shortened(input.facts().service(), InterimRatings.TITLE_ROOM),
                        phrases.marking(input.facts())),
                phrases.text("delivery.subject"),
                input.imprint().computedAt(),
                new FrameText(input.facts(), input.imprint(), framework(), phrases)
                        .frame(notice, heading),
                blocks);
    }

    private List<StandardResult> standards() {
        return input.ratings().standards().stream()
                .filter(one -> Evidence.isJudgedOnEvidence(one.standard()))
                .toList();
    }

    private List<Column> columns() {
        return List.of(
                new Column(phrases.text("standards.code"), false, 8),
                new Column(phrases.text("standards.standard"), false, 30),
                new Column(
                        phrases.text(
                                input.finality().isFinal()
                                        ? "standards.final"
                                        : "standards.rating"),
                        false,
                        24),
                new Column(phrases.text("delivery.strengths"), true, 12),
                new Column(phrases.text("delivery.areas"), true, 14),
                new Column(phrases.text("delivery.items"), true, 12));
    }

    private Row row(StandardResult standard) {
        String code = standard.code();
        return new Row.Line(
                List.of(
                        new Cell.Strong(code),
                        new Cell.Words(standard.standard().title()),
                        rating(standard),
                        count(log.findings(code, Mark.STRENGTH).size()),
                        count(log.findings(code, Mark.AREA).size()),
                        count(
                                (int)
                                        log.evidence().stream()
                                                .filter(one -> one.marks().containsKey(code))
                                                .count())),
                Row.Standing.PLAIN);
    }

    private static Cell count(int number) {
        return new Cell.Words(Integer.toString(number));
    }

    private Cell rating(StandardResult standard) {
        return Optional.of(standard)
                .filter(StandardResult::counts)
                .flatMap(StandardResult::rating)
                .<Cell>map(Cell.Rated::new)
                .orElseGet(() ->
                        new Cell.Quiet(
                                phrases.text(
                                        standard.counts() ? "rating.none" : "rating.notRated")));
    }
}
