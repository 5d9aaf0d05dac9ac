package org.fieldbook.inspection;

import java.util.Optional;
import java.util.stream.Stream;

/// What an item of evidence shows for a standard.
public enum Mark {
    STRENGTH("strength"),
    AREA("area"),
    CONTEXT("context");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    /// As it stands in journals.
    public String word() {
        return word;
    }

    /// The one of this word; empty for a word that this version does not know.
    public static Optional<Mark> find(String word) {
        return Stream.of(values()).filter(mark -> mark.word.equals(word)).findFirst();
    }
}
