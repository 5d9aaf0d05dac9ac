package org.fieldbook.journal.json;

import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

import java.util.Optional;
import java.util.UUID;

/// Writes and reads the record of a change.
final class RecordJson {

    private RecordJson() {}

    static byte[] write(ChangeRecord record) {
        return CanonicalJson.write(json -> put(json, record));
    }

    private static void put(JsonGenerator json, ChangeRecord record) {
        json.writeStartObject();
        json.writeNumberProperty("format", record.format());
        put(json, "inspection", record.inspection());
        put(json, "replica", record.replica());
        json.writeNumberProperty("seq", record.seq());
        put(json, "prev", record.prev().map(Hash::hex));
        json.writeNumberProperty("tick", record.tick());
        json.writeStringProperty("at", record.at());
        put(json, "author", record.author());
        json.writeNumberProperty("act", record.act());
        json.writeObjectPropertyStart("subject");
        json.writeStringProperty("kind", record.subject().kind());
        put(json, "id", record.subject().id());
        json.writeEndObject();
        json.writeStringProperty("field", record.field());
        put(json, "valueHash", record.valueHash().map(Hash::hex));
        json.writeArrayPropertyStart("replaces");
        record.replaces().forEach(hash -> json.writeString(hash.hex()));
        json.writeEndArray();
        put(json, "reason", record.reason());
        json.writeEndObject();
    }

    private static void put(JsonGenerator json, String name, UUID id) {
        json.writeStringProperty(name, id.toString());
    }

    private static void put(JsonGenerator json, String name, Optional<String> text) {
        text.ifPresent(present -> json.writeStringProperty(name, present));
    }

    static ChangeRecord read(byte[] bytes) {
        return Json.readObject(bytes, RecordJson::readRecord);
    }

    private static ChangeRecord readRecord(JsonParser json) {
        RecordParts parts = new RecordParts();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "format" -> parts.format = RecordParts.whole(json);
                case "inspection" -> parts.inspection = RecordParts.id(json);
                case "replica" -> parts.replica = RecordParts.id(json);
                case "seq" -> parts.seq = RecordParts.whole(json);
                case "prev" -> parts.prev = RecordParts.hash(json);
                case "tick" -> parts.tick = RecordParts.whole(json);
                case "at" -> parts.at = RecordParts.text(json);
                case "author" -> parts.author = RecordParts.id(json);
                case "act" -> parts.act = RecordParts.whole(json);
                case "subject" -> parts.subject = readSubject(json);
                case "field" -> parts.field = RecordParts.text(json);
                case "valueHash" -> parts.valueHash = RecordParts.hash(json);
                case "replaces" -> parts.replaces = RecordParts.hashes(json);
                case "reason" -> parts.reason = RecordParts.text(json);
                default -> json.skipChildren();
            }
        }
        return parts.toRecord();
    }

    private static SubjectId readSubject(JsonParser json) {
        RecordParts.expectObject(json);
        Optional<String> kind = Optional.empty();
        Optional<UUID> id = Optional.empty();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            switch (name) {
                case "kind" -> kind = Optional.of(RecordParts.text(json));
                case "id" -> id = Optional.of(RecordParts.id(json));
                default -> json.skipChildren();
            }
        }
        if (kind.isEmpty() || id.isEmpty()) {
            throw RecordParts.wrong();
        }
        return RecordParts.subject(kind.get(), id.get());
    }
}
