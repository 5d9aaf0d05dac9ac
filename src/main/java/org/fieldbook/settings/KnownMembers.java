package org.fieldbook.settings;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What stands in a file of preferences, by name; members of members as `window/width`. Read token by token: the file is read
/// before the window opens, and to load what would read it into a tree takes longer than everything else until then.
final class KnownMembers {

    private static final JsonFactory FACTORY = new JsonFactory();

    /// The last second of the year 9999.
    private static final long LATEST = 253_402_300_799L;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Double> numbers = new HashMap<>();
    private final Map<String, Boolean> truths = new HashMap<>();

    private KnownMembers() {}

    /// Empty if it is no object. Throws [tools.jackson.core.JacksonException] if it is no JSON.
    static Optional<KnownMembers> read(byte[] content) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), content)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            var members = new KnownMembers();
            members.read(json, "");
            return json.nextToken() == null ? Optional.of(members) : Optional.empty();
        }
    }

    private void read(JsonParser json, String prefix) {
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            String whole = prefix + name;
            switch (json.nextToken()) {
                case VALUE_STRING -> texts.put(whole, json.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        numbers.put(whole, json.getDoubleValue());
                case VALUE_TRUE, VALUE_FALSE -> truths.put(whole, json.getBooleanValue());
                case START_OBJECT -> {
                    if (prefix.isEmpty()) {
                        read(json, name + "/");
                    } else {
                        json.skipChildren();
                    }
                }
                default -> json.skipChildren();
            }
        }
    }

    /// Empty where there is none.
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /// The number without its fraction, or this one where there is none or it is too large.
    int whole(String name, int usual) {
        double number = numbers.getOrDefault(name, (double) usual);
        return Math.abs(number) <= Integer.MAX_VALUE ? (int) number : usual;
    }

    /// Seconds since 1970; 0 where there are none, or a moment before or beyond the years of four digits.
    long seconds(String name) {
        double seconds = numbers.getOrDefault(name, 0.0);
        return 0 <= seconds && seconds <= LATEST ? (long) seconds : 0;
    }

    /// What is said, or this where nothing is.
    boolean isTrue(String name, boolean usual) {
        return truths.getOrDefault(name, usual);
    }
}
