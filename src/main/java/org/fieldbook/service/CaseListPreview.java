package org.fieldbook.service;

import org.fieldbook.intake.CaseRow;
import org.fieldbook.intake.RowFault;

import java.util.List;
import java.util.Map;

/// What a case list would bring in, before anything is taken in.
///
/// @param rows the rows without a fault, in the order of the file
/// @param faults what is wrong with the file (line 0) or with rows
/// @param remarks what somebody should know: columns that are not taken in
/// @param counts the rows without a fault by sample
/// @param wrongRows how many rows have a fault
public record CaseListPreview(
        List<CaseRow> rows,
        List<RowFault> faults,
        List<RowFault> remarks,
        Map<String, Integer> counts,
        int wrongRows) {

    /// What the keys of faults that concern the whole file begin with, on whatever line they show.
    private static final String WHOLE_FILE = "intake.file.";

    public CaseListPreview {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
        counts = Map.copyOf(counts);
    }

    /// Whether the file as a whole can be read.
    public boolean isReadable() {
        return faults.stream()
                .noneMatch(fault -> fault.line() <= 1 || fault.key().startsWith(WHOLE_FILE));
    }

    /// Whether it can be taken in, once wrong rows are left out or if there are none.
    public boolean isUsable(boolean leaveOutWrongRows) {
        return isReadable() && !rows.isEmpty() && (leaveOutWrongRows || faults.isEmpty());
    }
}
