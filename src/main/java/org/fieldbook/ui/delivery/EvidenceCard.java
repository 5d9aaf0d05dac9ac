package org.fieldbook.ui.delivery;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.Ends;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.UndoButton;
import org.fieldbook.ui.fx.FileDrop;
import org.fieldbook.ui.fx.Moments;

import java.util.Optional;

/// The evidence log: what was recorded, and the form of what is being recorded in its place.
final class EvidenceCard extends VBox {

    /// The size of the summary's letters in the drawing.
    private static final double TABLE_PX = 13;

    private final EvidenceViewModel model;
    private final Messages messages;
    private final EvidenceText words;
    private final EvidenceTable table;
    private final EvidenceDetail detail;
    private final VBox list;
    private final VBox entry = new VBox();
    private final Label summary = Nodes.paragraph("", Style.TABLE_TEXT, Style.MUTED);
    private Optional<SubjectId> last = Optional.empty();

    EvidenceCard(
            EvidenceViewModel model,
            AttachmentsViewModel attachments,
            Messages messages,
            Moments moments) {
        this.model = model;
        this.messages = messages;
        this.words = new EvidenceText(messages, moments);
        this.table =
                new EvidenceTable(messages, words, () -> model.filter().standard(), model::edit);
        this.detail = new EvidenceDetail(model, attachments, words, messages);
        setId("evidence-card");
        getStyleClass().addAll(Style.CARD, "evidence-card");
        summary.setId("evidence-summary");
        Label title = Nodes.label(messages.text("evidence.title"), Style.CARD_TITLE);
        title.setMinWidth(USE_PREF_SIZE);
        var head = new VBox(new Ends(title, tools()), summary);
        head.getStyleClass().add("evidence-head");
        VBox.setVgrow(table, Priority.ALWAYS);
        list = new VBox(new EvidenceFilters(model, words, messages), table, detail);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(entry, Priority.ALWAYS);
        getChildren().addAll(head, list, entry);
        attachments.onChange(model::touch);
        FileDrop.onto(list, attachments::attach);
        summary.fontProperty().subscribe(this::size);
        table.widthProperty().subscribe(this::size);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe((_, row) -> detail.show(Optional.ofNullable(row)));
        model.rowsProperty().subscribe(this::show);
        model.openProperty().subscribe(this::turn);
    }

    private void size() {
        table.size(summary.getFont().getSize() / TABLE_PX);
    }

    private HBox tools() {
        var undo =
                new UndoButton(
                        "evidence-undo", "evidence", messages, () -> model.undo(table.selected()));
        var add = new Button(messages.text("evidence.add"), Nodes.icon("mdi2p-plus"));
        add.setId("evidence-add");
        add.getStyleClass().addAll(Style.SMALL_BUTTON, "accent");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> model.add());
        var tools = new HBox(search(), undo, add);
        tools.getStyleClass().add("fb-row");
        tools.setMinWidth(USE_PREF_SIZE);
        return tools;
    }

    private TextField search() {
        var search = new TextField();
        search.setId("evidence-search");
        search.getStyleClass().add("evidence-search");
        search.setPromptText(messages.text("evidence.search"));
        search.setAccessibleText(messages.text("evidence.search"));
        search.textProperty()
                .subscribe((_, typed) -> model.narrow(model.filter().withWords(typed)));
        return search;
    }

    private void show(EvidenceRows rows) {
        summary.setText(words.summary(rows));
        table.show(
                rows.rows(),
                messages.text(rows.all() == 0 ? "evidence.empty" : "evidence.nothing"));
        last.filter(table::select).ifPresent(_ -> last = Optional.empty());
        detail.show(Optional.ofNullable(table.getSelectionModel().getSelectedItem()));
    }

    /// The form in the place of the list, or the list again with the keyboard on what was in the form.
    private void turn(Optional<Draft> open) {
        boolean wasOpen = entry.isVisible() && !entry.getChildren().isEmpty();
        Nodes.show(list, open.isEmpty());
        Nodes.show(entry, open.isPresent());
        entry.getChildren().clear();
        if (open.isPresent()) {
            var form = new EvidenceForm(open.get(), model, words, messages, model::leave);
            last = open.map(Draft::subject);
            entry.getChildren().setAll(form);
            form.focus();
        } else if (wasOpen) {
            last.ifPresent(table::select);
            table.requestFocus();
        }
    }

    /// Selects an item, whatever the list was narrowed to.
    void select(SubjectId id) {
        if (!table.select(id)) {
            model.narrow(EvidenceFilter.ALL.ofStandard(model.filter().standard()));
            table.select(id);
        }
        table.requestFocus();
    }

    void focusTable() {
        if (entry.isVisible() && !entry.getChildren().isEmpty()) {
            entry.lookupAll("#evidence-title").stream()
                    .findFirst()
                    .ifPresent(node -> node.requestFocus());
        } else {
            table.requestFocus();
        }
    }
}
