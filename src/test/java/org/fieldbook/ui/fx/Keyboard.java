package org.fieldbook.ui.fx;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A window without a display that a test works with by the keyboard alone.
public final class Keyboard implements AutoCloseable {

    /// One for all windows: a robot holds the window that is active, and a window its robot, so that with
    /// one for each window the last would hold all that ever were.
    private static final Robot ROBOT = startRobot();

    /// Of [#PAUSE] each: half a minute, because on a busy laptop a lock waits for paper that a test's one thread makes.
    private static final int TRIES = 1200;

    /// How many times it goes round by Tab.
    private static final int ROUNDS = 40;

    private static final long PAUSE = 25;
    private static final int MOST_TABS = 60;

    /// In milliseconds: nobody presses one key after the other faster.
    private static final long BETWEEN_KEYS = 5;

    private final Stage stage;

    public Keyboard(java.util.function.Supplier<? extends javafx.scene.Parent> content) {
        this(new Looks(Appearance.USUAL.withTheme(ThemeChoice.LIGHT), _ -> {}), content);
    }

    /// @param looks that the window follows
    public Keyboard(
            Looks looks, java.util.function.Supplier<? extends javafx.scene.Parent> content) {
        Toolkit.startHeadless();
        stage =
                Toolkit.call(() -> {
                    Theme.loadFonts();
                    var scene = new Scene(new StackPane(content.get()), 1440, 900);
                    looks.follow(scene);
                    return show(scene);
                });
        Toolkit.settle();
    }

    private static Robot startRobot() {
        Toolkit.startHeadless();
        return Toolkit.call(Robot::new);
    }

    private static Stage show(Scene scene) {
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        stage.requestFocus();
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    /// Makes the window as large as this, in pixels, and has it laid out.
    public void resize(double width, double height) {
        Toolkit.call(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        Toolkit.settle();
    }

    /// Presses the keys one over the other, the last one with the others held.
    public void press(KeyCode... keys) {
        Toolkit.call(() -> {
            // Nobody presses a key before the window was drawn: without its skin a control takes
            // none.
            Frames.layOut(scene());
            Arrays.stream(keys).forEach(ROBOT::keyPress);
            for (int key = keys.length - 1; key >= 0; key--) {
                ROBOT.keyRelease(keys[key]);
            }
            return true;
        });
        Toolkit.settle();
        if (!Platform.isFxApplicationThread()) {
            pause("the next key", BETWEEN_KEYS);
        }
    }

    /// Presses one key after the other without leaving the window time to do anything else.
    public void pressAtOnce(KeyCode... keys) {
        Toolkit.call(() -> {
            for (KeyCode key : keys) {
                ROBOT.keyPress(key);
                ROBOT.keyRelease(key);
            }
            return true;
        });
        Toolkit.settle();
    }

    /// Types a text as a keyboard does: for every character a key that goes down, the character and the key that
    /// comes up, each to whatever has the keyboard by then.
    public void type(String text) {
        Toolkit.call(() -> {
            text.chars()
                    .forEach(letter -> {
                        String character = Character.toString(letter);
                        KeyCode code = code(letter);
                        boolean shift = Character.isUpperCase(letter);
                        tell(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, shift);
                        tell(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, shift);
                        tell(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, shift);
                    });
            return true;
        });
        Toolkit.settle();
    }

    /// Types a text in place of the one that is there.
    public void typeOver(String text) {
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.DELETE);
        type(text);
    }

    private void tell(EventType<KeyEvent> type, String character, KeyCode code, boolean shift) {
        Event.fireEvent(
                scene().getFocusOwner(),
                new KeyEvent(type, character, character, code, shift, false, false, false));
    }

    private static KeyCode code(int letter) {
        return switch (letter) {
            case ' ' -> KeyCode.SPACE;
            case '/' -> KeyCode.SLASH;
            case '-' -> KeyCode.MINUS;
            case '.' -> KeyCode.PERIOD;
            case ',' -> KeyCode.COMMA;
            default ->
                    Optional.ofNullable(
                                    KeyCode.getKeyCode(
                                            Character.toString(Character.toUpperCase(letter))))
                            .orElse(KeyCode.UNDEFINED);
        };
    }

    /// Goes on by Tab until this has the focus.
    public void tabTo(String id) {
        tab(id, KeyCode.TAB);
    }

    /// Likewise backwards by Shift+Tab.
    public void tabBackTo(String id) {
        tab(id, KeyCode.SHIFT, KeyCode.TAB);
    }

    private void tab(String id, KeyCode... keys) {
        // It may take the keyboard only once something is read: somebody sees that, and waits.
        for (int round = 0; round < ROUNDS; round++) {
            if (isOnTheWay(id, keys)) {
                return;
            }
            pause(id, PAUSE);
        }
        throw new AssertionError("no way by Tab to " + id);
    }

    private boolean isOnTheWay(String id, KeyCode... keys) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (Toolkit.call(() -> find(id).isFocused())) {
                return true;
            }
            press(keys);
        }
        return false;
    }

    /// Goes back by Shift+Tab to this menu, opens it and chooses the item with this id.
    public void choose(String menu, String item) {
        tabBackTo(menu);
        var button = (MenuButton) find(menu);
        press(KeyCode.SPACE);
        await("the menu is open", button::isShowing);
        int steps = Toolkit.call(() -> stepsTo(button, item));
        for (int step = 0; step < steps; step++) {
            press(KeyCode.DOWN);
        }
        press(KeyCode.ENTER);
    }

    private static int stepsTo(MenuButton menu, String item) {
        List<String> ids =
                menu.getItems().stream().filter(MenuItem::isVisible).map(MenuItem::getId).toList();
        if (!ids.contains(item)) {
            throw new AssertionError("no item " + item + " among " + ids);
        }
        return ids.indexOf(item) + 1;
    }

    /// The node with this id, which must be there.
    public Node find(String id) {
        return Toolkit.call(
                () -> Objects.requireNonNull(scene().lookup("#" + id), () -> "no node " + id));
    }

    /// Waits until this holds on the window's thread.
    public void await(String what, BooleanSupplier condition) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (Toolkit.call(condition::getAsBoolean)) {
                return;
            }
            pause(what, PAUSE);
        }
        throw new AssertionError(
                "waited in vain until "
                        + what
                        + "; focus on "
                        + Toolkit.call(() -> scene().getFocusOwner()));
    }

    private static void pause(String what, long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while waiting: " + what, stopped);
        }
    }

    @Override
    public void close() {
        Toolkit.call(() -> {
            stage.close();
            return true;
        });
    }
}
