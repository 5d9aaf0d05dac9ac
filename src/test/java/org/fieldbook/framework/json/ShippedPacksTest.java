package org.fieldbook.framework.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Confidence;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.ScoreBands;
import org.fieldbook.framework.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The packs that come with the program, against what is published.
class ShippedPacksTest {

    static final List<String> IDS = Packs.IDS;

    private static Framework framework(String id) {
        return PackReader.readShipped(Packs.bytes(id)).framework();
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everyPackKeepsToTheSchemaAndMakesSense(String id) {
        assertThat(Packs.pack(Packs.bytes(id))).isEqualTo(PackReader.readShipped(Packs.bytes(id)));
        assertThat(framework(id).id()).isEqualTo(id);
    }

    /// The least scores of Requires improvement, Good and Outstanding for every maximum, from what is
    /// published or derived from it.
    @ParameterizedTest
    @CsvSource({
        "pdu-2021, 27, 5, 14, 23",
        "pdu-2021, 24, 5, 13, 21",
        "pdu-2023, 21, 4, 11, 18",
        "region-2023, 24, 5, 13, 21",
        "crc-2018, 30, 6, 16, 26",
        "nps-2018, 30, 6, 16, 26"
    })
    void everyScoreOutOfEveryMaximumHasItsRating(
            String id, int max, int requiresImprovement, int good, int outstanding) {
        ScoreBands bands = framework(id).findScoreBands(max).orElseThrow();
        List<Rating> expected =
                IntStream.rangeClosed(0, max)
                        .mapToObj(score ->
                                score >= outstanding
                                        ? Rating.OUTSTANDING
                                        : score >= good
                                                ? Rating.GOOD
                                                : score >= requiresImprovement
                                                        ? Rating.REQUIRES_IMPROVEMENT
                                                        : Rating.INADEQUATE)
                        .toList();
        assertThat(IntStream.rangeClosed(0, max).mapToObj(bands::rate).toList())
                .isEqualTo(expected);
        // The highest score of each rating but the best: a sixth, a half, five sixths.
        assertThat(List.of(bands.requiresImprovement(), bands.good(), bands.outstanding()))
                .containsExactly(max / 6 + 1, max / 2 + 1, 5 * max / 6 + 1);
        assertThat(bands.provenance().confidence()).isEqualTo(Confidence.DERIVED);
    }

    @Test
    void noPackHasBandsForAMaximumThatIsNotAbove() {
        assertThat(
                        IDS.stream()
                                .flatMap(id ->
                                        framework(id).scoreBands().stream()
                                                .map(bands -> id + " " + bands.max())))
                .containsExactlyInAnyOrder(
                        "pdu-2021 27",
                        "pdu-2021 24",
                        "pdu-2023 21",
                        "region-2023 24",
                        "crc-2018 30",
                        "nps-2018 30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pdu-2021    | 1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 2.5
                    pdu-2023    | P1.1 P1.2 P1.3 P2.1 P2.2 P2.3 P2.4
                    region-2023 | R1.1 R1.2 R2.1 R2.2 R2.3 R2.4 R2.5 R2.6
                    crc-2018    | 1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 4.1 4.2
                    nps-2018    | 1.1 1.2 1.3 1.4 2.1 2.2 2.3 2.4 3.1 3.2
                    """)
    void theRatedStandardsAreThoseThatArePublished(String id, String codes) {
        assertThat(
                        framework(id).standards().stream()
                                .filter(one -> !(one.basis() instanceof Basis.RecordedOnly))
                                .map(Standard::code))
                .containsExactly(codes.split(" "));
    }

    /// Rules A and B of 2021; no other framework caps anything.
    @Test
    void onlyTheFrameworkOf2021HasDecisionRules() {
        for (String id : IDS) {
            assertThat(framework(id).caps())
                    .as(id)
                    .extracting(Cap::id)
                    .isEqualTo(id.equals("pdu-2021") ? List.of("A", "B") : List.of());
        }
    }

    @Test
    void publicProtectionIsNotRatedAndAsksCoreOrAdjustedQuestions() {
        Framework framework = framework("public-protection-2025");
        assertThat(framework.isRated()).isFalse();
        assertThat(framework.scoreBands()).isEmpty();
        assertThat(framework.questions())
                .extracting(KeyQuestion::code)
                .containsExactly("C1", "C2", "C3", "C4", "A1", "A2");
        assertThat(IDS.stream().filter(id -> !framework(id).isRated()))
                .containsExactly("public-protection-2025");
    }

    /// Twelve questions in four stages: engages, desistance, safety.
    @ParameterizedTest
    @CsvSource({"pdu-2021,2.2", "pdu-2023,P2.1", "crc-2018,2.1", "nps-2018,2.1"})
    void caseworkAsksTwelveQuestions(String id, String assessment) {
        Framework framework = framework(id);
        assertThat(framework.questionsOf("case")).hasSize(12);
        assertThat(framework.findStandard(assessment).orElseThrow().title())
                .isEqualTo("Assessment");
        assertThat(framework.findQuestion(assessment + ".3").orElseThrow().title())
                .isEqualTo("Keeps other people safe");
    }

    /// Codes are unique only within a framework, so no text of one may speak of another's.
    @ParameterizedTest
    @FieldSource("IDS")
    void everyPromptOfACaseworkQuestionBelongsToIt(String id) {
        assertThat(framework(id).questions())
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(question.prompts())
                                .allSatisfy(prompt ->
                                        assertThat(prompt.code()).startsWith(question.code())));
    }

    /// What the rating rules list as recorded of each case, and of the further samples.
    @Test
    void theFrameworkOf2021RecordsTheWholeVisit() {
        Framework framework = framework("pdu-2021");
        assertThat(framework.version()).isEqualTo(6);
        assertThat(framework.samples())
                .extracting(Sample::id)
                .containsExactly("case", "courtReport", "release", "victimContact");
        assertThat(framework.samples()).allSatisfy(one -> assertThat(one.items()).isNotEmpty());
        List<String> needs =
                Stream.of(
                                "accommodation",
                                "education",
                                "finance",
                                "family",
                                "lifestyle",
                                "drugs",
                                "alcohol",
                                "thinking",
                                "attitudes")
                        .flatMap(need -> Stream.of(need, need + "Services"))
                        .toList();
        assertThat(framework.findSample("case").orElseThrow().items())
                .extracting(Item::code)
                .containsAll(needs)
                .contains(
                        "roshAgrees",
                        "roshShouldBe",
                        "mappaCategory",
                        "mappaLevel",
                        "domesticAbuseEnquiryUsed",
                        "childSafeguardingEnquiryUsed",
                        "homeVisitMade",
                        "enforced",
                        "recalled",
                        "oversight",
                        "accommodationAtStart",
                        "workAtInspection",
                        "reoffended",
                        "caseload",
                        "workload",
                        "viewHeard");
    }

    /// Until a first answer makes something apply nothing has to be recorded: a case whose key questions
    /// are judged can be complete.
    @ParameterizedTest
    @FieldSource("IDS")
    void whatIsRequiredFollowsFromAnAnswer(String id) {
        assertThat(framework(id).samples())
                .flatExtracting(Sample::items)
                .filteredOn(Item::required)
                .allSatisfy(item ->
                        assertThat(item.appliesWhen().fields())
                                .anyMatch(field -> field.startsWith("/")));
    }

    /// What an aggregate adds up exists in the pack of the units.
    @Test
    void theRegionAddsUpQuestionsThatItsUnitsAsk() {
        Framework units = framework("pdu-2023");
        Set<String> asked =
                units.questions().stream()
                        .map(question -> units.field(question.code()))
                        .collect(Collectors.toSet());
        assertThat(framework("region-2023").aggregates())
                .hasSize(4)
                .flatExtracting(aggregate -> aggregate.questions())
                .flatExtracting(pool -> pool.from())
                .hasSize(10)
                .allSatisfy(from -> assertThat(asked).contains(from));
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void whatIsWrittenReadsBackAsTheSamePack(String id) {
        var pack = Packs.pack(Packs.bytes(id));
        byte[] written = PackWriter.write(pack).getBytes(StandardCharsets.UTF_8);
        assertThat(Packs.pack(written)).isEqualTo(pack);
    }
}
