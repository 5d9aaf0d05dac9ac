package org.fieldbook.inspection;

import org.fieldbook.journal.Value;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A document with one signature: the flattened JSON form of a JSON Web Signature (RFC 7515 section
/// 7.2.2) without an unprotected header. Nothing about it is believed before its signature was checked.
///
/// @param protectedHeader in base64url; its member of that name is `protected`
/// @param payload the bytes signed, in base64url
/// @param signature in base64url
public record SignedDocument(String protectedHeader, String payload, String signature) {

    private static final String PROTECTED = "protected";
    private static final String PAYLOAD = "payload";
    private static final String SIGNATURE = "signature";
    private static final int MEMBERS = 3;

    /// As it stands in a journal and in files.
    public Value.Members toValue() {
        return new Value.Members(
                new TreeMap<>(
                        Map.of(
                                PROTECTED, Value.text(protectedHeader),
                                PAYLOAD, Value.text(payload),
                                SIGNATURE, Value.text(signature))));
    }

    /// Reads it back; empty if this is not one, or holds anything more.
    public static Optional<SignedDocument> find(Value value) {
        if (value instanceof Value.Members(var members)
                && members.size() == MEMBERS
                && members.get(PROTECTED) instanceof Value.Text(String header)
                && members.get(PAYLOAD) instanceof Value.Text(String payload)
                && members.get(SIGNATURE) instanceof Value.Text(String signature)) {
            return Optional.of(new SignedDocument(header, payload, signature));
        }
        return Optional.empty();
    }

    /// Nothing of the payload: it may be about people.
    @Override
    public String toString() {
        return "Signed document of " + payload.length();
    }
}
