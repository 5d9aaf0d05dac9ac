package org.fieldbook.ui.start;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.AlertBox;
import org.fieldbook.ui.control.HeldBack;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PassphraseField;
import org.fieldbook.ui.control.Reveal;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WorkingRow;
import org.fieldbook.ui.fx.Scroll;
import org.fieldbook.ui.fx.Theme;

import java.util.List;

/// The form that changes the passphrase of the open store.
public final class PassphraseView extends BorderPane {

    private final PassphraseViewModel model;
    private final Messages messages;
    private final PassphraseField now;
    private final PassphraseField next;
    private final PassphraseField again;

    /// @param onBack goes back to the list of inspections
    public PassphraseView(PassphraseViewModel model, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        setId("passphrase");
        getStylesheets().add(Theme.stylesheet(PassphraseView.class, "start.css"));
        getStyleClass().add("start");
        setTop(new MarkingStrip(messages));
        now = field("passphrase-now", "passphrase.now");
        next = field("passphrase-next", "start.passphrase.new");
        again = field("passphrase-again", "start.passphrase.again");
        now.setOnEnter(next::requestFocus);
        next.setOnEnter(again::requestFocus);
        again.setOnEnter(this::change);
        var form =
                new VBox(
                        Nodes.label(messages.text("passphrase.title"), Style.PAGE_TITLE),
                        Nodes.paragraph(
                                messages.text("passphrase.text"), Style.TABLE_TEXT, Style.MUTED),
                        new AlertBox("passphrase-alert", model.alertProperty()),
                        said(),
                        now,
                        next,
                        again,
                        Nodes.paragraph(
                                messages.text("start.advice"), Style.TABLE_TEXT, Style.MUTED),
                        actions(onBack));
        form.getStyleClass().addAll(Style.CARD, "passphrase-form");
        new HeldBack(List.of(form)).whileIs(model.busy().busyProperty());
        setBottom(new WorkingRow("passphrase-working", model.busy(), messages));
        var scroll = new Scroll(new StackPane(form));
        Reveal.focusIn(scroll);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        setCenter(scroll);
        model.alertProperty()
                .subscribe(text -> {
                    if (!text.isEmpty()) {
                        now.retry();
                    }
                });
        model.saidProperty().subscribe(this::done);
    }

    private PassphraseField field(String id, String key) {
        return new PassphraseField(id, messages.text(key), messages);
    }

    private Node said() {
        Label said = Nodes.paragraph("", Style.TABLE_STRONG, "fb-focus");
        said.setId("passphrase-said");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        return said;
    }

    private Node actions(Runnable onBack) {
        var change =
                Nodes.button("passphrase-change", messages.text("passphrase.change"), this::change);
        change.getStyleClass().add("accent");
        change.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> now.isEmpty().getValue() || again.isEmpty().getValue(),
                                now.isEmpty(),
                                again.isEmpty()));
        var back = Nodes.button("passphrase-back", messages.text("passphrase.back"), onBack);
        back.setCancelButton(true);
        var row = new HBox(change, Nodes.space(), back);
        row.getStyleClass().add("fb-row");
        return row;
    }

    private void change() {
        model.change(now.take(), next.take(), again.take());
    }

    /// What was entered is forgotten once it holds.
    private void done(String said) {
        if (!said.isEmpty()) {
            now.clear();
            next.clear();
            again.clear();
            now.requestFocus();
        }
    }

    /// Puts the keyboard on the first field.
    public void focus() {
        now.requestFocus();
    }
}
