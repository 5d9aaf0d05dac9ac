package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

/// That somebody opened something.
///
/// @param of what was opened
/// @param content who did and when, as whoever keeps it writes it
public record KeptOpening(String of, Bytes content) {}
