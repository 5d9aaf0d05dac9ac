package org.fieldbook.ui.delivery;

import org.fieldbook.framework.Rating;
import org.fieldbook.rating.StandardResult;

import java.util.List;
import java.util.Optional;

/// One standard judged on evidence.
///
/// @param items how much evidence speaks of it
/// @param waits whether what is proposed is not on the disk
/// @param reason as it is recorded, or as it is being typed
/// @param cap what a decision rule makes of the proposal, in words; empty if nothing
/// @param readers what second readers said, in words
/// @param isOpen whether whoever works here may be second reader of it
/// @param agrees whether they said that they agree with what is proposed now
/// @param comment theirs, as it is recorded, or as it is being typed
record StandardLine(
        StandardResult result,
        int items,
        Optional<Rating> proposed,
        boolean waits,
        String reason,
        String cap,
        List<String> readers,
        boolean isOpen,
        boolean agrees,
        String comment) {

    StandardLine {
        readers = List.copyOf(readers);
    }

    String code() {
        return result.code();
    }

    /// The standard, with its code.
    String name() {
        return result.code() + " " + result.standard().title();
    }

    /// The same with a proposal that is not on the disk.
    StandardLine waiting(Optional<Rating> other) {
        return new StandardLine(
                result, items, other, true, reason, cap, readers, isOpen, agrees, comment);
    }

    /// Nothing of what people wrote.
    @Override
    public String toString() {
        return "Standard " + code();
    }
}
