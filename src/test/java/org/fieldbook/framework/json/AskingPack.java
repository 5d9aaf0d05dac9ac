package org.fieldbook.framework.json;

import org.fieldbook.framework.Framework;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The published pack `pdu-2021` under another id, with more to ask practitioners: of training only whoever had some,
/// why of whoever cannot manage, and something of cases on licence alone.
public final class AskingPack {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String MORE =
            """
            [{"code": "trained", "text": "Was there training this year?", "answer": {"type": "yesNo"}},
             {"code": "trainingKinds", "text": "On what?",
              "answer": {"type": "severalOf", "options": [
                {"id": "risk", "text": "Risk of harm"}, {"id": "abuse", "text": "Domestic abuse"}]},
              "appliesWhen": {"answer": "trained", "oneOf": ["yes"]}},
             {"code": "trainedOn", "text": "When last?",
              "answer": {"type": "day", "first": "2022-01-01", "last": "2023-12-31"},
              "appliesWhen": {"answer": "trainingKinds", "given": true}},
             {"code": "whyUnmanageable", "text": "Why not?", "answer": {"type": "words", "longest": 500},
              "appliesWhen": {"answer": "workload", "oneOf": ["notAtAll"]}},
             {"code": "conditionsView", "text": "Are licence conditions clear?", "answer": {"type": "yesNo"},
              "appliesWhen": {"attribute": "sentence", "oneOf": ["Licence"]}}]
            """;

    private AskingPack() {}

    /// As it lies in a file.
    public static byte[] bytes() {
        var pack = (ObjectNode) MAPPER.readTree(Packs.bytes("pdu-2021"));
        pack.put("id", "pdu-asking");
        pack.put("version", 1);
        pack.put("format", "fieldbook-framework/2");
        pack.remove("changes");
        ArrayNode items =
                pack.get("samples")
                        .get(0)
                        .get("sections")
                        .valueStream()
                        .filter(section -> section.get("id").stringValue().equals("practitioner"))
                        .map(section -> (ArrayNode) section.get("items"))
                        .findFirst()
                        .orElseThrow();
        for (var item : MAPPER.readTree(MORE)) {
            items.add(
                    ((ObjectNode) item)
                            .put("required", false)
                            .put("source", "Made up for tests")
                            .put("confidence", "published"));
        }
        return MAPPER.writeValueAsBytes(pack);
    }

    /// What it holds.
    public static Framework framework() {
        return Packs.pack(bytes()).framework();
    }
}
