package org.fieldbook.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an attached file is, by its content. The list is short: whatever else there is can be saved as one of these.
public enum AttachmentType {
    PDF("pdf", "pdf"),
    PNG("png", "png"),
    JPEG("jpeg", "jpg jpeg jfif"),
    /// A document of Word without macros.
    WORD("docx", "docx"),
    /// A workbook of Excel without macros.
    EXCEL("xlsx", "xlsx"),
    TEXT("text", "txt csv tsv md log text");

    private final String word;
    private final String endings;

    AttachmentType(String word, String endings) {
        this.word = word;
        this.endings = endings;
    }

    /// As it stands in journals.
    public String word() {
        return word;
    }

    /// How the names of such files end, without the point, in small letters. A copy that is saved has the first.
    public List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    /// The one of this word; empty if this version does not know it.
    public static Optional<AttachmentType> find(String word) {
        return Stream.of(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
