package org.fieldbook.journal;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A public key on the curve P-256, a point by the members of a JSON Web Key (RFC 7517, RFC 7518 section
/// 6.2.1). Whether the point lies on the curve is seen where the key is used.
///
/// @param x 32 bytes in base64url without padding
/// @param y likewise
public record PublicKey(String x, String y) {

    private static final int COORDINATE = 32;

    public PublicKey {
        checkCoordinate(x);
        checkCoordinate(y);
    }

    private static void checkCoordinate(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        // Only one spelling, or equal keys would have different names.
        if (bytes.length != COORDINATE || !encode(bytes).equals(text)) {
            throw new IllegalArgumentException("a coordinate has 32 bytes in base64url");
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The key's name everywhere: its JSON Web Key thumbprint with SHA-256 (RFC 7638).
    public String thumbprint() {
        String members =
                "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
        return encode(Hash.of(members).toArray());
    }

    /// As it stands in a journal and in files.
    public Value.Members toValue() {
        return new Value.Members(
                new TreeMap<>(
                        Map.of(
                                "kty", Value.text("EC"),
                                "crv", Value.text("P-256"),
                                "x", Value.text(x),
                                "y", Value.text(y))));
    }

    /// Reads it back; empty if this is no such key.
    public static Optional<PublicKey> find(Value value) {
        if (value instanceof Value.Members(var members)
                && Value.text("EC").equals(members.get("kty"))
                && Value.text("P-256").equals(members.get("crv"))
                && members.get("x") instanceof Value.Text(String x)
                && members.get("y") instanceof Value.Text(String y)) {
            try {
                return Optional.of(new PublicKey(x, y));
            } catch (IllegalArgumentException noCoordinate) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
