package org.fieldbook.store;

/// The public halves of this laptop's two P-256 keys for one inspection.
public record InspectionKeys(PublicKey agreement, PublicKey signing) {

    /// A point on P-256 as the members of a JSON Web Key.
    ///
    /// @param x 32 bytes in base64url without padding
    /// @param y likewise
    public record PublicKey(String kty, String crv, String x, String y) {}
}
