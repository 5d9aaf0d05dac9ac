package org.fieldbook.ui.recording;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.State;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Meanwhile;
import org.fieldbook.service.WriteNotes;

import java.util.List;

/// What stands beside the note that is open: the other notes for its key question, and what others
/// wrote into the note itself that its field does not hold.
final class BesideNote {

    private final ReadOnlyObjectWrapper<List<Note>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Meanwhile>> meanwhile =
            new ReadOnlyObjectWrapper<>(List.of());

    /// The other notes about the same key question, newest first.
    ReadOnlyObjectProperty<List<Note>> othersProperty() {
        return others.getReadOnlyProperty();
    }

    /// What others wrote into the note that is open, and its field does not hold.
    ReadOnlyObjectProperty<List<Meanwhile>> meanwhileProperty() {
        return meanwhile.getReadOnlyProperty();
    }

    /// Shows what is beside this.
    ///
    /// @param open the note that is open, as it stands in its field
    /// @param listed the fields that notes are shown of
    void show(State state, NoteTarget target, Draft open, List<String> listed, WriteNotes notes) {
        others.set(
                Notes.of(state).about(target.about().subject()).stream()
                        .filter(one -> listed.contains(one.about().field()))
                        .filter(one -> !one.subject().id().equals(open.subject()))
                        .filter(one -> !one.isEmpty())
                        .toList());
        meanwhile.set(notes.meanwhile(open));
    }

    /// Shows nothing any more.
    void clear() {
        others.set(List.of());
        meanwhile.set(List.of());
    }
}
