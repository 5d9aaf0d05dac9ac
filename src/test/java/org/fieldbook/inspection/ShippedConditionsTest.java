package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Condition;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What the shipped packs ask of people in custody before: of everybody on licence or post-sentence supervision, also
/// beside a community sentence. A case can count as both.
class ShippedConditionsTest {

    private static final SubjectId CASE = new SubjectId("case", new UUID(4, 1));

    /// The prompt about contact before release, where a pack has one.
    private static final Map<String, Optional<String>> BEFORE_RELEASE =
            Map.of(
                    "pdu-2021", Optional.of("2.4.1d"),
                    "pdu-2023", Optional.of("P2.3.1d"),
                    "crc-2018", Optional.of("2.3.1d"),
                    "nps-2018", Optional.of("2.3.1d"),
                    "public-protection-2025", Optional.empty());

    private static Optional<String> beforeRelease(String pack) {
        return BEFORE_RELEASE.getOrDefault(pack, Optional.empty());
    }

    private static Framework framework(String pack) {
        return Packs.pack(Packs.bytes(pack)).framework();
    }

    private static Stream<Condition> conditions(String pack) {
        Framework framework = framework(pack);
        return Stream.concat(
                framework.findItem("recalled").map(item -> item.appliesWhen()).stream(),
                framework.questions().stream()
                        .map(KeyQuestion::prompts)
                        .flatMap(List::stream)
                        .filter(prompt -> beforeRelease(pack).equals(Optional.of(prompt.code())))
                        .map(Prompt::appliesWhen));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # sentence               , under at the same time             , asked
                    Licence                  ,                                    , APPLIES
                    Post-sentence supervision,                                    , APPLIES
                    Community order          ,                                    , DOES_NOT_APPLY
                    Community order          , licence                            , APPLIES
                    Suspended sentence order , postSentenceSupervision            , APPLIES
                    Community order          , suspendedSentenceOrder             , DOES_NOT_APPLY
                    Community order          , suspendedSentenceOrder licence     , APPLIES
                                             , licence                            , APPLIES
                                             ,                                    , DOES_NOT_APPLY
                    """)
    void contactBeforeReleaseAndRecallAreAskedOfWhoeverIsOnLicence(
            String sentence, String others, Applicability.Verdict asked) {
        var ann = new Desk(1);
        ann.write(CASE, Fields.REFERENCE, "MADE-UP-1");
        if (sentence != null) {
            ann.write(CASE, "sentence", sentence);
        }
        for (String pack : BEFORE_RELEASE.keySet()) {
            Framework framework = framework(pack);
            if (others != null) {
                Value value =
                        ItemAnswers.value(
                                framework.findItem("otherSentences").orElseThrow().answer(),
                                others);
                ann.write(ann.edit(CASE, framework.field("otherSentences"), value));
            }
            var possible = Facts.of(framework, ann.state()).possible(ann.state().subject(CASE));
            assertThat(conditions(pack))
                    .as(pack)
                    .hasSize(beforeRelease(pack).isPresent() ? 2 : 1)
                    .allSatisfy(
                            one -> assertThat(Applicability.of(one, possible)).isEqualTo(asked));
        }
    }

    /// No shipped pack asks by the sentence of the case list alone.
    @Test
    void whereTheSentenceDecidesTheOthersDoToo() {
        assertThat(Packs.IDS)
                .allSatisfy(pack ->
                        assertThat(all(framework(pack)))
                                .as(pack)
                                .filteredOn(one -> one.fields().contains("sentence"))
                                .allSatisfy(one ->
                                        assertThat(one.fields()).contains("/otherSentences")));
    }

    private static List<Condition> all(Framework framework) {
        return Stream.of(
                        framework.samples().stream()
                                .flatMap(sample -> sample.items().stream())
                                .map(item -> item.appliesWhen()),
                        framework.questions().stream().map(KeyQuestion::appliesWhen),
                        framework.questions().stream()
                                .flatMap(question -> question.prompts().stream())
                                .map(Prompt::appliesWhen),
                        framework.consistency().stream().map(rule -> rule.when()))
                .flatMap(one -> one)
                .toList();
    }
}
