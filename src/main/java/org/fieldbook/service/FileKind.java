package org.fieldbook.service;

/// What a file is that somebody chose or dropped, by its content: its name may say anything.
public enum FileKind {
    /// A bundle, for this inspection or not.
    BUNDLE,
    /// A bundle made for an identity card that waits in this store.
    INVITATION,
    CARD,
    /// Signed counts of an inspection, for its region.
    COUNTS,
    EMPTY,
    FOLDER,
    PDF,
    /// A workbook, a text document or anything else that is a ZIP file.
    OFFICE,
    PICTURE,
    DATABASE,
    JSON,
    TEXT,
    OTHER
}
