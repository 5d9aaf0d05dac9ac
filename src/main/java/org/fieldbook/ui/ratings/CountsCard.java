package org.fieldbook.ui.ratings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.SaidNote;
import org.fieldbook.ui.control.Style;
import org.jspecify.annotations.Nullable;

/// The card beside the board about counts between a region and its units.
final class CountsCard extends VBox {

    private final Label title = Nodes.paragraph("", Style.CARD_TITLE);
    private final Label sentence = Nodes.paragraph("", Style.TABLE_TEXT);
    private final Button sign;
    private final Button units;
    private final Messages messages;

    CountsCard(CountsViewModel model, Messages messages) {
        this.messages = messages;
        var head = new HBox(title);
        head.getStyleClass().add(Style.CARD_HEAD);
        sentence.setId("counts-sentence");
        sign = button("counts-sign", "counts.sign", model::sign);
        units = button("counts-units", "counts.toUnits", model::units);
        var note = new SaidNote("counts-said", model.saidProperty());
        var list = new VBox(sentence, sign, units, note);
        list.getStyleClass().add("card-list");
        getChildren().addAll(head, list);
        getStyleClass().add(Style.CARD);
        model.shownProperty().subscribe(this::show);
    }

    private Button button(String id, String key, Runnable action) {
        Button button = Nodes.button(id, messages.text(key), action);
        button.getStyleClass().setAll("button", Style.SMALL_BUTTON);
        return button;
    }

    private void show(CountsViewModel.@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        title.setText(messages.text(shown.region() ? "counts.title.units" : "counts.title"));
        sentence.setText(shown.sentence());
        Nodes.show(sign, shown.signing());
        Nodes.show(units, shown.region());
    }
}
