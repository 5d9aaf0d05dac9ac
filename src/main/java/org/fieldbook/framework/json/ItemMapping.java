package org.fieldbook.framework.json;

import static org.fieldbook.framework.json.PackMapping.list;
import static org.fieldbook.framework.json.PackMapping.text;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.Option;
import org.fieldbook.framework.Section;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;

/// From the JSON of a sample's sections whose form has been checked to their items.
final class ItemMapping {

    private ItemMapping() {}

    static Section section(JsonNode node) {
        return new Section(
                text(node, "id"), text(node, "title"), list(node, "items", ItemMapping::item));
    }

    private static Item item(JsonNode node) {
        return new Item(
                text(node, "code"),
                text(node, "text"),
                node.path("guidance").asString(""),
                answer(node.get("answer")),
                ConditionMapping.condition(node.path("appliesWhen")),
                node.get("required").booleanValue(),
                PackMapping.provenance(node));
    }

    private static AnswerType answer(JsonNode node) {
        return switch (text(node, "type")) {
            case "yesNo" -> new AnswerType.YesNo(node.path("mayNotApply").asBoolean(false));
            case "oneOf" -> new AnswerType.OneOf(options(node, "options"));
            case "severalOf" -> new AnswerType.SeveralOf(options(node, "options"));
            case "whole" ->
                    new AnswerType.Whole(
                            node.get("least").longValue(),
                            node.get("most").longValue(),
                            text(node, "unit"));
            case "day" ->
                    new AnswerType.Day(
                            LocalDate.parse(text(node, "first")),
                            LocalDate.parse(text(node, "last")));
            case "words" -> new AnswerType.Words(node.get("longest").intValue());
            case "scale" -> new AnswerType.Scale(options(node, "points"));
            default -> throw new IllegalArgumentException("type");
        };
    }

    private static List<Option> options(JsonNode node, String name) {
        return list(node, name, one -> new Option(text(one, "id"), text(one, "text")));
    }
}
