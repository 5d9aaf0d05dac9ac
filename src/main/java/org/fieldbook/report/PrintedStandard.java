package org.fieldbook.report;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SecondReading;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Value;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One standard that is judged on evidence: the proposed rating with its reason, what rules and the panel made of it, what
/// second readers say, and what was found.
record PrintedStandard(
        Ratings ratings, State state, StandardResult result, EvidenceLog log, Phrases phrases) {

    private static final int FOUND_WIDTH = 76;

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Together(
                        Stream.concat(
                                        Stream.of(
                                                new Block.Heading(
                                                        2,
                                                        phrases.standard(
                                                                framework(), result.code()))),
                                        standing().map(PrintedStandard::paragraph))
                                .toList()));
        List<String> reasons = texts(whole().read(Fields.reason(framework(), result.code())));
        if (reasons.isEmpty()) {
            blocks.add(quiet(phrases.text("delivery.noReason")));
        }
        if (reasons.size() > 1) {
            blocks.add(quiet(phrases.text("delivery.reasonsDiffer", reasons.size())));
        }
        reasons.forEach(
                reason -> blocks.addAll(lines(phrases.text("delivery.reason", reason)).toList()));
        readers().forEach(words -> blocks.addAll(lines(words).toList()));
        blocks.addAll(found(Mark.STRENGTH, "delivery.strengths", "delivery.none.strengths"));
        blocks.addAll(found(Mark.AREA, "delivery.areas", "delivery.none.areas"));
        return blocks;
    }

    private Framework framework() {
        return ratings.framework();
    }

    private Subject whole() {
        return state.subject(Fields.inspection(state.inspection()));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Block.Emphasis.NORMAL, text);
    }

    private static Block quiet(String text) {
        return new Block.Paragraph(Block.Emphasis.QUIET, text);
    }

    /// A paragraph for each line that says something.
    private static Stream<Block> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).map(line -> paragraph(line.strip()));
    }

    /// What is proposed, what it counts as, and why it counts as something else.
    private Stream<String> standing() {
        List<String> proposed =
                texts(whole().read(Fields.proposed(framework(), result.code()))).stream()
                        .flatMap(word -> Rating.find(word).stream())
                        .map(Rating::word)
                        .toList();
        String said =
                switch (proposed.size()) {
                    case 0 -> phrases.text("delivery.notProposed");
                    case 1 -> phrases.text("delivery.proposed", proposed.getFirst());
                    default ->
                            phrases.text(
                                    "delivery.proposalsDiffer",
                                    phrases.list(proposed, word -> word));
                };
        return Stream.concat(
                Stream.of(said), new Remarks(ratings, phrases).sentences(result).stream());
    }

    /// Second readers, without their names.
    private List<String> readers() {
        List<SecondReading> readings = SecondReading.list(framework(), state, result.code());
        String proposed = whole().text(Fields.proposed(framework(), result.code())).orElse("");
        List<String> said = new ArrayList<>();
        for (SecondReading reading : readings) {
            reading.agreed()
                    .ifPresent(rating ->
                            said.add(
                                    phrases.text(
                                            Rating.find(proposed).filter(rating::equals).isPresent()
                                                    ? "delivery.reader.agrees"
                                                    : "delivery.reader.otherwise",
                                            rating.word())));
            if (!reading.comment().isEmpty()) {
                said.add(phrases.text("delivery.reader.comment", reading.comment()));
            }
        }
        if (said.isEmpty()) {
            said.add(phrases.text("delivery.reader.none"));
        }
        return said;
    }

    private List<Block> found(Mark shows, String title, String none) {
        List<Finding> findings = log.findings(result.code(), shows);
        if (findings.isEmpty()) {
            return List.of(quiet(phrases.text(none)));
        }
        return List.of(
                new Block.Heading(3, phrases.text(title)),
                new Block.Table(
                        true,
                        List.of(
                                new Column(phrases.text("delivery.found"), false, FOUND_WIDTH),
                                new Column(
                                        phrases.text("delivery.restsOn"),
                                        false,
                                        100 - FOUND_WIDTH)),
                        findings.stream().map(this::row).toList()));
    }

    private Row row(Finding finding) {
        List<String> texts = texts(finding.text());
        String said =
                texts.size() > 1
                        ? phrases.text(
                                "delivery.differ",
                                texts.size(),
                                String.join(phrases.text("delivery.or"), texts))
                        : texts.stream().findFirst().orElse(phrases.text("delivery.empty"));
        List<String> references =
                log.evidence().stream()
                        .filter(one -> finding.evidence().contains(one.subject().id()))
                        .map(Evidence::reference)
                        .toList();
        return new Row.Line(
                List.of(
                        new Cell.Words(said),
                        references.isEmpty()
                                ? new Cell.Quiet(phrases.text("delivery.unsupported"))
                                : new Cell.Words(phrases.list(references, one -> one))),
                Row.Standing.PLAIN);
    }

    /// What a field says; all of it where people differ.
    private static List<String> texts(Reading reading) {
        Stream<Value> values =
                switch (reading) {
                    case Reading.Absent() -> Stream.of();
                    case Reading.Settled(Value value) -> Stream.of(value);
                    case Reading.Differing(var heads) ->
                            heads.stream().flatMap(head -> head.value().stream());
                };
        return values.flatMap(value ->
                        value instanceof Value.Text(String text) ? Stream.of(text) : Stream.of())
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }
}
