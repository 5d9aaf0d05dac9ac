package org.fieldbook.inspection;

import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// What a note is evidence for: a field of a subject, such as the answer to a key question.
public record About(SubjectId subject, String field) {

    private static final String KIND = "kind";
    private static final String ID = "id";
    private static final String FIELD = "field";

    /// As it stands in a journal.
    public Value.Members toValue() {
        return new Value.Members(
                new TreeMap<>(
                        Map.of(
                                KIND, Value.text(subject.kind()),
                                ID, Value.text(subject.id().toString()),
                                FIELD, Value.text(field))));
    }

    /// What a note's field says; empty if it speaks of nothing that is known.
    public static Optional<About> find(Value value) {
        if (value instanceof Value.Members object
                && object.members().get(KIND) instanceof Value.Text(String kind)
                && object.members().get(ID) instanceof Value.Text(String id)
                && object.members().get(FIELD) instanceof Value.Text(String field)) {
            return find(kind, id).map(subject -> new About(subject, field));
        }
        return Optional.empty();
    }

    private static Optional<SubjectId> find(String kind, String id) {
        try {
            return Optional.of(new SubjectId(kind, UUID.fromString(id)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
