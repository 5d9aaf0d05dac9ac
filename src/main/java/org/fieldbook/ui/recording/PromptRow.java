package org.fieldbook.ui.recording;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.control.Answers;
import org.fieldbook.ui.control.Icon;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.NotSavedMark;
import org.fieldbook.ui.control.Segment;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.Style;

/// One prompt with its answer. The row takes the focus, not the answer inside it: the keys work here.
final class PromptRow extends HBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final String NONE = "mdi2n-note-plus-outline";
    private static final String SOME = "mdi2n-note-text-outline";

    private final Messages messages;
    private final int index;
    private final Segment<AnswerState> segment;
    private final Label letter = Nodes.label("", Style.STRONG, "letter");
    private final Label text = Nodes.paragraph("");
    private final Label notes = Nodes.label("", Style.CAPTION, Style.MUTED);
    private final Icon noted = Nodes.icon(NONE);
    private final NotSavedMark waits;

    PromptRow(
            int index,
            Messages messages,
            java.util.function.BiConsumer<Integer, AnswerState> onAnswer) {
        this.messages = messages;
        this.index = index;
        getStyleClass().add("prompt-row");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        segment = Answers.segment(messages, "", true, answer -> onAnswer.accept(index, answer));
        segment.setFocusTraversable(false);
        segment.aimByArrowsOnly(this);
        segment.setMinWidth(USE_PREF_SIZE);
        letter.setMinWidth(USE_PREF_SIZE);
        notes.setGraphic(noted);
        waits = new NotSavedMark(messages);
        var facts = new FlowPane(notes, waits);
        facts.getStyleClass().add("prompt-facts");
        var words = new VBox(text, facts);
        words.getStyleClass().add("prompt-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(letter, words, segment);
    }

    /// Shows the prompt as it stands now.
    ///
    /// @param count how many prompts there are
    void show(CaseSheet.Row row, int count, boolean locked) {
        setId("recording-prompt-" + row.code());
        letter.setText(row.letter());
        text.setText(row.text());
        notes.setText(messages.text("recording.notes", row.notes()));
        noted.show(row.notes() == 0 ? NONE : SOME);
        segment.setChosen(Answers.chosen(row.answer()));
        segment.setLocked(locked);
        waits.show(row.waits());
        String spoken =
                messages.text(
                                "recording.prompt.spoken",
                                row.letter(),
                                count,
                                messages.text("answer." + Shapes.style(row.answer())),
                                messages.text("recording.notes", row.notes()))
                        + " "
                        + row.text();
        setAccessibleText(row.waits() ? spoken + " " + waits.getText() : spoken);
    }

    void setCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
        setFocusTraversable(current);
    }

    void setHints(boolean shown) {
        segment.setHints(shown);
    }

    /// Moves inside the answer and chooses, for people who use the arrow keys.
    Segment<AnswerState> segment() {
        return segment;
    }

    int index() {
        return index;
    }
}
