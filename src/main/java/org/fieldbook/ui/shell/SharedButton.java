package org.fieldbook.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.control.Nodes;

import java.util.Optional;

/// Says in the header how much is on this laptop and nowhere else, and leads to who has what. Yellow while
/// there is something to do about it from here.
final class SharedButton extends Button {

    private final Messages messages;
    private final Tooltip tip = new Tooltip();

    /// @param onShow shows who has what
    SharedButton(SharedViewModel model, Messages messages, Runnable onShow) {
        this.messages = messages;
        setId("window-shared");
        getStyleClass().add("shared");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(tip);
        setOnAction(_ -> onShow.run());
        model.standingProperty().subscribe(standing -> show(standing.map(Sharing.Standing::alone)));
    }

    private void show(Optional<Sharing.Alone> alone) {
        Optional<Sharing.Alone> known = alone.filter(Sharing.Alone::anybody);
        Nodes.show(this, known.isPresent());
        setText(known.map(this::text).orElse(""));
        boolean calls = known.filter(one -> one.notGiven() > 0).isPresent();
        getStyleClass().remove("calling");
        if (calls) {
            getStyleClass().add("calling");
        }
        setGraphic(
                Nodes.icon(
                        known.filter(one -> one.all() == 0).isPresent()
                                ? "mdi2c-check-circle"
                                : "mdi2t-tray-arrow-up"));
        String spoken = messages.text("shared.show", getText());
        setAccessibleText(spoken);
        tip.setText(spoken);
    }

    private String text(Sharing.Alone alone) {
        if (alone.notGiven() > 0) {
            return messages.text("shared.notGiven", alone.notGiven());
        }
        return alone.notConfirmed() > 0
                ? messages.text("shared.notConfirmed", alone.notConfirmed())
                : messages.text("shared.all");
    }
}
