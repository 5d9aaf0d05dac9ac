package org.fieldbook.ui.recording;

import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Content;

/// What was done to notes, as the history of a case tells it.
final class NoteHistory {

    private NoteHistory() {}

    /// The sentence that tells an act on a note: its key in the catalogue.
    static String key(Act act) {
        if (isOfFile(act)) {
            return act.steps().getLast().after() instanceof Content.Cleared
                    ? "history.note.detached"
                    : "history.note.attached";
        }
        boolean begun = act.steps().stream().anyMatch(step -> step.field().equals(Fields.ABOUT));
        boolean deleted =
                act.steps().stream().anyMatch(step -> step.field().equals(Subject.DELETED));
        return deleted ? "history.note.deleted" : begun ? "history.note.added" : "history.note";
    }

    /// Whether it attached a file or removed one; a note may begin with its first file.
    static boolean isOfFile(Act act) {
        return act.steps().stream().anyMatch(step -> Fields.isAttachment(step.field()));
    }
}
