package org.fieldbook.store;

import java.security.SecureRandom;
import java.util.Optional;

/// What somebody has who wants to open a store: its passphrase or its recovery key.
@FunctionalInterface
interface WayIn {

    /// The store key, or what tells a person that this does not open it. Whoever asks for the key wipes
    /// it.
    byte[] open(Slots slots) throws UnreadableException;

    /// The one whose passphrase this is.
    ///
    /// @param passphrase stays with the caller, who wipes it
    static WayIn passphrase(char[] passphrase, SecureRandom random) {
        return slots -> {
            Optional<Slot> slot = slots.find(Slot.PASSPHRASE);
            Optional<byte[]> storeKey =
                    slot.isEmpty()
                            ? Optional.empty()
                            : PassphraseSlot.open(slot.get(), passphrase, random);
            return storeKey.orElseThrow(StoreException.WrongPassphrase::new);
        };
    }

    /// The one whose recovery key this is.
    ///
    /// @param key stays with the caller, who wipes it
    static WayIn recoveryKey(RecoveryKey key, SecureRandom random) {
        return slots -> {
            Slot slot =
                    slots.find(Slot.RECOVERY_KEY).orElseThrow(StoreException.NoRecoveryKey::new);
            return RecoverySlot.open(slot, key, random)
                    .orElseThrow(StoreException.WrongRecoveryKey::new);
        };
    }
}
