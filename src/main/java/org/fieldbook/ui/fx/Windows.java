package org.fieldbook.ui.fx;

import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.List;

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

    private Windows() {}

    /// Has this done at every key, click and move in any window, until the returned task is run.
    public static Runnable onUse(Runnable task) {
        EventHandler<Event> used = _ -> task.run();
        ListChangeListener<Window> shown =
                change -> {
                    while (change.next()) {
                        change.getAddedSubList().forEach(window -> watch(window, used));
                        change.getRemoved().forEach(window -> ignore(window, used));
                    }
                };
        Window.getWindows().forEach(window -> watch(window, used));
        Window.getWindows().addListener(shown);
        return () -> {
            Window.getWindows().removeListener(shown);
            Window.getWindows().forEach(window -> ignore(window, used));
        };
    }

    private static void watch(Window window, EventHandler<Event> used) {
        USE.forEach(type -> window.addEventFilter(type, used));
    }

    private static void ignore(Window window, EventHandler<Event> used) {
        USE.forEach(type -> window.removeEventFilter(type, used));
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
