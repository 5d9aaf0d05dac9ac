package org.fieldbook.framework.json;

import org.fieldbook.framework.Condition;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;

/// From the JSON of a condition whose form has been checked to the condition.
final class ConditionMapping {

    /// The ends of a range that a pack leaves open.
    private static final long FURTHEST = 1L << 53;

    private ConditionMapping() {}

    /// A condition that is left out always holds.
    static Condition condition(JsonNode node) {
        if (node.has("answer")) {
            return answer(node, PackMapping.text(node, "answer"));
        }
        if (node.has("oneOf")) {
            return new Condition.OneOf(PackMapping.text(node, "attribute"), values(node));
        }
        if (node.has("all")) {
            return new Condition.AllOf(parts(node, "all"));
        }
        if (node.has("any")) {
            return new Condition.AnyOf(parts(node, "any"));
        }
        return node.has("not")
                ? new Condition.Not(condition(node.get("not")))
                : new Condition.Always();
    }

    private static Condition answer(JsonNode node, String code) {
        if (node.has("oneOf")) {
            return new Condition.Answered(code, values(node));
        }
        if (node.has("before")) {
            return new Condition.Before(code, PackMapping.text(node, "before"));
        }
        return node.has("given")
                ? new Condition.Given(code)
                : new Condition.Between(
                        code,
                        node.path("atLeast").asLong(-FURTHEST),
                        node.path("atMost").asLong(FURTHEST));
    }

    private static Set<String> values(JsonNode node) {
        return Set.copyOf(PackMapping.texts(node, "oneOf"));
    }

    private static List<Condition> parts(JsonNode node, String name) {
        return PackMapping.list(node, name, ConditionMapping::condition);
    }
}
