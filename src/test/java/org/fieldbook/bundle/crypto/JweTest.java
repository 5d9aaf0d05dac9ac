package org.fieldbook.bundle.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.bundle.crypto.Crafted.PLAIN;
import static org.fieldbook.bundle.crypto.Crafted.with;
import static org.fieldbook.bundle.crypto.Crafted.within;
import static org.fieldbook.bundle.crypto.Crafted.without;

import org.fieldbook.bundle.RefusedFile;
import org.fieldbook.bundle.RefusedFile.Reason;
import org.fieldbook.journal.PublicKey;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A file opens for each of its recipients and for nobody else, and only as Fieldbook writes it.
class JweTest {

    private static final List<Pair> TEAM = Pair.make(6);
    private static final Pair ANN = TEAM.getFirst();

    @Test
    void eachOfSixRecipientsGetsTheVeryBytes() {
        for (int length : new int[] {0, 1, 2, 3, (3 << 20) - 1, 3 << 20, (3 << 20) + 1}) {
            byte[] plain = new byte[length];
            Pair.RANDOM.nextBytes(plain);
            byte[] file = Jwe.encrypt(plain, Pair.open(TEAM), Pair.RANDOM);
            for (Pair member : TEAM) {
                assertThat(Jwe.decrypt(file, member.open(), member.secret())).isEqualTo(plain);
            }
            assertThat(Jwe.recipients(file))
                    .isEqualTo(TEAM.stream().map(one -> one.open().thumbprint()).toList());
        }
    }

    @Test
    void aRecipientNamedTwiceCountsOnce() {
        byte[] file = Jwe.encrypt(PLAIN, List.of(ANN.open(), ANN.open()), Pair.RANDOM);
        assertThat(Jwe.recipients(file)).containsExactly(ANN.open().thumbprint());
    }

    @Test
    void nothingIsEncryptedForNobodyForTooManyOrForWhatIsNoKey() {
        PublicKey off = new PublicKey(ANN.open().x(), TEAM.getLast().open().y());
        for (List<PublicKey> recipients :
                List.of(List.<PublicKey>of(), List.of(off), Pair.open(Pair.make(65)))) {
            assertThatThrownBy(() -> Jwe.encrypt(PLAIN, recipients, Pair.RANDOM))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void sixtyFourRecipientsAreNotTooMany() {
        List<Pair> many = Pair.make(64);
        byte[] file = Jwe.encrypt(PLAIN, Pair.open(many), Pair.RANDOM);
        Pair last = many.getLast();
        assertThat(Jwe.decrypt(file, last.open(), last.secret())).isEqualTo(PLAIN);
    }

    @Test
    void s7SomebodyElseIsToldThatItWasNotMadeForThem(TestReporter reporter) {
        byte[] file = Jwe.encrypt(PLAIN, Pair.open(TEAM), Pair.RANDOM);
        Pair stranger = Pair.make();
        assertThat(reason(() -> Jwe.decrypt(file, stranger.open(), stranger.secret())))
                .isEqualTo(Reason.NOT_FOR_THIS_KEY);
        assertThat(reason(() -> Jwe.decrypt(file, ANN.open(), stranger.secret())))
                .isEqualTo(Reason.DAMAGED);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "reader it was not made for"));
    }

    @Test
    void aCraftedFileWithNothingWrongOpens() {
        byte[] file = Crafted.sound().make(Pair.open(TEAM));
        assertThat(Jwe.decrypt(file, ANN.open(), ANN.secret())).isEqualTo(PLAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zip", "crit", "jwk", "jku", "x5c", "x5u", "kid", "alg", "cty", "p2c", "apu", "b64"
            })
    void s7AnyOtherProtectedHeaderMemberIsRefused(String name, TestReporter reporter) {
        assertThat(refusal(Crafted.sound().withHeader(with(name, Value.text("DEF")))))
                .isEqualTo(Reason.FORBIDDEN_HEADER);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "forbidden header member"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "crit", "jwk", "jku", "x5c", "x5u", "enc", "typ", "apu", "apv"})
    void s7AnyOtherHeaderMemberOfARecipientIsRefused(String name, TestReporter reporter) {
        assertThat(
                        refusal(
                                Crafted.sound()
                                        .withRecipient(
                                                within("header", with(name, Value.text(""))))))
                .isEqualTo(Reason.FORBIDDEN_HEADER);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S7",
                        "count",
                        "1",
                        "unit",
                        "forbidden member of a recipient's header"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unprotected", "aad", "header", "encrypted_key", "more"})
    void s7AnyOtherMemberOfTheFileIsRefused(String name, TestReporter reporter) {
        assertThat(refusal(Crafted.sound().withFile(with(name, Value.text("e30")))))
                .isEqualTo(Reason.FORBIDDEN_HEADER);
        assertThat(refusal(Crafted.sound().withRecipient(with(name + "2", Value.text("e30")))))
                .isEqualTo(Reason.FORBIDDEN_HEADER);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "forbidden member of a file"));
    }

    @Test
    void s7OtherAlgorithmsAndTypesAreRefused(TestReporter reporter) {
        for (String alg : List.of("ECDH-ES+A128KW", "ECDH-ES", "dir", "RSA-OAEP", "A256KW", "")) {
            assertThat(
                            refusal(
                                    Crafted.sound()
                                            .withRecipient(
                                                    within(
                                                            "header",
                                                            with("alg", Value.text(alg))))))
                    .isEqualTo(Reason.FORBIDDEN_HEADER);
        }
        for (String enc : List.of("A128GCM", "A192GCM", "A256CBC-HS512", "a256gcm")) {
            assertThat(refusal(Crafted.sound().withHeader(with("enc", Value.text(enc)))))
                    .isEqualTo(Reason.FORBIDDEN_HEADER);
        }
        assertThat(refusal(Crafted.sound().withHeader(with("typ", Value.text("JOSE+JSON")))))
                .isEqualTo(Reason.FORBIDDEN_HEADER);
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "file by other algorithms"));
    }

    @Test
    void s7AnEphemeralKeyThatIsNoPointOfTheCurveIsRefused(TestReporter reporter) {
        String foreign = TEAM.getLast().open().y();
        for (var altered :
                List.of(
                        with("y", Value.text(foreign)),
                        with("d", Value.text(foreign)),
                        with("crv", Value.text("P-384")),
                        with("y", Value.text(foreign + "AA")))) {
            assertThat(
                            refusal(
                                    Crafted.sound()
                                            .withRecipient(
                                                    within("header", within("epk", altered)))))
                    .isEqualTo(Reason.FORBIDDEN_HEADER);
        }
        reporter.publishEntry(
                Map.of("promise", "S7", "count", "1", "unit", "ephemeral key off the curve"));
    }

    @Test
    void h1TooManyRecipientsAndTooLargeAFileAreRefused() {
        List<PublicKey> many = Pair.open(Pair.make(65));
        assertThat(reason(() -> Jwe.recipients(Crafted.sound().make(many))))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason(() -> Jwe.recipients(new byte[EncryptedFile.LARGEST + 1])))
                .isEqualTo(Reason.TOO_LARGE);
        byte[] plain = new byte[EncryptedFile.LARGEST_PLAIN + 1];
        assertThat(reason(() -> Jwe.encrypt(plain, Pair.open(TEAM), Pair.RANDOM)))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void filesThatLackSomethingOrRepeatItAreDamaged() {
        for (String name : List.of("iv", "protected", "recipients", "tag")) {
            assertThat(refusal(Crafted.sound().withFile(without(name)))).isEqualTo(Reason.DAMAGED);
        }
        for (String name : List.of("enc", "recipients", "typ")) {
            assertThat(refusal(Crafted.sound().withHeader(without(name))))
                    .isEqualTo(Reason.DAMAGED);
        }
        String sound = text(Crafted.sound().make(Pair.open(TEAM)));
        for (String altered :
                List.of(
                        sound + "\n",
                        sound + "{}",
                        sound.replace("\"iv\":", "\"iv\": "),
                        sound.replace("\"iv\":", "\"iv\":\"AAAAAAAAAAAAAAAA\",\"iv\":"),
                        sound.replace("\"tag\":", "\"recipients\":[],\"tag\":"),
                        sound.replace("\"iv\":", "\"\\u0069v\":"),
                        sound.replace("\"kid\":", "\"kid\":\"AAAA\",\"kid\":"))) {
            assertThat(altered).isNotEqualTo(sound);
            assertThat(reason(() -> open(bytes(altered)))).isEqualTo(Reason.DAMAGED);
        }
    }

    @Test
    void otherFilesAreNoBundles() {
        for (String other :
                List.of(
                        "",
                        "{",
                        "[]",
                        "%PDF-1.7",
                        "PK\u0003\u0004",
                        "{\"name\":1}",
                        " {}",
                        "\uFEFF{}")) {
            assertThat(reason(() -> open(bytes(other)))).isEqualTo(Reason.NOT_A_BUNDLE);
        }
    }

    @Test
    void refusalsSayNothingOfTheFile() {
        assertThatThrownBy(() -> open(bytes("{\"ciphertext\":\"canary")))
                .isInstanceOf(RefusedFile.class)
                .hasNoCause()
                .hasMessage("the file is incomplete or was altered");
    }

    static Reason reason(Executable attempt) {
        try {
            attempt.execute();
        } catch (RefusedFile refused) {
            return refused.reason();
        } catch (Throwable other) {
            throw new AssertionError("not refused but failed", other);
        }
        throw new AssertionError("not refused");
    }

    private static Reason refusal(Crafted crafted) {
        byte[] file = crafted.make(Pair.open(TEAM));
        return reason(() -> open(file));
    }

    private static void open(byte[] file) {
        Jwe.decrypt(file, ANN.open(), ANN.secret());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
