package org.fieldbook.inspection;

import java.util.stream.Stream;

/// What an item of evidence is.
public enum EvidenceKind {
    MEETING("meeting"),
    FOCUS_GROUP("focusGroup"),
    INTERVIEW("interview"),
    DOCUMENT("document"),
    DATA("data"),
    OBSERVATION("observation"),
    OTHER("other");

    private final String word;

    EvidenceKind(String word) {
        this.word = word;
    }

    /// As it stands in journals.
    public String word() {
        return word;
    }

    /// The one of this word; something else if nobody said or this version does not know it.
    public static EvidenceKind of(String word) {
        return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst().orElse(OTHER);
    }
}
