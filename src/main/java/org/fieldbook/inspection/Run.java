package org.fieldbook.inspection;

import org.fieldbook.journal.Change;

/// What is folded of one replica.
///
/// @param tip where its run ends
/// @param count how many changes are folded; more than the tip's number only where the run divides
record Run(Tip tip, long count) {

    static Run of(Change first) {
        return new Run(tip(first), 1);
    }

    Run with(Change next) {
        return new Run(tip(next).later(tip), count + 1);
    }

    boolean isForked() {
        return count > tip.seq();
    }

    private static Tip tip(Change change) {
        return new Tip(change.record().seq(), change.hash());
    }
}
