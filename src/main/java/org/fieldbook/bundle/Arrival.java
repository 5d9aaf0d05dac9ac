package org.fieldbook.bundle;

import org.fieldbook.inspection.Signatures;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a bundle's content would make of what is held, seen to be rightly signed and whole. Nothing is
/// written by it.
///
/// @param before what is held
/// @param after what would be held
/// @param added the changes that are new here, in the order they came
public record Arrival(Payload payload, State before, State after, List<Change> added) {

    public Arrival {
        added = List.copyOf(added);
    }

    /// Checks every run and says what would come of the bundle. Its signature was checked before.
    public static Arrival of(Payload payload, State held, Signatures signatures) {
        return Claim.of(payload, held).arrival(signatures);
    }

    /// What would be held by a laptop that holds this now. As long as nothing was written since, that is known: a large
    /// bundle is not folded twice.
    public State after(State now) {
        return now == before ? after : now.with(added);
    }

    /// The new changes that would wait because earlier ones are missing.
    public List<Change> waiting() {
        return newOnes(after.listWaiting());
    }

    /// The new changes that would not be accepted: those of revoked laptops.
    public List<Change> notAccepted() {
        return newOnes(after.listNotAccepted());
    }

    private List<Change> newOnes(List<Change> changes) {
        Set<Hash> hashes = added.stream().map(Change::hash).collect(Collectors.toSet());
        return changes.stream().filter(change -> hashes.contains(change.hash())).toList();
    }
}
