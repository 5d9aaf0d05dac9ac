package org.fieldbook.settings;

import java.util.Locale;
import java.util.stream.Stream;

/// Which theme somebody wants.
public enum ThemeChoice {
    /// Whatever the system shows, as it changes.
    SYSTEM,
    LIGHT,
    DARK,
    HIGH_CONTRAST;

    /// Its word in the file, and the last part of its message key.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The choice of a word; the system's where there is none of that word.
    public static ThemeChoice of(String word) {
        return Stream.of(values())
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElse(SYSTEM);
    }
}
