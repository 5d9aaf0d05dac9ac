package org.fieldbook.ui.interviews;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Item;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.Draft;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.FormFields;
import org.fieldbook.ui.control.ItemField;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.fx.Prose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The form of one interview. What is entered is kept while it is entered; Esc and Done close it.
final class InterviewForm extends VBox {

    private final InterviewsViewModel model;
    private final Messages messages;
    private final Draft draft;
    private final FormFields fields;
    private final TextField source = new TextField();
    private final Map<Item, VBox> rows = new LinkedHashMap<>();
    private final Map<Item, ItemField> choices = new HashMap<>();

    InterviewForm(Draft draft, InterviewsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.draft = draft;
        this.fields = new FormFields("interview-", this::stands, this::enter, messages);
        Interview.With with = InterviewsViewModel.with(draft);
        setId("interview-form");
        getStyleClass().add("interview-form");
        Label title =
                Nodes.paragraph(messages.text("interview.with." + with.word()), Style.CARD_TITLE);
        getChildren()
                .addAll(
                        fields.head(title, model::leave),
                        fields.day(messages.text("evidence.field.date"), "date", Fields.DATE),
                        fields.written(
                                messages.text("interview.source." + with.word()),
                                "source",
                                Fields.SOURCE,
                                source,
                                WriteNotes.LONGEST_TEXT));
        model.asked(draft).forEach(item -> rows.put(item, asked(item)));
        getChildren().addAll(rows.values());
        showApplying();
        var text = new Prose("");
        text.setPrefRowCount(4);
        getChildren()
                .addAll(
                        fields.written(
                                messages.text("interview.text"),
                                "text",
                                Fields.TEXT,
                                text,
                                WriteNotes.LONGEST_TEXT),
                        cases());
        FormFields.closeOnEscape(this, model::leave);
    }

    private String stands(String field) {
        return draft.texts().getOrDefault(field, "");
    }

    /// Takes up what is entered; what comes to apply by it appears, and what stops applying keeps its answer, hidden.
    private void enter(String field, String text, int caret) {
        model.enter(field, text, caret);
        showApplying();
    }

    private void showApplying() {
        Set<Item> applying = model.applying();
        rows.forEach((item, row) -> Nodes.show(row, applying.contains(item)));
    }

    private VBox asked(Item item) {
        return switch (item.answer()) {
            case AnswerType.Words(int longest) -> {
                var words = new Prose("");
                words.setPrefRowCount(4);
                yield fields.written(item.text(), item.code(), model.field(item), words, longest);
            }
            case AnswerType.Whole _ -> typed(item);
            case AnswerType.YesNo _,
                    AnswerType.OneOf _,
                    AnswerType.SeveralOf _,
                    AnswerType.Day _,
                    AnswerType.Scale _ ->
                    chosen(item);
        };
    }

    private VBox chosen(Item item) {
        Label wrong = Nodes.paragraph("", Style.CAPTION, Style.DANGER);
        ItemField field =
                ItemField.of(
                        item.answer(),
                        messages,
                        new ItemField.Entering(
                                words -> choose(item, words, wrong),
                                (words, caret) -> answer(item, words, caret, wrong),
                                () -> {}));
        choices.put(item, field);
        field.show(
                item.answer().read(stands(model.field(item)))
                                instanceof AnswerType.Read.Taken(String taken)
                        ? taken
                        : "");
        VBox row = row(item, field.node(), wrong);
        field.fault().ifPresent(row.getChildren()::add);
        return row;
    }

    /// What is chosen is shown once it is taken up.
    private void choose(Item item, String words, Label wrong) {
        answer(item, words, 0, wrong);
        Objects.requireNonNull(choices.get(item)).show(words);
    }

    private VBox typed(Item item) {
        Label wrong = Nodes.paragraph("", Style.CAPTION, Style.DANGER);
        var field = new TextField(stands(model.field(item)));
        field.textProperty()
                .subscribe(
                        (_, words) -> answer(item, words.strip(), field.getCaretPosition(), wrong));
        VBox row = row(item, field, wrong);
        row.getChildren().add(new TextLimit(field, 200, messages));
        return row;
    }

    private VBox row(Item item, Region control, Label wrong) {
        VBox row = fields.labelled(item.text(), item.code(), control);
        row.getChildren().add(wrong);
        Nodes.show(wrong, false);
        return row;
    }

    /// What its type does not take is said at once; it stays in the field and counts as no answer.
    private void answer(Item item, String words, int caret, Label wrong) {
        enter(model.field(item), words, caret);
        boolean isTaken =
                words.isBlank() || item.answer().read(words) instanceof AnswerType.Read.Taken;
        wrong.setText(isTaken ? "" : wrong(item));
        Nodes.show(wrong, !isTaken);
    }

    private String wrong(Item item) {
        return item.answer() instanceof AnswerType.Whole(long least, long most, _)
                ? messages.text("interview.whole", least, most)
                : messages.text("interview.wrong");
    }

    /// The cases it speaks of.
    private VBox cases() {
        var toggles = new FlowPane();
        toggles.getStyleClass().add("interview-cases");
        ButtonCommands.leaveOut(toggles);
        List<Node> all = new ArrayList<>();
        model.cases(InterviewsViewModel.with(draft)).forEach(one -> all.add(toggle(one)));
        toggles.getChildren().setAll(all);
        var group =
                new VBox(
                        Nodes.paragraph(
                                messages.text(
                                        all.isEmpty() ? "interview.cases.none" : "interview.cases"),
                                Style.CAPTION_STRONG),
                        toggles);
        group.getStyleClass().add("fb-column");
        return group;
    }

    private ToggleButton toggle(SampleSubject subject) {
        var toggle = new ToggleButton(subject.reference());
        toggle.setId("interview-case-" + subject.reference());
        toggle.setAccessibleText(messages.text("interview.case", subject.reference()));
        toggle.getStyleClass().add(Style.CHIP);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setSelected(!stands(Interview.link(subject.id())).isEmpty());
        toggle.setOnAction(_ ->
                model.enter(
                        Interview.link(subject.id()),
                        toggle.isSelected() ? Interview.LINKED : "",
                        0));
        return toggle;
    }

    /// Puts the keyboard where writing begins.
    void focus() {
        source.requestFocus();
    }
}
