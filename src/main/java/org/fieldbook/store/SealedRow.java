package org.fieldbook.store;

/// A draft's or an attachment's row as it stands in the database.
///
/// @param name an HMAC, within its inspection
/// @param sealed not to be altered
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record SealedRow(byte[] name, byte[] sealed) {}
