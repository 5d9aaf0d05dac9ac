package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.i18n.Messages;
import org.fieldbook.report.RecoverySheet;
import org.fieldbook.report.pdf.FakePrinter;
import org.fieldbook.report.pdf.PageTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;

/// A recovery key is made, put on paper, and opens a store whose passphrase was forgotten.
class RecoverTest {

    private static final Messages WORDS = Messages.of(Locale.UK);
    private static final String NEXT = "seven green doors";

    @TempDir private Path parent;

    private Path folder;
    private Path sheet;

    @BeforeEach
    void make() {
        folder = parent.resolve("store");
        sheet = parent.resolve("sheet.pdf");
        Made.stores().create(folder, Made.PASSPHRASE.toCharArray()).close();
    }

    private void makeKey() {
        try (OpenStore open = unlock(Made.PASSPHRASE)) {
            assertThat(open.list().ways().recoveryKeyMade()).isEmpty();
            assertThat(
                            open.waysToOpen()
                                    .recoveryKey()
                                    .make(Made.PASSPHRASE.toCharArray(), sheet, WORDS, "1.0.0"))
                    .isEqualTo(KeysChanged.WHOLLY);
            assertThat(open.list().ways().recoveryKeyMade()).isPresent();
        }
    }

    private OpenStore unlock(String passphrase) {
        return Made.stores().unlock(folder, passphrase.toCharArray());
    }

    /// The rows as they stand on the sheet.
    private List<String> readSheet() throws IOException {
        List<String> pages = PageTexts.of(Files.readAllBytes(sheet));
        assertThat(pages).hasSize(1);
        return pages.getFirst().lines().filter(line -> line.matches("[1-4]( [a-z]+){9}")).toList();
    }

    @Test
    void theWordsOnTheSheetOpenTheStoreAndSetANewPassphrase() throws IOException {
        makeKey();
        List<String> rows = readSheet();
        assertThat(rows).hasSize(4);
        try (OpenStore open =
                Made.stores().recover(folder, RecoveryWords.of(rows), NEXT.toCharArray())) {
            assertThat(open.isPractice()).isFalse();
        }
        assertThatThrownBy(() -> unlock(Made.PASSPHRASE)).hasMessageContaining("K-01");
        unlock(NEXT).close();
        Made.stores()
                .recover(folder, RecoveryWords.of(rows), "another one again".toCharArray())
                .close();
    }

    @Test
    void theSheetNamesTheStoreAndIsItsOwnersAlone() throws IOException {
        makeKey();
        String text = PageTexts.of(Files.readAllBytes(sheet)).getFirst();
        assertThat(text).contains("Store store, made on", "Recovery key", "This sheet is a key");
        if (sheet.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sheet)))
                    .isEqualTo("rw-------");
        }
        assertThat(parent.toFile().list()).containsExactlyInAnyOrder("store", "sheet.pdf");
    }

    @Test
    void aFileThatIsThereStaysAndTheKeyBeforeHolds() throws IOException {
        makeKey();
        List<String> rows = readSheet();
        byte[] before = Files.readAllBytes(sheet);
        try (OpenStore open = unlock(Made.PASSPHRASE)) {
            assertThatThrownBy(() ->
                            open.waysToOpen()
                                    .recoveryKey()
                                    .make(Made.PASSPHRASE.toCharArray(), sheet, WORDS, "1.0.0"))
                    .hasMessageContaining("K-13");
        }
        assertThat(sheet).hasBinaryContent(before);
        Made.stores().recover(folder, RecoveryWords.of(rows), NEXT.toCharArray()).close();
    }

    @Test
    void whoDoesNotKnowThePassphraseMakesNoKeyAndNoSheetStays() {
        try (OpenStore open = unlock(Made.PASSPHRASE)) {
            assertThatThrownBy(() ->
                            open.waysToOpen()
                                    .recoveryKey()
                                    .make("guessed guessed".toCharArray(), sheet, WORDS, "1.0.0"))
                    .hasMessageContaining("K-01");
            assertThat(open.list().ways().recoveryKeyMade()).isEmpty();
        }
        assertThat(sheet).doesNotExist();
    }

    @Test
    void anotherKeyAShortPassphraseAndAStoreWithoutAKeyAreToldApart() throws IOException {
        RecoveryWords other;
        try (OpenStore open = unlock(Made.PASSPHRASE)) {
            other = open.waysToOpen().recoveryKey().prepare();
            expectRefused(other, NEXT, "S-07");
        }
        expectRefused(other, NEXT, "K-10");
        makeKey();
        expectRefused(other, NEXT, "K-09");
        expectRefused(RecoveryWords.of(readSheet()), "short", "K-02");
        unlock(Made.PASSPHRASE).close();
    }

    private void expectRefused(RecoveryWords words, String next, String code) {
        assertThatThrownBy(() -> Made.stores().recover(folder, words, next.toCharArray()))
                .hasMessageContaining(code);
    }

    @Test
    void ofADamagedStoreTheNewPassphraseOpensWhatIsPutRightAndWhatIsRescued() throws IOException {
        makeKey();
        try (OpenStore open = unlock(Made.PASSPHRASE)) {
            open.restorePoints().make();
        }
        RecoveryWords words = RecoveryWords.of(readSheet());
        Files.write(folder.resolve("store.db"), new byte[10_000]);
        byte[] damaged = new byte[100];
        Files.write(folder.resolve("store.keys"), damaged);
        Path rescued = parent.resolve("rescued");
        expectDamaged(words, "short", "K-02");
        try (RepairStore repair = Made.stores().repair(folder, words, NEXT.toCharArray())) {
            assertThat(repair.passphraseStays()).isEmpty();
            repair.rescue(rescued);
            repair.restore("");
        }
        assertThat(folder.resolve("store.keys.damaged-1")).hasBinaryContent(damaged);
        assertThatThrownBy(() -> unlock(Made.PASSPHRASE)).hasMessageContaining("K-01");
        unlock(NEXT).close();
        Made.stores().unlock(rescued, NEXT.toCharArray()).close();
        Made.stores().recover(folder, words, NEXT.toCharArray()).close();
    }

    private void expectDamaged(RecoveryWords words, String next, String code) {
        assertThatThrownBy(() -> Made.stores().repair(folder, words, next.toCharArray()))
                .hasMessageContaining(code);
    }

    @Test
    void whereTheCopyOfTheKeysIsDamagedTooNothingOpensAndPuttingRightIsNotOffered()
            throws IOException {
        makeKey();
        RecoveryWords words = RecoveryWords.of(readSheet());
        Path keys = folder.resolve("store.keys");
        Files.write(folder.resolve("backups/store.keys"), new byte[100]);
        Files.write(keys, new byte[100]);
        assertThatThrownBy(() -> unlock(Made.PASSPHRASE))
                .hasMessageContaining("S-24")
                .hasMessageContaining("store.keysDamaged");
        expectRefused(words, NEXT, "S-24");
        expectDamaged(words, NEXT, "S-24");
        assertThat(keys).hasBinaryContent(new byte[100]);
    }

    @Test
    void keysThatWentBadWhileTheStoreIsOpenAreWrittenAnewWithAnotherPassphrase()
            throws IOException {
        try (OpenStore open = unlock(Made.PASSPHRASE)) {
            Files.write(folder.resolve("store.keys"), new byte[100]);
            Files.write(folder.resolve("backups/store.keys"), new byte[100]);
            open.waysToOpen()
                    .passphrase()
                    .change(Made.PASSPHRASE.toCharArray(), NEXT.toCharArray());
        }
        try (OpenStore again = unlock(NEXT)) {
            assertThat(again.isWithCopyOfKeys()).isFalse();
        }
    }

    @Test
    void whereNoNewPassphraseCanBeWrittenADamagedStoreIsRescuedAllTheSame() throws IOException {
        makeKey();
        RecoveryWords words = RecoveryWords.of(readSheet());
        byte[] keys = Files.readAllBytes(folder.resolve("store.keys"));
        Path inTheWay = Files.createDirectories(folder.resolve("store.keys.new").resolve("x"));
        Files.write(folder.resolve("store.db"), new byte[10_000]);
        Path rescued = parent.resolve("rescued");
        try (RepairStore repair = Made.stores().repair(folder, words, NEXT.toCharArray())) {
            assertThat(repair.passphraseStays()).isPresent();
            repair.rescue(rescued);
        }
        Files.delete(inTheWay);
        assertThat(folder.resolve("store.keys")).hasBinaryContent(keys);
        Made.stores().unlock(rescued, Made.PASSPHRASE.toCharArray()).close();
    }

    @Test
    void aPracticeStoreNeedsNone() {
        Path practice = parent.resolve("practice");
        try (OpenStore open = QuickStores.emptyPractice(practice)) {
            assertThatThrownBy(() -> open.waysToOpen().recoveryKey().prepare())
                    .hasMessageContaining("K-11");
        }
    }

    @Test
    void thePrinterGetsTheSheetUnderANameThatTellsNothing() throws IOException {
        FakePrinter printer = new FakePrinter("Corridor");
        try (OpenStore open = unlock(Made.PASSPHRASE)) {
            RecoveryWords words = open.waysToOpen().recoveryKey().prepare();
            KeySheet made =
                    KeySheet.of(
                            RecoverySheet.of(
                                    new RecoverySheet.Input(
                                            "store",
                                            OffsetDateTime.parse("2026-03-01T09:00:00Z"),
                                            words.rows(),
                                            "1.0.0"),
                                    WORDS),
                            "store",
                            printer.printer());
            assertThat(made.printers()).containsExactly("Corridor");
            made.print("Corridor");
            assertThat(PageTexts.of(printer.printed()).getFirst())
                    .contains(String.join(" ", words.rows().getLast()));
            assertThatThrownBy(() -> made.print("no such printer")).hasMessageContaining("R-02");
        }
    }
}
