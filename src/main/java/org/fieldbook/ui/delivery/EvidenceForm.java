package org.fieldbook.ui.delivery;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.EvidenceKind;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Mark;
import org.fieldbook.service.Draft;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.DayField;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Segment;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.Prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The form of one item of evidence. What is entered is kept while it is entered; Esc and Done close it.
final class EvidenceForm extends VBox {

    private final EvidenceViewModel model;
    private final Messages messages;
    private final Draft draft;
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
        setId("evidence-form");
        getStyleClass().add("evidence-form");
        String reference = model.reference(draft.subject());
        Label head =
                Nodes.label(
                        reference.isEmpty()
                                ? messages.text("evidence.new")
                                : messages.text("evidence.edit.title", reference),
                        Style.CARD_TITLE);
        var done = new Button(messages.text("evidence.done"));
        done.setId("evidence-done");
        done.getStyleClass().addAll(Style.SMALL_BUTTON, "accent");
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(_ -> onClose.run());
        var headRow = new HBox(head, Nodes.space(), done);
        headRow.getStyleClass().add("fb-wide-row");
        var first = new FlowPane(labelled("kind", kind(words)), labelled("date", date()));
        first.getStyleClass().add("evidence-first");
        var text = new Prose("");
        text.setPrefRowCount(6);
        getChildren()
                .addAll(
                        headRow,
                        first,
                        written("title", Fields.TITLE, title),
                        written("source", Fields.SOURCE, new TextField()),
                        written("text", Fields.TEXT, text),
                        marks());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        onClose.run();
                        event.consume();
                    }
                });
    }

    private String stands(String field) {
        return draft.texts().getOrDefault(field, "");
    }

    private VBox labelled(String name, Region control) {
        Label label =
                Nodes.paragraph(messages.text("evidence.field." + name), Style.CAPTION_STRONG);
        label.setLabelFor(control);
        control.setId("evidence-" + name);
        control.setAccessibleText(messages.text("evidence.field." + name));
        var group = new VBox(label, control);
        group.getStyleClass().add("fb-column");
        return group;
    }

    private VBox written(String name, String field, TextInputControl control) {
        control.setText(stands(field));
        control.textProperty()
                .subscribe((_, text) -> model.enter(field, text, control.getCaretPosition()));
        control.positionCaret(control.getLength());
        VBox group = labelled(name, control);
        group.getChildren().add(new TextLimit(control, WriteNotes.LONGEST_TEXT, messages));
        return group;
    }

    private ComboBox<EvidenceKind> kind(EvidenceText words) {
        var kinds = new ComboBox<EvidenceKind>();
        kinds.getItems().addAll(EvidenceKind.values());
        kinds.setConverter(new KindText(words));
        kinds.setValue(EvidenceKind.of(stands(Fields.KIND)));
        kinds.valueProperty()
                .subscribe((_, kind) -> {
                    if (kind != null) {
                        model.enter(Fields.KIND, kind.word(), 0);
                    }
                });
        return kinds;
    }

    private DayField date() {
        var day = new DayField(messages.locale());
        day.setValue(day(stands(Fields.DATE)).orElse(null));
        day.valueProperty()
                .subscribe((_, chosen) ->
                        model.enter(Fields.DATE, chosen == null ? "" : chosen.toString(), 0));
        return day;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
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
