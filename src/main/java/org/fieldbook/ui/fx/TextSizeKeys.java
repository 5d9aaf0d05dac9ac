package org.fieldbook.ui.fx;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that make the text larger and smaller, anywhere in the window.
public final class TextSizeKeys {

    /// As it is shown. On many keyboards plus lies above equals, so that is taken too.
    public static final KeyCombination LARGER = control(KeyCode.PLUS);

    public static final KeyCombination SMALLER = control(KeyCode.MINUS);
    public static final KeyCombination ORDINARY = control(KeyCode.DIGIT0);

    private TextSizeKeys() {}

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    /// Has the keys change these looks, whatever in the scene has the keyboard.
    static void in(Scene scene, Looks looks) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (!event.isShortcutDown() || event.isAltDown()) {
                        return;
                    }
                    switch (event.getCode()) {
                        case PLUS, EQUALS, ADD -> looks.larger();
                        case MINUS, SUBTRACT -> looks.smaller();
                        case DIGIT0, NUMPAD0 -> looks.ordinary();
                        default -> {
                            return;
                        }
                    }
                    event.consume();
                });
    }
}
