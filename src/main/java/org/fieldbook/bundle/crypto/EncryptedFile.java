package org.fieldbook.bundle.crypto;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.RefusedFile.Reason;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The form of an encrypted file: JSON Web Encryption in general JSON (RFC 7516 section 7.2.1),
/// canonical.
///
/// The encryption covers the protected header but no recipient's part, so the header names the hash of
/// all of them: a list altered on the way is seen by everybody, not only by the one whose part it is.
///
/// @param protectedHeader in base64url, as it is in the file
/// @param tag 16 bytes
/// @param content its large member is the ciphertext
record EncryptedFile(
        String protectedHeader,
        List<Recipient> recipients,
        Bytes iv,
        Bytes tag,
        LargeObject content) {

    static final int MOST_RECIPIENTS = 64;
    static final int IV = 12;
    static final int TAG = 16;

    /// A signed payload of 64 MiB in base64url, and its signature.
    static final int LARGEST_PLAIN = Base64Url.length(64 << 20) + (1 << 10);

    /// That in base64url again, and all recipients.
    static final int LARGEST = Base64Url.length(LARGEST_PLAIN) + (1 << 16);

    private static final String IV_NAME = "iv";
    private static final String PROTECTED = "protected";
    private static final String RECIPIENTS = "recipients";
    private static final String TAG_NAME = "tag";
    private static final LargeObject.Form FORM =
            new LargeObject.Form(
                    "ciphertext", Set.of(IV_NAME, PROTECTED, RECIPIENTS, TAG_NAME), "aad");

    private static final String ENC = "enc";
    private static final String TYP = "typ";
    private static final String ENCRYPTION = "A256GCM";
    private static final String TYPE = "fieldbook-bundle+jwe";

    /// The protected header of a file for these recipients, in base64url.
    static String protectedHeader(Value.Items recipients) {
        Value.Members header =
                new Value.Members(
                        new TreeMap<>(
                                Map.of(
                                        ENC, Value.text(ENCRYPTION),
                                        RECIPIENTS, Value.text(hash(recipients)),
                                        TYP, Value.text(TYPE))));
        return Base64Url.encode(CanonicalJson.write(header));
    }

    /// The file's bytes.
    ///
    /// @param sealed the ciphertext followed by its tag
    static byte[] write(String protectedHeader, Value.Items recipients, byte[] iv, byte[] sealed) {
        int length = sealed.length - TAG;
        byte[] tag = Arrays.copyOfRange(sealed, length, sealed.length);
        Value.Members rest =
                new Value.Members(
                        new TreeMap<>(
                                Map.of(
                                        IV_NAME, Value.text(Base64Url.encode(iv)),
                                        PROTECTED, Value.text(protectedHeader),
                                        RECIPIENTS, recipients,
                                        TAG_NAME, Value.text(Base64Url.encode(tag)))));
        return LargeObject.write(
                FORM, Base64Url.length(length), out -> Base64Url.put(out, sealed, length), rest);
    }

    /// Reads everything but the ciphertext. Refuses with [RefusedFile] whatever is not as
    /// [#write] has it.
    static EncryptedFile read(byte[] file) {
        if (file.length > LARGEST) {
            throw new RefusedFile(Reason.TOO_LARGE);
        }
        LargeObject content = LargeObject.read(file, FORM);
        Value.Members rest = content.rest();
        if (!(Shape.get(rest, RECIPIENTS) instanceof Value.Items recipients)) {
            throw new RefusedFile(Reason.DAMAGED);
        }
        if (recipients.items().size() > MOST_RECIPIENTS) {
            throw new RefusedFile(Reason.TOO_LARGE);
        }
        checkHeader(Shape.bytes(rest, PROTECTED), recipients);
        return new EncryptedFile(
                Shape.text(rest, PROTECTED),
                recipients.items().stream().map(Recipient::read).toList(),
                Bytes.of(Shape.bytes(rest, IV_NAME, IV)),
                Bytes.of(Shape.bytes(rest, TAG_NAME, TAG)),
                content);
    }

    private static void checkHeader(byte[] json, Value.Items recipients) {
        Value.Members header = Shape.parse(json, Set.of(ENC, RECIPIENTS, TYP));
        if (!Shape.text(header, ENC).equals(ENCRYPTION) || !Shape.text(header, TYP).equals(TYPE)) {
            throw new RefusedFile(Reason.FORBIDDEN_HEADER);
        }
        if (!Shape.text(header, RECIPIENTS).equals(hash(recipients))) {
            throw new RefusedFile(Reason.DAMAGED);
        }
    }

    private static String hash(Value.Items recipients) {
        return Hash.of(CanonicalJson.write(recipients)).hex();
    }

    /// The ciphertext followed by its tag, as Java's ciphers take it.
    byte[] sealed() {
        byte[] sealed = content.decode(TAG);
        System.arraycopy(tag.toArray(), 0, sealed, sealed.length - TAG, TAG);
        return sealed;
    }
}
