package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Theme;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class LockTest {

    private static final String WRITTEN = "said that her brother";

    @TempDir Path folder;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private SmallInspection small;
    private Desktop desktop;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        small.close();
        Toolkit.startHeadless();
        desktop = Toolkit.call(this::desktop);
        keyboard =
                new Keyboard(() -> {
                    var scene = desktop.scene(Theme.LIGHT, 1440, 900);
                    var root = (StackPane) scene.getRoot();
                    scene.setRoot(new StackPane());
                    desktop.start();
                    return root;
                });
    }

    private Desktop desktop() {
        return new Desktop(
                new Desktop.Given(
                        small.stores,
                        small.store.folder(),
                        LockTest::noPractice,
                        List.of(small.inspection.snapshot().framework()),
                        Duration.ofMinutes(10),
                        _ -> {}),
                new FxBackground(executor),
                new RecordingDialogs(),
                SmallInspection.WORDS);
    }

    private static OpenStore noPractice() {
        throw new AssertionError("nobody asked for practice");
    }

    @AfterEach
    void close() {
        var left = new java.util.concurrent.CompletableFuture<Boolean>();
        Toolkit.call(() -> {
            desktop.exit(() -> left.complete(true));
            return true;
        });
        left.join();
        keyboard.close();
        executor.shutdown();
    }

    private void unlock() {
        keyboard.await("the passphrase is asked for", () -> present("start-passphrase"));
        Toolkit.call(() -> {
            var field = (PasswordField) keyboard.scene().lookup("#start-passphrase");
            field.requestFocus();
            field.setText(SmallInspection.PASSPHRASE);
            return true;
        });
        press(KeyCode.ENTER);
    }

    private void press(KeyCode... keys) {
        keyboard.press(keys);
    }

    private boolean present(String id) {
        Node node = keyboard.scene().lookup("#" + id);
        return node instanceof Control control && control.getSkin() != null && !node.isDisabled();
    }

    private void writeANote() {
        unlock();
        keyboard.await("the inspection is listed", () -> present("start-open-TE-1"));
        press(KeyCode.SPACE);
        keyboard.await("the cases are listed", () -> present("cases-table"));
        press(KeyCode.ENTER);
        keyboard.await("the case is open", () -> present("recording-note"));
        press(KeyCode.E);
        keyboard.await("the note has the focus", () -> keyboard.find("recording-note").isFocused());
        Toolkit.call(() -> {
            ((TextArea) keyboard.scene().lookup("#recording-note")).appendText(WRITTEN);
            return true;
        });
    }

    @Test
    void lockedNothingOfTheInspectionIsInTheSceneGraph() {
        writeANote();
        press(KeyCode.CONTROL, KeyCode.L);
        keyboard.await("the window is locked", () -> present("start-passphrase"));
        String all = Toolkit.call(() -> text(keyboard.scene().getRoot()));
        assertThat(all)
                .contains("Unlock")
                .doesNotContain(WRITTEN, "TE-001", "Testing PDU", "Tester");
    }

    @Test
    void unlockingReturnsToTheNoteAndNothingTypedIsLost() {
        writeANote();
        press(KeyCode.CONTROL, KeyCode.L);
        unlock();
        keyboard.await(
                "the note is open again",
                () ->
                        keyboard.scene().lookup("#recording-note") instanceof TextArea note
                                && note.getText().equals(WRITTEN)
                                && note.isFocused());
    }

    private static String text(Node node) {
        var all = new StringBuilder();
        switch (node) {
            case Labeled labeled -> all.append(labeled.getText()).append('\n');
            case TextInputControl input -> all.append(input.getText()).append('\n');
            default -> {}
        }
        all.append(node.getAccessibleText()).append('\n');
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.append(text(child)));
        }
        return all.toString();
    }
}
