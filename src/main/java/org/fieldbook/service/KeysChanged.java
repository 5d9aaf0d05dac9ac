package org.fieldbook.service;

/// What came of a change of what opens a store.
public enum KeysChanged {
    /// The new passphrase or recovery key holds in place of the one before, in the copy of the keys too.
    WHOLLY,
    /// Likewise; the copy of the keys among the restore points is brought up to date when the store is
    /// opened the next time.
    BUT_FOR_THE_COPY;

    static KeysChanged of(boolean withCopy) {
        return withCopy ? WHOLLY : BUT_FOR_THE_COPY;
    }
}
