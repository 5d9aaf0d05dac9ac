package org.fieldbook.ui.delivery;

import javafx.scene.control.Label;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Mark;
import org.fieldbook.ui.control.Icon;
import org.fieldbook.ui.control.Nodes;

/// What evidence shows, as icon and word.
final class MarkTag extends Label {

    MarkTag(Mark mark, Messages messages) {
        super(text(mark, messages), icon(mark));
        getStyleClass()
                .addAll(
                        "status-tag",
                        switch (mark) {
                            case STRENGTH -> "sure";
                            case AREA -> "warn";
                            case CONTEXT -> "idle";
                        });
        setMinWidth(USE_PREF_SIZE);
    }

    static String text(Mark mark, Messages messages) {
        return messages.text("evidence.mark." + mark.word());
    }

    /// The icon of what it shows.
    static Icon icon(Mark mark) {
        return Nodes.icon(
                switch (mark) {
                    case STRENGTH -> "mdi2p-plus-circle-outline";
                    case AREA -> "mdi2a-arrow-up-circle-outline";
                    case CONTEXT -> "mdi2i-information-outline";
                });
    }
}
