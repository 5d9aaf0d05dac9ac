package org.fieldbook.store;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Keys to read a copy with on any thread, beside the store whose keys they are.
final class CopyKeys implements AutoCloseable {

    private final UUID store;
    private final Sealer listSealer;
    private final Sealer tailSealer;
    private final Map<UUID, InspectionCipher> ciphers = new HashMap<>();

    /// @param list the inspections wanted
    CopyKeys(InspectionList list, Keyring keyring, SecureRandom random) {
        this.store = keyring.store();
        this.listSealer = keyring.listSealer();
        this.tailSealer = keyring.tailSealer();
        for (UUID inspection : list.inspections()) {
            keyring.find(list.keys(inspection))
                    .ifPresent(keys -> ciphers.put(inspection, keys.cipher(inspection, random)));
        }
    }

    /// The store's identity.
    UUID store() {
        return store;
    }

    Sealer listSealer() {
        return listSealer;
    }

    Sealer tailSealer() {
        return tailSealer;
    }

    InspectionCipher cipher(UUID inspection) {
        InspectionCipher cipher = ciphers.get(inspection);
        if (cipher == null) {
            throw new StoreException.Damaged(Fault.Kind.KEY_MISSING, inspection.toString());
        }
        return cipher;
    }

    @Override
    public void close() {
        listSealer.wipe();
        tailSealer.wipe();
        ciphers.values().forEach(InspectionCipher::wipe);
    }
}
