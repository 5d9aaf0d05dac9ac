package org.fieldbook.inspection;

import org.fieldbook.journal.Change;

import java.util.Optional;

/// What is folded of one replica.
///
/// @param tip where its run ends
/// @param count how many changes are folded; more than the tip's number only where the run divides
/// @param introduction what its first change says of it; empty if that says nothing
/// @param laptop the thumbprint of the key it names, worked out once
record Run(Tip tip, long count, Optional<Introduction> introduction, Optional<String> laptop) {

    static Run of(Change first) {
        Optional<Introduction> introduction = Introduction.of(first);
        return new Run(
                tip(first), 1, introduction, introduction.map(one -> one.signing().thumbprint()));
    }

    Run with(Change next) {
        return new Run(tip(next).later(tip), count + 1, introduction, laptop);
    }

    boolean isForked() {
        return count > tip.seq();
    }

    private static Tip tip(Change change) {
        return new Tip(change.record().seq(), change.hash());
    }
}
