package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.SampleSubjects;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Chain;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreTransaction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// An inspection that is open: its newest snapshot, and the one way to add to it. Everything is written
/// on the store's writer thread; listeners hear of it there, after the commit.
public final class OpenInspection {

    private final Store store;
    private final Framework framework;
    private final UUID replica;
    private final Member me;
    private final Supplier<byte[]> salts;
    private final Clock clock;
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile Snapshot snapshot;

    OpenInspection(
            Store store,
            Framework framework,
            Member me,
            Supplier<byte[]> salts,
            Clock clock,
            Card card,
            State state) {
        this.store = store;
        this.framework = framework;
        this.replica = store.replica(state.inspection());
        this.me = me;
        this.salts = salts;
        this.clock = clock;
        this.snapshot = snapshotOf(card, state, Optional.empty());
    }

    /// The newest snapshot.
    public Snapshot snapshot() {
        return snapshot;
    }

    /// Has the listener told of every snapshot from now on, on the writer thread.
    ///
    /// @return stops that
    public Runnable onChange(Consumer<Snapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// This laptop's clock.
    public Clock clock() {
        return clock;
    }

    /// Appends one act. The edits are asked for on the writer thread, from the snapshot that is newest
    /// there; none means there is nothing to do.
    CompletableFuture<Saved> act(
            Function<Snapshot, List<Edit>> edits, Consumer<StoreTransaction> also) {
        return acts(
                newest -> {
                    List<Edit> act = edits.apply(newest);
                    return act.isEmpty() ? List.of() : List.of(act);
                },
                also);
    }

    /// Appends several acts in one transaction.
    CompletableFuture<Saved> acts(
            Function<Snapshot, List<List<Edit>>> acts, Consumer<StoreTransaction> also) {
        return store.submit(transaction -> write(transaction, acts, also), this::publish)
                .thenApply(written -> new Saved(written.at()))
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(StoreFailures.of(failure)));
    }

    private record Written(Card card, State state, OffsetDateTime at) {}

    private Written write(
            StoreTransaction transaction,
            Function<Snapshot, List<List<Edit>>> acts,
            Consumer<StoreTransaction> also) {
        Snapshot before = snapshot;
        State state = append(transaction, before.state(), acts.apply(before));
        also.accept(transaction);
        Card card = Cards.of(state, framework, before.card().opened());
        if (!card.equals(before.card())) {
            transaction.putDraft(state.inspection(), Cards.KEY, Cards.write(card));
        }
        return new Written(card, state, now());
    }

    private State append(StoreTransaction transaction, State before, List<List<Edit>> acts) {
        State state = before;
        List<Change> written = new ArrayList<>();
        for (List<Edit> act : acts) {
            Chain chain = Chains.of(state, replica, me.id());
            List<Change> changes = ActWriter.write(chain, now().toString(), act, salts);
            state = state.with(changes);
            written.addAll(changes);
        }
        if (!written.isEmpty()) {
            transaction.append(state.inspection(), written);
        }
        return state;
    }

    private void publish(Written written) {
        Snapshot next =
                written.state() == snapshot.state()
                        ? snapshot.savedAt(written.at())
                        : snapshotOf(written.card(), written.state(), Optional.of(written.at()));
        snapshot = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    private Snapshot snapshotOf(Card card, State state, Optional<OffsetDateTime> saved) {
        return new Snapshot(
                card,
                framework,
                me,
                state,
                Rater.rate(framework, Inputs.of(framework, state)),
                SampleSubjects.of(framework, state),
                saved);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    /// The replica this laptop writes under.
    UUID replica() {
        return replica;
    }

    Store store() {
        return store;
    }
}
