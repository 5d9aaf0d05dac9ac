package org.fieldbook.ui.fx;

import javafx.scene.Scene;

import java.lang.reflect.Method;

/// What the next frame does to a window before it draws it.
final class Frames {

    private static final Method STYLE = pass("doCSSPass");
    private static final Method LAY_OUT = pass("doLayoutPass");

    private Frames() {}

    /// Styles and lays out what changed since the last frame. `applyCss` of the root would style every node again, ten times
    /// slower on a screen of a thousand.
    static void layOut(Scene scene) {
        try {
            STYLE.invoke(scene);
            LAY_OUT.invoke(scene);
        } catch (ReflectiveOperationException failed) {
            throw new LinkageError(failed.getMessage(), failed);
        }
    }

    private static Method pass(String name) {
        try {
            Method pass = Scene.class.getDeclaredMethod(name);
            pass.setAccessible(true);
            return pass;
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError(changed.getMessage(), changed);
        }
    }
}
