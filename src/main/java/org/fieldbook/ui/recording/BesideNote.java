package org.fieldbook.ui.recording;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Meanwhile;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.WriteNotes;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands beside the note that is open: the other notes for its key question, and what others
/// wrote into the note itself that its field does not hold.
final class BesideNote {

    private final ReadOnlyObjectWrapper<Optional<SubjectId>> note =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Note>> others = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Meanwhile>> meanwhile =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper erased = new ReadOnlyBooleanWrapper();
    private final WriteNotes notes;
    private final Set<Hash> decided = new HashSet<>();
    private List<Hash> shown = List.of();

    BesideNote(OpenInspection inspection) {
        this.notes = new WriteNotes(inspection);
    }

    /// The note that is open, which may not be there yet; empty if none is.
    ReadOnlyObjectProperty<Optional<SubjectId>> noteProperty() {
        return note.getReadOnlyProperty();
    }

    /// The other notes about the same key question, newest first.
    ReadOnlyObjectProperty<List<Note>> othersProperty() {
        return others.getReadOnlyProperty();
    }

    /// What others wrote into the note that is open, and its field does not hold.
    ReadOnlyObjectProperty<List<Meanwhile>> meanwhileProperty() {
        return meanwhile.getReadOnlyProperty();
    }

    /// Whether what stood in the note that is open was erased.
    ReadOnlyBooleanProperty erasedProperty() {
        return erased.getReadOnlyProperty();
    }

    /// Shows what is beside this.
    ///
    /// @param open the note that is open, as it stands in its field
    /// @param listed the fields that notes are shown of
    void show(State state, NoteTarget target, Draft open, List<String> listed) {
        if (!note.get().equals(Optional.of(open.subject()))) {
            note.set(Optional.of(open.subject()));
            decided.clear();
        }
        shown = state.subject(open.subject()).field(Fields.TEXT).headHashes();
        erased.set(Note.isErased(state.subject(open.subject())));
        others.set(
                Notes.of(state).about(target.about().subject()).stream()
                        .filter(one -> listed.contains(one.about().field()))
                        .filter(one -> !one.subject().id().equals(open.subject()))
                        .filter(one -> !one.isEmpty() || one.isErased())
                        .toList());
        meanwhile.set(undecided(notes.meanwhile(state, open)));
    }

    /// This one is in the field now: it is not shown any more while the note is open.
    void decide(Meanwhile theirs) {
        decided.add(theirs.head());
        meanwhile.set(undecided(meanwhile.get()));
    }

    /// Likewise all that others wrote into the note.
    ///
    /// @return the heads of its text that were on the screen
    List<Hash> decide() {
        decided.addAll(shown);
        meanwhile.set(List.of());
        return shown;
    }

    private List<Meanwhile> undecided(List<Meanwhile> all) {
        return all.stream().filter(one -> !decided.contains(one.head())).toList();
    }

    /// Shows nothing any more.
    void clear() {
        others.set(List.of());
        erased.set(false);
        meanwhile.set(List.of());
        note.set(Optional.empty());
        decided.clear();
        shown = List.of();
    }
}
