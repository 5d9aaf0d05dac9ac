package org.fieldbook.ui.access;

import javafx.application.Platform;
import javafx.scene.Scene;

/// What a window does between two frames: it lays out what changed, and looks who has the keyboard now.
final class Frame {

    private Frame() {}

    /// Lets the window be drawn: a picture shows what the last frame showed.
    static void await(Scene scene) {
        var drawn = new Object();
        Runnable atNextFrame =
                () -> Platform.runLater(() -> Platform.exitNestedEventLoop(drawn, drawn));
        scene.addPostLayoutPulseListener(atNextFrame);
        Platform.requestNextPulse();
        Platform.enterNestedEventLoop(drawn);
        scene.removePostLayoutPulseListener(atNextFrame);
    }
}
