package org.fieldbook.ui.quality;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.service.AssessAgain;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.control.Answers;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Segment;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.TextLimit;
import org.fieldbook.ui.fx.Prose;

/// One key question of a second assessment: the judgement, and what its assessor notes.
final class AssessForm extends VBox {

    private final AssessmentViewModel model;
    private final Messages messages;
    private final KeyQuestion question;
    private final Segment<AnswerState> answer;
    private final Prose note = new Prose("");
    private AssessmentSheet.Mine shown;
    private boolean showing;

    AssessForm(
            AssessmentSheet.Mine sheet,
            AssessAgain.Asked line,
            AssessmentViewModel model,
            Messages messages) {
        this.model = model;
        this.messages = messages;
        this.question = line.question();
        this.shown = sheet;
        String code = question.code();
        getStyleClass().addAll(Style.CARD, "assess-form");
        Label title =
                Nodes.paragraph(
                        messages.text("assess.question", code, question.judgement()), Style.STRONG);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        answer =
                Answers.segment(
                        messages,
                        "",
                        !question.mayNotApply().isEmpty(),
                        chosen -> model.answer(shown, code, chosen));
        answer.setId("assess-answer-" + code);
        answer.setHints(false);
        answer.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(title, answer);
        head.getStyleClass().add("fb-wide-row");
        note.setId("assess-note-" + code);
        note.setPrefRowCount(2);
        note.setPromptText(messages.text("assess.note"));
        note.setAccessibleText(messages.text("assess.note.spoken", code));
        note.textProperty().subscribe((_, text) -> typed(text));
        note.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) {
                        model.leave(shown, code);
                    }
                });
        getChildren().addAll(head, note, new TextLimit(note, WriteNotes.LONGEST_TEXT, messages));
        show(sheet, line);
    }

    private void typed(String text) {
        if (!showing) {
            model.type(shown, question.code(), text, note.getCaretPosition());
        }
    }

    String code() {
        return question.code();
    }

    void show(AssessmentSheet.Mine sheet, AssessAgain.Asked line) {
        shown = sheet;
        answer.setChosen(Answers.chosen(line.answer()));
        answer.setLocked(sheet.isComplete());
        answer.setAccessibleText(
                messages.text(
                        "recording.judgement.spoken",
                        question.judgement(),
                        AnswerWords.of(line.answer(), messages)));
        String text = model.note(sheet, question.code());
        showing = true;
        if (!note.getText().equals(text)) {
            note.setText(text);
        }
        showing = false;
        note.setEditable(!sheet.isComplete());
    }

    void focusAnswer() {
        answer.requestFocus();
    }
}
