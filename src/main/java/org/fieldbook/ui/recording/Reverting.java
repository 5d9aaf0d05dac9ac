package org.fieldbook.ui.recording;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Act;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Saved;
import org.fieldbook.service.UndoActs;
import org.fieldbook.ui.fx.Background;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// Undo and redo in one case, which say what they did.
final class Reverting {

    private final OpenInspection inspection;
    private final UndoActs acts;
    private final Background background;
    private final Messages messages;
    private final Consumer<String> say;

    /// @param say told what was done, on the window's thread
    Reverting(
            OpenInspection inspection,
            Background background,
            Messages messages,
            Consumer<String> say) {
        this.inspection = inspection;
        this.acts = new UndoActs(inspection);
        this.background = background;
        this.messages = messages;
        this.say = say;
    }

    /// Takes the last act back.
    CompletionStage<Saved> undo(SubjectId subject) {
        return acts.undo(subject).thenApply(act -> done(undid(act), act));
    }

    private static String undid(Optional<Act> act) {
        return act.filter(NoteHistory::replacedWords).isPresent()
                ? "recording.undid.words"
                : "recording.undid";
    }

    /// Brings back what was taken back last.
    CompletionStage<Saved> redo(SubjectId subject) {
        // Redo hands back the undo it took back; what stands again is the newest act to undo.
        return acts.redo(subject)
                .thenApply(
                        act -> done("recording.redid", act.flatMap(_ -> acts.undoable(subject))));
    }

    private Saved done(String key, Optional<Act> act) {
        background.post(() -> say.accept(text(key, act)));
        return new Saved(
                inspection
                        .snapshot()
                        .saved()
                        .orElseGet(() -> OffsetDateTime.now(inspection.clock())));
    }

    private String text(String key, Optional<Act> act) {
        return act.map(one ->
                        messages.text(
                                key, HistoryLines.brief(inspection.snapshot(), one, messages)))
                .orElseGet(() -> messages.text(key + ".nothing"));
    }
}
