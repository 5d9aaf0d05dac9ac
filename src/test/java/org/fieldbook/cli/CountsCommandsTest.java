package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.cli.StoreFixture.assertDone;
import static org.fieldbook.cli.StoreFixture.assertRefused;

import org.fieldbook.service.UnitVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts are signed and taken into a region by the command line alone.
class CountsCommandsTest {

    private static final String REGION = "Northern region";

    @TempDir private Path folder;
    private StoreFixture region;

    @BeforeEach
    void begin() {
        region = new StoreFixture(folder);
        region.inspection(
                "new",
                "--code",
                "NR-1",
                "--service",
                REGION,
                "--framework",
                "region-2023",
                "--from",
                "2024-03-04",
                "--to",
                "2024-03-15",
                "--lead",
                "A. Lead");
    }

    private CommandLineFixture.Run unit(String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "counts",
                                "export",
                                "--store",
                                folder.resolve("East").toString(),
                                "--passphrase-file",
                                region.fieldbook().file("secret.txt", UnitVisit.PASSPHRASE)));
        arguments.addAll(List.of(more));
        return region.fieldbook().run(arguments.toArray(String[]::new));
    }

    private CommandLineFixture.Run counts(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("counts", command, "--store", region.folder().toString()));
        arguments.addAll(List.of(more));
        return region.fieldbook().run(arguments.toArray(String[]::new));
    }

    /// The counts of a unit of two cases, as the command signs them.
    private String east(String of) {
        var wanted = UnitVisit.wanted("East", "pdu-2023", of, false);
        try (var visit = UnitVisit.of(folder, wanted, Map.of("case", 2), Map.of("P2.1.2", 1))) {
            visit.finish();
        }
        String file = folder.resolve("east.counts").toString();
        assertDone(unit("--out", file));
        return file;
    }

    private JsonNode json(CommandLineFixture.Run run) {
        assertDone(run);
        return JsonMapper.shared().readTree(run.out());
    }

    private static String words(JsonNode told) {
        return told.path("words")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(" "));
    }

    @Test
    void whatAUnitSignsCountsInItsRegionOnceItsWordsWereHeard() {
        String file = east(REGION);
        JsonNode signed = json(unit("--out", file, "--json"));
        assertThat(signed.path("unit").asString()).isEqualTo("East");
        assertThat(signed.path("file").asString()).isEqualTo(file);
        JsonNode preview = json(counts("preview", file, "--json"));
        assertThat(words(preview)).isEqualTo(words(signed)).isNotEmpty();
        assertThat(preview.path("imported").asBoolean()).isFalse();
        String words = words(preview);
        assertRefused(counts("import", file, "--heard", "E. Lead"), 4, "G-13");
        assertRefused(
                counts("import", file, "--words", words + "s", "--heard", "E. Lead"), 4, "G-13");
        assertRefused(counts("import", file, "--words", words), 3, "G-11");
        assertThat(state()).doesNotContain("E. Lead");
        JsonNode taken =
                json(
                        counts(
                                "import",
                                file,
                                "--words",
                                words.toUpperCase(Locale.ROOT),
                                "--heard",
                                "E. Lead",
                                "--json"));
        assertThat(taken.path("imported").asBoolean()).isTrue();
        assertThat(state()).contains("E. Lead");
        assertRefused(counts("import", file, "--words", words + "s"), 4, "G-13");
        CommandLineFixture.Run again = counts("import", file);
        assertDone(again);
        assertThat(again.err()).contains("in already").contains("read with E. Lead before");
        assertThat(again.out().lines().filter(line -> line.startsWith("P2.1.2")).toList())
                .singleElement()
                .asString()
                .matches("P2\\.1\\.2 +1 +1 +0 +0 +0 +0");
    }

    private String state() {
        CommandLineFixture.Run state = region.inspection("state");
        assertDone(state);
        return state.out();
    }

    @Test
    void countsOfAnotherRegionAreAskedAboutAndTakenInWithAReason() {
        String file = east("Southern region");
        CommandLineFixture.Run preview = counts("preview", file);
        assertDone(preview);
        assertThat(preview.err())
                .contains("They name another region: Southern region.")
                .contains("Nothing was taken in");
        String words = words(json(counts("preview", file, "--json")));
        assertRefused(counts("import", file, "--words", words, "--heard", "E. Lead"), 3, "G-10");
        assertDone(
                counts(
                        "import",
                        file,
                        "--words",
                        words,
                        "--heard",
                        "E. Lead",
                        "--reason",
                        "The boundary moved in April"));
        assertThat(state()).contains("E. Lead");
    }

    @Test
    void whatIsNotFinalNotOfARegionOrAlteredIsRefusedWithItsCode() throws IOException {
        String file = east(REGION);
        var wanted = UnitVisit.wanted("Mid", "pdu-2023", REGION, false);
        UnitVisit.of(folder, wanted, Map.of("case", 1), Map.of()).close();
        Path out = folder.resolve("mid.counts");
        String secret = region.fieldbook().file("secret.txt", UnitVisit.PASSPHRASE);
        String mid = folder.resolve("Mid").toString();
        assertRefused(
                region.fieldbook()
                        .run(
                                "counts",
                                "export",
                                "--store",
                                mid,
                                "--passphrase-file",
                                secret,
                                "--out",
                                out.toString()),
                3,
                "G-02");
        assertThat(out).doesNotExist();
        assertRefused(
                region.fieldbook()
                        .run(
                                "counts",
                                "preview",
                                file,
                                "--store",
                                mid,
                                "--passphrase-file",
                                secret),
                3,
                "G-12");
        byte[] altered = Files.readAllBytes(Path.of(file));
        altered[altered.length / 2] ^= 1;
        assertThat(counts("import", region.fieldbook().file("altered.counts", altered)).exit())
                .isIn(3, 5);
        assertRefused(counts("preview", region.fieldbook().file("empty.counts", "")), 3, "G-03");
    }
}
