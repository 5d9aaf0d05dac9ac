package org.fieldbook.ui.recording;

import javafx.scene.input.KeyEvent;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.SingleKeys;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The keys of recording. Single keys work only while a prompt or the judgement has the focus, never
/// in a text field.
final class RecordingKeys {

    /// The key that goes to what has no answer yet, and that which goes to the note.
    static final String UNANSWERED = "U";

    static final String NOTE = "E";

    private final RecordingViewModel model;
    private final SingleKeys keys;
    private final QuestionPane question;
    private final SidePane side;
    private final Judging judging;
    private boolean turnedToNote;

    RecordingKeys(
            RecordingViewModel model,
            SingleKeys keys,
            QuestionPane question,
            SidePane side,
            Judging judging) {
        this.model = model;
        this.keys = keys;
        this.question = question;
        this.side = side;
        this.judging = judging;
    }

    /// The keys as the sheet of shortcuts tells them.
    static List<Shortcut> shortcuts(SingleKeys keys, Messages messages) {
        return List.of(
                new Shortcut(
                        messages.text("shortcuts.recording.answer"),
                        characters(keys, "Y", "N", "X")),
                new Shortcut(messages.text("shortcuts.recording.clear"), "Delete", "Backspace"),
                new Shortcut(messages.text("shortcuts.recording.next"), keys.words("J"), "Down"),
                new Shortcut(messages.text("shortcuts.recording.before"), keys.words("K"), "Up"),
                new Shortcut(messages.text("shortcuts.recording.aim"), "Left", "Right"),
                new Shortcut(messages.text("shortcuts.choose"), "Space", "Enter"),
                new Shortcut(
                        messages.text("shortcuts.recording.unanswered"), keys.words(UNANSWERED)),
                new Shortcut(
                        messages.text("shortcuts.recording.judge"),
                        characters(keys, "Shift+Y", "Shift+N")),
                new Shortcut(
                        messages.text("shortcuts.recording.notApplicable"), keys.words("Shift+X")),
                new Shortcut(messages.text("shortcuts.recording.unjudge"), "Shift+Delete"),
                new Shortcut(messages.text("shortcuts.recording.note"), keys.words(NOTE)),
                new Shortcut(messages.text("shortcuts.recording.prompts"), "Esc"),
                new Shortcut(messages.text("shortcuts.recording.onward"), "Ctrl+Enter"),
                new Shortcut(messages.text("shortcuts.recording.undo"), "Ctrl+Z"),
                new Shortcut(messages.text("shortcuts.recording.redo"), "Ctrl+Shift+Z"),
                new Shortcut(messages.text("shortcuts.recording.guidance"), "F1"),
                new Shortcut(
                        messages.text("shortcuts.recording.widths"),
                        "Alt+Shift+Left",
                        "Alt+Shift+Right"));
    }

    private static List<String> characters(SingleKeys keys, String... characters) {
        return Stream.of(characters).map(keys::words).toList();
    }

    /// Does what the key says; tells whether it meant anything here.
    boolean press(KeyEvent event) {
        turnedToNote = false;
        if (event.isShortcutDown()) {
            return shortcut(event);
        }
        if (side.isWriting()) {
            return false;
        }
        boolean onPrompt = question.isOnPrompt();
        if ((!onPrompt && !question.isOnJudgement()) || !isMeant(event)) {
            return false;
        }
        boolean forJudgement = event.isShiftDown() || !onPrompt;
        return forJudgement ? judge(event) : prompt(event);
    }

    /// Only a key that writes a character can be one that was not meant.
    private boolean isMeant(KeyEvent event) {
        return event.getCode().isLetterKey() ? keys.isMeant(event) : !event.isAltDown();
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    model.acts().redo();
                } else {
                    model.acts().undo();
                }
            }
            case ENTER -> {
                if (!question.isVisible()) {
                    return false;
                }
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
            case E -> write();
            case U -> nextUnanswered();
            case K, UP -> backToPrompts();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean prompt(KeyEvent event) {
        @Nullable CaseSheet sheet = model.sheetProperty().get();
        Optional<String> locked = sheet == null ? Optional.empty() : sheet.locked();
        switch (event.getCode()) {
            case J, DOWN -> model.move(1);
            case K, UP -> model.move(-1);
            case E -> write();
            case U -> nextUnanswered();
            case LEFT -> question.focusedRow().ifPresent(row -> row.segment().aim(-1));
            case RIGHT -> question.focusedRow().ifPresent(row -> row.segment().aim(1));
            case SPACE, ENTER ->
                    question.focusedRow().ifPresent(row -> row.segment().chooseAimed());
            case Y -> answer(locked, AnswerState.YES);
            case N -> answer(locked, AnswerState.NO);
            case X -> answer(locked, AnswerState.NOT_APPLICABLE);
            case DELETE, BACK_SPACE ->
                    locked.ifPresentOrElse(model.acts()::say, model.acts()::clear);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void nextUnanswered() {
        model.openNextUnanswered();
        question.focusCurrent();
    }

    /// From the judgement to the prompt that was current, or to the last one.
    private void backToPrompts() {
        CaseSheet sheet = model.sheetProperty().get();
        if (sheet != null && model.rowProperty().get() >= sheet.rows().size()) {
            model.move(-1);
        }
        question.focusCurrent();
    }

    private void write() {
        turnedToNote = true;
        side.focusNote();
    }

    /// Keeps the letter that led to the note out of it: it is typed after the note has the focus.
    void swallow(KeyEvent typed) {
        if (turnedToNote) {
            turnedToNote = false;
            typed.consume();
        }
    }

    private void answer(Optional<String> locked, AnswerState answer) {
        locked.ifPresentOrElse(model.acts()::say, () -> model.acts().answer(answer));
    }
}
