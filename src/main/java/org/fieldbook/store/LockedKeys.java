package org.fieldbook.store;

import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// The keys of a locked store in the hands of whoever holds them in escrow. Nothing of the store is opened.
public final class LockedKeys {

    private final KeyFile file;
    private final Slot slot;
    private final Escrow escrow;

    private LockedKeys(KeyFile file, Slot slot, Escrow escrow) {
        this.file = file;
        this.slot = slot;
        this.escrow = escrow;
    }

    /// Reads a `store.keys`. Throws [StoreException.NoEscrow] if nobody holds them in escrow.
    public static LockedKeys read(Path keys) {
        KeyFile file = KeyPlaces.read(keys);
        Slots slots = new Slots(file.slots());
        Slot slot = slots.find(Slot.ESCROW).orElseThrow(StoreException.NoEscrow::new);
        try {
            return new LockedKeys(file, slot, EscrowSlot.escrow(slot));
        } catch (UnreadableException altered) {
            throw KeyPlaces.damaged(altered);
        }
    }

    /// Who holds them.
    public Escrow escrow() {
        return escrow;
    }

    /// Writes the same keys to another file, for the store's folder: a new passphrase opens them there and
    /// the holder goes on doing so; no passphrase and no recovery key from before does.
    ///
    /// @param open undoes what sealed them for the holder, or throws
    /// @param next the caller wipes it
    /// @param env for what the new passphrase costs to try
    public void handOver(Path out, UnaryOperator<byte[]> open, char[] next, StoreEnvironment env) {
        try {
            byte[] storeKey = EscrowSlot.open(slot, open);
            Keyring keyring = Keyring.open(out, file, storeKey, env.random());
            try {
                DurableFiles.write(out, keyring.handOver(next, env.cost()));
            } finally {
                keyring.wipe();
            }
        } catch (UnreadableException altered) {
            throw KeyPlaces.damaged(altered);
        }
    }
}
