package org.fieldbook.bundle.json;

import org.fieldbook.bundle.Blob;
import org.fieldbook.bundle.Payload;
import org.fieldbook.bundle.RefusedBundle;
import org.fieldbook.bundle.RefusedBundle.Reason;
import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The streaming reader of a bundle's content, with the limits of architecture: 64 MB, depth 32, names and
/// numbers short, nothing repeated, UTF-8 and no other.
final class PayloadJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_NUMBER = 32;

    /// An attachment in base64url; other texts have limits of their own where they are read.
    private static final int LONGEST_TEXT = (Blob.LARGEST / 3 + 1) * 4;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNameLength(LONGEST_NAME)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .maxDocumentLength(Payload.LARGEST)
                                    .build())
                    .build();

    private PayloadJson() {}

    /// Bytes that are not UTF-8 are refused while they are read; Jackson's own reader of bytes lets some
    /// of them pass.
    static JsonParser parser(byte[] content) {
        return FACTORY.createParser(
                ObjectReadContext.empty(),
                new InputStreamReader(
                        new ByteArrayInputStream(content),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    static JsonGenerator generator(ByteArrayOutputStream out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    static void expect(JsonParser json, boolean isSo) {
        if (!isSo) {
            throw new RefusedBundle(
                    Reason.UNREADABLE, json.streamReadContext().pathAsPointer().toString());
        }
    }

    static String text(JsonParser json) {
        expect(json, json.hasToken(JsonToken.VALUE_STRING));
        return json.getString();
    }

    static UUID id(JsonParser json) {
        String text = text(json);
        UUID id = UUID.fromString(text);
        expect(json, id.toString().equals(text));
        return id;
    }

    static long whole(JsonParser json) {
        expect(
                json,
                json.hasToken(JsonToken.VALUE_NUMBER_INT)
                        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER);
        long number = json.getLongValue();
        expect(json, number >= 0 && number <= Value.LARGEST_WHOLE);
        return number;
    }

    static int small(JsonParser json) {
        long number = whole(json);
        expect(json, number <= Integer.MAX_VALUE);
        return (int) number;
    }

    /// A small object within the limits of a value.
    static Value.Members members(JsonParser json) {
        expect(json, json.hasToken(JsonToken.START_OBJECT));
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        try (JsonGenerator out = generator(copy)) {
            out.copyCurrentStructure(json);
        }
        return CanonicalJson.read(copy.toByteArray());
    }

    static SignedDocument document(JsonParser json) {
        return SignedDocument.find(members(json))
                .orElseThrow(() -> new RefusedBundle(Reason.UNREADABLE));
    }

    static String text(Value.Members members, String name) {
        if (members.members().get(name) instanceof Value.Text(String text)) {
            return text;
        }
        throw new RefusedBundle(Reason.UNREADABLE, name);
    }
}
