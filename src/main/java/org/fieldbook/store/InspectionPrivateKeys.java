package org.fieldbook.store;

import java.security.interfaces.ECPrivateKey;

/// The private halves of this laptop's two keys for one inspection.
public record InspectionPrivateKeys(ECPrivateKey agreement, ECPrivateKey signing) {

    /// Nothing of the keys.
    @Override
    public String toString() {
        return "private keys";
    }
}
