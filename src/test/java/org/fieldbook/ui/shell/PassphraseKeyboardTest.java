package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.Stores;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The passphrase is changed by the keyboard alone.
class PassphraseKeyboardTest {

    private static final String NEXT = "seven green doors";

    @TempDir private Path folder;

    private static void type(TestDesk desk, String id, String text) {
        desk.keyboard.await(id + " is there", () -> desk.present(id));
        desk.keyboard.tabTo(id);
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

    private static void change(TestDesk desk, String now, String next, String again) {
        type(desk, "passphrase-now", now);
        type(desk, "passphrase-next", next);
        type(desk, "passphrase-again", again);
        desk.keyboard.press(KeyCode.ENTER);
    }

    @Test
    void theNewOneAloneOpensTheStoreAndWhatIsTypedWronglyChangesNothing() {
        Stores stores;
        Path store;
        try (TestDesk desk = new TestDesk(folder)) {
            stores = desk.small.stores;
            store = desk.small.store.folder();
            desk.unlock();
            desk.keyboard.await("it is offered", () -> desk.present("start-change-passphrase"));
            desk.keyboard.tabTo("start-change-passphrase");
            desk.keyboard.press(KeyCode.ENTER);
            change(desk, SmallInspection.PASSPHRASE, NEXT, "seven green door");
            desk.keyboard.await(
                    "it says that they differ", () -> desk.allText().contains("differ"));
            change(desk, "guessed", NEXT, NEXT);
            desk.keyboard.await("it says so", () -> desk.allText().contains("K-01"));
            change(desk, SmallInspection.PASSPHRASE, NEXT, NEXT);
            desk.keyboard.await(
                    "it is done", () -> says(desk, "passphrase-said", "alone opens the store"));
            assertThat(desk.allText()).doesNotContain(NEXT);
            desk.keyboard.press(KeyCode.ESCAPE);
            desk.keyboard.await("back", () -> desk.present("start-open-TE-1"));
        }
        assertThatThrownBy(() -> stores.unlock(store, SmallInspection.PASSPHRASE.toCharArray()))
                .isInstanceOf(Failure.class);
        try (OpenStore open = stores.unlock(store, NEXT.toCharArray())) {
            assertThat(open.listInspections()).hasSize(1);
        }
    }
}
