package org.fieldbook.ui.delivery;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Mark;
import org.fieldbook.service.Draft;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.FormFields;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Segment;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.Titles;
import org.fieldbook.ui.fx.Prose;

import java.util.ArrayList;
import java.util.List;

/// The form of one item of evidence. What is entered is kept while it is entered; Esc and Done close it.
final class EvidenceForm extends VBox {

    private final EvidenceViewModel model;
    private final Messages messages;
    private final Draft draft;
    private final FormFields fields;
    private final TextField title = new TextField();

    /// @param onClose asked to close it
    EvidenceForm(
            Draft draft,
            EvidenceViewModel model,
            EvidenceText words,
            Messages messages,
            Runnable onClose) {
        this.model = model;
        this.messages = messages;
        this.draft = draft;
        this.fields = new FormFields("evidence-", this::stands, model::enter, messages);
        setId("evidence-form");
        getStyleClass().add("evidence-form");
        String reference = model.reference(draft.subject());
        Label head =
                Nodes.label(
                        reference.isEmpty()
                                ? messages.text("evidence.new")
                                : messages.text("evidence.edit.title", reference),
                        Style.CARD_TITLE);
        var first =
                new FlowPane(
                        fields.labelled(name("kind"), "kind", kind(words)),
                        fields.day(name("date"), "date", Fields.DATE));
        first.getStyleClass().add("evidence-first");
        var text = new Prose("");
        text.setPrefRowCount(6);
        getChildren()
                .addAll(
                        fields.head(head, onClose),
                        first,
                        written("title", Fields.TITLE, title),
                        written("source", Fields.SOURCE, new TextField()),
                        written("text", Fields.TEXT, text),
                        marks());
        FormFields.closeOnEscape(this, onClose);
    }

    private String stands(String field) {
        return draft.texts().getOrDefault(field, "");
    }

    private String name(String field) {
        return messages.text("evidence.field." + field);
    }

    private VBox written(String name, String field, TextInputControl control) {
        return fields.written(name(name), name, field, control, WriteNotes.LONGEST_TEXT);
    }

    private ComboBox<EvidenceKind> kind(EvidenceText words) {
        var kinds = new ComboBox<EvidenceKind>();
        kinds.getItems().addAll(EvidenceKind.values());
        kinds.setConverter(new Titles<>(words::kind));
        kinds.setValue(EvidenceKind.of(stands(Fields.KIND)));
        kinds.valueProperty()
                .subscribe((_, kind) -> {
                    if (kind != null) {
                        model.enter(Fields.KIND, kind.word(), 0);
                    }
                });
        return kinds;
    }

    /// For each standard what it shows there, or that it says nothing of it.
    private VBox marks() {
        var rows = new VBox(Nodes.label(messages.text("evidence.marks"), Style.CAPTION_STRONG));
        rows.getStyleClass().add("fb-column");
        model.standards().forEach(standard -> rows.getChildren().add(row(standard)));
        return rows;
    }

    private Node row(Standard standard) {
        String field = Fields.mark(model.framework(), standard.code());
        String name = standard.code() + " " + standard.title();
        List<Segment.Choice<String>> choices = new ArrayList<>();
        choices.add(choice("none", "", Nodes.icon("mdi2m-minus-circle-outline")));
        for (Mark mark : Mark.values()) {
            choices.add(choice(mark.word(), mark.word(), MarkTag.icon(mark)));
        }
        var shown = new MarkChoice(name, choices, messages);
        shown.onChoose(chosen -> model.enter(field, chosen, 0));
        shown.show(stands(field));
        shown.segment().setId("evidence-mark-" + standard.code());
        var label = Nodes.paragraph(name, Style.TABLE_TEXT, "mark-name");
        label.setLabelFor(shown.segment());
        var row = new FlowPane(label, shown.segment());
        row.getStyleClass().add("mark-row");
        return row;
    }

    private Segment.Choice<String> choice(String name, String word, Node shape) {
        return new Segment.Choice<>(
                word, messages.text("evidence.mark." + name), shape, "mark-" + name, "");
    }

    /// Puts the keyboard where writing begins.
    void focus() {
        title.requestFocus();
        title.positionCaret(title.getLength());
    }
}
