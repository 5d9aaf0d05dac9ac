package org.fieldbook.ui.recording;

import javafx.scene.input.KeyEvent;

import org.fieldbook.inspection.AnswerState;
import org.jspecify.annotations.Nullable;

/// The keys of recording. Single keys work only while a prompt or the judgement has the focus, never
/// in a text field.
final class RecordingKeys {

    private final RecordingViewModel model;
    private final QuestionPane question;
    private final NotePane note;
    private final Judging judging;

    RecordingKeys(RecordingViewModel model, QuestionPane question, NotePane note, Judging judging) {
        this.model = model;
        this.question = question;
        this.note = note;
        this.judging = judging;
    }

    /// Does what the key says; tells whether it meant anything here.
    boolean press(KeyEvent event) {
        if (event.isShortcutDown()) {
            return shortcut(event);
        }
        if (note.isWriting()) {
            return false;
        }
        boolean onPrompt = question.isOnPrompt();
        if ((!onPrompt && !question.isOnJudgement()) || event.isAltDown()) {
            return false;
        }
        boolean forJudgement = event.isShiftDown() || !onPrompt;
        return forJudgement ? judge(event) : prompt(event);
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case ENTER -> {
                question.focusCurrent();
                model.move(1);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean judge(KeyEvent event) {
        switch (event.getCode()) {
            case Y -> judging.judge(AnswerState.YES);
            case N -> judging.judge(AnswerState.NO);
            case X -> judging.judge(AnswerState.NOT_APPLICABLE);
            case DELETE, BACK_SPACE -> judging.judge(AnswerState.UNANSWERED);
            case E -> note.focusText();
            case K, UP -> question.focusCurrent();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean prompt(KeyEvent event) {
        @Nullable CaseSheet sheet = model.sheetProperty().get();
        boolean open = sheet != null && !sheet.isLocked();
        switch (event.getCode()) {
            case J, DOWN -> model.move(1);
            case K, UP -> model.move(-1);
            case E -> note.focusText();
            case LEFT -> question.focusedRow().ifPresent(row -> row.segment().aim(-1));
            case RIGHT -> question.focusedRow().ifPresent(row -> row.segment().aim(1));
            case SPACE, ENTER ->
                    question.focusedRow().ifPresent(row -> row.segment().chooseAimed());
            case Y -> answer(open, AnswerState.YES);
            case N -> answer(open, AnswerState.NO);
            case X -> answer(open, AnswerState.NOT_APPLICABLE);
            case DELETE, BACK_SPACE -> {
                if (open) {
                    model.clear();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void answer(boolean open, AnswerState answer) {
        if (open) {
            model.answer(answer);
        }
    }
}
