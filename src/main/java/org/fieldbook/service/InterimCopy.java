package org.fieldbook.service;

import org.fieldbook.journal.Bytes;
import org.fieldbook.report.InterimInput;
import org.fieldbook.report.StateCode;

/// One copy of the interim ratings: the bytes of a file, and the state of the data they were worked out
/// of, which the journal remembers of it.
public record InterimCopy(Bytes bytes, StateCode state) {

    static InterimCopy of(byte[] bytes, InterimInput input) {
        return new InterimCopy(Bytes.of(bytes), input.imprint().state());
    }
}
