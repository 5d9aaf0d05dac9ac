package org.fieldbook.ui.control;

import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Busy;

/// Says what a screen is busy with, and why that is not stopped where it cannot be.
public final class WorkingRow extends StackPane {

    /// @param id of the words; `id-cancel` stops it
    /// @param onCancel stops it
    public WorkingRow(String id, Busy busy, Messages messages, Runnable onCancel) {
        Button cancel =
                Nodes.wholeButton(id + "-cancel", messages.text("dialog.cancel"), onCancel);
        cancel.setCancelButton(true);
        var row = ProgressRow.alone(id, busy.shownProperty(), cancel);
        getChildren().add(row);
        busy.doingProperty()
                .subscribe(doing -> {
                    row.say(messages.text(doing.words()));
                    Nodes.show(cancel, doing.stopped().isPresent());
                });
        busy.shownProperty()
                .subscribe(shown -> {
                    Nodes.show(this, shown);
                    if (shown) {
                        row.requestFocus();
                    }
                });
    }
}
