package org.fieldbook.ui.control;

import javafx.scene.control.Label;

import org.fieldbook.i18n.Messages;

/// Says beside what somebody entered that it is not on the disk yet, in words and with a shape. Nothing is said
/// of what is saved.
public final class NotSavedMark extends Label {

    public NotSavedMark(Messages messages) {
        super(messages.text("save.waits"), Nodes.icon("mdi2a-alert-circle-outline"));
        getStyleClass().addAll(Style.CAPTION, Style.DANGER, "not-saved-mark");
        setMinWidth(USE_PREF_SIZE);
        show(false);
    }

    /// Shows it, or gives its room back.
    public void show(boolean waits) {
        Nodes.show(this, waits);
    }
}
