package org.fieldbook.ui.fx;

import java.util.Optional;

/// Something a screen can be busy with.
///
/// @param words names the text that says so, and why it is not stopped where it is not
/// @param stopped names the text that says what is left once it was; empty if it is not
public record Doing(String words, Optional<String> stopped) {

    /// What can be stopped.
    public static Doing stoppable(String words, String stopped) {
        return new Doing(words, Optional.of(stopped));
    }

    /// What is done wholly once it was begun.
    public static Doing whole(String words) {
        return new Doing(words, Optional.empty());
    }
}
