package org.fieldbook.rating.json;

import org.fieldbook.framework.Rating;
import org.fieldbook.rating.AggregateResult;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Writes what a region's standards come to by the counts of its units, with what each unit adds.
final class AggregateWriter {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AggregateWriter() {}

    static ArrayNode write(List<AggregateResult> results) {
        ArrayNode all = NODES.arrayNode();
        results.forEach(result -> all.add(aggregate(result)));
        return all;
    }

    private static ObjectNode aggregate(AggregateResult result) {
        ObjectNode node = NODES.objectNode();
        node.put("standard", result.aggregate().standard());
        node.put("complete", result.complete());
        node.put("rating", result.rating().map(Rating::word).orElse(null));
        ArrayNode driving = node.putArray("driving");
        result.driving().forEach(driving::add);
        ArrayNode questions = node.putArray("questions");
        result.questions().forEach(pool -> questions.add(pool(pool)));
        return node;
    }

    private static ObjectNode pool(AggregateResult.PoolResult pool) {
        ObjectNode node = RatingsWriter.counts(pool.pool().code(), pool.counts());
        node.put("percent", pool.percent().orElse(null));
        node.put("band", pool.band().map(Rating::word).orElse(null));
        ArrayNode lacking = node.putArray("lacking");
        pool.lacking().forEach(lacking::add);
        ArrayNode units = node.putArray("units");
        for (AggregateResult.Share share : pool.shares()) {
            ObjectNode unit = NODES.objectNode();
            unit.put("inspection", share.inspection().toString());
            unit.put("name", share.name());
            unit.put("yes", share.counts().yes());
            unit.put("no", share.counts().no());
            units.add(unit);
        }
        return node;
    }
}
