package org.fieldbook.ui.delivery;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Standard;
import org.fieldbook.inspection.Evidence;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.Reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What each item of evidence shows for each standard that is judged on evidence.
///
/// @param standards in the order of the framework
/// @param rows an item each, by number, with a cell for each standard
record EvidenceMatrix(List<About> standards, List<Row> rows) {

    static final EvidenceMatrix NONE = new EvidenceMatrix(List.of(), List.of());

    EvidenceMatrix {
        standards = List.copyOf(standards);
        rows = List.copyOf(rows);
    }

    /// A standard and how many items show what for it; what people differ about is in no count.
    record About(String code, String title, Map<Mark, Integer> counts) {
        About {
            counts = Map.copyOf(counts);
        }

        int count(Mark mark) {
            return counts.getOrDefault(mark, 0);
        }
    }

    /// One item.
    record Row(Evidence evidence, List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /// What an item says of a standard.
    sealed interface Cell {

        /// It is not linked.
        record Nothing() implements Cell {}

        record Shows(Mark mark) implements Cell {}

        /// People differ about it.
        record Differing() implements Cell {}
    }

    static EvidenceMatrix of(Framework framework, EvidenceLog log) {
        List<Standard> standards =
                framework.standards().stream().filter(Evidence::isJudgedOnEvidence).toList();
        return new EvidenceMatrix(
                standards.stream().map(standard -> about(standard, log)).toList(),
                log.evidence().stream()
                        .map(one ->
                                new Row(
                                        one,
                                        standards.stream()
                                                .map(standard ->
                                                        cell(framework, one, standard.code()))
                                                .toList()))
                        .toList());
    }

    private static About about(Standard standard, EvidenceLog log) {
        Map<Mark, Integer> counts = new EnumMap<>(Mark.class);
        log.evidence().stream()
                .flatMap(one -> Optional.ofNullable(one.marks().get(standard.code())).stream())
                .forEach(mark -> counts.merge(mark, 1, Integer::sum));
        return new About(standard.code(), standard.title(), counts);
    }

    private static Cell cell(Framework framework, Evidence evidence, String code) {
        if (evidence.subject().read(Fields.mark(framework, code)) instanceof Reading.Differing) {
            return new Cell.Differing();
        }
        return Optional.ofNullable(evidence.marks().get(code))
                .<Cell>map(Cell.Shows::new)
                .orElseGet(Cell.Nothing::new);
    }
}
