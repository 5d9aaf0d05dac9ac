package org.fieldbook.ui.cases;

import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.fx.CaseFilter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The chip of what was asked for from elsewhere.
final class OnlyThese {

    static final String ID = "only";

    private OnlyThese() {}

    /// Lets through what the filter names; empty where another sample is shown.
    static Optional<CasesViewModel.Chip> chip(
            CaseFilter wanted, String sample, List<CaseRow> found) {
        if (!wanted.sample().equals(sample)) {
            return Optional.empty();
        }
        Set<SubjectId> subjects = Set.copyOf(wanted.subjects());
        Predicate<CaseRow> filter = row -> subjects.contains(row.id());
        int count = Math.toIntExact(found.stream().filter(filter).count());
        return Optional.of(new CasesViewModel.Chip(ID, wanted.title(), count, filter));
    }
}
