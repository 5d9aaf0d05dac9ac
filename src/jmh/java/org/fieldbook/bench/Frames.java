package org.fieldbook.bench;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// Tells when something was drawn: the frame after the one it was laid out for, so that the first is on the screen.
public final class Frames {

    private Frames() {}

    /// Tells of the first window's first frame, on the window's thread. To be asked for before any window is shown.
    public static void first(Consumer<Scene> onDrawn) {
        var isFirst = new AtomicBoolean(true);
        Window.getWindows()
                .addListener(
                        (ListChangeListener<Window>)
                                _ -> {
                                    if (isFirst.getAndSet(false)) {
                                        Scene scene = Window.getWindows().getFirst().getScene();
                                        when(scene, _ -> true, () -> onDrawn.accept(scene));
                                    }
                                });
    }

    /// Tells once it holds and was drawn. On the window's thread.
    public static void when(Scene scene, Predicate<Scene> holds, Runnable onDrawn) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    private boolean isLaidOut;

                    @Override
                    public void run() {
                        if (isLaidOut) {
                            scene.removePostLayoutPulseListener(this);
                            onDrawn.run();
                        } else {
                            isLaidOut = holds.test(scene);
                            Platform.requestNextPulse();
                        }
                    }
                });
        Platform.requestNextPulse();
    }

    /// Says something to whoever started this process.
    public static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
