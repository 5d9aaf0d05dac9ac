package org.fieldbook.ui.control;

import javafx.scene.control.Button;

import org.fieldbook.i18n.Messages;

/// Takes back what was done last in a list.
public final class UndoButton extends Button {

    /// @param of the list, as its spoken name says
    public UndoButton(String id, String of, Messages messages, Runnable onUndo) {
        super(messages.text("form.undo"), Nodes.icon("mdi2u-undo-variant"));
        setId(id);
        setAccessibleText(messages.text("form.undo." + of));
        getStyleClass().add(Style.SMALL_BUTTON);
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> onUndo.run());
    }
}
