package org.fieldbook.ui.access;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

import java.util.concurrent.CompletableFuture;

/// What a window does between two frames: it lays out what changed, and looks who has the keyboard now.
final class Frame {

    private Frame() {}

    /// Lets the window be drawn: a picture shows what the last frame showed. A window that closes instead, as a
    /// menu whose button was left, has no next frame.
    ///
    /// @return whether it was drawn
    static boolean await(Scene scene) {
        Window window = scene.getWindow();
        if (window == null || !window.isShowing()) {
            return false;
        }
        var over = new CompletableFuture<Boolean>();
        Runnable atNextFrame = () -> Platform.runLater(() -> over.complete(true));
        Subscription closing =
                window.showingProperty()
                        .subscribe((_, _) -> Platform.runLater(() -> over.complete(false)));
        scene.addPostLayoutPulseListener(atNextFrame);
        Platform.requestNextPulse();
        var _ = over.thenAccept(isDrawn -> Platform.exitNestedEventLoop(over, isDrawn));
        Object isDrawn = Platform.enterNestedEventLoop(over);
        closing.unsubscribe();
        scene.removePostLayoutPulseListener(atNextFrame);
        return Boolean.TRUE.equals(isDrawn);
    }
}
