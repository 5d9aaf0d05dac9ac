package org.fieldbook.service;

import org.fieldbook.store.Store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/// What opens a store: its passphrase, its recovery key, and headquarters where its owner chose so.
public final class WaysToOpen {

    private final Store store;
    private final boolean practice;
    private final Clock clock;
    private final SecureRandom random;
    private final Allowed allowed;

    WaysToOpen(Store store, boolean practice, Clock clock, SecureRandom random, Allowed allowed) {
        this.store = store;
        this.practice = practice;
        this.clock = clock;
        this.random = random;
        this.allowed = allowed;
    }

    /// What opens a store beside its passphrase.
    ///
    /// @param recoveryKeyMade the day on which the recovery key was made; empty if there is none
    /// @param headquartersSince the day since when headquarters can open it; empty if it cannot
    public record Listed(
            Optional<LocalDate> recoveryKeyMade, Optional<LocalDate> headquartersSince) {}

    /// What opens it now. Not for the FX thread.
    public Listed list() {
        return new Listed(
                recoveryKey().made(), headquarters().find().map(LetHeadquartersOpen.Let::since));
    }

    /// Has another passphrase open it.
    public ChangePassphrase passphrase() {
        return new ChangePassphrase(store, practice, clock);
    }

    /// Gives it a recovery key.
    public ChangeRecoveryKey recoveryKey() {
        return new ChangeRecoveryKey(store, practice, clock, random);
    }

    /// Lets headquarters open it, or no more.
    public LetHeadquartersOpen headquarters() {
        return new LetHeadquartersOpen(store, practice, clock, random, allowed);
    }
}
