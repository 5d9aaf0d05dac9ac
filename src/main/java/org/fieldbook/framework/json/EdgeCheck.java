package org.fieldbook.framework.json;

import org.fieldbook.framework.Fault;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks that bands rise and days exist, in a pack whose form is right.
final class EdgeCheck {

    private EdgeCheck() {}

    static List<Fault> check(JsonNode pack) {
        List<Fault> faults = new ArrayList<>();
        check("$.bands", pack.get("bands"), faults);
        JsonNode scores = pack.get("scoreBands");
        for (int i = 0; i < scores.size(); i++) {
            String path = "$.scoreBands[" + i + "]";
            check(path, scores.get(i), faults);
            if (edge(scores.get(i), "outstanding") > edge(scores.get(i), "max")) {
                faults.add(new Fault(path + ".outstanding", "The edge is above the maximum."));
            }
        }
        checkDays("$", pack, faults);
        return faults;
    }

    /// Every `first` and `last` of a pack is a day; the schema saw that they are written as one.
    private static void checkDays(String path, JsonNode node, List<Fault> faults) {
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkDays(path + "[" + i + "]", node.get(i), faults);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            String at = path + "." + member.getKey();
            if (Set.of("first", "last").contains(member.getKey())
                    && !isDay(member.getValue().stringValue())) {
                faults.add(new Fault(at, "There is no such day."));
            }
            checkDays(at, member.getValue(), faults);
        }
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static void check(String path, JsonNode bands, List<Fault> faults) {
        if (edge(bands, "good") <= edge(bands, "requiresImprovement")) {
            faults.add(
                    new Fault(
                            path + ".good",
                            "The edge must be above that of Requires improvement."));
        }
        if (edge(bands, "outstanding") <= edge(bands, "good")) {
            faults.add(new Fault(path + ".outstanding", "The edge must be above that of Good."));
        }
    }

    private static int edge(JsonNode bands, String name) {
        return bands.get(name).intValue();
    }
}
