package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The form of `store.keys`: a head, slots, and the sealed keys of all inspections. Each part carries
/// an unkeyed checksum, so damage is told from a wrong passphrase without any key.
///
/// Head: `FBKEYS` and two zero bytes, version, generation, number of slots. Its layout is the same in
/// every version, so that a newer file is known as such.
///
/// @param version of what is sealed; see [KeyContents]
/// @param generation one more with each change of keys
record KeyFile(int version, long generation, List<Slot> slots, Bytes sealedKeys) {

    static final String NAME = "store.keys";
    static final int LARGEST = 4 << 20;

    private static final int LATEST = 3;
    private static final int MOST_SLOTS = 64;
    private static final byte[] MAGIC = "FBKEYS\0\0".getBytes(StandardCharsets.US_ASCII);

    KeyFile {
        slots = List.copyOf(slots);
    }

    byte[] write() {
        BinaryWriter out = new BinaryWriter();
        addChecked(
                out,
                new BinaryWriter()
                        .raw(MAGIC)
                        .number(version)
                        .number(generation)
                        .number(slots.size())
                        .toArray());
        for (Slot slot : slots) {
            byte[] body = slot.body().toArray();
            addChecked(out, new BinaryWriter().number(slot.kind()).bytes(body).toArray());
        }
        addChecked(out, new BinaryWriter().bytes(sealedKeys.toArray()).toArray());
        return out.toArray();
    }

    /// Throws [StoreException.Newer] before anything else is believed.
    static KeyFile read(byte[] content) throws UnreadableException {
        BinaryReader in = new BinaryReader(content);
        if (!Arrays.equals(in.raw(MAGIC.length), MAGIC)) {
            throw new UnreadableException("does not begin as keys do");
        }
        int version = in.number();
        long generation = in.longNumber();
        int count = in.number();
        check(content, 0, in);
        if (version > LATEST) {
            throw new StoreException.Newer(NAME, version);
        }
        if (version < 1 || count < 1 || count > MOST_SLOTS) {
            throw new UnreadableException("a head that was never written");
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = in.position();
            slots.add(new Slot(in.number(), Bytes.of(in.bytes())));
            check(content, start, in);
        }
        int start = in.position();
        Bytes sealedKeys = Bytes.of(in.bytes());
        check(content, start, in);
        in.expectEnd();
        return new KeyFile(version, generation, slots, sealedKeys);
    }

    private static void addChecked(BinaryWriter out, byte[] part) {
        out.raw(part).hash(Hash.of(part));
    }

    private static void check(byte[] content, int start, BinaryReader in)
            throws UnreadableException {
        byte[] part = Arrays.copyOfRange(content, start, in.position());
        byte[] checksum = in.raw(Columns.HASH_SIZE);
        if (!MessageDigest.isEqual(checksum, Columns.of(Hash.of(part)))) {
            throw new UnreadableException("a checksum differs");
        }
    }
}
