package org.fieldbook.framework.json;

import org.fieldbook.framework.Pack;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Version 4 of the published pack `pdu-2021`, made up for tests: 2.5.1 is 2.5.4, the item `reoffended` is asked no
/// more, `transferred` is new, 2.3.3 is asked of licences alone, 2.2.2 means something else, and the panel is shown
/// what lies within 3 points.
public final class NewerPack {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private NewerPack() {}

    /// The whole of it.
    public static Pack pack() {
        return switch (PackReader.read(bytes())) {
            case PackReader.Result.Usable(Pack pack) -> pack;
            case PackReader.Result.Faulty(var faults) ->
                    throw new AssertionError(faults.toString());
        };
    }

    /// As it lies in a file.
    public static byte[] bytes() {
        return bytes(_ -> {});
    }

    /// Likewise, with something else about it.
    public static byte[] bytes(Consumer<ObjectNode> more) {
        String renamed =
                new String(Packs.bytes("pdu-2021"), StandardCharsets.UTF_8)
                        .replace("\"2.5.1", "\"2.5.4");
        var pack = (ObjectNode) MAPPER.readTree(renamed);
        pack.put("version", pack.get("version").intValue() + 1);
        ((ObjectNode) pack.get("discretion")).put("points", 3);
        ArrayNode items = outcomes(pack);
        for (int i = items.size() - 1; i >= 0; i--) {
            if (items.get(i).get("code").stringValue().equals("reoffended")) {
                var item = (ObjectNode) items.remove(i);
                item.put("code", "transferred");
                item.put("text", "Was the case transferred?");
                items.add(item);
            }
        }
        pack.get("standards")
                .valueStream()
                .flatMap(standard -> standard.path("questions").valueStream())
                .filter(question -> question.get("code").stringValue().equals("2.3.3"))
                .map(ObjectNode.class::cast)
                .forEach(question ->
                        question.set(
                                "appliesWhen",
                                MAPPER.readTree(
                                        "{\"attribute\":\"sentence\",\"oneOf\":[\"Licence\"]}")));
        ((ObjectNode) pack.get("changes"))
                .setAll(
                        (ObjectNode)
                                MAPPER.readTree(
                                        """
                                        {"renamed": [{"code": "2.5.4", "was": "2.5.1"}],
                                         "dropped": ["reoffended"],
                                         "meaning":
                                             [{"code": "2.2.2", "text": "Strengths count too"}]}
                                        """));
        more.accept(pack);
        return MAPPER.writeValueAsBytes(pack);
    }

    private static ArrayNode outcomes(ObjectNode pack) {
        return pack.get("samples")
                .get(0)
                .get("sections")
                .valueStream()
                .filter(section -> section.get("id").stringValue().equals("outcomes"))
                .map(section -> (ArrayNode) section.get("items"))
                .findFirst()
                .orElseThrow();
    }
}
