package org.fieldbook.bench;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// Jackson alone: the floor of everything that is read from JSON or written as JSON.
public final class BareJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private BareJson() {}

    /// What each of these says, held.
    public static List<JsonNode> parse(List<byte[]> documents) {
        return documents.stream().map(MAPPER::readTree).toList();
    }

    public static JsonNode parse(String document) {
        return MAPPER.readTree(document);
    }

    public static byte[] write(JsonNode document) {
        return MAPPER.writeValueAsBytes(document);
    }
}
