package org.fieldbook.store;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The ways in which a store can be opened.
record Slots(List<Slot> list) {

    Slots {
        list = List.copyOf(list);
    }

    /// The store key; empty if no slot opens by this passphrase. Whoever asks for it wipes it.
    Optional<byte[]> open(char[] passphrase, SecureRandom random) throws UnreadableException {
        for (Slot slot : list) {
            Optional<byte[]> storeKey = slot.open(passphrase, random);
            if (storeKey.isPresent()) {
                return storeKey;
            }
        }
        return Optional.empty();
    }

    /// Whether this passphrase opens the store.
    boolean isOpenedBy(char[] passphrase, SecureRandom random) throws UnreadableException {
        Optional<byte[]> storeKey = open(passphrase, random);
        storeKey.ifPresent(key -> Arrays.fill(key, (byte) 0));
        return storeKey.isPresent();
    }

    /// The same with this passphrase in place of any before.
    Slots withPassphrase(byte[] storeKey, char[] passphrase, Argon2Cost cost, SecureRandom random) {
        List<Slot> slots = new ArrayList<>();
        slots.add(Slot.ofPassphrase(storeKey, passphrase, cost, random));
        list.stream().filter(slot -> !slot.isPassphrase()).forEach(slots::add);
        return new Slots(slots);
    }
}
