package org.fieldbook.bundle.json;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.ChangeRun;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.Receipt;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.json.CanonicalJson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Writes the content of a bundle. What all changes of a run share stands once at its head.
public final class PayloadWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private PayloadWriter() {}

    /// The bytes to be signed, in UTF-8.
    public static byte[] write(Payload payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            put(json, payload);
        }
        return out.toByteArray();
    }

    private static void put(JsonGenerator json, Payload payload) {
        json.writeStartObject();
        json.writeNumberProperty("format", Payload.FORMAT);
        json.writeStringProperty("program", payload.program());
        json.writeStringProperty("bundle", payload.bundle().toString());
        json.writeStringProperty("inspection", payload.inspection().toString());
        json.writeStringProperty("at", payload.at());
        json.writeObjectPropertyStart("sender");
        json.writeStringProperty("member", payload.sender().member().toString());
        json.writeStringProperty("laptop", payload.sender().laptop());
        json.writeStringProperty("replica", payload.sender().replica().toString());
        json.writeEndObject();
        json.writeArrayPropertyStart("recipients");
        payload.recipients().forEach(json::writeString);
        json.writeEndArray();
        json.writeNumberProperty("rosterVersion", payload.rosterVersion());
        json.writeName("holds");
        CanonicalJson.put(json, Receipt.toValue(payload.holds()));
        putDocuments(json, payload.receipts());
        json.writeArrayPropertyStart("runs");
        payload.runs().forEach(run -> put(json, run));
        json.writeEndArray();
        json.writeArrayPropertyStart("blobs");
        payload.blobs().forEach(blob -> put(json, blob));
        json.writeEndArray();
        payload.lacks()
                .ifPresent(lacks -> {
                    json.writeArrayPropertyStart("lacks");
                    lacks.forEach(hash -> json.writeString(hash.hex()));
                    json.writeEndArray();
                });
        json.writeEndObject();
    }

    private static void putDocuments(JsonGenerator json, List<SignedDocument> receipts) {
        json.writeArrayPropertyStart("receipts");
        receipts.forEach(receipt -> CanonicalJson.put(json, receipt.toValue()));
        json.writeEndArray();
    }

    private static void put(JsonGenerator json, ChangeRun run) {
        json.writeStartObject();
        json.writeStringProperty("replica", run.replica().toString());
        json.writeStringProperty("author", run.author().toString());
        json.writeNumberProperty("from", run.first().record().seq());
        run.first()
                .record()
                .prev()
                .map(Hash::hex)
                .ifPresent(prev -> json.writeStringProperty("prev", prev));
        json.writeArrayPropertyStart("changes");
        run.changes().forEach(change -> put(json, change));
        json.writeEndArray();
        json.writeName("head");
        CanonicalJson.put(json, run.head().toValue());
        json.writeEndObject();
    }

    /// The parts as they are kept, so members that this version does not know are passed on.
    private static void put(JsonGenerator json, Change change) {
        json.writeStartObject();
        json.writeObjectPropertyStart("record");
        byte[] record = change.recordBytes().toArray();
        try (JsonParser kept = FACTORY.createParser(ObjectReadContext.empty(), record)) {
            kept.nextToken();
            for (String name = kept.nextName(); name != null; name = kept.nextName()) {
                kept.nextToken();
                if (Hoisted.NAMES.contains(name)) {
                    kept.skipChildren();
                } else {
                    json.writeName(name);
                    json.copyCurrentStructure(kept);
                }
            }
        }
        json.writeEndObject();
        change.valueBytes()
                .ifPresent(value -> {
                    json.writeName("value");
                    json.writeRawValue(new String(value.toArray(), StandardCharsets.UTF_8));
                });
        json.writeEndObject();
    }

    private static void put(JsonGenerator json, Blob blob) {
        json.writeStartObject();
        json.writeStringProperty("hash", blob.hash().hex());
        json.writeStringProperty(
                "content",
                Base64.getUrlEncoder().withoutPadding().encodeToString(blob.content().toArray()));
        json.writeEndObject();
    }
}
