package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Where text is so large that steps, form and side pane are tabs, the keys between panes lead to the same places, and
/// what is said stands whole.
class TabsAtLargeTextTest {

    @TempDir private Path folder;

    private SmallInspection small;
    private Session session;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        Toolkit.startHeadless();
        var looks = new Looks(new Appearance(ThemeChoice.LIGHT, 200), _ -> {});
        var background = new FxBackground(Runnable::run);
        session =
                Toolkit.call(() ->
                        new Session(
                                new EntryQueue(small.inspection, background),
                                background,
                                new RecordingDialogs(),
                                SmallInspection.WORDS,
                                looks,
                                new SingleKeys(true, _ -> {}),
                                Session.Ways.nowhere()));
        keyboard = new Keyboard(looks, session::view);
        Toolkit.call(() -> {
            session.openCase(small.id("TE-001"));
            return true;
        });
        Toolkit.settle();
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            session.close(false);
            return true;
        });
        keyboard.close();
        small.close();
    }

    private boolean isWithin(String id) {
        for (Node node = keyboard.scene().getFocusOwner(); node != null; node = node.getParent()) {
            if (id.equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    private void leadsTo(String id, KeyCode... keys) {
        keyboard.press(keys);
        keyboard.await("the keyboard is in " + id, () -> isWithin(id));
    }

    @Test
    void controlAndADigitLeadToThePanes() {
        leadsTo("recording-steps", KeyCode.CONTROL, KeyCode.DIGIT1);
        leadsTo("recording-note", KeyCode.CONTROL, KeyCode.DIGIT3);
        leadsTo("recording-prompts", KeyCode.CONTROL, KeyCode.DIGIT2);
        leadsTo("recording-steps", KeyCode.CONTROL, KeyCode.DIGIT1);
        leadsTo("recording-prompts", KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    @Test
    void f6GoesRoundThem() {
        leadsTo("recording-note", KeyCode.F6);
        leadsTo("window-saved", KeyCode.F6);
        leadsTo("navigation", KeyCode.F6);
        leadsTo("recording-steps", KeyCode.F6);
        leadsTo("recording-prompts", KeyCode.F6);
        leadsTo("recording-steps", KeyCode.SHIFT, KeyCode.F6);
        leadsTo("navigation", KeyCode.SHIFT, KeyCode.F6);
    }

    @Test
    void whatTheStatusSaysStandsWholeAndTheButtonsOfTheHelpGiveWay() {
        keyboard.resize(1_280, 720);
        assertThat(keyboard.find("window-help").isVisible()).isTrue();
        say(SmallInspection.WORDS.text("exchange.export.notWritten"));
        var said = (Label) keyboard.find("window-said");
        keyboard.await(
                "it is whole",
                () ->
                        said.lookup(".text") instanceof Text text
                                && text.getText().equals(said.getText()));
        assertThat(keyboard.find("window-help").isVisible()).isFalse();
        say("");
        assertThat(keyboard.find("window-help").isVisible()).isTrue();
    }

    private void say(String text) {
        Toolkit.call(() -> {
            session.view().say(text);
            return true;
        });
    }
}
