package org.fieldbook.ui.exchange;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// The offer to take the last import back: what it does, and until when it can be.
final class TakeBackBar extends HBox {

    TakeBackBar(TakeBackViewModel model, Messages messages) {
        Label text = Nodes.paragraph("", Style.TABLE_TEXT);
        text.setId("exchange-take-back-text");
        text.textProperty().bind(model.offerProperty());
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        var button = new Button(messages.text("exchange.takeBack"));
        button.setId("exchange-take-back");
        button.getStyleClass().add(Style.BUTTON);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.takeBack());
        getStyleClass().add(Style.NOTICE);
        getChildren().addAll(Nodes.icon("mdi2u-undo-variant"), text, button);
        model.offerProperty().subscribe(offer -> Nodes.show(this, !offer.isEmpty()));
    }
}
