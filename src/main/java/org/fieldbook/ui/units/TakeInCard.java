package org.fieldbook.ui.units;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.service.TakeInCounts;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.ReadAloudWords;
import org.fieldbook.ui.control.Style;

import java.util.Optional;

/// Counts that were opened: what they are, the words to read to each other, and taking them in.
final class TakeInCard extends VBox {

    private final UnitsViewModel model;
    private final Messages messages;
    private final UnitsText text;

    TakeInCard(UnitsViewModel model, Messages messages, UnitsText text) {
        this.model = model;
        this.messages = messages;
        this.text = text;
        setId("units-preview");
        getStyleClass().add(Style.CARD);
        model.previewProperty().subscribe(this::show);
    }

    private void show(Optional<TakeInCounts.Preview> preview) {
        Nodes.show(this, preview.isPresent());
        preview.ifPresent(this::fill);
    }

    private void fill(TakeInCounts.Preview preview) {
        SignedCounts counts = preview.counts();
        var head =
                new HBox(
                        Nodes.paragraph(
                                messages.text("units.preview", counts.unit().name()),
                                Style.CARD_TITLE));
        head.getStyleClass().add(Style.CARD_HEAD);
        var body = new VBox(Nodes.paragraph(text.what(counts), Style.TABLE_TEXT));
        body.getStyleClass().add("units-body");
        preview.instead()
                .filter(_ -> !preview.same())
                .ifPresent(_ -> body.getChildren().add(said("units.instead", Style.TABLE_STRONG)));
        if (preview.same()) {
            body.getChildren().add(said("units.same", Style.TABLE_STRONG));
        }
        preview.remarks()
                .forEach(remark ->
                        body.getChildren()
                                .add(
                                        Nodes.paragraph(
                                                text.remark(remark, counts),
                                                Style.TABLE_TEXT,
                                                Style.WARNING)));
        body.getChildren()
                .addAll(
                        said("units.words", Style.TABLE_TEXT),
                        new ReadAloudWords("units-words", counts.words()));
        var heard = field("units-heard", "units.heard");
        preview.heard().ifPresent(heard::setText);
        body.getChildren().addAll(labelled(heard, "units.heard"));
        var reason = field("units-reason", "units.reason");
        if (preview.asksReason()) {
            body.getChildren().add(labelled(reason, "units.reason"));
        }
        Button take =
                Nodes.button(
                        "units-take",
                        messages.text("units.take"),
                        () -> model.take(heard.getText(), reason.getText()));
        take.getStyleClass().add("accent");
        take.disableProperty().bind(heard.textProperty().map(String::isBlank));
        Button leave = Nodes.button("units-leave", messages.text("units.leave"), model::putAway);
        var buttons = new FlowPane(take, leave);
        buttons.getStyleClass().add("units-buttons");
        body.getChildren().add(buttons);
        getChildren().setAll(head, body);
        heard.requestFocus();
    }

    private Label said(String key, String style) {
        return Nodes.paragraph(messages.text(key), style);
    }

    private TextField field(String id, String key) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(messages.text(key));
        return field;
    }

    private VBox labelled(TextField field, String key) {
        var label = new Label(messages.text(key));
        label.setLabelFor(field);
        label.setWrapText(true);
        var both = new VBox(label, field);
        both.getStyleClass().add("units-field");
        return both;
    }
}
