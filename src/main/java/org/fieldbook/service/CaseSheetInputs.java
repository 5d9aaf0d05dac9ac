package org.fieldbook.service;

import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.report.PrintedCases;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

/// Gathers what case sheets are built from.
final class CaseSheetInputs {

    private CaseSheetInputs() {}

    /// What this snapshot holds of these cases, as its viewer may see it.
    ///
    /// @param version of the program
    static PrintedCases.Input of(
            OpenInspection inspection,
            Snapshot newest,
            Collection<SubjectId> cases,
            String version) {
        OffsetDateTime now = InterimInputs.now(inspection);
        List<SampleSubject> asked =
                newest.subjects().stream().filter(one -> cases.contains(one.id())).toList();
        return new PrintedCases.Input(
                InterimInputs.facts(newest.card(), now),
                InterimInputs.imprint(inspection, newest, now, version),
                newest.finality(),
                newest.framework(),
                newest.state(),
                asked.stream().filter(one -> !one.hidden()).toList(),
                asked.stream()
                        .filter(SampleSubject::hidden)
                        .map(SampleSubject::reference)
                        .toList());
    }
}
