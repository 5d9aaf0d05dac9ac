package org.fieldbook.bundle.json;

import org.fieldbook.bundle.RefusedBundle;
import org.fieldbook.bundle.RefusedBundle.Reason;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.json.ChangeJson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the changes of one run: puts back what the run says of all of them, and the canonical form that
/// their hashes are over.
final class RunReader {

    private final JsonParser json;
    private final Alike alike;
    private final List<Change> changes = new ArrayList<>();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();

    /// @param alike for all runs of the bundle
    RunReader(JsonParser json, Alike alike) {
        this.json = json;
        this.alike = alike;
    }

    /// Reads the list of changes, which were counted before.
    void read(Hoisted start) {
        PayloadJson.expect(json, json.hasToken(JsonToken.START_ARRAY));
        Hoisted here = start;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Change change = alike.of(readChange(here));
            changes.add(change);
            here = here.next(change.hash());
        }
    }

    List<Change> changes() {
        return changes;
    }

    private Change readChange(Hoisted place) {
        PayloadJson.expect(json, json.hasToken(JsonToken.START_OBJECT));
        Optional<byte[]> record = Optional.empty();
        Optional<byte[]> value = Optional.empty();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            PayloadJson.expect(json, json.nextToken() == JsonToken.START_OBJECT);
            switch (name) {
                case "record" -> record = Optional.of(copy(Optional.of(place)));
                case "value" -> value = Optional.of(copy(Optional.empty()));
                default -> json.skipChildren();
            }
        }
        return ChangeJson.readAny(
                record.orElseThrow(() -> new RefusedBundle(Reason.UNREADABLE)), value);
    }

    /// The object that the reader is at, with what was left out. The reader refuses repeated names, and
    /// those that are put back may not stand there as well.
    private byte[] copy(Optional<Hoisted> place) {
        part.reset();
        try (JsonGenerator out = PayloadJson.generator(part)) {
            out.writeStartObject();
            place.ifPresent(one -> one.put(out));
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                PayloadJson.expect(json, place.isEmpty() || !Hoisted.NAMES.contains(name));
                json.nextToken();
                out.writeName(name);
                out.copyCurrentStructure(json);
            }
            out.writeEndObject();
        }
        return part.toByteArray();
    }
}
