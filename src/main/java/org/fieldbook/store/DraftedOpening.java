package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.util.Optional;

/// An opening as version 1 of the tables kept it, as a draft: its key is `opened/`, what was opened, `/` and
/// when.
final class DraftedOpening {

    private static final String PREFIX = "opened/";

    private DraftedOpening() {}

    /// Empty if it is another draft.
    static Optional<KeptOpening> find(String key, Bytes content) {
        int end = key.lastIndexOf('/');
        return key.startsWith(PREFIX) && end > PREFIX.length()
                ? Optional.of(new KeptOpening(key.substring(PREFIX.length(), end), content))
                : Optional.empty();
    }
}
