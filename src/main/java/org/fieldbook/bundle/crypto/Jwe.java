package org.fieldbook.bundle.crypto;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.RefusedFile.Reason;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts a file for several people and decrypts it: A256GCM with a key of its own, which each
/// recipient gets by ECDH-ES+A256KW on P-256. Whoever lets go of an argument while it is worked on halves
/// the memory that a large file takes.
public final class Jwe {

    /// How many bytes longer a content becomes when it is sealed.
    public static final int ROOM = EncryptedFile.TAG;

    private static final int KEY = 32;

    private Jwe() {}

    /// The file of these bytes. Refuses with [RefusedFile] what would become larger than what is read,
    /// and with [IllegalArgumentException] no recipients, more than 64, and keys that are no points of
    /// the curve.
    ///
    /// @param recipients their agreement keys; each counts once
    public static byte[] encrypt(byte[] plain, List<PublicKey> recipients, SecureRandom random) {
        return encryptInPlace(Arrays.copyOf(plain, plain.length + ROOM), recipients, random);
    }

    /// Likewise, of a content that is held but once: its array is written over.
    ///
    /// @param content followed by [#ROOM] bytes
    public static byte[] encryptInPlace(
            byte[] content, List<PublicKey> recipients, SecureRandom random) {
        List<PublicKey> distinct = recipients.stream().distinct().toList();
        if (distinct.isEmpty() || distinct.size() > EncryptedFile.MOST_RECIPIENTS) {
            throw new IllegalArgumentException("a file has 1 to 64 recipients");
        }
        if (content.length - ROOM > EncryptedFile.LARGEST_PLAIN) {
            throw new RefusedFile(Reason.TOO_LARGE);
        }
        SecretKey fileKey = new SecretKeySpec(random(KEY, random), "AES");
        Value.Items wrapped =
                new Value.Items(
                        distinct.stream()
                                .<Value>map(recipient ->
                                        KeyAgreement.wrap(fileKey, recipient, random).toValue())
                                .toList());
        String header = EncryptedFile.protectedHeader(wrapped);
        byte[] iv = random(EncryptedFile.IV, random);
        seal(content, fileKey, iv, header);
        return EncryptedFile.write(header, wrapped, iv, content);
    }

    /// What was encrypted, altered in no bit. Refuses with [RefusedFile] everything else.
    ///
    /// @param own the public half of the key
    public static byte[] decrypt(byte[] file, PublicKey own, ECPrivateKey key) {
        ByteBuffer plain = decryptOnce(file, own, key);
        byte[] copy = new byte[plain.remaining()];
        plain.get(copy);
        return copy;
    }

    /// Likewise, held but once: the first bytes of an array that is a little longer.
    public static ByteBuffer decryptOnce(byte[] file, PublicKey own, ECPrivateKey key) {
        EncryptedFile read = EncryptedFile.read(file);
        String thumbprint = own.thumbprint();
        Recipient mine =
                read.recipients().stream()
                        .filter(recipient -> recipient.kid().equals(thumbprint))
                        .findFirst()
                        .orElseThrow(() -> new RefusedFile(Reason.NOT_FOR_THIS_KEY));
        SecretKey fileKey =
                KeyAgreement.unwrap(mine, key).orElseThrow(() -> new RefusedFile(Reason.DAMAGED));
        return open(read.sealed(), fileKey, read.iv().toArray(), read.protectedHeader())
                .orElseThrow(() -> new RefusedFile(Reason.DAMAGED));
    }

    /// For whom the file says it is, by the thumbprints of their keys: for people to see, nothing is
    /// proved by it. Refuses with [RefusedFile] what is no such file.
    public static List<String> recipients(byte[] file) {
        return EncryptedFile.read(file).recipients().stream().map(Recipient::kid).toList();
    }

    private static byte[] random(int size, SecureRandom random) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    private static void seal(byte[] content, SecretKey fileKey, byte[] iv, String header) {
        try {
            cipher(Cipher.ENCRYPT_MODE, fileKey, iv, header)
                    .doFinal(content, 0, content.length - ROOM, content, 0);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    private static Optional<ByteBuffer> open(
            byte[] sealed, SecretKey fileKey, byte[] iv, String header) {
        try {
            // In place: the content of a large file would else be held twice.
            int length =
                    cipher(Cipher.DECRYPT_MODE, fileKey, iv, header)
                            .doFinal(sealed, 0, sealed.length, sealed, 0);
            return Optional.of(ByteBuffer.wrap(sealed).limit(length));
        } catch (AEADBadTagException altered) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    /// The protected header in base64url is what the tag covers beside the content (RFC 7516 section
    /// 5.1, step 14).
    private static Cipher cipher(int mode, SecretKey fileKey, byte[] iv, String header)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, fileKey, new GCMParameterSpec(EncryptedFile.TAG * Byte.SIZE, iv));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
