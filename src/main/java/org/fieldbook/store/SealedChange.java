package org.fieldbook.store;

import org.fieldbook.journal.Hash;

import java.util.UUID;

/// A change's row as it stands in the database.
///
/// @param sealed the change, bound to replica and number; not to be altered
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record SealedChange(UUID replica, long seq, Hash hash, byte[] sealed) {}
