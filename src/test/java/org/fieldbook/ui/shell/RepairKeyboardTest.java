package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.fieldbook.service.QuickStores;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A store that does not open is put right by the keyboard alone.
class RepairKeyboardTest {

    @TempDir private Path folder;

    private SmallInspection small;

    @BeforeEach
    void damage() throws IOException {
        small = new SmallInspection(folder);
        QuickStores.restingBackups(small.store);
        small.close();
        Files.write(small.store.folder().resolve("store.db"), new byte[10_000]);
    }

    @Test
    void d6TheBestBackupIsOfferedAndTakesTheStoresPlace(TestReporter reporter) {
        try (var desktop =
                new RunningDesktop(
                        small.stores,
                        small.store.folder(),
                        small.inspection.snapshot().framework())) {
            desktop.unlock();
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
}
