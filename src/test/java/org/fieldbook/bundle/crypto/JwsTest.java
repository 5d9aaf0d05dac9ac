package org.fieldbook.bundle.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.bundle.crypto.Crafted.members;
import static org.fieldbook.bundle.crypto.Crafted.with;

import org.fieldbook.bundle.RefusedFile.Reason;
import org.fieldbook.inspection.DocumentType;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Only the named key's signature over these very bytes, as a document of this type, is one.
class JwsTest {

    private static final Pair ANN = Pair.make();
    private static final Pair BEN = Pair.make();
    private static final Value.Members CONTENT =
            members(Map.of("name", Value.text("Ann"), "version", new Value.Whole(1)));
    private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    private static final DocumentType TYPE = DocumentType.ROSTER;

    private final JwsSignatures signatures = new JwsSignatures();

    @Test
    void aSignedDocumentGivesItsContentBack() {
        SignedDocument document = Jws.sign(TYPE, CONTENT, ANN.secret(), ANN.open());
        assertThat(signatures.open(document, TYPE, ANN.open())).contains(CONTENT);
        assertThat(Jws.kid(document, TYPE)).contains(ANN.open().thumbprint());
        assertThat(decoded(document.protectedHeader()))
                .isEqualTo(header("ES256", ANN.open().thumbprint(), TYPE.typ(), ""));
    }

    @Test
    void bytesOfEveryLengthComeBackAsTheyWereSigned() {
        for (int length : new int[] {0, 1, 2, 3, 4, (3 << 20) - 1, 3 << 20, (3 << 20) + 1}) {
            byte[] payload = new byte[length];
            Pair.RANDOM.nextBytes(payload);
            SignedDocument document = Jws.sign(TYPE, payload, ANN.secret(), ANN.open());
            SignedDocument read = SignedFile.read(SignedFile.write(document));
            assertThat(read).isEqualTo(document);
            assertThat(Jws.verify(read, TYPE, ANN.open()))
                    .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(payload));
        }
    }

    @Test
    void aCraftedDocumentWithNothingWrongIsAccepted() {
        assertThat(isAccepted(sound("", ANN.open().thumbprint()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"jwk\":{\"kty\":\"EC\"}",
                ",\"jku\":\"https://example.org/keys\"",
                ",\"x5c\":[\"AAAA\"]",
                ",\"x5u\":\"https://example.org/chain\"",
                ",\"x5t\":\"AAAA\"",
                ",\"crit\":[\"exp\"],\"exp\":1",
                ",\"zip\":\"DEF\"",
                ",\"b64\":false,\"crit\":[\"b64\"]",
                ",\"cty\":\"json\"",
                ",\"nonce\":\"1\"",
                ",\"alg\":\"ES256\"",
                ",\"\":\"\"",
            })
    void s7AnyOtherHeaderMemberIsRefused(String member, TestReporter reporter) {
        assertThat(isAccepted(sound(member, ANN.open().thumbprint()))).isFalse();
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "forbidden member of a signature"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "ES384", "ES256K", "RS256", "es256", ""})
    void s7AnyOtherAlgorithmIsRefused(String alg, TestReporter reporter) {
        String header = header(alg, ANN.open().thumbprint(), TYPE.typ(), "");
        assertThat(isAccepted(Crafted.signed(header, PAYLOAD, ANN.secret()))).isFalse();
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "other algorithm of signing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"alg\":\"ES256\"}",
                "{\"alg\":\"ES256\",\"typ\":\"fieldbook-roster+json\"}",
                "{\"alg\":[\"ES256\"],\"kid\":\"KID\",\"typ\":\"fieldbook-roster+json\"}",
                "{\"alg\":\"ES256\",\"kid\":7,\"typ\":\"fieldbook-roster+json\"}",
                "{\"alg\":\"ES256\",\"kid\":\"KID\",\"typ\":\"fieldbook-roster+json\"}{}",
                "{\"alg\":\"ES256\",\"kid\":\"KID\",\"typ\":\"fieldbook-roster+json\"",
                "{\"alg\":\"ES256\",\"kid\":\"KID\",\"typ\":\"FIELDBOOK-ROSTER+JSON\"}",
            })
    void s7AHeaderThatIsNotWholeIsRefused(String header) {
        String named = header.replace("KID", ANN.open().thumbprint());
        assertThat(isAccepted(Crafted.signed(named, PAYLOAD, ANN.secret()))).isFalse();
    }

    @Test
    void s7ASignatureOverOneTypeOfDocumentIsNoneOverAnother(TestReporter reporter) {
        for (DocumentType other : DocumentType.values()) {
            SignedDocument document = Jws.sign(other, PAYLOAD, ANN.secret(), ANN.open());
            assertThat(isAccepted(document)).isEqualTo(other == TYPE);
            assertThat(Jws.kid(document, TYPE).isPresent()).isEqualTo(other == TYPE);
        }
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "signature over another type"));
    }

    @Test
    void s7AnotherKeysSignatureIsRefusedWhicheverKeyIsNamed(TestReporter reporter) {
        assertThat(isAccepted(Jws.sign(TYPE, PAYLOAD, BEN.secret(), BEN.open()))).isFalse();
        assertThat(isAccepted(Jws.sign(TYPE, PAYLOAD, BEN.secret(), ANN.open()))).isFalse();
        assertThat(isAccepted(Jws.sign(TYPE, PAYLOAD, ANN.secret(), BEN.open()))).isFalse();
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "signature of another key"));
    }

    @Test
    void s7SignaturesThatAreNoneAreRefused() {
        SignedDocument sound = sound("", ANN.open().thumbprint());
        byte[] right = Base64.getUrlDecoder().decode(sound.signature());
        assertThat(isAccepted(withSignature(sound, Base64Url.encode(new byte[64])))).isFalse();
        assertThat(isAccepted(withSignature(sound, ""))).isFalse();
        assertThat(isAccepted(withSignature(sound, Base64Url.encode(new byte[63])))).isFalse();
        assertThat(isAccepted(withSignature(sound, sound.signature() + "AAAA"))).isFalse();
        for (int bit = 0; bit < right.length * Byte.SIZE; bit++) {
            byte[] flipped = right.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(isAccepted(withSignature(sound, Base64Url.encode(flipped)))).isFalse();
        }
    }

    @Test
    void s7AlteredContentIsRefused() {
        SignedDocument sound = sound("", ANN.open().thumbprint());
        for (int i = 0; i < PAYLOAD.length; i++) {
            byte[] altered = PAYLOAD.clone();
            altered[i] ^= 1;
            assertThat(
                            isAccepted(
                                    new SignedDocument(
                                            sound.protectedHeader(),
                                            Base64Url.encode(altered),
                                            sound.signature())))
                    .isFalse();
        }
    }

    /// The signer signs the odd spelling here, so only the spelling is wrong.
    @Test
    void s7OtherSpellingsOfTheSameBytesAreRefused(TestReporter reporter) {
        String header = sound("", ANN.open().thumbprint()).protectedHeader();
        String payload = "eyJhIjoxfQ";
        assertThat(isAccepted(Crafted.signedAsSpelled(header, payload, ANN.secret()))).isTrue();
        for (String odd :
                new String[] {payload + "==", "eyJhIjoxfR", "eyJh IjoxfQ", payload + "\n"}) {
            assertThat(isAccepted(Crafted.signedAsSpelled(header, odd, ANN.secret()))).isFalse();
        }
        assertThat(isAccepted(Crafted.signedAsSpelled(header + "=", payload, ANN.secret())))
                .isFalse();
        SignedDocument sound = Crafted.signedAsSpelled(header, payload, ANN.secret());
        assertThat(isAccepted(withSignature(sound, sound.signature() + "=="))).isFalse();
        // The last digit of 64 bytes has four bits that nothing stands for.
        char last = sound.signature().charAt(85);
        String oddLast = sound.signature().substring(0, 85) + (char) (last + 1);
        assertThat(Base64.getUrlDecoder().decode(oddLast))
                .isEqualTo(Base64.getUrlDecoder().decode(sound.signature()));
        assertThat(isAccepted(withSignature(sound, oddLast))).isFalse();
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "other spelling of a signature"));
    }

    @Test
    void s7AKeyThatIsNoPointOfTheCurveSignsNothing() {
        PublicKey off = new PublicKey(ANN.open().x(), BEN.open().y());
        assertThat(P256.isPoint(ANN.open())).isTrue();
        assertThat(P256.isPoint(off)).isFalse();
        SignedDocument document = Jws.sign(TYPE, PAYLOAD, ANN.secret(), off);
        assertThat(Jws.verify(document, TYPE, off)).isEmpty();
    }

    /// The same point by a coordinate beyond the field would be a second name of one key.
    @Test
    void s7ACoordinateBeyondTheFieldIsRefused() {
        BigInteger prime =
                new BigInteger(
                        "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
        BigInteger b =
                new BigInteger(
                        "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b", 16);
        BigInteger x = BigInteger.valueOf(5);
        BigInteger square = x.pow(3).subtract(x.multiply(BigInteger.valueOf(3))).add(b).mod(prime);
        BigInteger y = square.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
        assertThat(y.pow(2).mod(prime)).isEqualTo(square);
        assertThat(P256.isPoint(key(x, y))).isTrue();
        assertThat(P256.isPoint(key(x.add(prime), y))).isFalse();
    }

    /// Numbers outside 1 to n - 1 are no signature (FIPS 186-5 section 6.4.2): zeros once passed for that of anybody.
    @Test
    void s7ASignatureOfNumbersOutOfRangeIsRefused() {
        BigInteger order =
                new BigInteger(
                        "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);
        SignedDocument sound = sound("", ANN.open().thumbprint());
        for (BigInteger r : List.of(BigInteger.ZERO, BigInteger.ONE, order)) {
            for (BigInteger s : List.of(BigInteger.ZERO, BigInteger.ONE, order)) {
                String signature =
                        Base64Url.encode(HexFormat.of().parseHex("%064x%064x".formatted(r, s)));
                var document =
                        new SignedDocument(sound.protectedHeader(), sound.payload(), signature);
                assertThat(isAccepted(document)).as("%s, %s", r, s).isFalse();
            }
        }
    }

    @Test
    void s7ASignedFileWithAnUnprotectedHeaderOrAnythingMoreIsRefused() {
        byte[] file = SignedFile.write(sound("", ANN.open().thumbprint()));
        for (String name : new String[] {"header", "signatures", "zip"}) {
            byte[] more =
                    CanonicalJson.write(with(name, Value.text("")).apply(CanonicalJson.read(file)));
            assertThat(JweTest.reason(() -> SignedFile.read(more)))
                    .isEqualTo(Reason.FORBIDDEN_HEADER);
        }
        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThat(JweTest.reason(() -> SignedFile.read(cut)))
                    .isIn(Reason.NOT_A_BUNDLE, Reason.DAMAGED);
        }
    }

    @Test
    void signedContentThatIsNoObjectWithinLimitsIsNotOpened() {
        String deep = "{\"a\":".repeat(9) + "1" + "}".repeat(9);
        for (String content : new String[] {"", "[]", "{\"a\":1,\"a\":2}", "{\"a\":1.5}", deep}) {
            SignedDocument document =
                    Jws.sign(
                            TYPE,
                            content.getBytes(StandardCharsets.UTF_8),
                            ANN.secret(),
                            ANN.open());
            assertThat(Jws.verify(document, TYPE, ANN.open())).isPresent();
            assertThat(signatures.open(document, TYPE, ANN.open())).isEmpty();
        }
    }

    private static PublicKey key(BigInteger x, BigInteger y) {
        return new PublicKey(coordinate(x), coordinate(y));
    }

    private static String coordinate(BigInteger number) {
        return Base64Url.encode(HexFormat.of().parseHex(String.format("%064x", number)));
    }

    private static String decoded(String base64) {
        return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String header(String alg, String kid, String typ, String more) {
        return "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"%s\"%s}".formatted(alg, kid, typ, more);
    }

    private static SignedDocument sound(String more, String kid) {
        return Crafted.signed(header("ES256", kid, TYPE.typ(), more), PAYLOAD, ANN.secret());
    }

    private static SignedDocument withSignature(SignedDocument document, String signature) {
        return new SignedDocument(document.protectedHeader(), document.payload(), signature);
    }

    private static boolean isAccepted(SignedDocument document) {
        return Jws.verify(document, TYPE, ANN.open()).isPresent();
    }
}
