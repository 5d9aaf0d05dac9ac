package org.fieldbook.ui.control;

import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Esc in a line that has a formatter, which keeps the key to take back what is not committed.
public final class EscapeKey {

    private EscapeKey() {}

    /// Every key is taken in at once here, so Esc goes on to the form that it closes. FX thread.
    public static void passOn(TextField line) {
        line.addEventFilter(KeyEvent.KEY_PRESSED, event -> passOn(event, line));
    }

    private static void passOn(KeyEvent event, TextField line) {
        Parent around = line.getParent();
        if (event.getCode() == KeyCode.ESCAPE && around != null) {
            event.consume();
            around.fireEvent(event.copyFor(around, around));
        }
    }
}
