package org.fieldbook.ui.ratings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.SaidNote;
import org.fieldbook.ui.control.Style;
import org.jspecify.annotations.Nullable;

/// The card beside the board that says whether ratings are final and lets the lead record it.
final class FinalCard extends VBox {

    private final Label sentence = Nodes.paragraph("", Style.TABLE_TEXT);
    private final VBox open = new VBox();
    private final Button record;
    private final Button withdraw;

    FinalCard(FinalViewModel model, Messages messages) {
        var head = new HBox(Nodes.label(messages.text("final.title"), Style.CARD_TITLE));
        head.getStyleClass().add(Style.CARD_HEAD);
        sentence.setId("final-sentence");
        open.setId("final-open");
        record = button("final-record", messages.text("final.record"), model::record);
        withdraw = button("final-withdraw", messages.text("final.withdraw"), model::withdraw);
        var note = new SaidNote("final-said", model.saidProperty());
        var buttons = new FlowPane(record, withdraw);
        buttons.getStyleClass().add("final-buttons");
        var list = new VBox(sentence, open, buttons, note);
        list.getStyleClass().add("card-list");
        getChildren().addAll(head, list);
        getStyleClass().add(Style.CARD);
        model.shownProperty().subscribe(this::show);
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Style.SMALL_BUTTON);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void show(FinalViewModel.@Nullable Shown shown) {
        if (shown == null) {
            return;
        }
        sentence.setText(shown.sentence());
        open.getChildren()
                .setAll(
                        shown.open().stream()
                                .map(line -> Nodes.paragraph(line, Style.TABLE_TEXT, Style.MUTED))
                                .toList());
        Nodes.show(open, !shown.open().isEmpty());
        // A button that goes while it has the keyboard would leave it nowhere.
        boolean left =
                (record.isFocused() && !shown.recording())
                        || (withdraw.isFocused() && !shown.withdrawing());
        Nodes.show(record, shown.recording());
        Nodes.show(withdraw, shown.withdrawing());
        if (left) {
            (shown.recording() ? record : withdraw).requestFocus();
        }
    }
}
