package org.fieldbook.framework.json;

import org.fieldbook.framework.Fault;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// Checks that bands rise, in a pack whose form is right.
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
        return faults;
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
