package org.fieldbook.settings;

import java.nio.file.Path;
import java.util.Optional;

/// What was found where an organisation lays its policy down.
///
/// @param file the place that was looked at
/// @param there whether a file is there
/// @param holds what holds; the strictest of all while the file cannot be read
/// @param fault why it cannot be read; empty if it can, or if there is none
public record FoundPolicy(Path file, boolean there, Policy holds, Optional<PolicyFault> fault) {

    /// Where nothing was looked for.
    public static final FoundPolicy NOWHERE = none(Path.of(""));

    /// None is there.
    public static FoundPolicy none(Path file) {
        return new FoundPolicy(file, false, Policy.NONE, Optional.empty());
    }

    static FoundPolicy broken(Path file, PolicyFault fault) {
        return new FoundPolicy(file, true, Policy.STRICTEST, Optional.of(fault));
    }
}
