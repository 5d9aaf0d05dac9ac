package org.fieldbook.intake;

import java.util.List;

/// What came of reading a file of rows.
///
/// @param content everything that could be read
/// @param faults what keeps the file from being taken in; none if it can be
/// @param remarks what somebody should know of and decide about
public record Intake<T>(T content, List<RowFault> faults, List<RowFault> remarks) {

    public Intake {
        faults = List.copyOf(faults);
        remarks = List.copyOf(remarks);
    }

    /// Whether the file can be taken in.
    public boolean isUsable() {
        return faults.isEmpty();
    }
}
