package org.fieldbook.ui.control;

import javafx.scene.control.Label;

/// Where a case stands, as icon and words.
public final class StatusTag extends Label {

    /// How a tag looks.
    public enum Look {
        IDLE("idle", "mdi2c-circle-outline"),
        BUSY("busy", "mdi2p-progress-pencil"),
        DONE("done", "mdi2c-check"),
        SURE("sure", "mdi2c-check-decagram-outline"),
        WARN("warn", "mdi2a-alert-circle-outline");

        private final String style;
        private final String icon;

        Look(String style, String icon) {
            this.style = style;
            this.icon = icon;
        }
    }

    private final Icon icon = Nodes.icon(Look.IDLE.icon);

    public StatusTag(Look look, String text) {
        getStyleClass().add("status-tag");
        setMinWidth(USE_PREF_SIZE);
        setGraphic(icon);
        show(look, text);
    }

    /// Shows this status from now on.
    public void show(Look look, String text) {
        if (!getStyleClass().contains(look.style)) {
            for (Look other : Look.values()) {
                getStyleClass().remove(other.style);
            }
            getStyleClass().add(look.style);
        }
        setText(text);
        icon.show(look.icon);
    }
}
