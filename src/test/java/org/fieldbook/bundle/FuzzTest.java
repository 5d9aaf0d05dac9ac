package org.fieldbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.promise.Effort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

/// Every reader of bytes from outside against good inputs and against altered ones. A fuzzer that goes by
/// what it covers, such as Jazzer, runs the same targets.
class FuzzTest {

    /// Parts of JSON that readers stumble over.
    private static final List<String> WORDS =
            List.of(
                    "null",
                    "-0",
                    "1e999",
                    "9007199254740993",
                    "[]",
                    "{}",
                    "\"\"",
                    "\\ud800",
                    "\\u0000",
                    "\uFEFF",
                    "[[[[[[[[[[",
                    "{\"a\":{\"a\":{\"a\":{\"a\":",
                    "\"a\":1,\"a\":2",
                    "\u2028",
                    "00000000-0000-0000-0000-000000000000",
                    "A".repeat(3000),
                    "==",
                    "\r",
                    "true",
                    "1.5");

    private static List<byte[]> kept() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(FuzzTest.class.getResource("fuzz")).toURI());
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    all.add(HexFormat.of().parseHex(line));
                }
            }
        }
        return all;
    }

    @Test
    void H7_whateverStandsThereIsReadOrRefusedAndNothingElse(TestReporter reporter)
            throws Exception {
        List<byte[]> kept = kept();
        kept.forEach(FuzzTargets::fuzzerTestOneInput);
        int count = Integer.getInteger("fieldbook.scripts", 300) * 20;
        long seed = Long.getLong("fieldbook.seed", 1);
        Random random = new Random(seed);
        Map<FuzzTargets.Target, Integer> read = new EnumMap<>(FuzzTargets.Target.class);
        Map<FuzzTargets.Target, Integer> refused = new EnumMap<>(FuzzTargets.Target.class);
        for (int i = 0; i < count; i++) {
            byte[] input = altered(kept.get(random.nextInt(kept.size())), random);
            FuzzTargets.Target[] all = FuzzTargets.Target.values();
            FuzzTargets.Target target = all[Math.floorMod(input[0], all.length)];
            try {
                byte[] content = Arrays.copyOfRange(input, 1, input.length);
                boolean isRead = Effort.within(() -> FuzzTargets.read(target, content));
                (isRead ? read : refused).merge(target, 1, Integer::sum);
            } catch (RuntimeException | AssertionError fault) {
                throw new AssertionError(
                        "H7 broke with " + target + " " + HexFormat.of().formatHex(input), fault);
            }
        }
        System.out.println(
                "H7: seed "
                        + seed
                        + ", "
                        + kept.size()
                        + " kept inputs and "
                        + count
                        + " altered ones, read "
                        + read
                        + ", refused "
                        + refused);
        assertThat(read.keySet()).containsExactlyInAnyOrder(FuzzTargets.Target.values());
        assertThat(refused.keySet()).containsExactlyInAnyOrder(FuzzTargets.Target.values());
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H7",
                        "count",
                        "" + count,
                        "unit",
                        "altered inputs of "
                                + FuzzTargets.Target.values().length
                                + " readers, none of which took 2 s of the processor",
                        "seed",
                        "" + seed));
    }

    /// The same input with up to four things put in, taken out, doubled or overwritten. The first byte stays.
    private static byte[] altered(byte[] input, Random random) {
        byte[] now = input;
        for (int times = random.nextInt(5); times > 0 && now.length > 2; times--) {
            int from = 1 + random.nextInt(now.length - 1);
            int to = Math.min(now.length, from + 1 + random.nextInt(8));
            byte[] middle =
                    switch (random.nextInt(5)) {
                        case 0 -> new byte[] {(byte) random.nextInt(256)};
                        case 1 -> new byte[0];
                        case 2 ->
                                WORDS.get(random.nextInt(WORDS.size()))
                                        .getBytes(StandardCharsets.UTF_8);
                        case 3 -> Arrays.copyOfRange(now, from, Math.min(now.length, from + 200));
                        default -> {
                            byte[] flipped = Arrays.copyOfRange(now, from, to);
                            flipped[0] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                            yield flipped;
                        }
                    };
            byte[] next = new byte[from + middle.length + now.length - to];
            System.arraycopy(now, 0, next, 0, from);
            System.arraycopy(middle, 0, next, from, middle.length);
            System.arraycopy(now, to, next, from + middle.length, now.length - to);
            now = next;
        }
        return now;
    }
}
