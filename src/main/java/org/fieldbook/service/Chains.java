package org.fieldbook.service;

import org.fieldbook.inspection.State;
import org.fieldbook.journal.Chain;

import java.util.Optional;
import java.util.UUID;

/// Where a replica goes on writing.
final class Chains {

    private Chains() {}

    static Chain of(State state, UUID replica, UUID author) {
        return state.findTip(replica)
                .map(tip ->
                        new Chain(
                                state.inspection(),
                                replica,
                                author,
                                tip.seq(),
                                Optional.of(tip.hash()),
                                state.tick()))
                .orElseGet(() -> Chain.begin(state.inspection(), replica, author, state.tick()));
    }
}
