package org.fieldbook.bundle.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.bundle.RefusedFile.Reason;
import org.fieldbook.inspection.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A file altered or cut off anywhere on its way is refused whole, and nobody is told that it was not
/// made for them.
class AlteredFileTest {

    private static final List<Pair> TEAM = Pair.make(3);
    private static final Pair ANN = TEAM.getFirst();
    private static final byte[] FILE =
            Jwe.encrypt(
                    SignedFile.write(
                            Jws.sign(
                                    DocumentType.BUNDLE,
                                    "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
                                    ANN.secret(),
                                    ANN.open())),
                    Pair.open(TEAM),
                    Pair.RANDOM);

    @Test
    void s5AFileCutAtEveryLengthIsRefused(TestReporter reporter) {
        Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
        for (int length = 0; length < FILE.length; length++) {
            byte[] cut = Arrays.copyOf(FILE, length);
            refused.merge(refusal(cut), 1, Integer::sum);
        }
        System.out.println("S5: cut at each of " + FILE.length + " lengths: " + refused);
        assertThat(refused.keySet()).isSubsetOf(Reason.NOT_A_BUNDLE, Reason.DAMAGED);
        reporter.publishEntry(
                Map.of("promise", "S5", "count", "" + FILE.length, "unit", "lengths of a file"));
    }

    @Test
    void s6EveryFlippedBitIsRefused(TestReporter reporter) {
        Map<Reason, Integer> refused = new EnumMap<>(Reason.class);
        for (int bit = 0; bit < FILE.length * Byte.SIZE; bit++) {
            byte[] flipped = FILE.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            refused.merge(refusal(flipped), 1, Integer::sum);
        }
        System.out.println("S6: each of " + FILE.length * Byte.SIZE + " bits flipped: " + refused);
        assertThat(refused.keySet())
                .isSubsetOf(Reason.NOT_A_BUNDLE, Reason.DAMAGED, Reason.FORBIDDEN_HEADER);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S6",
                        "count",
                        "" + FILE.length * Byte.SIZE,
                        "unit",
                        "bits of a file"));
    }

    private static Reason refusal(byte[] file) {
        return JweTest.reason(() -> Jwe.decrypt(file, ANN.open(), ANN.secret()));
    }
}
