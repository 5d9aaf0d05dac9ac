package org.fieldbook.bench;

import javafx.scene.Scene;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;

/// What a window does before it draws a frame: the styles of what changed are worked out, and what changed is laid out.
/// `applyCss` of the root would style everything there is, which no frame does. On the window's thread, of a program
/// started with `--add-opens=javafx.graphics/javafx.scene=ALL-UNNAMED`.
public final class Pulse {

    private static final Method STYLES = pass("doCSSPass");
    private static final Method LAYOUT = pass("doLayoutPass");

    private Pulse() {}

    private static Method pass(String name) {
        try {
            Method pass = Scene.class.getDeclaredMethod(name);
            pass.setAccessible(true);
            return pass;
        } catch (NoSuchMethodException | InaccessibleObjectException other) {
            throw new IllegalStateException("this JavaFX has no " + name + " to call", other);
        }
    }

    /// Makes the scene ready to be drawn.
    public static void of(Scene scene) {
        try {
            STYLES.invoke(scene);
            LAYOUT.invoke(scene);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
