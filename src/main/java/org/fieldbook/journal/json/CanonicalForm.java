package org.fieldbook.journal.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts JSON as it stands in journals into the form of RFC 8785: members by the UTF-16 units of their names, no space, each
/// text escaped in one way. Several times faster than the library, which is left everything that is not in journals, such
/// as fractions; on all else both come to the same bytes.
final class CanonicalForm {

    /// Beyond these the form rounds.
    private static final long LARGEST_WHOLE = 1L << 53;

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser json;
    private final StringBuilder out;

    /// A member that was put, its name and where.
    private record Put(String name, int from, int to) {}

    private CanonicalForm(JsonParser json, int size) {
        this.json = json;
        this.out = new StringBuilder(size);
    }

    /// The canonical bytes of an object or a list; empty where only the library knows them.
    static Optional<byte[]> of(byte[] document) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            return new CanonicalForm(json, document.length).whole();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> whole() {
        JsonToken first = json.nextToken();
        boolean isKnown =
                (first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY)
                        && put(first)
                        && json.nextToken() == null;
        return isKnown
                ? Optional.of(out.toString().getBytes(StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /// False where only the library knows how.
    private boolean put(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> putMembers();
            case START_ARRAY -> putItems();
            case VALUE_STRING -> putText(json.getString());
            case VALUE_NUMBER_INT -> putWhole();
            case VALUE_TRUE -> putWord("true");
            case VALUE_FALSE -> putWord("false");
            case VALUE_NULL -> putWord("null");
            default -> false;
        };
    }

    private boolean putMembers() {
        List<Put> members = new ArrayList<>();
        boolean isSorted = true;
        out.append('{');
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (!members.isEmpty()) {
                out.append(',');
                isSorted &= members.getLast().name().compareTo(name) < 0;
            }
            int from = out.length();
            putText(name);
            out.append(':');
            if (!put(json.nextToken())) {
                return false;
            }
            members.add(new Put(name, from, out.length()));
        }
        out.append('}');
        return isSorted || sort(members);
    }

    /// Puts the members in their order. False if there are two of one name.
    private boolean sort(List<Put> members) {
        int start = members.getFirst().from();
        String put = out.substring(start, out.length() - 1);
        members.sort(Comparator.comparing(Put::name));
        out.setLength(start);
        for (int i = 0; i < members.size(); i++) {
            Put member = members.get(i);
            if (i > 0) {
                if (members.get(i - 1).name().equals(member.name())) {
                    return false;
                }
                out.append(',');
            }
            out.append(put, member.from() - start, member.to() - start);
        }
        out.append('}');
        return true;
    }

    private boolean putItems() {
        out.append('[');
        boolean isFirst = true;
        for (JsonToken at = json.nextToken(); at != JsonToken.END_ARRAY; at = json.nextToken()) {
            if (!isFirst) {
                out.append(',');
            }
            isFirst = false;
            if (!put(at)) {
                return false;
            }
        }
        out.append(']');
        return true;
    }

    private boolean putWhole() {
        boolean isLong = json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (!isLong || Math.abs(json.getLongValue()) > LARGEST_WHOLE) {
            return false;
        }
        out.append(json.getLongValue());
        return true;
    }

    private boolean putWord(String word) {
        out.append(word);
        return true;
    }

    private boolean putText(String text) {
        out.append('"');
        int done = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < ' ' || letter == '"' || letter == '\\') {
                out.append(text, done, at);
                escape(letter);
                done = at + 1;
            }
        }
        out.append(text, done, text.length()).append('"');
        return true;
    }

    private void escape(char letter) {
        switch (letter) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> out.append("\\u00%02x".formatted((int) letter));
        }
    }
}
