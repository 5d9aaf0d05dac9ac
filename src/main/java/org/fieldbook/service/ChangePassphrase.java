package org.fieldbook.service;

import org.fieldbook.store.RestorePoint;
import org.fieldbook.store.Store;

import java.time.Clock;

/// Has another passphrase open a store. The keys of the inspections and what is stored stay as they are. Slow:
/// not for the FX thread.
///
/// Whoever has an old copy of the store's keys and knows the old passphrase opens that copy still.
public final class ChangePassphrase {

    private final Store store;
    private final boolean practice;
    private final Clock clock;

    ChangePassphrase(Store store, boolean practice, Clock clock) {
        this.store = store;
        this.practice = practice;
        this.clock = clock;
    }

    /// Changes it, after a restore point was made and read through. Refuses for a store of practice, whose
    /// passphrase is published; a short one; the one that holds already; and where `now` does not open the
    /// store. Then the one before holds.
    ///
    /// @param now the passphrase that opens the store; the caller wipes both
    public KeysChanged change(char[] now, char[] next) {
        if (practice) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "K-06", "passphrase.practice");
        }
        Stores.expectLong(next);
        if (Store.isSamePassphrase(now, next)) {
            throw new Failure(Failure.Kind.INPUT, "K-07", "passphrase.same");
        }
        OpenStore.reading(
                () -> store.makeRestorePoint(clock.instant(), RestorePoint.Why.PASSPHRASE));
        return KeysChanged.of(OpenStore.reading(() -> store.waysIn().changePassphrase(now, next)));
    }
}
