package org.fieldbook.journal.json;

import org.erdtman.jcs.JsonCanonicalizer;
import org.fieldbook.journal.Value;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Writes JSON in the one form of RFC 8785, so that equal content is equal bytes.
public final class CanonicalJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private CanonicalJson() {}

    /// The canonical bytes of a value.
    public static byte[] write(Value value) {
        return write(json -> put(json, value));
    }

    /// The canonical bytes of a document. Its writer puts members in any order and keeps to what a
    /// [Value] may hold, because the library rounds large numbers and replaces lone surrogates.
    public static byte[] write(Document document) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), plain)) {
            document.put(json);
        }
        return canonical(plain.toByteArray());
    }

    /// An object that was written here, read within the limits of a change's value. Refuses anything
    /// else with [UnreadableChange].
    public static Value.Members read(byte[] json) {
        return Json.readObject(json, ValueJson::readWholeObject);
    }

    /// Puts one whole JSON document.
    @FunctionalInterface
    public interface Document {
        void put(JsonGenerator json);
    }

    /// Puts a value where a document is being written.
    public static void put(JsonGenerator json, Value value) {
        switch (value) {
            case Value.Text(String text) -> json.writeString(text);
            case Value.Whole(long number) -> json.writeNumber(number);
            case Value.Truth(boolean truth) -> json.writeBoolean(truth);
            case Value.Items list -> {
                json.writeStartArray();
                list.items().forEach(item -> put(json, item));
                json.writeEndArray();
            }
            case Value.Members object -> {
                json.writeStartObject();
                for (Map.Entry<String, Value> member : object.members().entrySet()) {
                    json.writeName(member.getKey());
                    put(json, member.getValue());
                }
                json.writeEndObject();
            }
        }
    }

    /// JSON that was already read and found within limits, in canonical form.
    static byte[] canonical(byte[] json) {
        return CanonicalForm.of(json).orElseGet(() -> ofLibrary(json));
    }

    private static byte[] ofLibrary(byte[] json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException broken) {
            throw new UncheckedIOException("JSON that was read before no longer reads", broken);
        }
    }
}
