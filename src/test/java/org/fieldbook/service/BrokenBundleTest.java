package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Cut and altered bundles before a real store. How each bit of a smaller file fares is tested where files are
/// decrypted.
class BrokenBundleTest {

    /// Up to here the file says what it is.
    private static final int OPENING = "{\"ciphertext\":\"".length();

    /// The profile `soak` flips a bit in every byte.
    private static final int STRIDE =
            Integer.getInteger("fieldbook.scripts", 300) >= 10_000 ? 1 : 4;

    @TempDir private Path folder;

    private static String refusal(OpenInspection at, byte[] file) {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> new ImportBundle(at).preview(file));
        assertThat(failure).isNotNull();
        return failure.code();
    }

    /// A bundle of one answer for the lead, who holds all the rest.
    private static byte[] answer(TeamOfStores team) {
        OpenInspection ben = team.ben().open();
        OpenInspection lead = team.lead().open();
        Colleague.take(lead, team.bundle(ben));
        Colleague.take(ben, team.bundle(lead));
        team.answer(ben, "2.2.1", "yes");
        return Colleague.exporting(ben).make(List.of(lead.laptop().name()), false).file().toArray();
    }

    @Test
    void S5_S6_cutAtEveryLengthOrWithAFlippedBitItIsRefusedAndTheStoreIsByteEqual(
            TestReporter reporter) throws IOException {
        try (TeamOfStores team = new TeamOfStores(folder)) {
            OpenInspection lead = team.lead().open();
            byte[] file = answer(team);
            String before = TeamOfStores.files(team.lead().folder());
            Map<String, Integer> cut = new TreeMap<>();
            for (int length = 0; length < file.length; length++) {
                String code = refusal(lead, Arrays.copyOf(file, length));
                assertThat(code).isEqualTo(length < OPENING ? "B-03" : "B-04");
                cut.merge(code, 1, Integer::sum);
            }
            Map<String, Integer> flipped = new TreeMap<>();
            for (int at = 0; at < file.length; at += STRIDE) {
                byte[] altered = file.clone();
                altered[at] ^= (byte) (1 << at / STRIDE % Byte.SIZE);
                String code = refusal(lead, altered);
                assertThat(code).isIn(at < OPENING ? "B-03" : "B-04", "B-04", "B-07");
                flipped.merge(code, 1, Integer::sum);
            }
            assertThat(TeamOfStores.files(team.lead().folder())).isEqualTo(before);
            // What was refused so often is still good.
            assertThat(Colleague.take(lead, file).acts()).isPositive();
            reporter.publishEntry(
                    Map.of(
                            "promise",
                            "S5",
                            "count",
                            "" + file.length,
                            "unit",
                            "lengths before a real store"));
            reporter.publishEntry(
                    Map.of(
                            "promise",
                            "S6",
                            "count",
                            "" + flipped.values().stream().mapToInt(Integer::intValue).sum(),
                            "unit",
                            "altered bytes before a real store"));
            System.out.printf(
                    "S5: cut at each of %d lengths %s; S6: a bit flipped in %d of %d bytes %s;"
                            + " store byte-equal%n",
                    file.length,
                    cut,
                    flipped.values().stream().mapToInt(Integer::intValue).sum(),
                    file.length,
                    flipped);
        }
    }
}
