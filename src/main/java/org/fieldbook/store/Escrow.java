package org.fieldbook.store;

import java.time.LocalDate;

/// Somebody else whom the owner lets open a store.
///
/// @param holder the thumbprint of the key that opens it
/// @param since the day on which it was chosen
public record Escrow(String holder, LocalDate since) {}
