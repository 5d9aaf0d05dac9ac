package org.fieldbook.ui.recovery;

import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
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

import java.util.List;

/// Makes a recovery key for the open store: its words, its sheet, and taking it into use.
public final class RecoveryKeyView extends BorderPane {

    private final RecoveryKeyViewModel model;
    private final Messages messages;
    private final PassphraseField now;
    private final VBox words = new VBox();
    private final VBox making = new VBox();
    private final Button print;
    private final Button back;
    private final Label said;

    /// @param onBack goes back to the list of inspections
    public RecoveryKeyView(RecoveryKeyViewModel model, Messages messages, Runnable onBack) {
        this.model = model;
        this.messages = messages;
        setId("recovery-key");
        getStylesheets().add(Theme.stylesheet(RecoveryKeyView.class, "recovery.css"));
        getStyleClass().add("recovery");
        setTop(new MarkingStrip(messages));
        now = new PassphraseField("recovery-now", messages.text("recovery.now"), messages);
        now.setOnEnter(this::use);
        print = button("recovery-print", "recovery.print", "mdi2p-printer-outline", model::print);
        back = button("recovery-back", "passphrase.back", "mdi2a-arrow-left", onBack);
        back.setCancelButton(true);
        said = Nodes.paragraph("", Style.TABLE_STRONG, "fb-focus");
        words.setId("recovery-words");
        words.getStyleClass().add("recovery-words");
        making.getStyleClass().add("recovery-making");
        making.getChildren()
                .addAll(
                        Nodes.paragraph(
                                messages.text("recovery.text"), Style.TABLE_TEXT, Style.MUTED),
                        before(),
                        words,
                        giving(),
                        now,
                        using());
        new HeldBack(List.of(making)).whileIs(model.busy().busyProperty());
        setBottom(new WorkingRow("recovery-working", model.busy(), messages));
        var form =
                new VBox(
                        Nodes.label(messages.text("recovery.title"), Style.PAGE_TITLE),
                        new AlertBox("recovery-alert", model.alertProperty()),
                        said(),
                        making,
                        back);
        form.getStyleClass().addAll(Style.CARD, "recovery-form");
        setCenter(new PageScroll(new StackPane(form)));
        model.rowsProperty().subscribe(this::show);
        model.alertProperty()
                .subscribe(text -> {
                    if (!text.isEmpty()) {
                        now.retry();
                    }
                });
        sceneProperty()
                .subscribe((_, scene) -> {
                    if (scene == null) {
                        model.close();
                    } else {
                        focus();
                    }
                });
        making.disabledProperty().subscribe(this::focus);
    }

    private Node before() {
        Label before = Nodes.paragraph("", Style.TABLE_TEXT);
        before.textProperty().bind(model.beforeProperty());
        model.beforeProperty().subscribe(text -> Nodes.show(before, !text.isEmpty()));
        return before;
    }

    private Node said() {
        said.setId("recovery-said");
        said.setFocusTraversable(true);
        said.textProperty().bind(model.saidProperty());
        model.saidProperty().subscribe(text -> Nodes.show(said, !text.isEmpty()));
        return said;
    }

    private Node giving() {
        var save = button("recovery-save", "recovery.save", "mdi2f-file-lock-outline", model::save);
        var row = new FlowPane(print, save);
        row.getStyleClass().add("recovery-buttons");
        return row;
    }

    private Node using() {
        var use = button("recovery-use", "recovery.use", "mdi2f-folder-key-outline", this::use);
        use.getStyleClass().add("accent");
        use.disableProperty()
                .bind(Bindings.createBooleanBinding(now.isEmpty()::getValue, now.isEmpty()));
        return new HBox(use);
    }

    private Button button(String id, String key, String icon, Runnable action) {
        var button = new Button(messages.text(key), Nodes.icon(icon));
        button.setId(id);
        button.getStyleClass().add(Style.BUTTON);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private void use() {
        model.use(now.take());
    }

    private void show(List<List<String>> rows) {
        words.getChildren().clear();
        for (int number = 1; number <= rows.size(); number++) {
            words.getChildren().add(row(number, rows.get(number - 1)));
        }
        Nodes.show(making, !rows.isEmpty());
        if (rows.isEmpty()) {
            now.clear();
            focus();
        }
    }

    private Node row(int number, List<String> row) {
        var all = new FlowPane();
        row.forEach(word -> all.getChildren().add(Nodes.label(word, "recovery-word")));
        all.getStyleClass().add("recovery-row-words");
        var words = new BorderPane(all);
        words.setLeft(Nodes.label(Integer.toString(number), "recovery-number"));
        words.getStyleClass().addAll("recovery-row", "fb-focus");
        words.setId("recovery-row-" + number);
        words.setFocusTraversable(true);
        words.setAccessibleRole(AccessibleRole.TEXT);
        words.setAccessibleText(
                messages.text("recovery.words.row", number, String.join(", ", row)));
        return words;
    }

    /// The keyboard is where work goes on: the sheet first, or the way back once it is done.
    private void focus() {
        if (making.isVisible()) {
            print.requestFocus();
        } else {
            back.requestFocus();
        }
    }
}
