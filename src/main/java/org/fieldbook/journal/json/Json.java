package org.fieldbook.journal.json;

import org.fieldbook.journal.Value;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// The streaming reader with its limits: nothing repeated, nothing deep, nothing after the end.
final class Json {

    /// The value part adds one level to what a value may have, and so may a later version.
    private static final int DEEPEST = Value.DEEPEST + 4;

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_NUMBER = 32;
    private static final char REPLACEMENT = '\uFFFD';

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(Value.LONGEST_TEXT)
                                    .maxNameLength(LONGEST_NAME)
                                    .maxNumberLength(LONGEST_NUMBER)
                                    .build())
                    .build();

    private Json() {}

    /// Reads one document that is an object; `content` finds the reader at its first brace and leaves
    /// it at the last.
    static <T> T readObject(byte[] bytes, Function<JsonParser, T> content) {
        String text = decode(bytes);
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new UnreadableChange(UnreadableChange.Reason.NOT_JSON);
            }
            T read = content.apply(json);
            if (json.nextToken() != null) {
                throw new UnreadableChange(UnreadableChange.Reason.NOT_JSON);
            }
            return read;
        } catch (JacksonException broken) {
            // Not passed on as the cause: its message quotes what it read.
            throw new UnreadableChange(UnreadableChange.Reason.NOT_JSON);
        }
    }

    /// Refuses what is no document within the limits, and numbers that would not come out of the
    /// canonicaliser as they went in.
    static void check(byte[] bytes) {
        readObject(
                bytes,
                json -> {
                    for (int depth = 1; depth > 0; ) {
                        depth += check(json.nextToken(), json);
                    }
                    return true;
                });
    }

    private static int check(@Nullable JsonToken token, JsonParser json) {
        return switch (token) {
            case START_OBJECT, START_ARRAY -> 1;
            case END_OBJECT, END_ARRAY -> -1;
            case VALUE_NUMBER_INT -> {
                if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        || Math.abs(json.getLongValue()) > Value.LARGEST_WHOLE) {
                    throw new UnreadableChange(UnreadableChange.Reason.NOT_CANONICAL);
                }
                yield 0;
            }
            case VALUE_NUMBER_FLOAT -> {
                if (!Double.isFinite(json.getDoubleValue())) {
                    throw new UnreadableChange(UnreadableChange.Reason.NOT_CANONICAL);
                }
                yield 0;
            }
            case VALUE_STRING -> {
                expectWhole(json.getString());
                yield 0;
            }
            case PROPERTY_NAME -> {
                expectWhole(json.currentName());
                yield 0;
            }
            case null -> throw new UnreadableChange(UnreadableChange.Reason.NOT_JSON);
            default -> 0;
        };
    }

    /// A lone surrogate comes out of the canonicaliser as a question mark.
    private static void expectWhole(String text) {
        boolean whole =
                text.codePoints()
                        .noneMatch(
                                c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (!whole) {
            throw new UnreadableChange(UnreadableChange.Reason.NOT_CANONICAL);
        }
    }

    private static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            decodeStrictly(bytes);
        }
        return text;
    }

    /// The character stands there by itself or for bytes that are not UTF-8: told apart only here.
    private static void decodeStrictly(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException wrong) {
            throw new UnreadableChange(UnreadableChange.Reason.NOT_JSON);
        }
    }
}
