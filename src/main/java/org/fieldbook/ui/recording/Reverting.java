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
import java.util.function.Function;

/// Undo and redo of what was done to the case on screen, saying what it was.
final class Reverting {

    private final OpenInspection inspection;
    private final UndoActs undoing;
    private final Turns turns;
    private final Background background;
    private final Messages messages;
    private final Consumer<String> said;

    /// @param said told in words what was taken back or brought back
    Reverting(
            OpenInspection inspection,
            Turns turns,
            Background background,
            Messages messages,
            Consumer<String> said) {
        this.inspection = inspection;
        this.undoing = new UndoActs(inspection);
        this.turns = turns;
        this.background = background;
        this.messages = messages;
        this.said = said;
    }

    void undo() {
        revert(undoing::undo, "recording.undid");
    }

    void redo() {
        revert(undoing::redo, "recording.redid");
    }

    private void revert(
            Function<SubjectId, ? extends CompletionStage<Optional<Act>>> way, String key) {
        turns.take(shown ->
                () ->
                        way.apply(shown.subject().id())
                                .thenApply(act -> {
                                    background.post(() -> said.accept(words(key, act)));
                                    return new Saved(saved());
                                }));
    }

    private OffsetDateTime saved() {
        return inspection
                .snapshot()
                .saved()
                .orElseGet(() -> OffsetDateTime.now(inspection.clock()));
    }

    private String words(String key, Optional<Act> act) {
        return act.map(one ->
                        messages.text(
                                key, HistoryLines.brief(inspection.snapshot(), one, messages)))
                .orElseGet(() -> messages.text(key + ".nothing"));
    }
}
