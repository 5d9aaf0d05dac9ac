package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Introduction;
import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.ShownSubjects;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.Rater;
import org.fieldbook.store.InspectionKeys;
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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// An inspection that is open: its newest snapshot, and the one way to add to it. Everything is written
/// on the store's writer thread; listeners hear of it there, after the commit.
public final class OpenInspection {

    private final Store store;
    private final PackShelf packs;
    private final UUID replica;
    private final LaptopKeys laptop;
    private final Member me;
    private final Supplier<byte[]> salts;
    private final Clock clock;
    private final Supplier<KeepBackups> keeping;
    private final Allowed allowed;
    private final List<Consumer<Snapshot>> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<OffsetDateTime> opened;
    private volatile Snapshot snapshot;

    /// What the newest snapshot's subjects were made of; changes on the writer thread only.
    private volatile ShownSubjects subjects;

    OpenInspection(
            Store store,
            PackShelf packs,
            Member me,
            Supplier<byte[]> salts,
            Clock clock,
            Card card,
            State state,
            Supplier<KeepBackups> keeping,
            Allowed allowed) {
        this.store = store;
        this.packs = packs;
        this.replica = store.replica(state.inspection());
        InspectionKeys keys = store.keys(state.inspection());
        this.laptop = new LaptopKeys(keys.signing(), keys.agreement());
        this.me = me;
        this.salts = salts;
        this.clock = clock;
        this.keeping = keeping;
        this.allowed = allowed;
        this.opened = card.opened();
        this.subjects = ShownSubjects.to(viewer(state).id(), packs.of(state), state);
        this.snapshot = snapshotOf(card, state, subjects, Optional.empty());
    }

    /// The newest snapshot.
    public Snapshot snapshot() {
        return snapshot;
    }

    /// Has the listener told of every snapshot from now on, on the writer thread. What a listener throws goes to the
    /// writer thread's handler of uncaught exceptions: what it was told of is saved all the same, and the others are
    /// told too.
    ///
    /// @return stops that
    public Runnable onChange(Consumer<Snapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// What the policy of the organisation allows here.
    public Allowed allowed() {
        return allowed;
    }

    /// This laptop's clock.
    public Clock clock() {
        return clock;
    }

    /// Appends one act. The edits are asked for on the writer thread, from the newest snapshot; none means nothing.
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
        return append(
                (transaction, before) -> append(transaction, before.state(), acts.apply(before)),
                also);
    }

    /// Adds in one transaction what colleagues wrote, as `with` adds it to a state, and what belongs to it.
    CompletableFuture<Saved> receive(
            List<Change> changes, Function<State, State> with, Consumer<StoreTransaction> also) {
        return append(
                (transaction, before) -> {
                    State after = with.apply(before.state());
                    transaction.append(
                            after.inspection(), changes.stream().map(after::seen).toList());
                    return after;
                },
                also);
    }

    /// Makes the next state out of the newest snapshot, on the writer thread.
    private interface Appending extends BiFunction<StoreTransaction, Snapshot, State> {}

    private CompletableFuture<Saved> append(Appending appending, Consumer<StoreTransaction> also) {
        return store.submit(transaction -> write(transaction, appending, also), this::publish)
                .thenApply(written -> new Saved(written.at()))
                .exceptionallyCompose(
                        failure -> CompletableFuture.failedFuture(StoreFailures.of(failure)));
    }

    /// Waits for what was begun. A failure comes as itself.
    static <T> T await(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw wrapped;
        }
    }

    /// Notes on its card that somebody opened it once more.
    void openAgain() {
        opened = Optional.of(now());
        await(acts(_ -> List.of(), _ -> {}));
    }

    private record Written(Snapshot snapshot, ShownSubjects subjects, OffsetDateTime at) {}

    /// What was ordered erased loses its value in the transaction that brings the order, whoever gave it.
    ///
    /// The next snapshot is worked out before the commit: what cannot be shown is not saved, or the
    /// next act would follow a state that no longer is, and the inspection could not be opened again.
    private Written write(
            StoreTransaction transaction, Appending appending, Consumer<StoreTransaction> also) {
        Snapshot before = snapshot;
        State appended = appending.apply(transaction, before);
        transaction.erase(appended.inspection(), appended.listToErase());
        ErasedAttachments.remove(transaction, appended);
        State state = appended.withoutErased();
        also.accept(transaction);
        OffsetDateTime at = now();
        if (state == before.state()
                && before.card().opened().equals(opened)
                && before.framework().equals(packs.of(state))) {
            return new Written(before.savedAt(at), subjects, at);
        }
        Card card = Cards.of(state, packs.of(state), opened);
        if (!card.equals(before.card())) {
            transaction.putDraft(state.inspection(), Cards.KEY, Cards.write(card));
        }
        ShownSubjects next = subjects.next(viewer(state).id(), packs.of(state), state);
        return new Written(snapshotOf(card, state, next, Optional.of(at)), next, at);
    }

    private State append(StoreTransaction transaction, State before, List<List<Edit>> acts) {
        State state = before;
        List<Change> written = new ArrayList<>();
        for (List<Edit> act : introduced(before, acts)) {
            List<Change> changes =
                    ActWriter.write(state.chain(replica, me.id()), now().toString(), act, salts);
            state = state.with(changes);
            written.addAll(changes);
        }
        if (!written.isEmpty()) {
            transaction.append(state.inspection(), written);
        }
        return state;
    }

    /// The state as it would be if this act were written here. Nothing is.
    State suppose(State before, List<Edit> act) {
        State state = before;
        for (List<Edit> one : introduced(before, List.of(act))) {
            state =
                    state.with(
                            ActWriter.write(
                                    state.chain(replica, me.id()), now().toString(), one, salts));
        }
        return state;
    }

    /// A replica's first act says whose it is.
    private List<List<Edit>> introduced(State state, List<List<Edit>> acts) {
        if (acts.isEmpty() || state.findTip(replica).isPresent()) {
            return acts;
        }
        List<List<Edit>> all = new ArrayList<>();
        all.add(List.of(new Introduction(me.id(), laptop.signing()).edit(replica)));
        all.addAll(acts);
        return all;
    }

    private void publish(Written written) {
        subjects = written.subjects();
        snapshot = written.snapshot();
        listeners.forEach(listener -> tell(listener, written.snapshot()));
    }

    private static void tell(Consumer<Snapshot> listener, Snapshot next) {
        try {
            listener.accept(next);
        } catch (RuntimeException mistake) {
            Thread writer = Thread.currentThread();
            writer.getUncaughtExceptionHandler().uncaughtException(writer, mistake);
        }
    }

    private Snapshot snapshotOf(
            Card card, State state, ShownSubjects shown, Optional<OffsetDateTime> saved) {
        Framework framework = packs.of(state);
        return new Snapshot(
                card,
                framework,
                viewer(state),
                state,
                Rater.rate(framework, Inputs.of(framework, state)),
                shown.list(),
                saved);
    }

    /// Who looks: whom the roster says this laptop belongs to.
    private Member viewer(State state) {
        return state.trust().flatMap(trust -> trust.everHad(laptop.name())).orElse(me);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    /// The public keys this laptop takes part by.
    public LaptopKeys laptop() {
        return laptop;
    }

    /// Names the pack that rates this state.
    Hash packHash(State state) {
        return packs.hash(state);
    }

    /// The packs of it that are here.
    PackShelf packs() {
        return packs;
    }

    /// Whether it moved to a pack that is not here: then it is rated by the last one that is.
    public boolean lacksPack() {
        return packs.isMissing(snapshot.state());
    }

    /// The replica this laptop writes under.
    UUID replica() {
        return replica;
    }

    Store store() {
        return store;
    }

    /// Keeps backups of its store.
    KeepBackups keeping() {
        return keeping.get();
    }
}
