package org.fieldbook.inspection.json;

import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.Fork;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import tools.jackson.core.JsonGenerator;

import java.util.List;

/// Writes a folded state as canonical JSON: laptops that hold the same changes write the same bytes.
///
/// A field is an object with its `heads` by hash and, where they agree, its `value`; a field that was
/// cleared has none.
public final class StateJson {

    private static final String FORMAT = "fieldbook-state/1";

    private StateJson() {}

    /// The whole state: subjects with their fields, what differs, what waits, where runs end or divide.
    public static byte[] write(State state) {
        return CanonicalJson.write(json -> put(json, state));
    }

    private static void put(JsonGenerator json, State state) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeStringProperty("inspection", state.inspection().toString());
        json.writeNumberProperty("tick", state.tick());
        json.writeObjectPropertyStart("subjects");
        putSubjects(json, state.listAllSubjects());
        json.writeEndObject();
        json.writeArrayPropertyStart("conflicts");
        state.listConflicts().forEach(conflict -> put(json, conflict));
        json.writeEndArray();
        json.writeArrayPropertyStart("waiting");
        state.listWaiting().forEach(change -> put(json, change));
        json.writeEndArray();
        json.writeArrayPropertyStart("forks");
        state.listForks().forEach(fork -> put(json, fork));
        json.writeEndArray();
        json.writeObjectPropertyStart("tips");
        state.tips()
                .forEach((replica, tip) -> {
                    json.writeObjectPropertyStart(replica.toString());
                    json.writeNumberProperty("seq", tip.seq());
                    json.writeStringProperty("hash", tip.hash().hex());
                    json.writeEndObject();
                });
        json.writeEndObject();
        json.writeEndObject();
    }

    /// By kind, then by identity; they come in that order.
    private static void putSubjects(JsonGenerator json, List<Subject> subjects) {
        String kind = "";
        for (Subject subject : subjects) {
            if (!subject.id().kind().equals(kind)) {
                if (!kind.isEmpty()) {
                    json.writeEndObject();
                }
                kind = subject.id().kind();
                json.writeObjectPropertyStart(kind);
            }
            json.writeObjectPropertyStart(subject.id().id().toString());
            json.writeBooleanProperty("deleted", subject.isDeleted());
            json.writeObjectPropertyStart("fields");
            subject.fieldNames().forEach(name -> put(json, name, subject.field(name)));
            json.writeEndObject();
            json.writeEndObject();
        }
        if (!kind.isEmpty()) {
            json.writeEndObject();
        }
    }

    private static void put(JsonGenerator json, String name, Register register) {
        json.writeObjectPropertyStart(name);
        put(json, "heads", register.headHashes());
        switch (register.reading()) {
            case Reading.Absent() -> {}
            case Reading.Settled(Value value) -> {
                json.writeName("value");
                CanonicalJson.put(json, value);
            }
            case Reading.Differing(List<Change> heads) -> {
                json.writeArrayPropertyStart("differing");
                heads.forEach(head -> put(json, head.content()));
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void put(JsonGenerator json, Content content) {
        json.writeStartObject();
        switch (content) {
            case Content.Held(Value value) -> {
                json.writeName("value");
                CanonicalJson.put(json, value);
            }
            case Content.Cleared() -> json.writeBooleanProperty("cleared", true);
            case Content.Erased() -> json.writeBooleanProperty("erased", true);
        }
        json.writeEndObject();
    }

    private static void put(JsonGenerator json, String name, List<Hash> hashes) {
        json.writeArrayPropertyStart(name);
        hashes.forEach(hash -> json.writeString(hash.hex()));
        json.writeEndArray();
    }

    private static void put(JsonGenerator json, Conflict conflict) {
        json.writeStartObject();
        json.writeStringProperty("kind", conflict.subject().kind());
        json.writeStringProperty("id", conflict.subject().id().toString());
        switch (conflict) {
            case Conflict.DifferingValues(_, String field, List<Change> heads) -> {
                json.writeStringProperty("field", field);
                put(json, "heads", heads.stream().map(Change::hash).toList());
            }
            case Conflict.EditAgainstDeletion _ ->
                    json.writeStringProperty("field", Subject.DELETED);
        }
        json.writeEndObject();
    }

    private static void put(JsonGenerator json, Change waiting) {
        json.writeStartObject();
        json.writeStringProperty("replica", waiting.record().replica().toString());
        json.writeNumberProperty("seq", waiting.record().seq());
        json.writeStringProperty("hash", waiting.hash().hex());
        json.writeEndObject();
    }

    private static void put(JsonGenerator json, Fork fork) {
        json.writeStartObject();
        json.writeStringProperty("replica", fork.replica().toString());
        json.writeNumberProperty("seq", fork.seq());
        put(json, "changes", fork.changes().stream().map(Change::hash).toList());
        json.writeEndObject();
    }
}
