package org.fieldbook.bundle.crypto;

import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Files and documents made by somebody who knows how: everything but the one thing asked for is right,
/// seals and signatures too.
record Crafted(
        UnaryOperator<Value.Members> header,
        UnaryOperator<Value.Members> recipient,
        UnaryOperator<Value.Members> file) {

    static final byte[] PLAIN = "what is in the file".getBytes(StandardCharsets.UTF_8);

    static Crafted sound() {
        return new Crafted(
                UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());
    }

    Crafted withHeader(UnaryOperator<Value.Members> altered) {
        return new Crafted(altered, recipient, file);
    }

    Crafted withRecipient(UnaryOperator<Value.Members> altered) {
        return new Crafted(header, altered, file);
    }

    Crafted withFile(UnaryOperator<Value.Members> altered) {
        return new Crafted(header, recipient, altered);
    }

    /// The file for these; each of their parts is altered.
    byte[] make(List<PublicKey> recipients) {
        byte[] key = new byte[32];
        byte[] iv = new byte[12];
        Pair.RANDOM.nextBytes(key);
        Pair.RANDOM.nextBytes(iv);
        SecretKeySpec fileKey = new SecretKeySpec(key, "AES");
        Value.Items parts =
                new Value.Items(
                        recipients.stream()
                                .<Value>map(one ->
                                        recipient.apply(
                                                KeyAgreement.wrap(fileKey, one, Pair.RANDOM)
                                                        .toValue()))
                                .toList());
        String spelled =
                Base64Url.encode(
                        CanonicalJson.write(
                                header.apply(
                                        members(
                                                Map.of(
                                                        "enc",
                                                        Value.text("A256GCM"),
                                                        "recipients",
                                                        Value.text(
                                                                Hash.of(CanonicalJson.write(parts))
                                                                        .hex()),
                                                        "typ",
                                                        Value.text("fieldbook-bundle+jwe"))))));
        byte[] sealed = seal(fileKey, iv, spelled);
        int length = sealed.length - 16;
        return CanonicalJson.write(
                file.apply(
                        members(
                                Map.of(
                                        "ciphertext", base64(Arrays.copyOf(sealed, length)),
                                        "iv", base64(iv),
                                        "protected", Value.text(spelled),
                                        "recipients", parts,
                                        "tag",
                                                base64(
                                                        Arrays.copyOfRange(
                                                                sealed, length, sealed.length))))));
    }

    private static byte[] seal(SecretKeySpec key, byte[] iv, String header) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
            cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(PLAIN);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A document with this very header, its signature right.
    static SignedDocument signed(String header, byte[] payload, ECPrivateKey key) {
        return signedAsSpelled(
                Base64Url.encode(header.getBytes(StandardCharsets.UTF_8)),
                Base64Url.encode(payload),
                key);
    }

    static SignedDocument signedAsSpelled(String header, String payload, ECPrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
            return new SignedDocument(header, payload, Base64Url.encode(signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Value.Members members(Map<String, Value> members) {
        return new Value.Members(new TreeMap<>(members));
    }

    static UnaryOperator<Value.Members> with(String name, Value value) {
        return object -> {
            var members = new TreeMap<>(object.members());
            members.put(name, value);
            return new Value.Members(members);
        };
    }

    static UnaryOperator<Value.Members> without(String name) {
        return object -> {
            var members = new TreeMap<>(object.members());
            members.remove(name);
            return new Value.Members(members);
        };
    }

    /// Alters an object that is a member.
    static UnaryOperator<Value.Members> within(String name, UnaryOperator<Value.Members> altered) {
        return object ->
                with(name, altered.apply((Value.Members) object.members().get(name))).apply(object);
    }

    private static Value base64(byte[] bytes) {
        return Value.text(Base64Url.encode(bytes));
    }
}
