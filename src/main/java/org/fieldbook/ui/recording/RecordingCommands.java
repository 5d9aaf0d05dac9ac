package org.fieldbook.ui.recording;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.SingleKeys;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What can be done in a case beside what its buttons do: to answer the prompt one is on, to judge, to go to any
/// step, and whatever else has a key alone.
final class RecordingCommands {

    private static final String CASE = "command.case.";
    private static final String YES = "mdi2c-check-circle";
    private static final String NO = "mdi2m-minus-circle-outline";
    private static final String CLEAR = "mdi2c-circle-outline";

    private final RecordingViewModel model;
    private final Judging judging;
    private final SidePane side;
    private final SingleKeys keys;
    private final Messages messages;
    private final Runnable onGuidance;
    private final Consumer<String> onStep;

    /// @param onGuidance shows what the pack says about the prompt one is on
    /// @param onStep goes to a step, told by its id
    RecordingCommands(
            RecordingViewModel model,
            Judging judging,
            SidePane side,
            SingleKeys keys,
            Messages messages,
            Runnable onGuidance,
            Consumer<String> onStep) {
        this.model = model;
        this.judging = judging;
        this.side = side;
        this.keys = keys;
        this.messages = messages;
        this.onGuidance = onGuidance;
        this.onStep = onStep;
    }

    /// @param asking whether a key question is shown, to be answered
    List<Command> list(boolean asking) {
        List<Command> all = new ArrayList<>();
        @Nullable CaseSheet sheet = model.sheetProperty().get();
        if (sheet != null && asking) {
            answers(sheet, all);
            judgement(sheet, all);
            all.add(
                    key(
                            "note",
                            "mdi2n-note-text-outline",
                            keys.words(RecordingKeys.NOTE),
                            side::focusNote));
            all.add(key("guidance", "mdi2i-information-outline", "F1", onGuidance));
        }
        if (sheet != null) {
            all.add(named("command.case.history", "mdi2h-history", "", "", side::focusHistory));
            // A key question is a tab of the form, which is a button.
            sheet.steps().stream()
                    .filter(step -> step.answer().isEmpty())
                    .forEach(step ->
                            all.add(
                                    named(
                                            "command.case.step",
                                            "mdi2f-format-list-checks",
                                            step.id(),
                                            step.title(),
                                            () -> onStep.accept(step.id()))));
        }
        all.add(key("undo", "mdi2u-undo-variant", "Ctrl+Z", model.acts()::undo));
        all.add(key("redo", "mdi2r-redo-variant", "Ctrl+Shift+Z", model.acts()::redo));
        return all;
    }

    private void answers(CaseSheet sheet, List<Command> all) {
        int row = model.rowProperty().get();
        if (row >= sheet.rows().size() || sheet.isLocked()) {
            return;
        }
        String code = sheet.rows().get(row).code();
        CaseActs acts = model.acts();
        all.add(
                named(
                        "command.case.answer.yes",
                        YES,
                        "",
                        code,
                        () -> acts.answer(AnswerState.YES)));
        all.add(named("command.case.answer.no", NO, "", code, () -> acts.answer(AnswerState.NO)));
        all.add(
                named(
                        "command.case.answer.notApplicable",
                        CLEAR,
                        "",
                        code,
                        () -> acts.answer(AnswerState.NOT_APPLICABLE)));
        all.add(named("command.case.answer.clear", CLEAR, "", code, acts::clear));
    }

    private void judgement(CaseSheet sheet, List<Command> all) {
        CaseSheet.Judgement judgement = sheet.judgement();
        if (sheet.isLocked() || !judgement.applies() || judgement.adjudicated().isPresent()) {
            return;
        }
        String code = sheet.question().code();
        all.add(
                named(
                        "command.case.judge.yes",
                        YES,
                        "",
                        code,
                        () -> judging.judge(AnswerState.YES)));
        all.add(named("command.case.judge.no", NO, "", code, () -> judging.judge(AnswerState.NO)));
        if (!judgement.reasons().isEmpty()) {
            all.add(
                    named(
                            "command.case.judge.notApplicable",
                            CLEAR,
                            "",
                            code,
                            () -> judging.judge(AnswerState.NOT_APPLICABLE)));
        }
        all.add(
                named(
                        "command.case.judge.clear",
                        CLEAR,
                        "",
                        code,
                        () -> judging.judge(AnswerState.UNANSWERED)));
    }

    /// What has a key, by the words of the sheet of shortcuts.
    private Command key(String what, String icon, String keys, Runnable run) {
        String title = messages.text("shortcuts.recording." + what);
        return new Command("recording-do-" + what, title, icon, keys, run);
    }

    /// @param name what it is about, as people read it; empty where nothing has to be told apart
    private Command named(String key, String icon, String id, String name, Runnable run) {
        return new Command(
                "recording-do-"
                        + key.substring(CASE.length()).replace('.', '-')
                        + (id.isEmpty() ? "" : "-" + id),
                messages.text(key, name),
                icon,
                "",
                run);
    }
}
