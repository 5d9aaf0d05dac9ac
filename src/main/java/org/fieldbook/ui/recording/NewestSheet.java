package org.fieldbook.ui.recording;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Moments;

import java.util.Optional;

/// Works a case's sheet out anew once something that it is made of is another: the same snapshot is told of in
/// more than one way.
final class NewestSheet {

    private final EntryQueue queue;
    private final Messages messages;
    private final Moments moments;
    private Optional<Made> last = Optional.empty();

    /// What a sheet was worked out of.
    private record Made(
            Snapshot snapshot, SubjectId subject, String place, WaitingAnswers waiting) {}

    NewestSheet(EntryQueue queue, Messages messages, Moments moments) {
        this.queue = queue;
        this.messages = messages;
        this.moments = moments;
    }

    /// The case at this key question or section, with what is not saved in its place; empty if that is what was
    /// worked out last, and if there is no such case.
    Optional<CaseSheet> of(Snapshot snapshot, SubjectId subject, String place) {
        WaitingAnswers waiting = WaitingAnswers.of(queue.late(), subject);
        if (last.equals(Optional.of(new Made(snapshot, subject, place, waiting)))) {
            return Optional.empty();
        }
        Optional<CaseSheet> found =
                CaseSheets.of(snapshot, subject, place, messages, moments).map(waiting::over);
        last = found.map(sheet -> new Made(snapshot, subject, sheet.place(), waiting));
        return found;
    }
}
