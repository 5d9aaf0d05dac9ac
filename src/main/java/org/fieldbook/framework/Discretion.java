package org.fieldbook.framework;

/// When the program flags a rating for the panel's attention. Flags change no rating.
///
/// @param points percentage points below the next edge that count as close
/// @param smallSample most answers that still count as few
public record Discretion(int points, int smallSample, Provenance provenance) {}
