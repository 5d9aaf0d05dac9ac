package org.fieldbook.ui.control;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Busy;

/// Says at the foot of a screen what it is busy with, and why that is not stopped where it cannot be.
public final class WorkingRow extends StackPane {

    /// Of what is never stopped.
    ///
    /// @param id of the words
    public WorkingRow(String id, Busy busy, Messages messages) {
        this(id, busy, messages, () -> {});
    }

    /// @param id of the words; `id-cancel` stops it
    /// @param onCancel stops it
    public WorkingRow(String id, Busy busy, Messages messages, Runnable onCancel) {
        getStyleClass().add("fb-working");
        busy.shownProperty()
                .subscribe(shown -> {
                    if (shown && getChildren().isEmpty()) {
                        fill(id, busy, messages, onCancel);
                    }
                    Nodes.show(this, shown);
                    if (shown) {
                        getChildren().getFirst().requestFocus();
                    }
                });
    }

    /// Once it is shown first: most screens are never busy for long.
    private void fill(String id, Busy busy, Messages messages, Runnable onCancel) {
        Button cancel = Nodes.wholeButton(id + "-cancel", messages.text("dialog.cancel"), onCancel);
        var row = ProgressRow.alone(id, busy.shownProperty(), cancel);
        row.setMaxWidth(USE_PREF_SIZE);
        getChildren().add(row);
        // Not a cancel button: a window has one only, and the screen may have its own.
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && cancel.isVisible()) {
                        event.consume();
                        cancel.fire();
                    }
                });
        busy.doingProperty()
                .subscribe(doing -> {
                    row.say(messages.text(doing.words()));
                    Nodes.show(cancel, doing.stopped().isPresent());
                });
    }
}
