package org.fieldbook.ui.fx;

import java.util.List;

/// A line of the sheet of shortcuts.
///
/// @param does what they do, as people read it
/// @param keys any of which does it, such as `Ctrl+L` or `J`; at least one
public record Shortcut(String does, List<String> keys) {

    public Shortcut {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("no key for: " + does);
        }
    }

    public Shortcut(String does, String... keys) {
        this(does, List.of(keys));
    }
}
