package org.fieldbook.launch;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

import org.fieldbook.ui.fx.Toolkit;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The program as it starts without arguments, with somebody who opens the page of settings: it tells in one line
/// what that says of the log, and goes on until its input ends. Where another window is open it ends and tells nothing.
final class FirstScreen {

    private static final long PAUSE = 20_000_000;

    private FirstScreen() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Thread.ofPlatform().daemon().start(FirstScreen::look);
        Logging.quiet();
        Map<String, String> environment = System.getenv();
        // Main would look for a display first.
        new OneWindow(environment, Directories.of(environment)).open(Optional.empty());
        System.exit(0);
    }

    private static void look() {
        find("start-settings", ButtonBase.class)
                .ifPresent(open ->
                        Toolkit.call(() -> {
                            open.fire();
                            return true;
                        }));
        System.out.println(
                find("settings-place-log", Labeled.class).map(Labeled::getText).orElseThrow());
        try {
            System.exit(System.in.read() < 0 ? 0 : 1);
        } catch (IOException failed) {
            System.exit(1);
        }
    }

    /// Once it is there.
    private static <T> Optional<T> find(String id, Class<T> type) {
        while (true) {
            try {
                Optional<T> found =
                        Toolkit.call(() ->
                                Window.getWindows().stream()
                                        .map(window -> window.getScene().lookup("#" + id))
                                        .filter(type::isInstance)
                                        .map(type::cast)
                                        .findFirst());
                if (found.isPresent()) {
                    return found;
                }
            } catch (IllegalStateException notStartedYet) {
                Thread.onSpinWait();
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
