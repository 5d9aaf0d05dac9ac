package org.fieldbook.journal.json;

import org.fieldbook.journal.Value;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads the value part of a change.
final class ValueJson {

    static final String SALT = "salt";
    static final String VALUE = "value";

    private ValueJson() {}

    static Value read(byte[] bytes) {
        return Json.readObject(bytes, ValueJson::readPart);
    }

    private static Value readPart(JsonParser json) {
        boolean salted = false;
        @Nullable Value value = null;
        String name = json.nextName();
        while (name != null) {
            JsonToken token = json.nextToken();
            switch (name) {
                case SALT -> salted = token == JsonToken.VALUE_STRING && isSalt(json.getString());
                case VALUE -> value = readValue(json, token, 1);
                default -> json.skipChildren();
            }
            name = json.nextName();
        }
        if (!salted || value == null) {
            throw wrong();
        }
        return value;
    }

    private static boolean isSalt(String text) {
        try {
            return Base64.getUrlDecoder().decode(text).length == ChangeJson.SALT;
        } catch (IllegalArgumentException unknownDigit) {
            return false;
        }
    }

    /// @param depth of a list or object that begins here, counting from 1
    private static Value readValue(JsonParser json, JsonToken token, int depth) {
        return switch (token) {
            case VALUE_STRING -> text(json.getString());
            case VALUE_NUMBER_INT -> whole(json);
            case VALUE_TRUE -> new Value.Truth(true);
            case VALUE_FALSE -> new Value.Truth(false);
            case START_ARRAY -> readItems(json, deeper(depth));
            case START_OBJECT -> readMembers(json, deeper(depth));
            case VALUE_NULL,
                    VALUE_NUMBER_FLOAT,
                    VALUE_EMBEDDED_OBJECT,
                    END_ARRAY,
                    END_OBJECT,
                    PROPERTY_NAME,
                    NOT_AVAILABLE ->
                    throw wrong();
        };
    }

    /// The reader's own limit is wider; without this a value could nest too deep to be rebuilt.
    private static int deeper(int depth) {
        if (depth > Value.DEEPEST) {
            throw wrong();
        }
        return depth + 1;
    }

    private static Value readItems(JsonParser json, int depth) {
        List<Value> items = new ArrayList<>();
        for (JsonToken t = json.nextToken(); t != JsonToken.END_ARRAY; t = json.nextToken()) {
            items.add(readValue(json, t, depth));
        }
        return new Value.Items(items);
    }

    /// The object the reader stands at the first brace of.
    static Value.Members readWholeObject(JsonParser json) {
        return readMembers(json, 2);
    }

    private static Value.Members readMembers(JsonParser json, int depth) {
        SortedMap<String, Value> members = new TreeMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            members.put(text(name).text(), readValue(json, json.nextToken(), depth));
        }
        return new Value.Members(members);
    }

    private static Value.Text text(String text) {
        try {
            return new Value.Text(text);
        } catch (IllegalArgumentException unclean) {
            throw wrong();
        }
    }

    private static Value whole(JsonParser json) {
        if (json.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw wrong();
        }
        long number = json.getLongValue();
        if (number > Value.LARGEST_WHOLE || number < -Value.LARGEST_WHOLE) {
            throw wrong();
        }
        return new Value.Whole(number);
    }

    private static UnreadableChange wrong() {
        return new UnreadableChange(UnreadableChange.Reason.WRONG_VALUE);
    }
}
