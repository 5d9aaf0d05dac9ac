package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

/// The store key, sealed for one way of opening the store. Slots of kinds this version does not know
/// are kept as they are.
record Slot(int kind, Bytes body) {

    /// See [PassphraseSlot].
    static final int PASSPHRASE = 1;

    /// See [RecoverySlot].
    static final int RECOVERY_KEY = 2;

    /// See [EscrowSlot].
    static final int ESCROW = 3;
}
