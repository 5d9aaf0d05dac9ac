package org.fieldbook.ui.fx;

/// From where on the navigation beside a page shows icons only, for the room that its words take.
public enum Rail {
    /// Only where there is little room for anything.
    WHERE_NARROW,
    /// Already where bars are narrower.
    WHERE_COMPACT,
    ALWAYS
}
