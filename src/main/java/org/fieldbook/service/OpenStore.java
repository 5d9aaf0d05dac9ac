package org.fieldbook.service;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.framework.Pack;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.Retention;
import org.fieldbook.store.CalledOff;
import org.fieldbook.store.RestoreNote;
import org.fieldbook.store.RestorePoint;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreException;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A store that is unlocked. Its methods read from the disk: not for the FX thread.
public final class OpenStore implements AutoCloseable {

    /// What every store works with.
    ///
    /// @param policy what an organisation has laid down
    record Given(Frameworks frameworks, SecureRandom random, Clock clock, FoundPolicy policy) {}

    private final Store store;
    private final boolean practice;
    private final Given given;
    private final Clock clock;
    private final Supplier<byte[]> salts;

    /// As long as anybody works with one: a store of many takes the memory of those in use.
    private final Map<UUID, WeakReference<OpenInspection>> opened = new HashMap<>();

    private volatile Optional<KeepBackups> keeping = Optional.empty();

    /// @param practice whether anybody may open it, because its passphrase is published
    OpenStore(Store store, boolean practice, Given given) {
        this.store = store;
        this.practice = practice;
        this.given = given;
        this.clock = given.clock();
        this.salts =
                () -> {
                    byte[] salt = new byte[ChangeJson.SALT];
                    given.random().nextBytes(salt);
                    return salt;
                };
    }

    public Path folder() {
        return store.folder();
    }

    /// Whether anybody may open it: nothing real belongs into a practice store.
    public boolean isPractice() {
        return practice;
    }

    /// What the policy of the organisation allows here.
    public Allowed allowed() {
        return practice ? Allowed.EVERYTHING : Allowed.by(given.policy());
    }

    /// What becomes of an inspection today by the policy of the organisation.
    public Retention.Due closingDue(Card inspection) {
        return allowed().due(inspection.fieldworkTo(), LocalDate.now(clock));
    }

    /// What is in the store, one damaged inspection beside the sound ones.
    public Listing list() {
        return new ReadCards(store, given.frameworks()).list(waysToOpen().list());
    }

    /// The inspections in the store that are not damaged, the one opened last first.
    public List<Card> listInspections() {
        return list().inspections();
    }

    /// The inspection that was open when the store was closed or its program killed; none where their list was.
    public Optional<UUID> findOpenLast() {
        List<Card> all = listInspections();
        // Several may have been opened in the second of the last, one of them to look at what
        // closing would erase.
        return all.stream()
                .takeWhile(card -> card.opened().equals(all.getFirst().opened()))
                .map(Card::inspection)
                .filter(last -> KeepBookmark.isOpen(reading(() -> store.readDrafts(last))))
                .findFirst();
    }

    /// Opens an inspection: reads and checks every change and folds them. One that is open already is the same
    /// object for as long as anybody holds it or it writes anything, or two would write the same run.
    public OpenInspection open(UUID inspection) {
        return open(inspection, () -> false);
    }

    /// Likewise, throwing [java.util.concurrent.CancellationException] once it is called off: then nothing was written.
    ///
    /// @param calledOff asked before each step
    public synchronized OpenInspection open(UUID inspection, BooleanSupplier calledOff) {
        CalledOff.expectNot(calledOff);
        var known = Optional.ofNullable(opened.get(inspection)).map(WeakReference::get);
        if (known.isPresent()) {
            known.get().openAgain();
            return known.get();
        }
        OpenInspection made = readWhole(inspection, calledOff);
        opened.put(inspection, new WeakReference<>(made));
        return made;
    }

    private OpenInspection readWhole(UUID inspection, BooleanSupplier calledOff) {
        return reading(() -> {
            HeldInspection read = read(inspection, calledOff);
            State state = read.state().withoutErased();
            Clock its = PracticeClock.of(clock, state);
            Card card = Cards.of(state, read.framework(), Optional.of(now(its)));
            store.inTransaction(transaction -> {
                // Where a restore point was put back that holds the order and the value as well.
                transaction.erase(inspection, read.state().listToErase());
                ErasedAttachments.remove(transaction, read.state());
                transaction.putDraft(inspection, Cards.KEY, Cards.write(card));
                return card;
            });
            return new OpenInspection(
                    store,
                    read.packs(),
                    read.me(store),
                    salts,
                    its,
                    card,
                    state,
                    this::keeping,
                    allowed());
        });
    }

    private HeldInspection read(UUID inspection, BooleanSupplier calledOff) {
        return HeldInspection.of(store, given.frameworks(), inspection, calledOff);
    }

    /// Makes an inspection under the pack it names. Refuses a real one in a practice store.
    public UUID create(NewInspection wanted) {
        return create(wanted, given.frameworks().get(wanted.framework()));
    }

    /// Makes an inspection with its keys, its pack and its first changes. Refuses a real one in a practice store.
    ///
    /// @param pack that it begins under, whatever the program has of this name
    public UUID create(NewInspection wanted, Pack pack) {
        if (practice && !wanted.practice()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "I-05", "inspection.practiceStore");
        }
        if (!practice && wanted.practice()) {
            throw new IllegalArgumentException("practice is for practice stores");
        }
        UUID inspection = UUID.randomUUID();
        FirstAct.check(wanted, pack.framework().setup());
        wanted.headquarters().map(IdentityCard::keys).ifPresent(allowed()::expect);
        return reading(() ->
                store.inTransaction(transaction -> {
                    FirstAct.write(
                            transaction, inspection, wanted, pack, now(clock).toString(), salts);
                    return inspection;
                }));
    }

    /// Returns to a restore point. This store ends: another is returned to go on with.
    ///
    /// @param note left in each inspection that is put back
    OpenStore returnTo(RestorePoint point, Optional<RestoreNote> note) {
        keeping.ifPresent(KeepBackups::stop);
        Store back = reading(() -> store.returnTo(point, clock.instant(), note));
        return new OpenStore(back, practice, given);
    }

    /// Closes an inspection and erases it.
    public CloseInspection closing() {
        return new CloseInspection(this, clock);
    }

    /// Nothing of this inspection is shown or written any more: it was closed.
    synchronized void forget(UUID inspection) {
        opened.remove(inspection);
    }

    /// The backups that are kept, or for this once those of the folder alone.
    KeepBackups keeping() {
        return keeping.orElseGet(() -> new KeepBackups(store.backups(), clock, Optional.empty()));
    }

    /// What opens this store, to be changed.
    public WaysToOpen waysToOpen() {
        return new WaysToOpen(store, practice, clock, given.random(), allowed());
    }

    /// Whether whoever had the store open before ended without closing it. All that was said to be saved is there.
    public boolean wasInterrupted() {
        return store.wasInterrupted();
    }

    /// Whether the keys were found damaged or missing at opening, and their copy in the backups was taken.
    public boolean isWithCopyOfKeys() {
        return store.isWithCopyOfKeys();
    }

    /// Restore points of this store, and the way back to one.
    public ReturnToRestorePoint restorePoints() {
        return new ReturnToRestorePoint(this, clock);
    }

    /// Keeps backups until it is closed; nothing of practice goes to the second place.
    public KeepBackups keepBackups(SecondPlace place) {
        return keepBackups(place, true);
    }

    synchronized KeepBackups keepBackups(SecondPlace place, boolean byTheClock) {
        KeepBackups kept =
                keeping.orElseGet(() ->
                        new KeepBackups(
                                store.backups(), clock, Optional.of(place).filter(_ -> !practice)));
        boolean begins = keeping.isEmpty() && byTheClock;
        keeping = Optional.of(kept);
        return begins ? kept.started() : kept;
    }

    /// The backups that are kept; empty where nobody asked for that.
    public Optional<KeepBackups> backups() {
        return keeping;
    }

    /// Ends this store, for what has to be put right of it.
    public RepairStore repair() {
        keeping.ifPresent(KeepBackups::stop);
        return new RepairStore(reading(store::letGo), practice, clock);
    }

    /// Joins inspections that others set up.
    public JoinInspection join() {
        return new JoinInspection(store, practice, allowed());
    }

    Given given() {
        return given;
    }

    /// Checks every seal, hash and chain, and every file.
    public StoreCheck check() {
        return StoreCheck.of(reading(store::check));
    }

    private static OffsetDateTime now(Clock clock) {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }

    Store store() {
        return store;
    }

    static <T> T reading(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreException failure) {
            throw StoreFailures.of(failure);
        }
    }

    /// Finishes what was begun, wipes the keys and closes the files: the store is locked.
    @Override
    public void close() {
        keeping.ifPresent(KeepBackups::close);
        store.close();
    }
}
