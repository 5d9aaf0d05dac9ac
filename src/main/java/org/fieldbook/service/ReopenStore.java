package org.fieldbook.service;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.crypto.Jwe;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.store.LockedKeys;
import org.fieldbook.store.Store;
import org.fieldbook.store.StoreEnvironment;
import org.fieldbook.store.StoreException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// What headquarters does for somebody who cannot open their store and let headquarters do so before: it
/// takes the locked store's keys and gives them back with a new passphrase, which is told by word. Nothing
/// that is recorded in the store comes here.
public final class ReopenStore {

    private final Store store;
    private final StoreEnvironment environment;

    /// @param store of headquarters
    ReopenStore(Store store, StoreEnvironment environment) {
        this.store = store;
        this.environment = environment;
    }

    /// Writes keys that the new passphrase opens. Refuses a short passphrase, a file that is there, and keys
    /// that were sealed for somebody else.
    ///
    /// @param keys the `store.keys` of the locked store
    /// @param next the caller wipes it
    public void reopen(Path keys, Path out, char[] next) {
        Stores.expectLong(next);
        if (Files.exists(out)) {
            throw new Failure(Failure.Kind.INPUT, "K-13", "recovery.exists", out.toString());
        }
        OpenStore.reading(() -> {
            try {
                LockedKeys locked = LockedKeys.read(keys);
                UUID card = card(locked.escrow().holder());
                locked.handOver(out, sealed -> open(sealed, card), next, environment);
                return locked;
            } catch (StoreException.Damaged altered) {
                throw altered(keys, altered);
            }
        });
    }

    /// These keys are no part of this store: that is whole.
    private static Failure altered(Path keys, StoreException.Damaged altered) {
        Failure failure =
                new Failure(Failure.Kind.DAMAGED, "K-20", "escrow.altered", keys.toString());
        failure.initCause(altered);
        return failure;
    }

    private UUID card(String holder) {
        return store.cards().list().stream()
                .filter(card -> store.cards().get(card).agreement().thumbprint().equals(holder))
                .findFirst()
                .orElseThrow(ReopenStore::notOurs);
    }

    private byte[] open(byte[] sealed, UUID card) {
        PublicKey own = store.cards().get(card).agreement();
        try {
            return Jwe.decrypt(sealed, own, store.privateKeys(card).agreement());
        } catch (RefusedFile refused) {
            Failure failure = notOurs();
            failure.initCause(refused);
            throw failure;
        }
    }

    private static Failure notOurs() {
        return new Failure(Failure.Kind.NOT_ALLOWED, "K-18", "escrow.notOurs");
    }
}
