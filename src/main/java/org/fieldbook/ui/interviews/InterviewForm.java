package org.fieldbook.ui.interviews;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Option;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.Draft;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.FormFields;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.Prose;

import java.util.ArrayList;
import java.util.List;

/// The form of one interview. What is entered is kept while it is entered; Esc and Done close it.
final class InterviewForm extends VBox {

    private final InterviewsViewModel model;
    private final Messages messages;
    private final Draft draft;
    private final FormFields fields;
    private final TextField source = new TextField();

    InterviewForm(Draft draft, InterviewsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.draft = draft;
        this.fields = new FormFields("interview-", this::stands, model::enter, messages);
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
        model.asked(draft).forEach(item -> getChildren().add(asked(item)));
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

    private VBox asked(Item item) {
        if (item.answer() instanceof AnswerType.Words(int longest)) {
            var words = new Prose("");
            words.setPrefRowCount(4);
            return fields.written(item.text(), item.code(), model.field(item), words, longest);
        }
        List<Option> options = options(item);
        return options.isEmpty()
                ? typed(item)
                : fields.labelled(item.text(), item.code(), list(item, options));
    }

    private List<Option> options(Item item) {
        if (!(item.answer() instanceof AnswerType.YesNo yesNo)) {
            return item.answer() instanceof AnswerType.SeveralOf
                    ? List.of()
                    : item.answer().options();
        }
        return yesNo.values().stream()
                .map(id ->
                        new Option(
                                id,
                                messages.text(
                                        id.equals("na")
                                                ? "answer.not-applicable"
                                                : "answer." + id)))
                .toList();
    }

    private ComboBox<Option> list(Item item, List<Option> options) {
        var list = new ComboBox<Option>();
        var none = new Option("", messages.text("interview.none"));
        list.getItems().add(none);
        list.getItems().addAll(options);
        list.setConverter(new OptionText());
        list.setValue(
                options.stream()
                        .filter(option -> option.id().equals(stands(model.field(item))))
                        .findFirst()
                        .orElse(none));
        list.valueProperty()
                .subscribe((_, chosen) -> {
                    if (chosen != null) {
                        model.enter(model.field(item), chosen.id(), 0);
                    }
                });
        return list;
    }

    /// What its type does not take is said at once; it stays in the field and counts as no answer.
    private VBox typed(Item item) {
        var field = new TextField(stands(model.field(item)));
        Label wrong = Nodes.paragraph("", Style.CAPTION, Style.DANGER);
        Nodes.show(wrong, false);
        field.textProperty()
                .subscribe((_, words) -> {
                    model.enter(model.field(item), words.strip(), field.getCaretPosition());
                    boolean isTaken =
                            words.isBlank()
                                    || item.answer().read(words) instanceof AnswerType.Read.Taken;
                    wrong.setText(isTaken ? "" : wrong(item));
                    Nodes.show(wrong, !isTaken);
                });
        VBox group = fields.labelled(item.text(), item.code(), field);
        group.getChildren().addAll(wrong, new TextLimit(field, 200, messages));
        return group;
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
