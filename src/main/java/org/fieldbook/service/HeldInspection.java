package org.fieldbook.service;

import org.fieldbook.bundle.crypto.JwsSignatures;
import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Change;
import org.fieldbook.store.CalledOff;
import org.fieldbook.store.Store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// What a store holds of an inspection, read whole and folded.
record HeldInspection(State state, PackShelf packs) {

    /// @param calledOff asked before each step, see [CalledOff]
    static HeldInspection of(
            Store store, Frameworks frameworks, UUID inspection, BooleanSupplier calledOff) {
        List<Change> changes = store.readChanges(inspection, calledOff);
        CalledOff.expectNot(calledOff);
        State state = State.empty(inspection, new JwsSignatures()).with(changes);
        CalledOff.expectNot(calledOff);
        Genesis.of(state);
        return new HeldInspection(state, PackShelf.of(store, frameworks, state));
    }

    /// What rates it.
    Framework framework() {
        return packs.of(state);
    }

    Card card() {
        return Cards.of(state, framework(), Optional.empty());
    }

    /// Whoever's laptop this is: the member whose keys this store holds.
    Member me(Store store) {
        String laptop = store.keys(state.inspection()).signing().thumbprint();
        return state.trust()
                .flatMap(trust -> trust.everHad(laptop))
                .orElseThrow(() -> new Failure(Failure.Kind.NOT_ALLOWED, "M-01", "team.notMine"));
    }
}
