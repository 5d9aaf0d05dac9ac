package org.fieldbook.ui.recording;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Option;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.ui.control.Answers;
import org.fieldbook.ui.control.DayField;
import org.fieldbook.ui.control.Segment;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The control for an answer of one type. It shows what it is told and tells what a person enters, in
/// the words of the type; empty words clear the answer.
sealed interface ItemField {

    /// Words up to this many characters are written in one line.
    int ONE_LINE = 200;

    /// What takes the keyboard.
    Node node();

    /// Shows this answer. What somebody is typing stays.
    void show(String words);

    /// Tells what is typed and not told yet.
    default void flush() {}

    /// The control for this type.
    ///
    /// @param onTyping told that text was begun: it is to be asked for with [#flush] soon
    static ItemField of(
            AnswerType type, Messages messages, Consumer<String> onEnter, Runnable onTyping) {
        return switch (type) {
            case AnswerType.YesNo(boolean mayNotApply) ->
                    new Choice(messages, mayNotApply, onEnter);
            case AnswerType.OneOf(List<Option> options) -> new Listed(options, messages, onEnter);
            case AnswerType.Scale(List<Option> points) -> new Listed(points, messages, onEnter);
            case AnswerType.SeveralOf(List<Option> options) -> new Ticked(options, onEnter);
            case AnswerType.Whole _ -> new Typed(new TextField(), onEnter, onTyping);
            case AnswerType.Day _ -> new Dated(messages, onEnter);
            case AnswerType.Words(int longest) -> {
                if (longest <= ONE_LINE) {
                    yield new Typed(new TextField(), onEnter, onTyping);
                }
                var area = new TextArea();
                area.setWrapText(true);
                area.setPrefRowCount(4);
                yield new Typed(area, onEnter, onTyping);
            }
        };
    }

    /// Yes, No and, where it may not apply, N/A.
    final class Choice implements ItemField {
        private final Segment<AnswerState> segment;

        Choice(Messages messages, boolean mayNotApply, Consumer<String> onEnter) {
            segment =
                    Answers.segment(
                            messages,
                            "",
                            mayNotApply,
                            answer -> onEnter.accept(AnswerStates.word(answer)));
            segment.setHints(false);
            segment.setMaxWidth(Region.USE_PREF_SIZE);
            segment.setOnClear(() -> onEnter.accept(""));
        }

        @Override
        public Node node() {
            return segment;
        }

        @Override
        public void show(String words) {
            segment.setChosen(
                    switch (words) {
                        case AnswerStates.YES -> Optional.of(AnswerState.YES);
                        case AnswerStates.NO -> Optional.of(AnswerState.NO);
                        case AnswerStates.NOT_APPLICABLE -> Optional.of(AnswerState.NOT_APPLICABLE);
                        default -> Optional.empty();
                    });
        }
    }

    /// One of a list, or nothing.
    final class Listed implements ItemField {
        private final ComboBox<Option> list = new ComboBox<>();
        private final Option none;
        private boolean showing;

        Listed(List<Option> options, Messages messages, Consumer<String> onEnter) {
            none = new Option("", messages.text("section.none"));
            list.getItems().add(none);
            list.getItems().addAll(options);
            list.setValue(none);
            list.setConverter(new Texts());
            list.valueProperty()
                    .subscribe((_, chosen) -> {
                        if (!showing && chosen != null) {
                            onEnter.accept(chosen.id());
                        }
                    });
        }

        @Override
        public Node node() {
            return list;
        }

        @Override
        public void show(String words) {
            showing = true;
            list.setValue(
                    list.getItems().stream()
                            .filter(option -> option.id().equals(words))
                            .findFirst()
                            .orElse(none));
            showing = false;
        }
    }

    /// What people read of an option.
    final class Texts extends StringConverter<Option> {
        @Override
        public String toString(@Nullable Option option) {
            return option == null ? "" : option.text();
        }

        @Override
        public @Nullable Option fromString(String text) {
            return null;
        }
    }

    /// Any of some.
    final class Ticked implements ItemField {
        private final FlowPane boxes = new FlowPane();
        private final List<String> ids = new ArrayList<>();

        Ticked(List<Option> options, Consumer<String> onEnter) {
            boxes.getStyleClass().add("item-boxes");
            for (Option option : options) {
                var box = new CheckBox(option.text());
                box.setMnemonicParsing(false);
                ids.add(option.id());
                box.setOnAction(_ -> onEnter.accept(ticked()));
                boxes.getChildren().add(box);
            }
        }

        private CheckBox box(int place) {
            return (CheckBox) boxes.getChildren().get(place);
        }

        private String ticked() {
            List<String> ticked = new ArrayList<>();
            for (int place = 0; place < ids.size(); place++) {
                if (box(place).isSelected()) {
                    ticked.add(ids.get(place));
                }
            }
            return String.join(" ", ticked);
        }

        @Override
        public Node node() {
            return boxes;
        }

        @Override
        public void show(String words) {
            List<String> ticked = List.of(words.split(" "));
            for (int place = 0; place < ids.size(); place++) {
                box(place).setSelected(ticked.contains(ids.get(place)));
            }
        }
    }

    /// A day.
    final class Dated implements ItemField {
        private final DayField field;
        private boolean showing;

        Dated(Messages messages, Consumer<String> onEnter) {
            field = new DayField(messages.locale());
            field.valueProperty()
                    .subscribe((_, day) -> {
                        if (!showing) {
                            onEnter.accept(day == null ? "" : day.toString());
                        }
                    });
        }

        @Override
        public Node node() {
            return field;
        }

        @Override
        public void show(String words) {
            showing = true;
            field.setValue(words.isEmpty() ? null : LocalDate.parse(words));
            showing = false;
        }
    }

    /// A number or words, told once the field is left, on Enter in a line, and soon after typing began.
    final class Typed implements ItemField {
        private final TextInputControl input;
        private final Consumer<String> onEnter;
        private String told = "";
        private String shown = "";
        private boolean isStale;

        Typed(TextInputControl input, Consumer<String> onEnter, Runnable onTyping) {
            this.input = input;
            this.onEnter = onEnter;
            input.textProperty()
                    .subscribe((_, text) -> {
                        if (!text.strip().equals(told)) {
                            onTyping.run();
                        }
                    });
            input.focusedProperty()
                    .subscribe((_, focused) -> {
                        if (!focused) {
                            flush();
                            catchUp();
                        }
                    });
            if (input instanceof TextField line) {
                line.setOnAction(_ -> flush());
            }
        }

        @Override
        public void flush() {
            String typed = input.getText().strip();
            if (!typed.equals(told)) {
                told = typed;
                onEnter.accept(typed);
            }
        }

        @Override
        public Node node() {
            return input;
        }

        /// What was typed and not told, or refused, stands until the answer itself is another.
        @Override
        public void show(String words) {
            if (words.equals(shown)) {
                return;
            }
            shown = words;
            isStale = !words.equals(told);
            catchUp();
        }

        /// Nothing changes under the caret.
        private void catchUp() {
            boolean isPending = !input.getText().strip().equals(told);
            if (isStale && !isPending && !input.isFocused()) {
                isStale = false;
                told = shown;
                input.setText(shown);
            }
        }
    }
}
