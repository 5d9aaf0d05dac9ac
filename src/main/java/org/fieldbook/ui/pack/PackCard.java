package org.fieldbook.ui.pack;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;

/// The card beside the board that says which pack rates, and what was done under an earlier one.
public final class PackCard extends VBox {

    /// @param onPack goes to the pack
    public PackCard(PackViewModel model, Messages messages, Runnable onPack) {
        var head = new HBox(Nodes.paragraph(messages.text("move.title"), Style.CARD_TITLE));
        head.getStyleClass().add(Style.CARD_HEAD);
        Label sentence = Nodes.paragraph("", Style.TABLE_TEXT);
        sentence.setId("pack-sentence");
        var mixed = new VBox();
        mixed.setId("pack-mixed");
        Button show = Nodes.button("pack-show", messages.text("move.show"), onPack);
        show.getStyleClass().setAll("button", Style.SMALL_BUTTON);
        var list = new VBox(sentence, mixed, show);
        list.getStyleClass().add("card-list");
        getChildren().addAll(head, list);
        getStyleClass().add(Style.CARD);
        model.shownProperty()
                .subscribe(found ->
                        found.ifPresent(shown -> {
                            sentence.setText(shown.sentence());
                            mixed.getChildren()
                                    .setAll(
                                            shown.mixed().stream()
                                                    .map(line ->
                                                            Nodes.paragraph(
                                                                    line,
                                                                    Style.TABLE_TEXT,
                                                                    Style.WARNING))
                                                    .toList());
                        }));
    }
}
