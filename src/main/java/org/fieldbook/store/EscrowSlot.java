package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/// The slot that somebody else's private key opens: who and since when, and the store key as it was sealed
/// for them outside this package, which knows no public-key encryption.
final class EscrowSlot {

    /// What is sealed says what it is, so that nothing else sealed for the same key is taken for a store key.
    private static final String WHAT = "fieldbook store key";

    private EscrowSlot() {}

    /// @param seal for the holder
    static Slot make(byte[] storeKey, Escrow escrow, UnaryOperator<byte[]> seal) {
        byte[] plain = new BinaryWriter().text(WHAT).bytes(storeKey).toArray();
        byte[] sealed = seal.apply(plain);
        Arrays.fill(plain, (byte) 0);
        byte[] body =
                new BinaryWriter()
                        .number(escrow.since().toEpochDay())
                        .text(escrow.holder())
                        .bytes(sealed)
                        .toArray();
        return new Slot(Slot.ESCROW, Bytes.of(body));
    }

    static Escrow escrow(Slot slot) throws UnreadableException {
        return read(new BinaryReader(slot.body().toArray()));
    }

    private static Escrow read(BinaryReader in) throws UnreadableException {
        try {
            LocalDate since = LocalDate.ofEpochDay(in.longNumber());
            return new Escrow(in.text(), since);
        } catch (DateTimeException noDay) {
            throw new UnreadableException("no day", noDay);
        }
    }

    /// The store key. Whoever asks for it wipes it.
    ///
    /// @param open undoes what sealed it, or throws
    static byte[] open(Slot slot, UnaryOperator<byte[]> open) throws UnreadableException {
        BinaryReader in = new BinaryReader(slot.body().toArray());
        read(in);
        byte[] sealed = in.bytes();
        in.expectEnd();
        byte[] plain = open.apply(sealed);
        try {
            BinaryReader opened = new BinaryReader(plain);
            if (!opened.text().equals(WHAT)) {
                throw new UnreadableException("sealed for another purpose");
            }
            byte[] storeKey = opened.bytes();
            opened.expectEnd();
            return storeKey;
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }
}
