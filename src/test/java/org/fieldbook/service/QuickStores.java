package org.fieldbook.service;

import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.store.Argon2Cost;
import org.fieldbook.store.DiskFaults;
import org.fieldbook.store.StoreEnvironment;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Stores whose passphrases are stretched as little as is allowed, so that tests are quick.
public final class QuickStores {

    private QuickStores() {}

    public static Stores of(Clock clock) {
        SecureRandom random = new SecureRandom();
        return new Stores(
                new Frameworks(),
                random,
                clock,
                new StoreEnvironment(random, Argon2Cost.SMALLEST, "test", clock),
                FoundPolicy.NOWHERE);
    }

    /// The disk under an open inspection's store.
    public static DiskFaults disk(OpenInspection inspection) {
        return new DiskFaults(inspection.store());
    }

    /// The disk under an open store.
    public static DiskFaults disk(OpenStore store) {
        return new DiskFaults(store.store());
    }

    /// Backups of a store that are made when a test says so and not by the clock.
    public static KeepBackups restingBackups(OpenStore store) {
        return store.keepBackups(new SecondPlace(Optional.empty(), _ -> {}), false);
    }

    /// Likewise, with a second place.
    public static KeepBackups backupsTo(OpenStore store, Path place) {
        var chosen = new SecondPlace.Chosen(place, Instant.now());
        return store.keepBackups(new SecondPlace(Optional.of(chosen), _ -> {}), false);
    }

    /// Backs up and brings to the second place now, and tells how both stand.
    public static KeepBackups.State backUp(KeepBackups backups) {
        return backups.backUpNow();
    }

    /// An empty practice store, for a colleague who joins the practice inspection.
    public static OpenStore emptyPractice(Path folder) {
        return practice().makeEmpty(folder);
    }

    /// The practice inspection in a quick store.
    public static PracticeInspection practice() {
        return new PracticeInspection(
                of(Clock.systemUTC()),
                PracticeInspection.shipped(),
                PracticeInspection.shippedWork(),
                Clock.systemUTC());
    }
}
