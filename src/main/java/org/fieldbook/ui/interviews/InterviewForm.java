package org.fieldbook.ui.interviews;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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
import org.fieldbook.ui.control.DayField;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.Prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The form of one interview. What is entered is kept while it is entered; Esc and Done close it.
final class InterviewForm extends VBox {

    private final InterviewsViewModel model;
    private final Messages messages;
    private final Draft draft;
    private final TextField source = new TextField();

    InterviewForm(Draft draft, InterviewsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.draft = draft;
        Interview.With with = InterviewsViewModel.with(draft);
        setId("interview-form");
        getStyleClass().add("interview-form");
        var done = new Button(messages.text("evidence.done"));
        done.setId("interview-done");
        done.getStyleClass().addAll(Style.SMALL_BUTTON, "accent");
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(_ -> model.leave());
        var head =
                new HBox(
                        Nodes.paragraph(
                                messages.text("interview.with." + with.word()), Style.CARD_TITLE),
                        Nodes.space(),
                        done);
        head.getStyleClass().add("fb-wide-row");
        getChildren()
                .addAll(
                        head,
                        labelled(messages.text("evidence.field.date"), "interview-date", date()),
                        written(
                                messages.text("interview.source." + with.word()),
                                "interview-source",
                                Fields.SOURCE,
                                source));
        model.asked(draft).forEach(item -> getChildren().add(asked(item)));
        var text = new Prose("");
        text.setPrefRowCount(4);
        getChildren()
                .addAll(
                        written(
                                messages.text("interview.text"),
                                "interview-text",
                                Fields.TEXT,
                                text),
                        cases());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        model.leave();
                        event.consume();
                    }
                });
    }

    private String stands(String field) {
        return draft.texts().getOrDefault(field, "");
    }

    private static VBox labelled(String text, String id, Region control) {
        Label label = Nodes.paragraph(text, Style.CAPTION_STRONG);
        label.setLabelFor(control);
        control.setId(id);
        control.setAccessibleText(text);
        var group = new VBox(label, control);
        group.getStyleClass().add("fb-column");
        return group;
    }

    private VBox written(String label, String id, String field, TextInputControl control) {
        control.setText(stands(field));
        control.textProperty()
                .subscribe((_, typed) -> model.enter(field, typed, control.getCaretPosition()));
        VBox group = labelled(label, id, control);
        group.getChildren().add(new TextLimit(control, WriteNotes.LONGEST_TEXT, messages));
        return group;
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

    private VBox asked(Item item) {
        String id = "interview-" + item.code();
        if (item.answer() instanceof AnswerType.Words(int longest)) {
            var words = new Prose("");
            words.setPrefRowCount(4);
            words.setText(stands(model.field(item)));
            words.textProperty()
                    .subscribe((_, typed) ->
                            model.enter(model.field(item), typed, words.getCaretPosition()));
            VBox group = labelled(item.text(), id, words);
            group.getChildren().add(new TextLimit(words, longest, messages));
            return group;
        }
        List<Option> options = options(item);
        return options.isEmpty() ? typed(item, id) : labelled(item.text(), id, list(item, options));
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
    private VBox typed(Item item, String id) {
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
        VBox group = labelled(item.text(), id, field);
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
