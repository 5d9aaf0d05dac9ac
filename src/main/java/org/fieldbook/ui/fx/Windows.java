package org.fieldbook.ui.fx;

import javafx.collections.ListChangeListener;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Modality;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The program's windows: its own and whatever is open over it, as dialogs and lists to choose from.
public final class Windows {

    /// Entering and leaving happen without anybody's doing, where something opens under the pointer.
    private static final List<EventType<? extends Event>> USE =
            List.of(
                    KeyEvent.ANY,
                    MouseEvent.MOUSE_PRESSED,
                    MouseEvent.MOUSE_MOVED,
                    MouseEvent.MOUSE_DRAGGED,
                    ScrollEvent.ANY);

    /// The keys by which text fields copy and cut.
    private static final List<KeyCombination> COPYING =
            List.of(
                    new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN),
                    new KeyCodeCombination(KeyCode.X, KeyCombination.SHORTCUT_DOWN),
                    new KeyCodeCombination(KeyCode.INSERT, KeyCombination.SHORTCUT_DOWN),
                    new KeyCodeCombination(KeyCode.DELETE, KeyCombination.SHIFT_DOWN),
                    new KeyCodeCombination(KeyCode.COPY),
                    new KeyCodeCombination(KeyCode.CUT));

    private Windows() {}

    /// Has this done at every key, click and move in any window, until the returned task is run.
    public static Runnable onUse(Runnable task) {
        return onEvent(USE, _ -> task.run());
    }

    /// Tells what was selected whenever a key is pressed that copies it or cuts it out, or something is
    /// chosen of a field's menu, which may do that; in any window, until the returned task is run.
    public static Runnable onCopy(Consumer<String> told) {
        return onEvent(
                List.of(KeyEvent.KEY_PRESSED, ActionEvent.ACTION),
                event ->
                        copying(event)
                                .map(TextInputControl::getSelectedText)
                                .filter(selected -> !selected.isEmpty())
                                .ifPresent(told));
    }

    private static Optional<TextInputControl> copying(Event event) {
        if (event instanceof KeyEvent key) {
            return key.getTarget() instanceof TextInputControl input
                            && COPYING.stream().anyMatch(keys -> keys.match(key))
                    ? Optional.of(input)
                    : Optional.empty();
        }
        return event.getTarget() instanceof MenuItem item
                        && item.getParentPopup() != null
                        && item.getParentPopup().getOwnerNode() instanceof TextInputControl input
                ? Optional.of(input)
                : Optional.empty();
    }

    private static Runnable onEvent(
            List<EventType<? extends Event>> types, EventHandler<Event> handler) {
        ListChangeListener<Window> shown =
                change -> {
                    while (change.next()) {
                        change.getAddedSubList().forEach(window -> watch(window, types, handler));
                        change.getRemoved().forEach(window -> ignore(window, types, handler));
                    }
                };
        Window.getWindows().forEach(window -> watch(window, types, handler));
        Window.getWindows().addListener(shown);
        return () -> {
            Window.getWindows().removeListener(shown);
            Window.getWindows().forEach(window -> ignore(window, types, handler));
        };
    }

    private static void watch(
            Window window, List<EventType<? extends Event>> types, EventHandler<Event> handler) {
        types.forEach(type -> window.addEventFilter(type, handler));
    }

    private static void ignore(
            Window window, List<EventType<? extends Event>> types, EventHandler<Event> handler) {
        types.forEach(type -> window.removeEventFilter(type, handler));
    }

    /// Shows this over a dialog, marked and looking as that is, until it is closed.
    ///
    /// @param share of the dialog's own window below it that it takes, in width and height
    public static Stage show(Parent content, Stage dialog, double share) {
        Window below = owner(dialog);
        Window room = below == null ? dialog : below;
        var stage = new Stage();
        stage.initOwner(dialog);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(dialog.getTitle());
        stage.setScene(
                new Scene(
                        content,
                        room.getScene().getWidth() * share,
                        room.getScene().getHeight() * share));
        Looks.dress(stage.getScene(), dialog.getScene());
        stage.setOnShown(_ -> Middle.of(room, stage));
        stage.setOnHidden(_ -> dialog.requestFocus());
        stage.show();
        return stage;
    }

    /// Closes everything that is open over this window; a question is left without an answer.
    public static void closeOver(Window window) {
        List.copyOf(Window.getWindows()).stream()
                .filter(other -> isOver(other, window))
                .forEach(Window::hide);
    }

    /// The window that has the keyboard: this one or one over it.
    public static Window inFront(Window window) {
        return Window.getWindows().stream()
                .filter(other -> other.isFocused() && isOver(other, window))
                .findFirst()
                .orElse(window);
    }

    private static boolean isOver(Window other, Window window) {
        for (Window below = owner(other); below != null; below = owner(below)) {
            if (below.equals(window)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Window owner(Window window) {
        return switch (window) {
            case PopupWindow popup -> popup.getOwnerWindow();
            case Stage stage -> stage.getOwner();
            default -> null;
        };
    }
}
