package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.cli.StoreFixture.assertDone;
import static org.fieldbook.cli.StoreFixture.assertRefused;

import org.fieldbook.service.QuickStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// The commands that work on a store, from making an inspection to its report.
class StoreCommandsTest {

    @TempDir private Path folder;
    private StoreFixture store;

    @BeforeEach
    void start() {
        store = new StoreFixture(folder);
    }

    @Test
    void thePracticeInspectionThroughCommandsAloneIsRated13Of27() throws IOException {
        assertDone(store.make("TE-1"));
        CommandLineFixture.Run imported = store.importCases(PracticeFiles.cases());
        assertDone(imported);
        assertThat(imported.out().lines()).containsExactly("case\t47", "courtReport\t18");
        String standards = store.fieldbook().file("standards.csv", PracticeFiles.standards());
        CommandLineFixture.Run recorded =
                store.record(PracticeFiles.answers(), "--standards", standards);
        assertDone(recorded);
        assertThat(Integer.parseInt(recorded.out().strip())).isGreaterThan(400);

        CommandLineFixture.Run status = store.inspection("status");
        assertDone(status);
        assertThat(status.out()).contains("Score 13 of 27: Requires improvement");
        assertThat(
                        JsonMapper.shared()
                                .readTree(store.inspection("status", "--json").out())
                                .path("samples")
                                .path(0)
                                .path("withdrawn")
                                .asInt())
                .isEqualTo(1);

        Path json = folder.resolve("ratings.json");
        assertDone(store.report(json));
        CommandLineFixture.Run rated =
                store.fieldbook()
                        .run(
                                "rate",
                                "--framework",
                                "pdu-2021",
                                "--answers",
                                folder.resolve("answers.csv").toString(),
                                "--standards",
                                standards,
                                "--cases",
                                folder.resolve("cases.csv").toString(),
                                "--json");
        assertThat(Files.readString(json).strip()).isEqualTo(rated.out().strip());

        Path pdf = folder.resolve("ratings.pdf");
        assertDone(store.report(pdf));
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

        String state = store.inspection("state").out();
        assertThat(store.inspection("state").out()).isEqualTo(state);
        assertThat(
                        store.fieldbook()
                                .run("store", "check", "--store", store.folder().toString())
                                .exit())
                .isZero();
        assertDone(store.record(PracticeFiles.answers(), "--standards", standards));
        assertThat(store.inspection("state").out())
                .as("recording it again changes nothing")
                .isEqualTo(state);
    }

    @Test
    void aNewPassphraseThatIsShortIsRefusedWhereverItComesFromAndNothingIsMade() {
        String eleven = store.fieldbook().file("p", "eleven char\n");
        assertRefused(store.make("TE-1", "--passphrase-file", eleven), 3, "K-02");
        assertThat(store.folder()).doesNotExist();
        assertDone(
                store.make(
                        "TE-1",
                        "--passphrase-file",
                        store.fieldbook().file("p", "twelve chars\n")));
    }

    @Test
    void whatIsWrittenAnotherWayIsWrongUsage() {
        store.make("TE-1");
        assertRefused(store.fieldbook().run("inspection"), 2, "Name a command");
        assertRefused(store.fieldbook().run("store"), 2, "Name a command");
        assertRefused(store.fieldbook().run(), 2, "Name a command");
        assertRefused(store.fieldbook().run("inspection", "list"), 2, "--store");
        assertRefused(store.make("TE-2", "--from", "2023-99-99"), 2, "2023-99-99");
        assertRefused(store.make("TE-2", "--fact", "courtTeam=maybe"), 2, "courtTeam");
        assertRefused(store.report(folder.resolve("ratings.txt")), 2, "ratings.txt");
        assertRefused(store.inspection("state", "--nothing"), 2, "--nothing");
    }

    @Test
    void aWrongPassphraseEnds4() {
        store.make("TE-1");
        String wrong = store.fieldbook().file("passphrase", "another passphrase\n");
        assertRefused(store.inspection("list", "--passphrase-file", wrong), 4, "K-01");
        String right = store.fieldbook().file("passphrase", "made-up passphrase\r\n");
        assertDone(store.inspection("list", "--passphrase-file", right));
    }

    @Test
    void aFolderWithoutAStoreAndAnEmptyPassphraseEnd3() {
        assertRefused(store.inspection("list"), 3, "S-01");
        assertRefused(
                store.fieldbook().run("store", "check", "--store", store.folder().toString()),
                3,
                "S-01");
        assertRefused(
                store.make("TE-1", "--passphrase-file", store.fieldbook().file("p", "")),
                3,
                "K-02");
        assertRefused(store.make("TE-1", "--passphrase-file", "none"), 3, "K-04");
    }

    @Test
    void aDamagedDatabaseEnds5() throws IOException {
        store.make("TE-1");
        Path database = store.folder().resolve("store.db");
        byte[] damaged = damage(database);
        assertRefused(store.inspection("list"), 5, "Nothing has been overwritten");
        assertThat(database).hasBinaryContent(damaged);
    }

    @Test
    void damagedKeysWithADamagedCopyEnd5() throws IOException {
        store.make("TE-1");
        Path keys = store.folder().resolve("store.keys");
        byte[] damaged = damage(keys);
        damage(store.folder().resolve("backups").resolve("store.keys"));
        assertRefused(store.inspection("list"), 5, "Nothing has been overwritten");
        assertThat(keys).hasBinaryContent(damaged);
    }

    private static byte[] damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 3; i < bytes.length; i += 64) {
            bytes[i] ^= 0x2a;
        }
        Files.write(file, bytes);
        return bytes;
    }

    @Test
    void aStoreThatIsOpenElsewhereEnds1AndSaysWhy() {
        store.make("TE-1");
        char[] passphrase = "made-up passphrase".toCharArray();
        try (var _ = QuickStores.of(Clock.systemUTC()).unlock(store.folder(), passphrase)) {
            assertRefused(store.inspection("list"), 1, "S-07");
        }
    }

    @Test
    void aStoreCheckCountsOnStdoutAndSpeaksOnStderr() {
        store.make("TE-1");
        store.importCases("case\nTE-001\n");
        CommandLineFixture.Run check =
                store.fieldbook().run("store", "check", "--store", store.folder().toString());
        assertDone(check);
        assertThat(check.out()).contains("changes");
        assertThat(check.err()).contains("Everything is as it was written.");
    }

    @Test
    void aStoreIsBackedUpAndReturnedToByItsRestorePoint() {
        assertDone(store.make("TE-1"));
        CommandLineFixture.Run backup = store.store("backup");
        assertDone(backup);
        assertDone(store.make("TE-2"));
        assertThat(store.inspection("list").out().lines()).hasSize(2);
        assertThat(store.store("restore").out().lines())
                .singleElement()
                .asString()
                .startsWith(backup.out().strip())
                .endsWith("made by hand");
        assertThat(store.store("restore", "--to", "none").exit()).isEqualTo(3);
        assertDone(store.store("restore", "--to", backup.out().strip()));
        assertThat(store.inspection("list").out().lines()).hasSize(1);
        assertThat(store.store("restore").out().lines()).hasSize(2);
    }

    @Test
    void aDamagedStoreIsRescuedAndRestoredByCommands() throws IOException {
        assertDone(store.make("TE-1"));
        CommandLineFixture.Run backup = store.store("backup");
        assertDone(backup);
        String rescued = folder.resolve("rescued").toString();
        CommandLineFixture.Run whole = store.store("rescue", "--out", rescued);
        assertDone(whole);
        assertThat(whole.out()).contains("changes saved (0 of them from backups)");

        Files.write(store.folder().resolve("store.db"), new byte[9_000]);
        assertRefused(store.inspection("list"), 5, "S-11");
        CommandLineFixture.Run parts =
                store.store("rescue", "--out", folder.resolve("again").toString());
        assertThat(parts.exit()).isEqualTo(5);
        assertThat(parts.err()).contains("store.db", "What was readable is saved");
        assertRefused(store.store("rescue", "--out", rescued), 3, "S-02");

        assertDone(store.store("restore", "--damaged", "--to", backup.out().strip()));
        assertThat(store.inspection("list").out().lines()).hasSize(1);
        assertDone(store.store("check"));
    }
}
