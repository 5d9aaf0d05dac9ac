package org.fieldbook.store;

import org.fieldbook.journal.Bytes;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What is sealed in `store.keys`.
///
/// Version 1 knew no cards, version 2 no closings. Each is still written while it says everything, so that
/// an older program opens the store as long as it can.
///
/// @param secrets by inspection, or by identity card
/// @param cards which of them were made before their inspection was known
/// @param closed by inspection what stays of those that were closed here, whose keys are gone
record KeyContents(
        UUID store,
        SortedMap<UUID, InspectionSecrets> secrets,
        SortedSet<UUID> cards,
        SortedMap<UUID, Bytes> closed) {

    private static final String PURPOSE = "keys";
    private static final int WITHOUT_CARDS = 1;
    private static final int WITH_CARDS = 2;
    private static final int WITH_CLOSED = 3;

    private int version() {
        if (!closed.isEmpty()) {
            return WITH_CLOSED;
        }
        return cards.isEmpty() ? WITHOUT_CARDS : WITH_CARDS;
    }

    /// The file of these keys.
    KeyFile seal(byte[] storeKey, Slots slots, long generation, SecureRandom random) {
        Sealer sealer = new Sealer(Derivation.derive(storeKey, PURPOSE), random);
        byte[] plain = write();
        byte[] sealed = sealer.seal(plain, associated(generation));
        Arrays.fill(plain, (byte) 0);
        sealer.wipe();
        return new KeyFile(version(), generation, slots.list(), Bytes.of(sealed));
    }

    static KeyContents unseal(KeyFile file, byte[] storeKey, SecureRandom random)
            throws UnreadableException {
        Sealer sealer = new Sealer(Derivation.derive(storeKey, PURPOSE), random);
        try {
            byte[] plain = sealer.open(file.sealedKeys().toArray(), associated(file.generation()));
            KeyContents contents = read(new BinaryReader(plain), file.version());
            Arrays.fill(plain, (byte) 0);
            return contents;
        } finally {
            sealer.wipe();
        }
    }

    private static byte[] associated(long generation) {
        return new BinaryWriter().text(PURPOSE).number(generation).toArray();
    }

    private byte[] write() {
        int version = version();
        BinaryWriter out = new BinaryWriter().uuid(store).number(secrets.size());
        secrets.forEach((id, keys) -> keys.write(out.uuid(id)));
        if (version >= WITH_CARDS) {
            out.number(cards.size());
            cards.forEach(out::uuid);
        }
        if (version >= WITH_CLOSED) {
            out.number(closed.size());
            closed.forEach((id, receipt) -> out.uuid(id).bytes(receipt.toArray()));
        }
        return out.toArray();
    }

    private static KeyContents read(BinaryReader in, int version) throws UnreadableException {
        UUID store = in.uuid();
        int count = in.number();
        SortedMap<UUID, InspectionSecrets> secrets = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            secrets.put(in.uuid(), InspectionSecrets.read(in));
        }
        SortedSet<UUID> cards = new TreeSet<>();
        int cardCount = version >= WITH_CARDS ? in.number() : 0;
        for (int i = 0; i < cardCount; i++) {
            cards.add(in.uuid());
        }
        SortedMap<UUID, Bytes> closed = new TreeMap<>();
        int closedCount = version >= WITH_CLOSED ? in.number() : 0;
        for (int i = 0; i < closedCount; i++) {
            closed.put(in.uuid(), Bytes.of(in.bytes()));
        }
        in.expectEnd();
        return new KeyContents(store, secrets, cards, closed);
    }
}
