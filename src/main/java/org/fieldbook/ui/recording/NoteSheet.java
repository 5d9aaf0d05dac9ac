package org.fieldbook.ui.recording;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The note that stands in the fields: which one it is, what was seen of it when it was opened, and whether
/// anything was typed since.
final class NoteSheet {

    private final NoteFields fields;
    private final IntegerProperty caret = new SimpleIntegerProperty();
    private SubjectId note = NoteFields.blank();
    private Map<String, List<Hash>> seen = Map.of();
    private boolean dirty;

    /// Begun and still empty: the inspection does not know it yet.
    private boolean fresh;

    /// @param onTyped told when a person changes a field
    NoteSheet(Runnable onTyped) {
        fields = new NoteFields(onTyped);
    }

    NoteFields fields() {
        return fields;
    }

    /// Place in the text.
    IntegerProperty caretProperty() {
        return caret;
    }

    SubjectId note() {
        return note;
    }

    /// Whether something was typed that is no act yet.
    boolean isDirty() {
        return dirty;
    }

    /// Whether it is a note that was begun and holds nothing yet.
    boolean isFresh() {
        return fresh;
    }

    /// Something was typed.
    void touch() {
        dirty = true;
        fresh = false;
    }

    /// What was typed is handed on.
    void give() {
        dirty = false;
    }

    /// A note that is not there yet.
    void begin() {
        blank();
        fresh = true;
    }

    /// No note: whatever is typed begins one.
    void blank() {
        fill(NoteFields.blank(), Map.of(), Map.of(), 0);
    }

    /// A note as the inspection holds it.
    void fill(Subject held) {
        fill(held.id(), NoteFields.texts(held), NoteFields.heads(held), caret.get());
    }

    /// Text that a kill left behind is what is being written.
    void fill(Draft kept) {
        fill(kept.subject(), kept.texts(), kept.seen(), kept.caret());
        place(kept.caret());
        dirty = true;
    }

    private void fill(
            SubjectId id, Map<String, String> texts, Map<String, List<Hash>> heads, int place) {
        boolean same = id.equals(note);
        note = id;
        seen = heads;
        fields.load(texts);
        if (!same) {
            place(place);
        }
        dirty = false;
        fresh = false;
    }

    /// The field lost its place when its text came, though the place here stayed the same: it is told anew.
    private void place(int place) {
        caret.set(0);
        caret.set(place);
    }

    /// What stands in the text replaces these heads besides.
    void decide(List<Hash> heads) {
        Map<String, List<Hash>> decided = new HashMap<>(seen);
        decided.put(Fields.TEXT, heads);
        seen = decided;
    }

    /// What stands in the fields, to be kept or made an act.
    Draft draft(Optional<About> about) {
        return new Draft(note, about, fields.texts(), seen, caret.get());
    }
}
