package org.fieldbook.framework.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What every shipped pack records beside key questions, item by item: how it is answered, and the answers that it hangs on.
class RecordedItemsTest {

    static final List<String> IDS = Packs.IDS;

    /// Sample; packs; how it is answered; codes, each with the answers it hangs on after `<`, several with `+`. `CASEWORK` are
    /// the four packs that judge whole cases, `CASES` these and the dynamic inspections of public protection.
    private static final String ITEMS =
            """
            case; CASES; day; supervisionBegan
            case; CASES; communityOrder suspendedSentenceOrder licence postSentenceSupervision; otherSentences
            case; CASES; words; ethnicityDetail
            case; CASES; yesNo; roshAgrees
            case; CASES; low medium high veryHigh; roshShouldBe<roshAgrees reoffendingLikelihood
            case; CASES; none category1 category2 category3; mappaCategory
            case; CASES; level1 level2 level3; mappaLevel<mappaCategory
            case; CASEWORK; yesNo; accommodation education finance family lifestyle drugs alcohol thinking attitudes
            case; CASEWORK; yesNo; accommodationServices<accommodation educationServices<education financeServices<finance
            case; CASEWORK; yesNo; familyServices<family lifestyleServices<lifestyle drugsServices<drugs
            case; CASEWORK; yesNo; alcoholServices<alcohol thinkingServices<thinking attitudesServices<attitudes
            case; CASES; yesNo; domesticAbuseEnquiryNeeded domesticAbuseEnquiryRequested<domesticAbuseEnquiryNeeded
            case; CASES; yesNo; domesticAbuseEnquiryReceived<domesticAbuseEnquiryRequested
            case; CASES; yesNo; domesticAbuseEnquiryUsed<domesticAbuseEnquiryReceived
            case; CASES; yesNo; childSafeguardingEnquiryNeeded childSafeguardingEnquiryRequested<childSafeguardingEnquiryNeeded
            case; CASES; yesNo; childSafeguardingEnquiryReceived<childSafeguardingEnquiryRequested
            case; CASES; yesNo; childSafeguardingEnquiryUsed<childSafeguardingEnquiryReceived
            case; CASES; yesNo; homeVisitNeeded homeVisitMade<homeVisitNeeded
            case; CASES; yesNo; enforcementNeeded enforced recalled<sentence+otherSentences
            case; CASES; effective insufficient notRequired; oversight
            case; CASEWORK; settled temporary homeless other; accommodationAtStart accommodationAtInspection
            case; CASEWORK; fullTime partTime education unemployed notAvailable; workAtStart workAtInspection
            case; CASEWORK; yesNo; reoffended
            case; CASES; po pso pqip; practitionerGrade
            case; CASES; cases; caseload
            case; CASES; notAtAll notSo quite very; workload
            case; CASES; AGREE; oversightView trainingView
            case; CASEWORK; yesNo; personSpokenTo
            case; CASEWORK; AGREE; viewHeard<personSpokenTo viewHelped<personSpokenTo viewSafe<personSpokenTo
            case; CASEWORK; words; viewWords<personSpokenTo
            case; public-protection-2025; yesNo; contactSuspended
            case; public-protection-2025; day; contactSuspendedOn<contactSuspended
            courtReport; pdu-2021 pdu-2023 nps-2018; yesNo; courtDomesticAbuseNeeded courtDomesticAbuseMade<courtDomesticAbuseNeeded
            courtReport; pdu-2021 pdu-2023 nps-2018; yesNo; courtChildSafeguardingNeeded
            courtReport; pdu-2021 pdu-2023 nps-2018; yesNo; courtChildSafeguardingMade<courtChildSafeguardingNeeded
            release throughTheGate; pdu-2021 pdu-2023 crc-2018; day; releasedOn preReleaseContactOn<preReleaseContact
            release throughTheGate; pdu-2021 pdu-2023 crc-2018; yesNo; preReleaseContact
            release throughTheGate; pdu-2021 pdu-2023 crc-2018; yesNo; releaseAccommodation releaseAccommodationServices<releaseAccommodation
            release throughTheGate; pdu-2021 pdu-2023 crc-2018; yesNo; releaseMentalHealth releaseMentalHealthServices<releaseMentalHealth
            release throughTheGate; pdu-2021 pdu-2023 crc-2018; yesNo; releaseDomesticAbuse releaseDomesticAbuseServices<releaseDomesticAbuse
            release throughTheGate; pdu-2021 pdu-2023 crc-2018; yesNo; releaseComplex releaseComplexServices<releaseComplex
            release throughTheGate; pdu-2021 pdu-2023 crc-2018; yesNo; releaseAlcohol releaseAlcoholServices<releaseAlcohol
            release throughTheGate; pdu-2021 pdu-2023 crc-2018; yesNo; releaseDrugs releaseDrugsServices<releaseDrugs
            victimContact; pdu-2021; yesNo; victimInitialContact victimExchange
            victimContact; pdu-2021; yesNoNa; victimContributes
            unpaidWork; crc-2018 region-2023; hours; hoursOrdered hoursWorked
            unpaidWork; crc-2018 region-2023; yesNo; workedUnsafely
            unpaidWork; crc-2018 region-2023; words; unsafeDetail<workedUnsafely
            """
                    .replace("CASEWORK", "pdu-2021 pdu-2023 crc-2018 nps-2018")
                    .replace("CASES", "pdu-2021 pdu-2023 crc-2018 nps-2018 public-protection-2025")
                    .replace("AGREE", "stronglyDisagree disagree undecided agree stronglyAgree");

    private static Framework framework(String pack) {
        return Packs.pack(Packs.bytes(pack)).framework();
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void everyPackRecordsWhatIsListedForItAndNothingElse(String pack) {
        Framework framework = framework(pack);
        List<String> listed =
                ITEMS.lines()
                        .map(line -> line.split("; ", -1))
                        .filter(cells -> List.of(cells[1].split(" ", -1)).contains(pack))
                        .flatMap(cells -> listed(framework, cells))
                        .toList();
        assertThat(
                        framework.samples().stream()
                                .flatMap(sample ->
                                        sample.items().stream()
                                                .map(item -> sample.id() + " " + words(item))))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    /// The rows of a line, for the sample that this pack has of it.
    private static Stream<String> listed(Framework framework, String[] cells) {
        String sample =
                Arrays.stream(cells[0].split(" ", -1))
                        .filter(one -> framework.findSample(one).isPresent())
                        .findFirst()
                        .orElseThrow();
        return Arrays.stream(cells[3].split(" ", -1))
                .map(code -> code.split("<", -1))
                .map(code ->
                        sample
                                + " "
                                + code[0]
                                + ": "
                                + cells[2]
                                + " "
                                + (code.length == 1
                                        ? List.of()
                                        : Arrays.stream(code[1].split("\\+", -1))
                                                .sorted()
                                                .toList()));
    }

    private static String words(Item item) {
        List<String> hangsOn =
                item.appliesWhen().fields().stream()
                        .map(field -> field.substring(field.indexOf('/') + 1))
                        .sorted()
                        .toList();
        return item.code() + ": " + answer(item.answer()) + " " + hangsOn;
    }

    private static String answer(AnswerType type) {
        return switch (type) {
            case AnswerType.YesNo(boolean mayNotApply) -> mayNotApply ? "yesNoNa" : "yesNo";
            case AnswerType.OneOf _, AnswerType.SeveralOf _, AnswerType.Scale _ ->
                    String.join(" ", type.values());
            case AnswerType.Whole(long _, long _, String unit) -> unit;
            case AnswerType.Day _ -> "day";
            case AnswerType.Words _ -> "words";
        };
    }

    /// What a case list says of a case, in every pack that has cases.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sentence  | Community order, Suspended sentence order, Licence, Post-sentence supervision
                    sex       | Male, Female, Other, Not recorded
                    ethnicity | White, Black, Asian, Mixed, Other, Not recorded
                    age       | 18 to 25, 26 to 35, 36 to 49, 50 and over, Not recorded
                    rosh      | Low, Medium, High, Very high, Not recorded
                    """)
    void detailsHaveTheirValues(String attribute, String values) {
        assertThat(IDS.stream().filter(pack -> framework(pack).findSample("case").isPresent()))
                .hasSize(5)
                .allSatisfy(pack ->
                        assertThat(
                                        framework(pack)
                                                .findSample("case")
                                                .orElseThrow()
                                                .attributes()
                                                .stream()
                                                .filter(one -> one.id().equals(attribute))
                                                .map(Attribute::values))
                                .as(pack)
                                .containsExactly(List.of(values.split(", ", -1))));
    }
}
