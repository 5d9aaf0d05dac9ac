package org.fieldbook.framework.json;

import org.fieldbook.framework.Fault;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Refuses what has no canonical form or would be altered by making one: numbers that are not whole
/// or beyond 2^53, and halves of characters.
final class ValueCheck {

    private static final long LARGEST_WHOLE = 1L << 53;

    /// The packs that come with the program have a thousand. Each may have a dozen faults, which all are
    /// told.
    private static final int MOST_VALUES = 20_000;

    private ValueCheck() {}

    static List<Fault> check(JsonNode tree) {
        List<Fault> faults = new ArrayList<>();
        if (count(tree) > MOST_VALUES) {
            return List.of(new Fault("$", "The file holds more than " + MOST_VALUES + " values."));
        }
        collect("$", tree, faults);
        return faults;
    }

    private static int count(JsonNode node) {
        int count = 1;
        for (JsonNode inner : node) {
            count += count(inner);
        }
        return count;
    }

    private static void collect(String path, JsonNode node, List<Fault> faults) {
        if (node.isNumber() && !isWhole(node)) {
            faults.add(new Fault(path, "Numbers are whole and within 2^53."));
        } else if (node.isString() && !isWhole(node.stringValue())) {
            faults.add(new Fault(path, "The text holds half a character."));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "[" + i + "]", node.get(i), faults);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!isWhole(member.getKey())) {
                faults.add(new Fault(path, "The name of a member holds half a character."));
            }
            collect(path + "." + member.getKey(), member.getValue(), faults);
        }
    }

    private static boolean isWhole(JsonNode number) {
        return number.isIntegralNumber()
                && number.canConvertToLong()
                && Math.abs(number.longValue()) <= LARGEST_WHOLE;
    }

    private static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
