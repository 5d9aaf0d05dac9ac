package org.fieldbook.ui.recording;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Adjudication;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.ui.fx.Dialogs;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// Judges, and asks for a reason in words where one is needed. What cannot be judged is said.
final class Judging {

    private final RecordingViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;

    Judging(RecordingViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// Judges; a question that does not apply needs a reason.
    void judge(AnswerState answer) {
        @Nullable CaseSheet sheet = model.sheetProperty().get();
        if (sheet == null) {
            return;
        }
        if (sheet.isLocked()) {
            model.acts().say(sheet.locked().orElseThrow());
            return;
        }
        Optional<Adjudication> stands = sheet.judgement().adjudicated();
        if (stands.isPresent()) {
            model.acts()
                    .say(
                            messages.text(
                                    "recording.judgement.adjudicated",
                                    stands.get().by(),
                                    stands.get().reason()));
            return;
        }
        if (!sheet.judgement().applies()) {
            model.acts().say(messages.text("recording.judgement.notHere"));
            return;
        }
        switch (answer) {
            case YES, NO -> model.acts().judge(answer);
            case NOT_APPLICABLE -> notApplicable(sheet);
            case UNANSWERED, UNDECIDED -> model.acts().clearJudgement();
        }
    }

    private void notApplicable(CaseSheet sheet) {
        if (sheet.judgement().reasons().isEmpty()) {
            model.acts().say(messages.text("recording.na.never", sheet.question().code()));
            return;
        }
        dialogs.askReason(
                        messages.text("recording.na.title", sheet.question().code()),
                        messages.text("recording.na.text"),
                        sheet.judgement().reasons().getFirst(),
                        messages.text("recording.na.action"))
                .ifPresent(reason -> model.acts().judge(AnswerState.NOT_APPLICABLE, reason));
    }

    /// Keeps a judgement against its prompts, with the reason why.
    void keep(AnswerState answer) {
        dialogs.askReason(
                        messages.text("recording.keep.title"),
                        messages.text("recording.keep.text"),
                        "",
                        messages.text("recording.keep.action"))
                .ifPresent(reason -> model.acts().judge(answer, reason));
    }

    /// Keeps a judgement that was pointed at, with the reason why.
    void keep(Nudge nudge) {
        dialogs.askReason(
                        messages.text("nudge.keep.title"),
                        messages.text("nudge.keep.text"),
                        nudge.kept().orElse(""),
                        messages.text("nudge.keep.action"))
                .ifPresent(reason -> model.acts().keep(nudge, reason));
    }

    /// Takes the sign-off back, with the reason why.
    void takeBackSignOff() {
        dialogs.askReason(
                        messages.text("check.unsign.title"),
                        messages.text("check.unsign.text"),
                        "",
                        messages.text("check.unsign.action"))
                .ifPresent(model.acts()::takeBackSignOff);
    }

    /// Returns the case to its inspector, with what is to be looked at again.
    void giveBack() {
        dialogs.askReason(
                        messages.text("check.return.title"),
                        messages.text("check.return.text"),
                        "",
                        messages.text("check.return.action"))
                .ifPresent(model.acts()::giveBack);
    }
}
