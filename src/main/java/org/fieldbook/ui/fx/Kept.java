package org.fieldbook.ui.fx;

import java.time.LocalTime;

/// Whether what a person entered is on the disk.
public sealed interface Kept {

    /// Nothing was entered yet.
    record Nothing() implements Kept {}

    /// All of it, since then.
    record Saved(LocalTime at) implements Kept {}

    /// Being written.
    record Saving() implements Kept {}

    /// Not since then; writing failed, and this is why.
    ///
    /// @param entries how many things that somebody entered wait to be written
    record NotSaved(LocalTime since, int entries, Throwable why) implements Kept {}
}
