package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;

import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.Stores;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A recovery key is made, the passphrase forgotten and the store opened again, by the keyboard alone.
class RecoveryKeyboardTest {

    private static final String NEXT = "seven green doors";

    @TempDir private Path folder;

    private static void go(TestDesk desk, String id) {
        desk.keyboard.await(id + " is there", () -> desk.present(id));
        desk.keyboard.tabTo(id);
    }

    private static void type(TestDesk desk, String id, String text) {
        go(desk, id);
        Toolkit.call(() -> {
            ((TextInputControl) desk.keyboard.scene().lookup("#" + id)).setText(text);
            return true;
        });
    }

    private static boolean says(TestDesk desk, String id, String words) {
        return desk.keyboard.scene().lookup("#" + id) instanceof Labeled label
                && label.isVisible()
                && label.getText().contains(words);
    }

    private static List<String> row(TestDesk desk, int number) {
        return Toolkit.call(() -> {
            Node row = desk.keyboard.scene().lookup("#recovery-row-" + number);
            return ((FlowPane) ((BorderPane) row).getCenter())
                    .getChildren().stream().map(word -> ((Label) word).getText()).toList();
        });
    }

    /// As when nobody has touched it for a while.
    private static void lock(TestDesk desk) {
        Toolkit.call(() -> {
            desk.desktop.lock();
            return true;
        });
    }

    /// Types the first four letters of two words and a space after each, as somebody in a hurry does, and
    /// the others in full.
    private static void typeShort(TestDesk desk, List<String> row) {
        for (String word : row.subList(0, 2)) {
            for (char letter : word.substring(0, Math.min(4, word.length())).toCharArray()) {
                desk.keyboard.press(
                        KeyCode.valueOf(String.valueOf(letter).toUpperCase(Locale.ROOT)));
            }
            desk.keyboard.press(KeyCode.SPACE);
        }
        Toolkit.call(() -> {
            var field = (TextInputControl) desk.keyboard.scene().lookup("#recover-row-1");
            assertThat(field.getText()).isEqualTo(row.get(0) + " " + row.get(1) + " ");
            field.appendText(String.join(" ", row.subList(2, row.size())));
            return true;
        });
    }

    private static List<List<String>> makeTheKey(TestDesk desk) {
        go(desk, "start-recovery-key");
        assertThat(desk.allText()).contains("has no recovery key yet");
        desk.keyboard.press(KeyCode.SPACE);
        desk.keyboard.await(
                "the words are there",
                () -> desk.keyboard.scene().lookup("#recovery-row-4") != null);
        List<List<String>> rows = List.of(row(desk, 1), row(desk, 2), row(desk, 3), row(desk, 4));
        type(desk, "recovery-now", "guessed guessed");
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await("it is refused", () -> desk.allText().contains("K-01"));
        type(desk, "recovery-now", SmallInspection.PASSPHRASE);
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await(
                "it is in use", () -> says(desk, "recovery-said", "opens the store from now on"));
        assertThat(desk.allText()).doesNotContain(String.join(", ", rows.get(2)));
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.await("back", () -> desk.present("start-open-TE-1"));
        assertThat(desk.allText()).contains("Recovery key, made");
        return rows;
    }

    @Test
    void k3TheWordsOnTheScreenOpenTheStoreThatNobodyKnowsThePassphraseOf() {
        Stores stores;
        Path store;
        try (TestDesk desk = new TestDesk(folder)) {
            stores = desk.small.stores;
            store = desk.small.store.folder();
            desk.unlock();
            List<List<String>> rows = makeTheKey(desk);
            desk.lock();
            go(desk, "start-forgotten");
            desk.keyboard.press(KeyCode.SPACE);
            go(desk, "recover-row-1");
            desk.keyboard.press(KeyCode.ESCAPE);
            go(desk, "start-forgotten");
            desk.keyboard.press(KeyCode.SPACE);
            go(desk, "recover-row-1");
            typeShort(desk, rows.get(0));
            desk.keyboard.press(KeyCode.ENTER);
            desk.keyboard.await(
                    "the row is right", () -> says(desk, "recover-said-1", "as printed"));
            type(desk, "recover-row-2", String.join(" ", rows.get(3)));
            desk.keyboard.press(KeyCode.ENTER);
            desk.keyboard.await("it is another row", () -> says(desk, "recover-said-2", "another"));
            type(desk, "recover-row-3", String.join(" ", rows.get(2)));
            type(desk, "recover-row-4", String.join(" ", rows.get(3)));
            type(desk, "recover-next", NEXT);
            type(desk, "recover-again", NEXT);
            desk.keyboard.press(KeyCode.ENTER);
            desk.keyboard.await(
                    "the wrong row has the keyboard",
                    () -> desk.keyboard.find("recover-row-2").isFocused());
            type(desk, "recover-row-2", String.join(" ", rows.get(1)));
            go(desk, "recover-again");
            desk.keyboard.press(KeyCode.ENTER);
            desk.keyboard.await("the store is open", () -> desk.present("start-open-TE-1"));
            assertThat(desk.allText()).doesNotContain(rows.get(1).get(4) + " ");
        }
        assertThatThrownBy(() -> stores.unlock(store, SmallInspection.PASSPHRASE.toCharArray()))
                .isInstanceOf(Failure.class);
        try (OpenStore open = stores.unlock(store, NEXT.toCharArray())) {
            assertThat(open.listInspections()).hasSize(1);
        }
    }

    @Test
    void lockedWithTheWordsOnTheScreenNothingOfThemStaysAndTheyOpenNothing() {
        try (TestDesk desk = new TestDesk(folder)) {
            desk.unlock();
            go(desk, "start-recovery-key");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await(
                    "the words are there",
                    () -> desk.keyboard.scene().lookup("#recovery-row-4") != null);
            String words = String.join(", ", row(desk, 1));
            assertThat(desk.allText()).contains(words);
            lock(desk);
            desk.keyboard.await("the window is locked", () -> desk.present("start-passphrase"));
            assertThat(desk.allText()).doesNotContain(words);
            desk.unlock();
            desk.keyboard.await("it is open", () -> desk.present("start-open-TE-1"));
            assertThat(desk.allText()).contains("has no recovery key yet");
        }
    }
}
