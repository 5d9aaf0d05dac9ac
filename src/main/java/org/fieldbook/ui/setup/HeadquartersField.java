package org.fieldbook.ui.setup;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ReadAloudWords;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.FileDrop;

import java.util.Optional;

/// Headquarters' identity card: none, or one whose words are compared aloud.
final class HeadquartersField extends VBox {

    private final HeadquartersChoice model;
    private final Messages messages;
    private final Button choose;

    HeadquartersField(HeadquartersChoice model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("fb-column");
        choose =
                Nodes.button(
                        "setup-headquarters",
                        messages.text("setup.headquarters.open"),
                        model::choose);
        FileDrop.onto(this, model::read);
        model.cardProperty().subscribe(this::show);
    }

    private void show(Optional<IdentityCard> card) {
        boolean wasFocused = isFocusWithin();
        getChildren()
                .setAll(
                        Nodes.label(messages.text("setup.headquarters"), Style.TABLE_STRONG),
                        Nodes.paragraph(
                                messages.text("setup.headquarters.text"),
                                Style.TABLE_TEXT,
                                Style.MUTED));
        card.ifPresentOrElse(this::show, () -> getChildren().add(choose));
        if (wasFocused) {
            choose.requestFocus();
        }
    }

    private void show(IdentityCard card) {
        var words = new ReadAloudWords("setup-headquarters-words", card.words());
        var without =
                Nodes.button(
                        "setup-headquarters-without",
                        messages.text("setup.headquarters.without"),
                        model::without);
        var buttons = new HBox(choose, without);
        buttons.getStyleClass().add("fb-row");
        getChildren()
                .addAll(
                        Nodes.paragraph(
                                messages.text("setup.headquarters.words", card.name()),
                                Style.TABLE_TEXT),
                        words,
                        buttons);
    }
}
