package org.fieldbook.inspection;

import org.fieldbook.journal.PublicKey;

/// The two keys by which one laptop takes part in an inspection.
///
/// @param signing what its bundles, heads and receipts are signed by; its thumbprint names the laptop
/// @param agreement what bundles for it are encrypted to
public record LaptopKeys(PublicKey signing, PublicKey agreement) {

    /// What the laptop is called in files: the thumbprint of its signing key.
    public String name() {
        return signing.thumbprint();
    }
}
