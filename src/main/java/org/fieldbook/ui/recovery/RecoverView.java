package org.fieldbook.ui.recovery;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.HeldBack;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.PassphraseField;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WorkingRow;
import org.fieldbook.ui.fx.Theme;

import java.util.ArrayList;
import java.util.List;

/// The form that opens a store by its recovery key.
public final class RecoverView extends BorderPane {

    private final RecoverViewModel model;
    private final Messages messages;
    private final List<TextField> fields = new ArrayList<>();
    private final PassphraseField next;
    private final PassphraseField again;

    /// @param onBack goes back to where the passphrase is asked for
    public RecoverView(RecoverViewModel model, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        setId("recover");
        getStylesheets().add(Theme.stylesheet(RecoverView.class, "recovery.css"));
        getStyleClass().add("recovery");
        setTop(new MarkingStrip(messages));
        next = field("recover-next", "start.passphrase.new");
        again = field("recover-again", "start.passphrase.again");
        next.setOnEnter(again::requestFocus);
        again.setOnEnter(this::open);
        var form =
                new VBox(
                        Nodes.paragraph(
                                messages.text("recover.title", model.name()), Style.PAGE_TITLE),
                        Nodes.paragraph(
                                messages.text("recover.text"), Style.TABLE_TEXT, Style.MUTED),
                        sheet(),
                        new AlertBox("recover-alert", model.alertProperty()));
        model.rows().forEach(row -> form.getChildren().add(row(row)));
        form.getChildren()
                .addAll(
                        next,
                        again,
                        Nodes.paragraph(
                                messages.text("start.advice"), Style.TABLE_TEXT, Style.MUTED),
                        actions(onBack));
        form.getStyleClass().addAll(Style.CARD, "recovery-form");
        new HeldBack(List.of(form)).whileIs(model.busy().busyProperty());
        setBottom(new WorkingRow("recover-working", model.busy(), messages));
        setCenter(new PageScroll(new StackPane(form)));
        // What a scroll pane holds comes into the window only with the pane's skin.
        fields.getFirst().sceneProperty().subscribe(_ -> fields.getFirst().requestFocus());
    }

    private PassphraseField field(String id, String key) {
        return new PassphraseField(id, messages.text(key), messages);
    }

    private Node sheet() {
        Label sheet = Nodes.paragraph("", Style.TABLE_STRONG);
        sheet.textProperty().bind(model.sheetProperty());
        model.sheetProperty().subscribe(text -> Nodes.show(sheet, !text.isEmpty()));
        return sheet;
    }

    private Node row(TypedRow row) {
        String title = messages.text("recover.row", row.number());
        var field = new WordField(pasted -> model.paste(row, pasted));
        field.setId("recover-row-" + row.number());
        field.textProperty().bindBidirectional(row.textProperty());
        field.focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        row.leave();
                    }
                });
        Label label = Nodes.label(title, Style.TABLE_STRONG);
        label.setLabelFor(field);
        Label said = Nodes.paragraph("", Style.CAPTION);
        said.setId("recover-said-" + row.number());
        said.textProperty().bind(row.saidProperty());
        row.saidProperty()
                .subscribe(text -> {
                    Nodes.show(said, !text.isEmpty());
                    field.setAccessibleText(text.isEmpty() ? title : title + ". " + text);
                });
        row.wholeProperty()
                .subscribe(whole ->
                        said.getStyleClass()
                                .setAll(
                                        "label",
                                        Style.CAPTION,
                                        whole ? Style.MUTED : Style.DANGER));
        int place = fields.size();
        field.setOnAction(_ -> focusAfter(place));
        fields.add(field);
        var column = new VBox(label, field, said);
        column.getStyleClass().add("fb-column");
        return column;
    }

    private void focusAfter(int place) {
        if (place + 1 < fields.size()) {
            fields.get(place + 1).requestFocus();
        } else {
            next.requestFocus();
        }
    }

    private Node actions(Runnable onBack) {
        var open = Nodes.button("recover-open", messages.text("recover.open"), this::open);
        open.getStyleClass().add("accent");
        open.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> next.isEmpty().getValue() || again.isEmpty().getValue(),
                                next.isEmpty(),
                                again.isEmpty()));
        var back = Nodes.button("recover-back", messages.text("dialog.cancel"), onBack);
        back.setCancelButton(true);
        var row = new HBox(open, Nodes.space(), back);
        row.getStyleClass().add("fb-row");
        return row;
    }

    /// The keyboard goes to the row that is wrong first.
    private void open() {
        model.check()
                .ifPresentOrElse(
                        row -> fields.get(row.number() - 1).requestFocus(),
                        () -> model.open(next.take(), again.take()));
    }
}
