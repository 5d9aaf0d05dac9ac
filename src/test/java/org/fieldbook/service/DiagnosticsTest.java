package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.settings.BackupFolder;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.PolicyFile;
import org.fieldbook.settings.SettingsFile;
import org.fieldbook.store.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class DiagnosticsTest {

    @TempDir private Path folder;

    private Diagnostics diagnostics(FoundPolicy policy) {
        return new Diagnostics(
                new Installation(
                        "1.0.0",
                        folder,
                        folder.resolve("log"),
                        true,
                        new SettingsFile(folder.resolve("settings.json")),
                        policy),
                Clock.systemUTC());
    }

    private String written(FoundPolicy policy, Optional<OpenStore> store) throws IOException {
        Path out = folder.resolve("diagnostics.txt");
        assertThat(diagnostics(policy).write(out, List.of("1440 x 900 at 1.0"), store, () -> false))
                .isTrue();
        return Files.readString(out);
    }

    /// Every word that somebody typed, whatever the log, the settings and the policy hold of them.
    @Test
    void l2NothingThatWasTypedIsInIt(TestReporter reporter) throws IOException {
        String word = CanaryWork.STEM;
        Path work = folder.resolve(word + "folder");
        var places =
                new CanaryWork.Places(
                        work.resolve("store"),
                        Files.createDirectories(work.resolve("stick")),
                        work.resolve("other"),
                        Files.createDirectories(work.resolve("chosen")));
        CanaryWork.Done done = CanaryWork.work(places);
        new SettingsFile(folder.resolve("settings.json"))
                .change(known ->
                        known.withStore(places.store().toString())
                                .withBackups(new BackupFolder(places.second().toString(), 7)));
        Files.createDirectories(folder.resolve("log"));
        Files.writeString(
                folder.resolve("log/fieldbook-0.log"),
                """
                2026-11-26T22:38:17.123Z SEVERE org.fieldbook.ui.Some E-1A2B3C4D %1$s java.io.IOException: %1$s
                  %1$s
                2026-11-26T22:39:17.123Z WARNING %1$s of a library
                """
                        .formatted(word));
        Path policy =
                Files.writeString(
                        folder.resolve("policy.json"),
                        "{\"format\":1,\"exchange\":{\"folder\":\"" + work + "\"}}");
        String text;
        try (OpenStore store = done.store()) {
            text = written(new PolicyFile(policy, folder).read(), Optional.of(store));
        }
        assertThat(text)
                .contains(
                        "version: 1.0.0",
                        "1440 x 900 at 1.0",
                        "idle lock: 10 minutes",
                        "second backup place: seen 1970-01-01T00:00:07Z",
                        "exchange folder: named",
                        "inspections: 2",
                        "2026-11-26T22:38:17Z SEVERE ui.Some E-1A2B3C4D java.io.IOException")
                .containsPattern("an inspection: [0-9]{2,} changes, [0-9]+ packs")
                .containsPattern("last backup: [0-9]+ minutes ago")
                .doesNotContain(folder.toString(), System.getProperty("user.home"))
                .doesNotContain(System.getProperty("user.name") + "/");
        assertThat(done.recoveryWords()).isNotBlank();
        assertThat(text).doesNotContain(done.recoveryWords());
        Path alone = Files.createDirectory(folder.resolve("alone"));
        Files.writeString(alone.resolve("diagnostics.txt"), text);
        assertThat(new Scan(word).find(alone)).isEmpty();
        reporter.publishEntry(
                Map.of(
                        "promise", "L2",
                        "count", "" + CanaryWork.words().size(),
                        "unit", "words typed into fields, looked for in the diagnostics file"));
    }

    @Test
    void withoutAStoreASettingOrALogItSaysSo() throws IOException {
        assertThat(written(FoundPolicy.NOWHERE, Optional.empty()))
                .contains(
                        "[policy]\nnone",
                        "[store]\nnone open",
                        "[last errors in the log]\nnone",
                        "store: none remembered",
                        "second backup place: none");
    }

    @Test
    void aPolicyThatIsNotTakenIsToldByItsCodeWithWhatHolds() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.json"), "{}");
        assertThat(written(new PolicyFile(policy, folder).read(), Optional.empty()))
                .contains(
                        "not taken: L-09", "idle lock: 2 minutes at most", "allowed to leave: \n");
    }

    @Test
    void ofTheLogTheLastTwentyAreTaken() throws IOException {
        Files.createDirectories(folder.resolve("log"));
        for (int file = 0; file < 2; file++) {
            var lines = new StringBuilder();
            for (int i = 10; i < 40; i++) {
                lines.append("2026-11-2")
                        .append(7 - file)
                        .append("T10:00:")
                        .append(i)
                        .append(".001Z WARNING org.fieldbook.Some E-0000000")
                        .append(file)
                        .append('\n');
            }
            Files.writeString(folder.resolve("log/fieldbook-" + file + ".log"), lines);
        }
        Files.writeString(folder.resolve("log/other.log"), "2027-01-01T10:00:00Z WARNING a.B\n");
        String text = written(FoundPolicy.NOWHERE, Optional.empty());
        assertThat(text.lines().filter(line -> line.contains("WARNING")).toList())
                .hasSize(20)
                .startsWith("2026-11-27T10:00:20Z WARNING Some E-00000000")
                .endsWith("2026-11-27T10:00:39Z WARNING Some E-00000000");
    }

    @Test
    void calledOffItWritesNothing() {
        Path out = folder.resolve("diagnostics.txt");
        assertThat(
                        diagnostics(FoundPolicy.NOWHERE)
                                .write(out, List.of(), Optional.empty(), () -> true))
                .isFalse();
        assertThat(out).doesNotExist();
    }
}
