package org.fieldbook.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.Packs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class PracticeRatingsTest {

    private final Framework framework = Packs.pdu2021();
    private final RatingInput input = Practice.input(framework);
    private final Ratings ratings = Rater.rate(framework, input);
    private final JsonNode expected = Practice.file().get("expected");

    @TestFactory
    Stream<DynamicTest> everyKeyQuestionIsAsExpected() {
        return expected.get("questions")
                .propertyStream()
                .map(entry ->
                        DynamicTest.dynamicTest(
                                entry.getKey(),
                                () -> checkQuestion(entry.getKey(), entry.getValue())));
    }

    private void checkQuestion(String code, JsonNode node) {
        QuestionResult result =
                ratings.questions().stream()
                        .filter(question -> question.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        assertThat(result.counts())
                .isEqualTo(
                        new Counts(
                                node.get("yes").intValue(),
                                node.get("no").intValue(),
                                node.get("notApplicable").intValue(),
                                node.get("unanswered").intValue(),
                                node.get("undecided").intValue(),
                                0));
        assertThat(result.percent()).contains(node.get("percent").intValue());
        assertThat(result.band()).contains(Practice.rating(node.get("band").stringValue()));
        assertThat(result.interval())
                .contains(
                        new Interval(
                                tenths(node.get("interval95").get(0)),
                                tenths(node.get("interval95").get(1))));
        assertThat(result.noToYes()).isEqualTo(number(node.get("noToYes")));
        assertThat(result.moreYes()).isEqualTo(number(node.get("moreYes")));
        assertThat(result.allLeftNo()).contains(node.get("allLeftNo").intValue());
        assertThat(result.allLeftYes()).contains(node.get("allLeftYes").intValue());
        assertThat(result.roundingMatters()).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> everyStandardIsAsExpected() {
        return expected.get("standards")
                .valueStream()
                .map(node ->
                        DynamicTest.dynamicTest(
                                node.get("code").stringValue(), () -> checkStandard(node)));
    }

    private void checkStandard(JsonNode node) {
        StandardResult result = ratings.getStandard(node.get("code").stringValue());
        assertThat(result.computed()).isEqualTo(rating(node.get("computed")));
        assertThat(result.decided()).isEmpty();
        assertThat(result.rating()).isEqualTo(rating(node.get("rating")));
        assertThat(result.points()).contains(node.get("points").intValue());
        assertThat(result.driving()).isEqualTo(texts(node.get("driving")));
        assertThat(result.flags().stream().map(Flag::id))
                .containsExactlyInAnyOrderElementsOf(texts(node.get("flags")));
    }

    @Test
    void scoreOverallAndRuleAreAsExpected() {
        assertThat(ratings.score()).isEqualTo(expected.get("score").intValue());
        assertThat(ratings.max()).isEqualTo(expected.get("max").intValue());
        assertThat(ratings.overall()).isEqualTo(rating(expected.get("overall")));
        assertThat(ratings.complete()).isEqualTo(expected.get("complete").booleanValue());
        JsonNode rule = expected.get("rulesApplied").get(0);
        assertThat(expected.get("rulesApplied").size()).isEqualTo(1);
        assertThat(ratings.rulesApplied())
                .singleElement()
                .satisfies(applied -> {
                    assertThat(applied.cap().id()).isEqualTo(rule.get("rule").stringValue());
                    assertThat(applied.cap().standard())
                            .isEqualTo(rule.get("standard").stringValue());
                    assertThat(Optional.of(applied.from())).isEqualTo(rating(rule.get("from")));
                    assertThat(Optional.of(applied.to())).isEqualTo(rating(rule.get("to")));
                    assertThat(applied.because()).isEqualTo(texts(rule.get("because")));
                });
    }

    @TestFactory
    Stream<DynamicTest> everyGroupIsAsExpected() {
        return expected.get("groups")
                .valueStream()
                .map(node ->
                        DynamicTest.dynamicTest(
                                node.get("by") + " " + node.get("values"), () -> checkGroup(node)));
    }

    /// The file merges small groups; the program does not.
    private void checkGroup(JsonNode node) {
        List<Group> groups =
                Groups.of(framework, input, node.get("by").stringValue()).stream()
                        .filter(group -> texts(node.get("values")).contains(group.value()))
                        .toList();
        assertThat(groups).hasSameSizeAs(texts(node.get("values")));
        assertThat(groups.stream().mapToInt(Group::cases).sum())
                .isEqualTo(node.get("cases").intValue());
        for (Map.Entry<String, JsonNode> question : node.get("questions").properties()) {
            String code = question.getKey();
            assertThat(groups.stream().mapToInt(group -> group.getCounts(code).yes()).sum())
                    .isEqualTo(question.getValue().get("yes").intValue());
            assertThat(groups.stream().mapToInt(group -> group.getCounts(code).no()).sum())
                    .isEqualTo(question.getValue().get("no").intValue());
        }
    }

    @Test
    void theOrderOfSubjectsDoesNotMatter() {
        for (int seed = 0; seed < 20; seed++) {
            List<JudgedSubject> shuffled = new ArrayList<>(input.subjects());
            Collections.shuffle(shuffled, new Random(seed));
            RatingInput other = RatingInput.of(shuffled, input.proposals(), input.notRated());
            assertThat(Rater.rate(framework, other)).as("seed %s", seed).isEqualTo(ratings);
        }
    }

    @Test
    void groupsKeepToTheOrderOfThePack() {
        assertThat(Groups.of(framework, input, "ethnicity"))
                .extracting(Group::value)
                .containsExactly("White", "Black", "Asian", "Mixed", "Other", "Not recorded");
        assertThat(Groups.of(framework, input, "ethnicity").getFirst().codes()).hasSize(12);
    }

    private static int tenths(JsonNode node) {
        return node.decimalValue().movePointRight(1).intValueExact();
    }

    private static Optional<Integer> number(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(node.intValue());
    }

    private static Optional<Rating> rating(JsonNode node) {
        return Rating.find(node.stringValue());
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::stringValue).toList();
    }
}
