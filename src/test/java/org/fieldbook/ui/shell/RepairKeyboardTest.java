package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.fieldbook.service.Bookmark;
import org.fieldbook.service.KeepBookmark;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.QuickStores;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A store that does not open is put right by the keyboard alone.
class RepairKeyboardTest {

    @TempDir private Path folder;

    private SmallInspection small;
    private List<List<String>> words;

    @BeforeEach
    void damage() throws IOException {
        small = new SmallInspection(folder);
        var recoveryKey = small.store.waysToOpen().recoveryKey();
        var prepared = recoveryKey.prepare();
        words = prepared.rows();
        recoveryKey.use(SmallInspection.PASSPHRASE.toCharArray(), prepared);
        QuickStores.restingBackups(small.store);
        small.close();
        Files.write(small.store.folder().resolve("store.db"), new byte[10_000]);
    }

    @Test
    void d6TheBestBackupIsOfferedAndTakesTheStoresPlace(TestReporter reporter) {
        try (RunningDesktop desktop = start()) {
            desktop.unlock();
            putRight(desktop);
            desktop.unlock();
            desktop.keyboard.await("it is listed", () -> desktop.present("start-open-TE-1"));
        }
        try (var store =
                small.stores.unlock(
                        small.store.folder(), SmallInspection.PASSPHRASE.toCharArray())) {
            assertThat(store.check().isSound()).isTrue();
        }
        reporter.publishEntry(
                Map.of(
                        "promise", "D6",
                        "count", "1",
                        "unit", "damaged store put right by the keyboard alone"));
    }

    /// Takes the newest backup and goes back.
    private static void putRight(RunningDesktop desktop) {
        desktop.keyboard.await(
                "the backups have the focus",
                () ->
                        desktop.present("repair-points")
                                && desktop.keyboard.find("repair-points")
                                        instanceof ListView<?> list
                                && list.isFocused()
                                && list.getSelectionModel().getSelectedItem() != null);
        assertThat(((Labeled) desktop.keyboard.find("repair-why")).getText()).contains("S-11");
        desktop.keyboard.press(KeyCode.ENTER);
        desktop.keyboard.await(
                "what it holds is read",
                () ->
                        desktop.present("repair-restore")
                                && desktop.keyboard.find("repair-restore").isFocused());
        assertThat(
                        desktop.keyboard.scene().getRoot().lookupAll(".repair-line").stream()
                                .map(node -> ((Labeled) node).getText()))
                .anyMatch(line -> line.startsWith("TE-1: "));
        desktop.keyboard.press(KeyCode.SPACE);
        desktop.keyboard.await(
                "the way back has the focus",
                () -> desktop.keyboard.find("repair-back").isFocused());
        desktop.keyboard.press(KeyCode.SPACE);
    }

    private RunningDesktop start() {
        return new RunningDesktop(
                small.stores, small.store.folder(), small.inspection.snapshot().framework());
    }

    /// A store that opens, and of whose inspection rows cannot be read.
    ///
    /// @param before done in the inspection while it was whole
    private void damageWhole(Consumer<OpenInspection> before) throws IOException {
        small = new SmallInspection(folder.resolve("whole"));
        before.accept(small.inspection);
        QuickStores.restingBackups(small.store);
        small.close();
        Path database = small.store.folder().resolve("store.db");
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 20_000, (byte) 0x55);
        Files.write(database, bytes);
    }

    @Test
    void whoCannotComeBackIntoAnInspectionIsToldAndSeesTheList() throws IOException {
        damageWhole(whole ->
                new KeepBookmark(whole)
                        .keep(new Bookmark("cases", Optional.empty(), false))
                        .join());
        try (RunningDesktop desktop = start()) {
            desktop.unlock();
            desktop.keyboard.await("it is listed", () -> desktop.present("start-open-TE-1"));
            desktop.keyboard.await("it is told", () -> !desktop.dialogs.asked.isEmpty());
            assertThat(desktop.dialogs.asked).singleElement().asString().contains("S-11");
        }
    }

    @Test
    void whoIsToldThatAnInspectionDoesNotOpenPutsTheStoreRightFromThere() throws IOException {
        damageWhole(_ -> {});
        try (RunningDesktop desktop = start()) {
            desktop.dialogs.chosen.add(SmallInspection.WORDS.text("start.repair"));
            desktop.unlock();
            desktop.keyboard.await("it is listed", () -> desktop.present("start-open-TE-1"));
            desktop.keyboard.tabTo("start-open-TE-1");
            desktop.keyboard.press(KeyCode.SPACE);
            desktop.keyboard.await("the backups are there", () -> desktop.present("repair-points"));
            assertThat(desktop.dialogs.asked).singleElement().asString().contains("S-11");
        }
    }

    @Test
    void k3WhoForgotThePassphraseOfADamagedStorePutsItRightByTheRecoveryKeyAndGoesOnByANewOne(
            TestReporter reporter) {
        String next = "seven green doors";
        try (RunningDesktop desktop = start()) {
            recover(desktop, next);
            putRight(desktop);
            desktop.unlock(next);
            desktop.keyboard.await("it is listed", () -> desktop.present("start-open-TE-1"));
        }
        try (var store = small.stores.unlock(small.store.folder(), next.toCharArray())) {
            assertThat(store.check().isSound()).isTrue();
        }
        reporter.publishEntry(
                Map.of(
                        "promise", "K3",
                        "count", "1",
                        "unit", "damaged store put right by the recovery key and the keyboard"));
    }

    private void recover(RunningDesktop desktop, String next) {
        desktop.keyboard.await("it can be forgotten", () -> desktop.present("start-forgotten"));
        desktop.keyboard.tabTo("start-forgotten");
        desktop.keyboard.press(KeyCode.SPACE);
        for (int row = 1; row <= words.size(); row++) {
            type(desktop, "recover-row-" + row, String.join(" ", words.get(row - 1)));
        }
        type(desktop, "recover-next", next);
        type(desktop, "recover-again", next);
        desktop.keyboard.press(KeyCode.ENTER);
    }

    private static void type(RunningDesktop desktop, String id, String text) {
        desktop.keyboard.await(id + " is there", () -> desktop.present(id));
        desktop.keyboard.tabTo(id);
        Toolkit.call(() -> {
            ((TextInputControl) desktop.keyboard.scene().lookup("#" + id)).setText(text);
            return true;
        });
    }
}
