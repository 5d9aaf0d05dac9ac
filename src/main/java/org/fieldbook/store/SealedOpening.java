package org.fieldbook.store;

/// A row of an opening as it stands in the table.
///
/// @param number from 1 in each inspection
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record SealedOpening(long number, byte[] sealed) {}
