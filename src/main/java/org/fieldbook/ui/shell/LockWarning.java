package org.fieldbook.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import javafx.stage.Window;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Theme;
import org.fieldbook.ui.fx.Windows;

import java.time.Duration;

/// Says over whatever has the keyboard that the store locks soon. It takes no focus: the next key or
/// click goes where it was going and keeps the store open.
final class LockWarning {

    private static final double MARKING = 28;

    private final Popup popup = new Popup();
    private final HBox box;
    private final Messages messages;
    private final Label text = Nodes.label("", Style.TABLE_STRONG);

    LockWarning(Messages messages) {
        this.messages = messages;
        text.setId("lock-warning");
        box = new HBox(Nodes.icon("mdi2t-timer-outline"), text);
        box.getStyleClass().addAll(Style.NOTICE, "lock-warning");
        // Where a popup opens, its scene takes on the window's stylesheets and no others.
        box.getStylesheets().add(Theme.stylesheet(LockWarning.class, "shell.css"));
        popup.getContent().add(box);
        popup.setAutoFix(true);
    }

    /// Shows it over this window, or over the dialog that is open there.
    ///
    /// @param left until the store locks
    void show(Window window, Duration left) {
        Window front = Windows.inFront(window);
        text.setText(messages.text("lock.warning", left.toSeconds()));
        text.setAccessibleText(text.getText());
        popup.show(front);
        popup.setX(front.getX() + (front.getWidth() - popup.getWidth()) / 2);
        // The marking stays in sight.
        popup.setY(front.getY() + front.getScene().getY() + MARKING);
    }

    void hide() {
        popup.hide();
    }
}
