package org.fieldbook.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What can leave a store as a file, and what an organisation may forbid. What holds no case and no answer is
/// none of it: identity cards, receipts, signed counts, the sheet of a recovery key. Nor is paper.
public enum Export {
    /// Bundles and invitations: sealed for those they name.
    BUNDLES,
    /// The interim ratings, case sheets or organisational delivery as a PDF.
    PDF,
    /// The interim ratings, or a list of cases, as a workbook.
    XLSX,
    /// The interim ratings as a table.
    CSV,
    /// The interim ratings as a document.
    JSON,
    /// Copies of attached files.
    ATTACHMENTS,
    /// Everything of an inspection or of a bundle in the clear, as commands print it.
    PLAIN;

    /// Its word in the file, and the last part of its message key.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one of this word.
    static Optional<Export> find(String word) {
        return Stream.of(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
