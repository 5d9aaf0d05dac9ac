package org.fieldbook.framework.json;

import org.fieldbook.framework.Aggregate;
import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Banding;
import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Changes;
import org.fieldbook.framework.Confidence;
import org.fieldbook.framework.ConsistencyRule;
import org.fieldbook.framework.Discretion;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Guidance;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.framework.Provenance;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.framework.SetupFact;
import org.fieldbook.framework.Standard;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// From the JSON of a pack whose form has been checked to a framework.
final class PackMapping {

    private PackMapping() {}

    static Framework framework(JsonNode pack) {
        return new Framework(
                text(pack, "id"),
                pack.get("version").intValue(),
                text(pack, "title"),
                text(pack, "period"),
                list(pack, "setup", PackMapping::setupFact),
                list(pack, "samples", PackMapping::sample),
                list(pack, "standards", PackMapping::standard),
                bands(pack.get("bands")),
                list(pack, "scoreBands", PackMapping::scoreBands),
                list(pack, "caps", PackMapping::cap),
                discretion(pack.get("discretion")),
                list(pack, "consistency", PackMapping::consistencyRule),
                list(pack, "aggregates", PackMapping::aggregate),
                changes(pack.path("changes")));
    }

    private static Changes changes(JsonNode node) {
        return new Changes(
                pairs(node, "renamed", "was"),
                texts(node, "dropped"),
                pairs(node, "meaning", "text"),
                pairs(node, "listed", "column"));
    }

    private static Map<String, String> pairs(JsonNode node, String list, String value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        node.path(list)
                .valueStream()
                .forEach(one -> pairs.put(text(one, "code"), text(one, value)));
        return pairs;
    }

    private static SetupFact setupFact(JsonNode node) {
        return new SetupFact(
                text(node, "id"), text(node, "text"), node.get("usual").booleanValue());
    }

    private static Sample sample(JsonNode node) {
        return new Sample(
                text(node, "id"),
                text(node, "one"),
                text(node, "many"),
                list(node, "attributes", PackMapping::attribute),
                list(node, "sections", ItemMapping::section));
    }

    private static ConsistencyRule consistencyRule(JsonNode node) {
        return new ConsistencyRule(
                text(node, "id"),
                text(node, "sample"),
                ConditionMapping.condition(node.get("when")),
                ConsistencyRule.Severity.valueOf(upper(node, "severity")),
                text(node, "text"),
                provenance(node));
    }

    private static Aggregate aggregate(JsonNode node) {
        return new Aggregate(
                text(node, "standard"),
                list(
                        node,
                        "questions",
                        pool ->
                                new Aggregate.Pool(
                                        text(pool, "code"),
                                        text(pool, "title"),
                                        texts(pool, "from"))),
                provenance(node));
    }

    private static Attribute attribute(JsonNode node) {
        return new Attribute(text(node, "id"), text(node, "title"), texts(node, "values"));
    }

    private static Standard standard(JsonNode node) {
        return new Standard(
                text(node, "code"),
                text(node, "title"),
                text(node, "domain"),
                basis(node),
                ConditionMapping.condition(node.path("ratedWhen")),
                provenance(node));
    }

    private static Basis basis(JsonNode node) {
        return switch (text(node, "ratedBy")) {
            case "keyQuestions" ->
                    new Basis.ByKeyQuestions(list(node, "questions", PackMapping::question));
            case "proposal" -> new Basis.ByProposal();
            case "nothing" ->
                    new Basis.RecordedOnly(list(node, "questions", PackMapping::question));
            default -> throw new IllegalArgumentException("ratedBy");
        };
    }

    private static KeyQuestion question(JsonNode node) {
        return new KeyQuestion(
                text(node, "code"),
                text(node, "sample"),
                text(node, "shortTitle"),
                text(node, "title"),
                text(node, "text"),
                text(node, "judgement"),
                ConditionMapping.condition(node.path("appliesWhen")),
                texts(node, "mayNotApply"),
                guidance(node.path("guidance")),
                list(node, "prompts", PackMapping::prompt),
                provenance(node));
    }

    private static Prompt prompt(JsonNode node) {
        return new Prompt(
                text(node, "code"),
                text(node, "text"),
                node.path("guidance").asString(""),
                ConditionMapping.condition(node.path("appliesWhen")),
                provenance(node));
    }

    /// Packs of before guidance was thought of have none.
    private static Guidance guidance(JsonNode node) {
        return node.isMissingNode()
                ? Guidance.NONE
                : new Guidance(text(node, "yes"), text(node, "no"), texts(node, "weigh"));
    }

    private static Bands bands(JsonNode node) {
        return new Bands(
                node.get("requiresImprovement").intValue(),
                node.get("good").intValue(),
                node.get("outstanding").intValue(),
                Banding.valueOf(upper(node, "banding")),
                provenance(node));
    }

    private static ScoreBands scoreBands(JsonNode node) {
        return new ScoreBands(
                node.get("max").intValue(),
                node.get("requiresImprovement").intValue(),
                node.get("good").intValue(),
                node.get("outstanding").intValue(),
                provenance(node));
    }

    private static Cap cap(JsonNode node) {
        return new Cap(
                text(node, "id"),
                text(node, "standard"),
                rating(node, "at"),
                texts(node, "whenAny"),
                rating(node, "is"),
                text(node, "text"),
                provenance(node));
    }

    private static Discretion discretion(JsonNode node) {
        return new Discretion(
                node.get("points").intValue(),
                node.get("smallSample").intValue(),
                provenance(node));
    }

    static Provenance provenance(JsonNode node) {
        return new Provenance(text(node, "source"), Confidence.valueOf(upper(node, "confidence")));
    }

    private static Rating rating(JsonNode node, String name) {
        return Rating.find(text(node, name)).orElseThrow();
    }

    private static String upper(JsonNode node, String name) {
        return text(node, name).toUpperCase(Locale.ROOT);
    }

    static String text(JsonNode node, String name) {
        return node.get(name).stringValue();
    }

    static List<String> texts(JsonNode node, String name) {
        return list(node, name, JsonNode::stringValue);
    }

    static <T> List<T> list(JsonNode node, String name, Function<JsonNode, T> mapping) {
        return node.path(name).valueStream().map(mapping).toList();
    }
}
