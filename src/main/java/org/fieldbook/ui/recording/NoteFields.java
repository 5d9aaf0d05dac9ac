package org.fieldbook.ui.recording;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// The fields of the note that is open, as text.
final class NoteFields {

    private static final List<String> NAMES =
            List.of(Fields.TEXT, Fields.SOURCE, Fields.RECORD_DATE, Fields.SHOWS);

    private final Map<String, StringProperty> values = new LinkedHashMap<>();
    private boolean loading;

    /// @param onTyped told when a person changes one, not when a note is loaded
    NoteFields(Runnable onTyped) {
        for (String name : NAMES) {
            var value = new SimpleStringProperty("");
            value.subscribe((_, _) -> {
                if (!loading) {
                    onTyped.run();
                }
            });
            values.put(name, value);
        }
    }

    StringProperty get(String name) {
        return Objects.requireNonNull(values.get(name));
    }

    /// What stands in them, by name.
    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        values.forEach((name, value) -> texts.put(name, value.get()));
        return texts;
    }

    /// Puts this text behind what stands there, as a paragraph of its own.
    void append(String name, String more) {
        StringProperty value = get(name);
        value.set(value.get().isEmpty() ? more : value.get() + "\n\n" + more);
    }

    /// Loads these texts; fields that are missing become empty.
    void load(Map<String, String> texts) {
        loading = true;
        values.forEach((name, value) -> value.set(texts.getOrDefault(name, "")));
        loading = false;
    }

    /// What a note holds, by name; where people disagree the stand-in.
    static Map<String, String> texts(Subject note) {
        Map<String, String> texts = new HashMap<>();
        NAMES.forEach(name -> texts.put(name, note.read(name).standIn().orElse("")));
        return texts;
    }

    /// The heads of a note's fields, by name, and of what it is about.
    static Map<String, List<Hash>> heads(Subject note) {
        Map<String, List<Hash>> heads = new HashMap<>();
        heads.put(Fields.ABOUT, note.field(Fields.ABOUT).headHashes());
        NAMES.forEach(name -> heads.put(name, note.field(name).headHashes()));
        return heads;
    }

    /// A note that is not there yet.
    static SubjectId blank() {
        return new SubjectId(Fields.NOTE, UUID.randomUUID());
    }
}
