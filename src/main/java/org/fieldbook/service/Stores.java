package org.fieldbook.service;

import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.store.Argon2Cost;
import org.fieldbook.store.CalledOff;
import org.fieldbook.store.ClosedStore;
import org.fieldbook.store.DamagedStore;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreEnvironment;
import org.fieldbook.store.StoreException;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Makes stores and unlocks them. Slow on purpose (a passphrase is stretched): not for the FX thread.
public final class Stores {

    /// The fewest characters of a new passphrase, in UTF-16 units.
    public static final int SHORTEST_PASSPHRASE = 12;

    private final StoreEnvironment environment;
    private final SecureRandom random;
    private final Clock clock;
    private final Frameworks frameworks;
    private final FoundPolicy policy;

    /// @param host any text that names this machine
    public Stores(Frameworks frameworks, SecureRandom random, Clock clock, String host) {
        this(
                frameworks,
                random,
                clock,
                new StoreEnvironment(random, Argon2Cost.STANDARD, host, clock),
                FoundPolicy.NOWHERE);
    }

    Stores(
            Frameworks frameworks,
            SecureRandom random,
            Clock clock,
            StoreEnvironment environment,
            FoundPolicy policy) {
        this.frameworks = frameworks;
        this.random = random;
        this.clock = clock;
        this.environment = environment;
        this.policy = policy;
    }

    /// The same stores under another clock, as the practice inspection's.
    public Stores withClock(Clock other) {
        return new Stores(frameworks, random, other, environment.withClock(other), policy);
    }

    /// The same stores under what an organisation has laid down.
    public Stores under(FoundPolicy found) {
        return new Stores(frameworks, random, clock, environment, found);
    }

    /// Whether there is a store in this folder. Looks at names of files only.
    public boolean isStore(Path folder) {
        return new ClosedStore(folder).exists();
    }

    /// When the store in this folder was last opened, on this laptop's clock; empty if that is not known. Looks at no
    /// more than a file's date.
    public Optional<OffsetDateTime> findLastOpened(Path folder) {
        return new ClosedStore(folder)
                .lastOpened()
                .map(at -> at.atZone(clock.getZone()).toOffsetDateTime());
    }

    /// Makes an empty store. Refuses a short passphrase. The caller wipes the passphrase.
    public OpenStore create(Path folder, char[] passphrase) {
        expectLong(passphrase);
        return open(false, () -> Store.create(folder, passphrase, environment));
    }

    /// Refuses a short passphrase.
    static void expectLong(char[] passphrase) {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new Failure(
                    Failure.Kind.INPUT, "K-02", "start.passphrase.short", SHORTEST_PASSPHRASE);
        }
    }

    /// Makes an empty practice store that holds nothing to protect: its passphrase is published.
    OpenStore createPublished(Path folder) {
        return open(
                true,
                () ->
                        Store.create(
                                folder, PracticeInspection.PASSPHRASE.toCharArray(), environment));
    }

    /// Unlocks a store. The caller wipes the passphrase. One that the published passphrase opens is for
    /// practice: no store of somebody's own can be made with it, because it is too short.
    public OpenStore unlock(Path folder, char[] passphrase) {
        return open(isPublished(passphrase), () -> Store.open(folder, passphrase, environment));
    }

    /// Likewise, throwing [java.util.concurrent.CancellationException] once it is called off: then it is closed and its
    /// keys are wiped. What opening puts right or brings to a newer form is finished first.
    public OpenStore unlock(Path folder, char[] passphrase, BooleanSupplier calledOff) {
        CalledOff.expectNot(calledOff);
        OpenStore opened = unlock(folder, passphrase);
        if (calledOff.getAsBoolean()) {
            opened.close();
            throw new CancellationException();
        }
        return opened;
    }

    private static boolean isPublished(char[] passphrase) {
        return Store.isSamePassphrase(passphrase, PracticeInspection.PASSPHRASE.toCharArray());
    }

    /// Opens what has to be put right of a store, whatever state it is in but for its keys. The caller wipes
    /// the passphrase.
    public RepairStore repair(Path folder, char[] passphrase) {
        return new RepairStore(
                OpenStore.reading(() -> DamagedStore.open(folder, passphrase, environment)),
                isPublished(passphrase),
                clock);
    }

    /// Likewise, by the recovery key; another passphrase opens it from now on, as after [#recover]. Where it cannot
    /// be set because nothing may be written, that is no reason not to rescue what is there: see
    /// [RepairStore#passphraseStays].
    ///
    /// @param next the caller wipes both
    public RepairStore repair(Path folder, RecoveryWords words, char[] next) {
        expectLong(next);
        DamagedStore store =
                OpenStore.reading(() -> DamagedStore.open(folder, words.key(), environment));
        return new RepairStore(store, false, clock, change(store, words, next));
    }

    private static Optional<Failure> change(DamagedStore store, RecoveryWords words, char[] next) {
        try {
            store.changePassphrase(words.key(), next);
            return Optional.empty();
        } catch (StoreException notWritten) {
            return Optional.of(StoreFailures.of(notWritten));
        }
    }

    /// Whether it failed because something in the store is not as it was written, which [#repair] may put
    /// right; a store of a newer version is not damaged.
    public static boolean isDamage(Failure failure) {
        return failure.getCause() instanceof StoreException.Damaged;
    }

    /// Whether this is what a second backup place holds of a store: everything but its database.
    public boolean isBackup(Path folder) {
        return DamagedStore.isBackup(folder);
    }

    /// Makes a store's folder of what a second backup place holds, but for its database: [#repair] puts one
    /// of the backups there.
    ///
    /// @param backup see [#isBackup]
    /// @param target absent or an empty folder
    public void copyBackup(Path backup, Path target) {
        OpenStore.reading(() -> {
            DamagedStore.copyFrom(backup, target);
            return target;
        });
    }

    /// Copies a store that may not be written, and that nobody has open, into a folder in this place: what opens it
    /// opens the copy.
    ///
    /// @param calledOff asked before each file; then nothing is left there, and
    ///     [java.util.concurrent.CancellationException] comes
    /// @return the copy's folder
    public Path saveCopy(Path folder, Path place, BooleanSupplier calledOff) {
        Path target = SaveCopy.in(place, LocalDateTime.now(clock));
        return SaveCopy.telling(
                place,
                () -> {
                    new ClosedStore(folder).copyTo(target, calledOff);
                    return target;
                });
    }

    /// The day on which the store's recovery key was made, known without a key; empty if it has none.
    public Optional<LocalDate> recoveryKeyMade(Path folder) {
        return OpenStore.reading(new ClosedStore(folder)::recoveryKeyMade);
    }

    /// Opens a store whose passphrase was forgotten, by its recovery key, and has another passphrase open it
    /// from now on. The recovery key goes on opening it. Refuses a short passphrase, another recovery key, and
    /// a store that has none. Then the passphrase before holds.
    ///
    /// No restore point is made first: the keys are no part of one, and a damaged database must not keep
    /// anybody from opening what is whole of it.
    ///
    /// @param next the caller wipes both
    public OpenStore recover(Path folder, RecoveryWords words, char[] next) {
        expectLong(next);
        return open(
                false,
                () -> {
                    Store store = Store.open(folder, words.key(), environment);
                    boolean isChanged = false;
                    try {
                        // A copy of the keys that is left behind is brought up to date at the next
                        // opening.
                        store.waysIn().changePassphrase(words.key(), next);
                        isChanged = true;
                        return store;
                    } finally {
                        if (!isChanged) {
                            store.close();
                        }
                    }
                });
    }

    /// What headquarters does for a store that its owner cannot open.
    ///
    /// @param headquarters its own store
    public ReopenStore reopening(OpenStore headquarters) {
        return new ReopenStore(headquarters.store(), environment);
    }

    private OpenStore open(boolean practice, Supplier<Store> opening) {
        try {
            return new OpenStore(
                    opening.get(),
                    practice,
                    new OpenStore.Given(frameworks, random, clock, policy));
        } catch (StoreException failure) {
            throw StoreFailures.of(failure);
        }
    }
}
