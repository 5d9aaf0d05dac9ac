package org.fieldbook.ui.recording;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

import java.util.Locale;
import java.util.Optional;

/// How far the case has come, as icon and words: on this laptop only, with colleagues or at headquarters.
final class ReachTag extends Label {

    private final Messages messages;

    ReachTag(Messages messages) {
        this.messages = messages;
        setId("recording-place");
        getStyleClass().addAll(Style.CAPTION, Style.MUTED, "reach-tag");
        setMinWidth(0);
        // Where it has no room for all of it.
        setTooltip(new Tooltip());
        getTooltip().textProperty().bind(textProperty());
    }

    /// Nothing is said while it is not known.
    void show(Optional<Sharing.Reach> reach) {
        setVisible(reach.isPresent());
        reach.ifPresent(one -> {
            setText(messages.text("where." + one.name().toLowerCase(Locale.ROOT)));
            setGraphic(
                    Nodes.icon(
                            switch (one) {
                                case THIS_LAPTOP -> "mdi2l-laptop";
                                case COLLEAGUES -> "mdi2a-account-group-outline";
                                case HEADQUARTERS -> "mdi2o-office-building-outline";
                            }));
        });
    }
}
