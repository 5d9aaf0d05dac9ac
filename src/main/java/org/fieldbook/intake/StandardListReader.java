package org.fieldbook.intake;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Standard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads ratings of standards: columns `standard`, `rating`; ratings in the published words, or `Not
/// rated`, or nothing.
public final class StandardListReader {

    private static final String STANDARD = "standard";
    private static final String RATING = "rating";
    private static final String NOT_RATED = "Not rated";

    private final Framework framework;
    private final Sheet sheet;
    private final Columns columns;
    private final List<StandardRow> standards = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();

    private StandardListReader(Framework framework, Sheet sheet) {
        this.framework = framework;
        this.sheet = sheet;
        this.columns = new Columns(sheet);
    }

    /// The rows in the order of the file. A rating of a standard that is rated from answers is a fault.
    public static Intake<List<StandardRow>> read(Framework framework, Sheet sheet) {
        return new StandardListReader(framework, sheet).read();
    }

    private Intake<List<StandardRow>> read() {
        faults.addAll(columns.faults(List.of(STANDARD, RATING)));
        if (faults.isEmpty()) {
            sheet.rows().forEach(this::read);
        }
        return new Intake<>(List.copyOf(standards), faults, List.of());
    }

    private void read(Sheet.Row row) {
        String code = columns.cell(row, STANDARD);
        String word = columns.cell(row, RATING);
        Optional<Standard> standard = framework.findStandard(code);
        if (standard.isEmpty()) {
            faults.add(columns.fault(row, STANDARD, "intake.standard.unknown", code));
            return;
        }
        Long first = lines.putIfAbsent(code, row.line());
        if (first != null) {
            faults.add(
                    columns.fault(row, STANDARD, "intake.standard.twice", code, first.toString()));
            return;
        }
        Optional<Rating> rating = Rating.find(word);
        if (word.equals(NOT_RATED)) {
            standards.add(new StandardRow.NotRated(code));
        } else if (rating.isPresent()) {
            propose(row, standard.get(), rating.get());
        } else if (!word.isEmpty()) {
            faults.add(columns.fault(row, RATING, "intake.standard.word", word));
        }
    }

    private void propose(Sheet.Row row, Standard standard, Rating rating) {
        switch (standard.basis()) {
            case Basis.ByProposal() ->
                    standards.add(new StandardRow.Proposed(standard.code(), rating));
            case Basis.ByKeyQuestions _ ->
                    faults.add(
                            columns.fault(row, RATING, "intake.standard.answers", standard.code()));
            case Basis.RecordedOnly _ ->
                    faults.add(
                            columns.fault(
                                    row, RATING, "intake.standard.recorded", standard.code()));
        }
    }
}
