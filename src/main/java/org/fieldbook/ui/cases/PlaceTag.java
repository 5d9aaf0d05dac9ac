package org.fieldbook.ui.cases;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.control.Nodes;

import java.util.Locale;
import java.util.Optional;

/// How far a case has come, as an icon that says so in words.
final class PlaceTag extends Label {

    /// @param reach empty while it is not known
    PlaceTag(Optional<Sharing.Reach> reach, Messages messages) {
        String text = text(reach, messages);
        getStyleClass().add("place");
        setAccessibleText(text);
        setTooltip(new Tooltip(text));
        reach.ifPresent(one -> setGraphic(Nodes.icon(icon(one), "place-icon")));
    }

    /// The same in words.
    static String text(Optional<Sharing.Reach> reach, Messages messages) {
        return messages.text(
                "where." + reach.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("unknown"));
    }

    private static String icon(Sharing.Reach reach) {
        return switch (reach) {
            case THIS_LAPTOP -> "mdi2l-laptop";
            case COLLEAGUES -> "mdi2a-account-group-outline";
            case HEADQUARTERS -> "mdi2o-office-building-outline";
        };
    }
}
