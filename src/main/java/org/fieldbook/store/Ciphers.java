package org.fieldbook.store;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What seals the rows of each inspection of an open store, made once. On the writer thread.
final class Ciphers {

    private final Keyring keyring;
    private final SecureRandom random;
    private final Map<Name, InspectionCipher> made = new HashMap<>();

    Ciphers(Keyring keyring, SecureRandom random) {
        this.keyring = keyring;
        this.random = random;
    }

    private record Name(UUID inspection, UUID keys) {}

    /// @param id of an inspection or of an identity card
    InspectionSecrets secrets(UUID id, InspectionList names) {
        return keyring.find(names.keys(id))
                .orElseThrow(
                        () -> new StoreException.Damaged(Fault.Kind.KEY_MISSING, id.toString()));
    }

    InspectionCipher of(UUID inspection, InspectionList names) {
        return made.computeIfAbsent(
                new Name(inspection, names.keys(inspection)),
                _ -> secrets(inspection, names).cipher(inspection, random));
    }

    /// Nothing of this inspection is opened any more.
    void forget(UUID inspection) {
        made.entrySet()
                .removeIf(one -> {
                    boolean isIts = one.getKey().inspection().equals(inspection);
                    if (isIts) {
                        one.getValue().wipe();
                    }
                    return isIts;
                });
    }

    void wipe() {
        made.values().forEach(InspectionCipher::wipe);
    }
}
