package org.fieldbook.report;

import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Mark;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/// The evidence by reference: when, what, and what it shows for which standards. Texts and sources stay in the log.
record EvidencePart(EvidenceLog log, Phrases phrases) {

    List<Block> blocks() {
        Block heading = new Block.Heading(2, phrases.text("delivery.evidence"));
        if (log.evidence().isEmpty()) {
            return List.of(
                    heading,
                    new Block.Paragraph(Block.Emphasis.QUIET, phrases.text("delivery.noEvidence")));
        }
        return List.of(
                heading,
                new Block.Table(
                        true,
                        List.of(
                                new Column(word("evidence.column.ref"), false, 10),
                                new Column(word("evidence.column.date"), false, 20),
                                new Column(word("evidence.column.title"), false, 42),
                                new Column(word("evidence.column.shows"), false, 28)),
                        log.evidence().stream().map(this::row).toList()));
    }

    private String word(String key) {
        return phrases.messages().text(key);
    }

    private Row row(Evidence one) {
        String title = one.title().isEmpty() ? word("evidence.untitled") : one.title();
        return new Row.Line(
                List.of(
                        new Cell.Strong(one.reference()),
                        new Cell.Words(day(one.date())),
                        new Cell.TwoLines(title, word("evidence.kind." + one.kind().word())),
                        one.marks().isEmpty()
                                ? new Cell.Quiet(word("evidence.unlinked"))
                                : new Cell.Words(
                                        phrases.list(
                                                List.copyOf(one.marks().entrySet()), this::shows))),
                Row.Standing.PLAIN);
    }

    private String shows(Map.Entry<String, Mark> mark) {
        return phrases.messages()
                .text(
                        "evidence.link",
                        mark.getKey(),
                        word("evidence.mark." + mark.getValue().word()));
    }

    /// As people write it, or the text if it is no date.
    private String day(String iso) {
        try {
            return iso.isEmpty() ? "" : phrases.date(LocalDate.parse(iso));
        } catch (DateTimeParseException other) {
            return iso;
        }
    }
}
