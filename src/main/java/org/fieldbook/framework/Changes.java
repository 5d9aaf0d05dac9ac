package org.fieldbook.framework;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a version of a pack says of codes of its earlier versions, so that an inspection can move to it. An answer
/// stays in the field it was first recorded in, under whatever code it is asked now.
///
/// @param renamed today's code, and the code under which its answers are recorded
/// @param dropped codes that are asked no more and never used again
/// @param meaning today's codes whose question means something else now, with what changed, in words
/// @param listed today's codes of items that are asked in place of a column of the case list, each with the attribute
///     that the column was: what the case list said stands until somebody answers the item
public record Changes(
        Map<String, String> renamed,
        List<String> dropped,
        Map<String, String> meaning,
        Map<String, String> listed) {

    /// Of a pack that says nothing.
    public static final Changes NONE = new Changes(Map.of(), List.of(), Map.of(), Map.of());

    public Changes {
        renamed = Collections.unmodifiableMap(new LinkedHashMap<>(renamed));
        dropped = List.copyOf(dropped);
        meaning = Collections.unmodifiableMap(new LinkedHashMap<>(meaning));
        listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
    }

    /// The code under which answers are recorded. The prompts of a question go with it.
    String recorded(String code) {
        return turned(code, renamed);
    }

    /// The code that is asked now where answers are recorded under this one.
    String current(String recorded) {
        for (Map.Entry<String, String> one : renamed.entrySet()) {
            if (one.getValue().equals(recorded)) {
                return one.getKey();
            }
            if (isPrompt(recorded, one.getValue())) {
                return one.getKey() + recorded.substring(recorded.length() - 1);
            }
        }
        return recorded;
    }

    private static String turned(String code, Map<String, String> names) {
        String whole = names.get(code);
        if (whole != null) {
            return whole;
        }
        for (Map.Entry<String, String> one : names.entrySet()) {
            if (isPrompt(code, one.getKey())) {
                return one.getValue() + code.substring(code.length() - 1);
            }
        }
        return code;
    }

    private static boolean isPrompt(String code, String question) {
        return code.length() == question.length() + 1
                && code.startsWith(question)
                && Character.isDigit(question.charAt(question.length() - 1))
                && Character.isLowerCase(code.charAt(code.length() - 1));
    }

    /// Everything that was a code and is none now.
    Set<String> gone() {
        Set<String> gone = new HashSet<>(renamed.values());
        gone.addAll(dropped);
        return gone;
    }
}
