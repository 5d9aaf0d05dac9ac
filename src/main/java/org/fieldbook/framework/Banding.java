package org.fieldbook.framework;

/// Whether a percentage is banded exactly or after rounding half up to a whole number. Which of the
/// two the inspectorate uses is not published (64.6 % is below Good exactly, Good if rounded first).
public enum Banding {
    EXACT,
    ROUNDED
}
