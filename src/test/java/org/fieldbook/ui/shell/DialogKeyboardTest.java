package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.FxDialogs;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys that work everywhere work in a dialog too, and leave it as it was.
class DialogKeyboardTest {

    @TempDir private Path folder;

    private TestDesk desk;
    private final List<Boolean> answers = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        desk.openTheInspection();
        desk.keyboard.await("the table has the keyboard", () -> hasFocus("cases-table"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Stage window() {
        return (Stage) desk.keyboard.scene().getWindow();
    }

    private static Optional<Stage> over(Stage below) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> below.equals(stage.getOwner()))
                .findFirst();
    }

    private boolean hasFocus(String id) {
        Node owner = desk.keyboard.scene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    /// A dialog over the table of cases.
    private Stage ask() {
        Platform.runLater(() -> {
            var dialogs = new FxDialogs(window(), SmallInspection.WORDS);
            dialogs.onOpen(desk.desktop::watch);
            answers.add(dialogs.confirm("Title", "Text", "Do it"));
        });
        desk.keyboard.await(
                "the dialog has the keyboard",
                () ->
                        over(window())
                                .filter(Stage::isFocused)
                                .map(stage -> stage.getScene().getFocusOwner())
                                .isPresent());
        return Toolkit.call(() -> over(window()).orElseThrow());
    }

    private void awaitPanel(Stage dialog, String id, String words) {
        desk.keyboard.await(
                id,
                () ->
                        over(dialog).stream()
                                .map(help -> help.getScene().getFocusOwner())
                                .anyMatch(node ->
                                        node != null
                                                && id.equals(node.getId())
                                                && node.getAccessibleText() != null
                                                && node.getAccessibleText().startsWith(words)));
    }

    private void awaitDialogAgain(Stage dialog, Node at) {
        desk.keyboard.await("the help is gone", () -> over(dialog).isEmpty());
        desk.keyboard.await("the dialog has the keyboard", dialog::isFocused);
        assertThat(Toolkit.call(() -> dialog.getScene().getFocusOwner())).isEqualTo(at);
        assertThat(answers).isEmpty();
    }

    @Test
    void helpOverADialogIsAboutWhereItWasOpenedAndLeavesItAsItWas() {
        Stage dialog = ask();
        desk.keyboard.press(KeyCode.TAB);
        Node at = Toolkit.call(() -> dialog.getScene().getFocusOwner());
        desk.keyboard.press(KeyCode.F1);
        awaitPanel(dialog, "help-page", "Cases\n");
        assertThat(Toolkit.call(() -> over(dialog).orElseThrow().getTitle()))
                .isEqualTo(SmallInspection.WORDS.text("marking.official"));
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.SLASH);
        awaitPanel(dialog, "shortcuts-sheet", "In a dialog\n");
        desk.keyboard.press(KeyCode.F1);
        awaitPanel(dialog, "help-page", "Cases\n");
        desk.keyboard.press(KeyCode.ESCAPE);
        awaitDialogAgain(dialog, at);
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.await("the dialog is gone", () -> over(window()).isEmpty());
        desk.keyboard.await("the table has the keyboard", () -> hasFocus("cases-table"));
        assertThat(answers).containsExactly(false);
    }

    @Test
    void theSheetOfShortcutsOpensOverADialogToo() {
        Stage dialog = ask();
        Node at = Toolkit.call(() -> dialog.getScene().getFocusOwner());
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.SLASH);
        awaitPanel(dialog, "shortcuts-sheet", "In a dialog\n");
        desk.keyboard.press(KeyCode.ESCAPE);
        awaitDialogAgain(dialog, at);
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.await("the dialog is gone", () -> over(window()).isEmpty());
    }

    @Test
    void theKeyThatLocksWorksInADialogAndInTheHelpOverIt() {
        ask();
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.L);
        awaitLocked();
        desk.unlock();
        desk.keyboard.await("the cases are back", () -> desk.present("cases-table"));
        Stage dialog = ask();
        desk.keyboard.press(KeyCode.F1);
        awaitPanel(dialog, "help-page", "Cases\n");
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.L);
        awaitLocked();
        assertThat(answers).containsExactly(false, false);
    }

    private void awaitLocked() {
        desk.keyboard.await("it is locked", () -> desk.present("start-passphrase"));
        desk.keyboard.await("nothing lies over it", () -> over(window()).isEmpty());
        assertThat(desk.allText()).doesNotContain("TE-001");
    }
}
