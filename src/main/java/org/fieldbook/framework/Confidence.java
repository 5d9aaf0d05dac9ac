package org.fieldbook.framework;

/// How sure a fact of a framework pack is.
public enum Confidence {
    /// Published and read.
    PUBLISHED,
    /// Derived by arithmetic from published figures and consistent with all of them.
    DERIVED,
    /// Remembered from published annexes, not read again. Never changes a rating by itself.
    UNCONFIRMED
}
