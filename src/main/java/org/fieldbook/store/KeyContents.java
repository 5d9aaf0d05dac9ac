package org.fieldbook.store;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What is sealed in `store.keys`.
///
/// Version 1 knew no cards. It is still written while there are none, so that an older program opens
/// the store as long as it can.
///
/// @param secrets by inspection, or by identity card
/// @param cards which of them were made before their inspection was known
record KeyContents(UUID store, SortedMap<UUID, InspectionSecrets> secrets, SortedSet<UUID> cards) {

    private static final int WITHOUT_CARDS = 1;
    private static final int WITH_CARDS = 2;

    int version() {
        return cards.isEmpty() ? WITHOUT_CARDS : WITH_CARDS;
    }

    byte[] write() {
        BinaryWriter out = new BinaryWriter().uuid(store).number(secrets.size());
        secrets.forEach((id, keys) -> keys.write(out.uuid(id)));
        if (version() == WITH_CARDS) {
            out.number(cards.size());
            cards.forEach(out::uuid);
        }
        return out.toArray();
    }

    static KeyContents read(BinaryReader in, int version) throws UnreadableException {
        UUID store = in.uuid();
        int count = in.number();
        SortedMap<UUID, InspectionSecrets> secrets = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            secrets.put(in.uuid(), InspectionSecrets.read(in));
        }
        SortedSet<UUID> cards = new TreeSet<>();
        int cardCount = version == WITH_CARDS ? in.number() : 0;
        for (int i = 0; i < cardCount; i++) {
            cards.add(in.uuid());
        }
        in.expectEnd();
        return new KeyContents(store, secrets, cards);
    }
}
