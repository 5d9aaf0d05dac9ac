package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.cli.TeamFixture.LEAD;
import static org.fieldbook.cli.TeamFixture.done;
import static org.fieldbook.cli.TeamFixture.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

/// What one laptop exports and another looks at, takes in, opens and signs for.
class BundleCommandsTest {

    @TempDir private Path folder;
    private TeamFixture team;

    @BeforeEach
    void join() {
        team = TeamFixture.begin(folder);
        team.join("ben", "B. Joiner", "inspector");
        team.join("cem", "C. Joiner", "deputy");
        done(team.run("ben", "bundle", "import", team.export(LEAD)));
        team.answer("ben", "2.2.1", "yes");
    }

    private static JsonNode json(CommandLineFixture.Run run) {
        done(run);
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void aBundleBringsTheStateOverAndBringsNothingTheSecondTime() {
        String file = team.export("ben");
        JsonNode first = json(team.run(LEAD, "bundle", "import", file, "--json", "--strict"));
        assertThat(first.path("acts").asInt()).isEqualTo(1);
        assertThat(team.state(LEAD)).isEqualTo(team.state("ben"));
        JsonNode second = json(team.run(LEAD, "bundle", "import", file, "--json", "--strict"));
        assertThat(second.path("acts").asInt()).isZero();
        assertThat(second.path("held").asInt()).isPositive();
        assertThat(team.state(LEAD)).isEqualTo(team.state("ben"));
    }

    @Test
    void anExportIsForThoseNamedAndForNobodyElse() {
        String file = team.export("ben", "--to", "a. tester");
        refused(team.run("cem", "bundle", "preview", file), 4, "B-06");
        done(team.run(LEAD, "bundle", "preview", file));
        JsonNode all =
                json(
                        team.run(
                                "ben",
                                "bundle",
                                "export",
                                "--out",
                                team.path("all.fieldbook"),
                                "--json"));
        assertThat(all.path("recipients")).hasSize(2);
        assertThat(all.path("acts").asInt()).isPositive();
        String laptop = all.path("recipients").path(0).asString();
        JsonNode one =
                json(
                        team.run(
                                "ben",
                                "bundle",
                                "export",
                                "--to",
                                laptop,
                                "--whole",
                                "--out",
                                team.path("one.fieldbook"),
                                "--json"));
        assertThat(one.path("recipients")).hasSize(1);
        assertThat(one.path("changes").asInt()).isGreaterThanOrEqualTo(all.path("changes").asInt());
    }

    @Test
    void anExportThatReachesNobodyOrCannotBeWrittenSaysSo() {
        String out = team.path("x.fieldbook");
        refused(
                team.run("ben", "bundle", "export", "--to", "Nobody", "--out", out),
                3,
                "C. Joiner");
        done(team.make("alone"));
        refused(team.run("alone", "bundle", "export", "--out", out), 3, "B-01");
        assertThat(folder.resolve("x.fieldbook")).doesNotExist();
        refused(
                team.run("ben", "bundle", "export", "--out", team.path("no/x.fieldbook")),
                1,
                "B-02");
        refused(team.run("ben", "bundle", "export"), 2, "--out");
    }

    @Test
    void anybodySeesSizeAndRecipientsAndAStoreKnowsTheirNames() throws IOException {
        String file = team.export("ben", "--to", "C. Joiner");
        CommandLineFixture.Run outside = team.fieldbook().run("bundle", "inspect", file);
        done(outside);
        assertThat(outside.out().lines())
                .hasSize(2)
                .first()
                .isEqualTo("bytes\t" + Files.size(Path.of(file)));
        assertThat(outside.out()).doesNotContain("Joiner");
        assertThat(team.run(LEAD, "bundle", "inspect", file).out()).endsWith("\tC. Joiner\n");
        JsonNode json = json(team.run(LEAD, "bundle", "inspect", file, "--json"));
        assertThat(json.path("recipients").path(0).path("name").asString()).isEqualTo("C. Joiner");
        String text = team.fieldbook().file("text", "no bundle");
        refused(team.fieldbook().run("bundle", "inspect", text), 3, "B-03");
        refused(team.fieldbook().run("bundle", "inspect", "none"), 3, "B-17");
    }

    @Test
    void aVerifiedBundleNamesItsSenderAndItsRuns() {
        String file = team.export("ben");
        CommandLineFixture.Run verified = team.run(LEAD, "bundle", "verify", file);
        done(verified);
        assertThat(verified.out())
                .contains("Made by B. Joiner")
                .contains("A. Tester")
                .containsPattern("B\\. Joiner +1 +2 ");
        JsonNode json = json(team.run(LEAD, "bundle", "verify", file, "--json"));
        assertThat(json.path("sender").path("role").asString()).isEqualTo("inspector");
        assertThat(json.path("runs").path(0).path("from").asInt()).isEqualTo(1);
    }

    @Test
    void anAlteredOrShortenedBundleEnds5AndLeavesTheStoreAsItWas() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of(team.export("ben")));
        String before = team.state(LEAD);
        byte[] flipped = whole.clone();
        flipped[flipped.length / 2] ^= 1;
        byte[] cut = Arrays.copyOf(whole, whole.length - 9);
        for (byte[] broken : new byte[][] {flipped, cut}) {
            String file = team.fieldbook().file("broken.fieldbook", broken);
            for (String command : new String[] {"verify", "preview", "import", "open"}) {
                CommandLineFixture.Run run = team.run(LEAD, "bundle", command, file);
                refused(run, 5, "Nothing was imported");
            }
            refused(team.run(LEAD, "receipt", "--bundle", file, "--out", team.path("r")), 5, "B-0");
        }
        assertThat(team.state(LEAD)).isEqualTo(before);
        assertThat(folder.resolve("r")).doesNotExist();
    }

    @Test
    void missingChangesAreNamedAndStrictSaysThatSomebodyIsNeeded() throws IOException {
        copy(folder.resolve(LEAD), folder.resolve("old"));
        done(team.run(LEAD, "bundle", "import", team.export("ben")));
        done(team.run("ben", "bundle", "import", team.export(LEAD)));
        team.answer("ben", "2.2.2", "no");
        String second = team.export("ben", "--to", "A. Tester");
        CommandLineFixture.Run preview = team.run("old", "bundle", "preview", second);
        done(preview);
        assertThat(preview.out()).contains("Missing from B. Joiner: changes 1 to 2.");
        CommandLineFixture.Run imported = team.run("old", "bundle", "import", second, "--strict");
        assertThat(imported.exit()).as(imported.err()).isEqualTo(6);
        assertThat(team.run("old", "inspection", "status", "--json").out())
                .contains("\"waiting\":1");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void openWritesWhatWasSignedToTheLastByte() throws IOException {
        String file = team.export("ben");
        String before = team.state(LEAD);
        CommandLineFixture.Run opened = team.run(LEAD, "bundle", "open", file);
        assertThat(json(opened).path("runs").valueStream().map(run -> run.path("changes").size()))
                .contains(2);
        Path plain = folder.resolve("payload.json");
        CommandLineFixture.Run written =
                team.run(LEAD, "bundle", "open", file, "--out", plain.toString());
        done(written);
        assertThat(written.out()).isEmpty();
        assertThat(written.err()).contains("It is plain");
        assertThat(Files.readString(plain)).isEqualTo(opened.out());
        assertThat(team.state(LEAD)).isEqualTo(before);
    }

    @Test
    void aReceiptIsSignedOnceTheBundleIsTakenIn() throws IOException {
        String file = team.export("ben");
        Path receipt = folder.resolve("receipt.json");
        String[] sign = {"receipt", "--bundle", file, "--out", receipt.toString()};
        refused(team.run(LEAD, sign), 6, "B-32");
        assertThat(receipt).doesNotExist();
        done(team.run(LEAD, "bundle", "import", file));
        done(team.run(LEAD, sign));
        JsonNode first = payload(receipt);
        assertThat(first.path("holds").toString()).contains("\"seq\":2");
        done(team.run(LEAD, sign));
        assertThat(payload(receipt).path("number").asInt())
                .isEqualTo(first.path("number").asInt() + 1);
    }

    private static JsonNode payload(Path receipt) throws IOException {
        String payload =
                JsonMapper.shared().readTree(Files.readString(receipt)).path("payload").asString();
        return JsonMapper.shared()
                .readTree(
                        new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
    }

    @Test
    void aBundleFindsItsInspectionAmongSeveral() {
        done(team.make(LEAD));
        String file = team.export("ben");
        refused(team.run(LEAD, "inspection", "state"), 3, "I-01");
        done(team.run(LEAD, "bundle", "import", file));
        refused(team.run(LEAD, "bundle", "import", file, "--inspection", "none"), 3, "I-01");
    }

    @Test
    void whatIsWrittenAnotherWayIsWrongUsage() {
        refused(team.fieldbook().run("bundle"), 2, "Name a command");
        refused(team.fieldbook().run("bundle", "verify", "x"), 2, "--store");
        refused(team.run(LEAD, "bundle", "import"), 2, "F");
        refused(team.run(LEAD, "receipt", "--bundle", "x"), 2, "--out");
        String wrong = team.fieldbook().file("p", "another passphrase");
        refused(
                team.run(LEAD, "bundle", "verify", team.export("ben"), "--passphrase-file", wrong),
                4,
                "K-01");
    }
}
