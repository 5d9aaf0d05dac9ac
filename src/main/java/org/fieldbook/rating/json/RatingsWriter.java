package org.fieldbook.rating.json;

import org.fieldbook.framework.Rating;
import org.fieldbook.rating.AppliedCap;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.Flag;
import org.fieldbook.rating.Group;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.StandardResult;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// Writes ratings as the JSON document of the command line. Standards that are only recorded and have no
/// key questions are left out; one that is not rated here has the rating "Not rated".
public final class RatingsWriter {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RatingsWriter() {}

    /// The ratings without groups.
    ///
    /// @param sha256 names the pack
    public static String write(Ratings ratings, String sha256) {
        return text(document(ratings, sha256));
    }

    /// The ratings with the member `groups`.
    public static String write(Ratings ratings, String sha256, List<Group> groups) {
        ObjectNode document = document(ratings, sha256);
        ArrayNode list = document.putArray("groups");
        groups.forEach(group -> list.add(group(group)));
        return text(document);
    }

    private static String text(ObjectNode document) {
        return MAPPER.writeValueAsString(document).replace(System.lineSeparator(), "\n");
    }

    private static ObjectNode document(Ratings ratings, String sha256) {
        ObjectNode document = NODES.objectNode();
        document.put("framework", ratings.framework().id());
        document.put("frameworkSha256", sha256);
        document.put("complete", ratings.complete());
        ArrayNode provisional = document.putArray("provisional");
        ratings.provisional().forEach(reason -> provisional.add(reason.words()));
        ArrayNode standards = document.putArray("standards");
        ratings.standards().stream()
                .filter(result -> !result.isOnlyRecorded() || !result.questions().isEmpty())
                .forEach(result -> standards.add(standard(result)));
        document.put("score", ratings.score());
        document.put("max", ratings.max());
        put(document, "overall", ratings.overall());
        ArrayNode rules = document.putArray("rulesApplied");
        ratings.rulesApplied().forEach(applied -> rules.add(rule(applied)));
        if (ratings.hasUnits()) {
            document.set("aggregates", AggregateWriter.write(ratings.aggregates()));
        }
        return document;
    }

    private static ObjectNode standard(StandardResult result) {
        ObjectNode node = NODES.objectNode();
        node.put("code", result.code());
        node.put("title", result.standard().title());
        put(node, "computed", result.computed());
        put(node, "decided", result.decided().map(decision -> decision.to()));
        if (result.counts()) {
            put(node, "rating", result.rating());
        } else {
            node.put("rating", "Not rated");
        }
        putNumber(node, "points", result.points());
        ArrayNode driving = node.putArray("driving");
        result.driving().forEach(driving::add);
        ArrayNode questions = node.putArray("questions");
        result.questions().forEach(question -> questions.add(question(question)));
        ArrayNode flags = node.putArray("flags");
        result.flags().stream().sorted().map(Flag::id).forEach(flags::add);
        return node;
    }

    private static ObjectNode question(QuestionResult result) {
        ObjectNode node = counts(result.code(), result.counts());
        putNumber(node, "percent", result.percent());
        put(node, "band", result.band());
        putNumber(node, "noToYes", result.noToYes());
        putNumber(node, "moreYes", result.moreYes());
        return node;
    }

    static ObjectNode counts(String code, Counts counts) {
        ObjectNode node = NODES.objectNode();
        node.put("code", code);
        node.put("yes", counts.yes());
        node.put("no", counts.no());
        node.put("notApplicable", counts.notApplicable());
        node.put("unanswered", counts.unanswered());
        node.put("undecided", counts.undecided());
        node.put("excluded", counts.excluded());
        return node;
    }

    private static ObjectNode rule(AppliedCap applied) {
        ObjectNode node = NODES.objectNode();
        node.put("rule", applied.cap().id());
        node.put("standard", applied.cap().standard());
        node.put("from", applied.from().word());
        node.put("to", applied.to().word());
        ArrayNode because = node.putArray("because");
        applied.because().forEach(because::add);
        return node;
    }

    private static ObjectNode group(Group group) {
        ObjectNode node = NODES.objectNode();
        node.put("by", group.by());
        node.put("value", group.value());
        node.put("cases", group.cases());
        ArrayNode questions = node.putArray("questions");
        for (String code : group.codes()) {
            Counts counts = group.getCounts(code);
            ObjectNode question = counts(code, counts);
            putNumber(question, "percent", counts.percent());
            questions.add(question);
        }
        return node;
    }

    private static void put(ObjectNode node, String name, Optional<Rating> rating) {
        rating.ifPresentOrElse(found -> node.put(name, found.word()), () -> node.putNull(name));
    }

    private static void putNumber(ObjectNode node, String name, Optional<Integer> number) {
        number.ifPresentOrElse(found -> node.put(name, found), () -> node.putNull(name));
    }
}
