package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// The slot that the recovery key opens: the day it was made, which its sheet shows too, and the store
/// key. The recovery key is as random as any key, so nothing is stretched.
final class RecoverySlot {

    private RecoverySlot() {}

    static Slot make(byte[] storeKey, RecoveryKey key, LocalDate made, SecureRandom random) {
        Sealer sealer = sealer(key, random);
        byte[] sealed = sealer.seal(storeKey, associated(made.toEpochDay()));
        sealer.wipe();
        byte[] body = new BinaryWriter().number(made.toEpochDay()).bytes(sealed).toArray();
        return new Slot(Slot.RECOVERY_KEY, Bytes.of(body));
    }

    /// The store key; empty if the recovery key is another. The slot's checksum was seen to be right, so
    /// what does not open is not damaged.
    static Optional<byte[]> open(Slot slot, RecoveryKey key, SecureRandom random)
            throws UnreadableException {
        BinaryReader in = new BinaryReader(slot.body().toArray());
        long made = in.longNumber();
        byte[] sealed = in.bytes();
        in.expectEnd();
        Sealer sealer = sealer(key, random);
        try {
            return Optional.of(sealer.open(sealed, associated(made)));
        } catch (UnreadableException otherKey) {
            return Optional.empty();
        } finally {
            sealer.wipe();
        }
    }

    static LocalDate made(Slot slot) throws UnreadableException {
        try {
            return LocalDate.ofEpochDay(new BinaryReader(slot.body().toArray()).longNumber());
        } catch (DateTimeException noDay) {
            throw new UnreadableException("no day", noDay);
        }
    }

    private static Sealer sealer(RecoveryKey key, SecureRandom random) {
        return new Sealer(key.derive("recovery"), random);
    }

    private static byte[] associated(long made) {
        return new BinaryWriter().text("slot").number(Slot.RECOVERY_KEY).number(made).toArray();
    }
}
