package org.fieldbook.ui.control;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Option;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.ui.fx.Prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The control for an answer of one type. It shows what it is told and tells what a person chooses or types, in
/// the words of the type; empty words clear the answer.
public sealed interface ItemField {

    /// Words up to this many characters are written in one line, like a cell of a case list.
    int ONE_LINE = Attribute.LONGEST;

    /// What takes the keyboard.
    Region node();

    /// What says beside it that what was typed is not taken, where the control itself tells.
    default Optional<Node> fault() {
        return Optional.empty();
    }

    /// Shows this answer, a text only once nobody is at it.
    ///
    /// @return whether it is shown now
    boolean show(String words);

    /// What it tells.
    ///
    /// @param onEnter what was chosen
    /// @param onTyped the whole text and the place of the caret, at each key
    /// @param onLeft that a text is done: its field is left, or Enter was pressed in a line
    record Entering(
            Consumer<String> onEnter, BiConsumer<String, Integer> onTyped, Runnable onLeft) {}

    /// The control for this type.
    static ItemField of(AnswerType type, Messages messages, Entering entering) {
        Consumer<String> onEnter = entering.onEnter();
        return switch (type) {
            case AnswerType.YesNo(boolean mayNotApply) ->
                    new Choice(messages, mayNotApply, onEnter);
            case AnswerType.OneOf(List<Option> options) -> new Listed(options, messages, onEnter);
            case AnswerType.Scale(List<Option> points) -> new Listed(points, messages, onEnter);
            case AnswerType.SeveralOf(List<Option> options) -> new Ticked(options, onEnter);
            case AnswerType.Whole _ -> new Typed(new TextField(), entering);
            case AnswerType.Day _ -> new Dated(messages, onEnter);
            case AnswerType.Words(int longest) -> {
                if (longest <= ONE_LINE) {
                    yield new Typed(new TextField(), entering);
                }
                var area = new Prose("");
                area.setPrefRowCount(4);
                yield new Typed(area, entering);
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
        public Region node() {
            return segment;
        }

        @Override
        public boolean show(String words) {
            segment.setChosen(
                    switch (words) {
                        case AnswerStates.YES -> Optional.of(AnswerState.YES);
                        case AnswerStates.NO -> Optional.of(AnswerState.NO);
                        case AnswerStates.NOT_APPLICABLE -> Optional.of(AnswerState.NOT_APPLICABLE);
                        default -> Optional.empty();
                    });
            return true;
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
            list.setConverter(new Titles<>(Option::text));
            list.valueProperty()
                    .subscribe((_, chosen) -> {
                        if (!showing && chosen != null) {
                            onEnter.accept(chosen.id());
                        }
                    });
        }

        @Override
        public Region node() {
            return list;
        }

        @Override
        public boolean show(String words) {
            showing = true;
            list.setValue(
                    list.getItems().stream()
                            .filter(option -> option.id().equals(words))
                            .findFirst()
                            .orElse(none));
            showing = false;
            return true;
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
        public Region node() {
            return boxes;
        }

        @Override
        public boolean show(String words) {
            List<String> ticked = List.of(words.split(" "));
            for (int place = 0; place < ids.size(); place++) {
                box(place).setSelected(ticked.contains(ids.get(place)));
            }
            return true;
        }
    }

    /// A day.
    final class Dated implements ItemField {
        private final DayField field;
        private boolean showing;

        Dated(Messages messages, Consumer<String> onEnter) {
            field = new DayField(messages);
            field.valueProperty()
                    .subscribe((_, day) -> {
                        if (!showing) {
                            onEnter.accept(day == null ? "" : day.toString());
                        }
                    });
        }

        @Override
        public Region node() {
            return field;
        }

        @Override
        public Optional<Node> fault() {
            return Optional.of(field.fault());
        }

        @Override
        public boolean show(String words) {
            showing = true;
            field.show(words.isEmpty() ? null : LocalDate.parse(words));
            showing = false;
            return true;
        }
    }

    /// A number or words.
    final class Typed implements ItemField {
        /// What a line drops, as the ends of lines that stood in a cell of a case list.
        private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

        private final TextInputControl input;
        private String wanted = "";
        private boolean showing;

        Typed(TextInputControl input, Entering entering) {
            this.input = input;
            input.textProperty()
                    .subscribe((_, text) -> {
                        if (!showing) {
                            wanted = text;
                            entering.onTyped().accept(text, input.getCaretPosition());
                        }
                    });
            input.focusedProperty()
                    .subscribe((_, focused) -> {
                        if (!focused) {
                            entering.onLeft().run();
                            catchUp();
                        }
                    });
            if (input instanceof TextField line) {
                line.setOnAction(_ -> entering.onLeft().run());
            }
        }

        @Override
        public Region node() {
            return input;
        }

        @Override
        public boolean show(String words) {
            wanted = input instanceof TextField ? CONTROLS.matcher(words).replaceAll(" ") : words;
            catchUp();
            return input.getText().equals(wanted);
        }

        /// Nothing changes under the caret.
        private void catchUp() {
            if (!input.isFocused() && !input.getText().equals(wanted)) {
                showing = true;
                input.setText(wanted);
                showing = false;
            }
        }
    }
}
