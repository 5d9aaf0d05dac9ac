package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.fieldbook.ui.SmallInspection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

class FxDialogsTest {

    private Button asks;
    private final List<Object> answers = new ArrayList<>();
    private Keyboard window;

    @BeforeEach
    void open() {
        Toolkit.startHeadless();
        asks = Toolkit.call(() -> new Button("asks"));
        window = new Keyboard(() -> new VBox(new Button("other"), asks));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Window owner() {
        return window.scene().getWindow();
    }

    private Optional<Window> dialog() {
        return Window.getWindows().stream()
                .filter(shown -> shown instanceof Stage stage && owner().equals(stage.getOwner()))
                .findFirst();
    }

    /// Opens a dialog from the second button.
    private Window ask(Function<Dialogs, Object> question) {
        Toolkit.call(() -> {
            var dialogs = new FxDialogs(owner(), SmallInspection.WORDS);
            asks.setOnAction(_ -> answers.add(question.apply(dialogs)));
            asks.requestFocus();
            return true;
        });
        // Whoever opens a dialog waits for its answer, so nobody waits for the opening.
        Platform.runLater(asks::fire);
        window.await("the dialog is there", () -> dialog().isPresent());
        window.await("it has the keyboard", () -> dialog().orElseThrow().isFocused());
        // A key pressed before anything in it has the keyboard goes to the first thing, not past
        // it.
        window.await("something in it has it", () -> focused(dialog().orElseThrow()) != null);
        return Toolkit.call(() -> dialog().orElseThrow());
    }

    private static @Nullable Node focused(Window window) {
        return window.getScene().getFocusOwner();
    }

    private void leave(KeyCode key) {
        window.press(key);
        window.await("the dialog is gone", () -> dialog().isEmpty());
        window.await("the window has the keyboard", () -> owner().isFocused());
        window.await("the button has it", asks::isFocused);
    }

    @Test
    void escapeAnswersNothingAndTheKeyboardReturnsToWhereItWas() {
        ask(dialogs -> dialogs.confirm("Title", "Text", "Do it"));
        leave(KeyCode.ESCAPE);
        ask(dialogs -> dialogs.choose("Title", "Text", List.of("One", "Two"), "None"));
        leave(KeyCode.ESCAPE);
        ask(dialogs -> dialogs.askReason("Title", "Text", "", "Do it"));
        leave(KeyCode.ESCAPE);
        ask(dialogs -> {
            dialogs.tell("Title", "Text");
            return "told";
        });
        leave(KeyCode.ESCAPE);
        assertThat(answers).containsExactly(false, Optional.empty(), Optional.empty(), "told");
    }

    /// Enter would otherwise do what somebody has just turned away from.
    @Test
    void enterDoesWhatTheButtonThatHasTheKeyboardIsFor() {
        Window dialog = ask(dialogs -> dialogs.confirm("Title", "Text", "Do it"));
        window.await(
                "what it is for has the keyboard",
                () -> focused(dialog) instanceof Button button && button.isDefaultButton());
        window.press(KeyCode.TAB);
        window.await(
                "the way out has the keyboard",
                () -> focused(dialog) instanceof Button button && button.isCancelButton());
        leave(KeyCode.ENTER);
        ask(dialogs -> dialogs.confirm("Title", "Text", "Do it"));
        leave(KeyCode.ENTER);
        assertThat(answers).containsExactly(false, true);
    }

    @Test
    void aReasonIsAskedForWhereTheKeyboardIs() {
        Window dialog = ask(dialogs -> dialogs.askReason("Title", "Text", "because", "Do it"));
        window.await("the field has the keyboard", () -> focused(dialog) instanceof TextArea);
        leave(KeyCode.ESCAPE);
    }

    @Test
    void aDialogOpensInTheMiddleOfTheWindow() {
        Window dialog = ask(dialogs -> dialogs.choose("Title", "Text", List.of("One"), "None"));
        double[] off =
                Toolkit.call(() ->
                        new double[] {
                            middle(dialog.getX(), dialog.getWidth())
                                    - middle(owner().getX(), window.scene().getWidth()),
                            middle(dialog.getY(), dialog.getHeight())
                                    - middle(owner().getY(), window.scene().getHeight())
                        });
        assertThat(off[0]).isBetween(-2.0, 2.0);
        assertThat(off[1]).isBetween(-2.0, 2.0);
        leave(KeyCode.ESCAPE);
    }

    private static double middle(double from, double length) {
        return from + length / 2;
    }
}
