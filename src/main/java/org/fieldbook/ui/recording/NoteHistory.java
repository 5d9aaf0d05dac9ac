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
        return wrote(act, Subject.DELETED)
                ? "history.note.deleted"
                : wrote(act, Fields.ABOUT) ? "history.note.added" : "history.note";
    }

    /// What names an act on a note in a few words: its key in the catalogue.
    static String briefKey(Act act) {
        if (isOfFile(act)) {
            return "history.brief.file";
        }
        return wrote(act, Subject.DELETED)
                ? "history.brief.note.deleted"
                : wrote(act, Fields.ABOUT) ? "history.brief.note.added" : "history.brief.note";
    }

    static boolean isOfNote(Act act) {
        return act.steps().getFirst().subject().kind().equals(Fields.NOTE);
    }

    /// Whether it put other words in place of those of a note.
    static boolean replacedWords(Act act) {
        return isOfNote(act)
                && act.steps().stream()
                        .filter(step -> step.field().equals(Fields.TEXT))
                        .flatMap(step -> step.before().stream())
                        .anyMatch(Content.Held.class::isInstance);
    }

    private static boolean wrote(Act act, String field) {
        return act.steps().stream().anyMatch(step -> step.field().equals(field));
    }

    /// Whether it attached a file or removed one; a note may begin with its first file.
    static boolean isOfFile(Act act) {
        return act.steps().stream().anyMatch(step -> Fields.isAttachment(step.field()));
    }
}
