package org.fieldbook.service;

import java.time.OffsetDateTime;

/// The word that something is on the disk.
///
/// @param at when, on this laptop's clock
public record Saved(OffsetDateTime at) {}
