package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.ConsistencyRule;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Every consistency rule of every shipped pack: what raises it, what one step beside does not, and what it asks for.
class ShippedRulesTest {

    /// Pack, rule, what it asks for, what raises it, and the one answer beside with which it is not raised; an answer
    /// without a word is cleared. A line stands for the space in a value of the case list.
    private static final String RULES =
            """
            crc-2018; mappaCategoryThree; BLOCK; mappaCategory=category3 mappaLevel=level1; mappaLevel=level2
            crc-2018; domesticAbuseNotAsked; WARN; domesticAbuseEnquiryNeeded=yes domesticAbuseEnquiryRequested=no 2.1.3=yes; 2.1.3=no
            crc-2018; childSafeguardingNotAsked; WARN; childSafeguardingEnquiryNeeded=yes childSafeguardingEnquiryRequested=no 2.1.3=yes; 2.1.3=no
            crc-2018; unsafeYetSufficient; WARN; workedUnsafely=yes 4.1.1=yes; workedUnsafely=no
            crc-2018; contactAfterRelease; BLOCK; releasedOn=2020-03-05 preReleaseContact=yes preReleaseContactOn=2020-03-06; preReleaseContactOn=2020-03-05
            nps-2018; mappaCategoryThree; BLOCK; mappaCategory=category3 mappaLevel=level1; mappaCategory=category2
            nps-2018; domesticAbuseNotAsked; WARN; domesticAbuseEnquiryNeeded=yes domesticAbuseEnquiryRequested=no 2.1.3=yes; domesticAbuseEnquiryRequested=yes
            nps-2018; childSafeguardingNotAsked; WARN; childSafeguardingEnquiryNeeded=yes childSafeguardingEnquiryRequested=no 2.1.3=yes; childSafeguardingEnquiryRequested=yes
            nps-2018; courtDomesticAbuseNotAsked; WARN; courtDomesticAbuseNeeded=yes courtDomesticAbuseMade=no 3.1.1=yes; 3.1.1=no
            pdu-2021; mappaCategoryThree; BLOCK; mappaCategory=category3 mappaLevel=level1; mappaLevel=level3
            pdu-2021; domesticAbuseNotAsked; WARN; domesticAbuseEnquiryNeeded=yes domesticAbuseEnquiryRequested=no 2.2.3=yes; domesticAbuseEnquiryNeeded=no
            pdu-2021; childSafeguardingNotAsked; WARN; childSafeguardingEnquiryNeeded=yes childSafeguardingEnquiryRequested=no 2.2.3=yes; childSafeguardingEnquiryNeeded=no
            pdu-2021; courtDomesticAbuseNotAsked; WARN; courtDomesticAbuseNeeded=yes courtDomesticAbuseMade=no 2.1.1=yes; courtDomesticAbuseMade=yes
            pdu-2021; contactAfterRelease; BLOCK; releasedOn=2022-03-05 preReleaseContact=yes preReleaseContactOn=2022-03-06; preReleaseContact=no
            pdu-2023; mappaCategoryThree; BLOCK; mappaCategory=category3 mappaLevel=level1; mappaCategory=category1
            pdu-2023; domesticAbuseNotAsked; WARN; domesticAbuseEnquiryNeeded=yes domesticAbuseEnquiryRequested=no P2.1.3=yes; P2.1.3=
            pdu-2023; childSafeguardingNotAsked; WARN; childSafeguardingEnquiryNeeded=yes childSafeguardingEnquiryRequested=no P2.1.3=yes; P2.1.3=
            pdu-2023; courtDomesticAbuseNotAsked; WARN; courtDomesticAbuseNeeded=yes courtDomesticAbuseMade=no P3.1.1=yes; courtDomesticAbuseNeeded=no
            pdu-2023; contactAfterRelease; BLOCK; releasedOn=2023-12-31 preReleaseContact=yes preReleaseContactOn=2024-01-01; releasedOn=2024-01-01
            public-protection-2025; mappaCategoryThree; BLOCK; mappaCategory=category3 mappaLevel=level1; mappaLevel=
            public-protection-2025; domesticAbuseNotAsked; WARN; domesticAbuseEnquiryNeeded=yes domesticAbuseEnquiryRequested=no C1=yes; domesticAbuseEnquiryRequested=yes
            public-protection-2025; childSafeguardingNotAsked; WARN; childSafeguardingEnquiryNeeded=yes childSafeguardingEnquiryRequested=no C1=yes; C1=no
            public-protection-2025; suspendedUnderOrder; WARN; sentence=Community_order contactSuspended=yes; otherSentences=licence
            public-protection-2025; suspendedBeforeBegun; BLOCK; supervisionBegan=2025-02-10 contactSuspended=yes contactSuspendedOn=2025-02-09; contactSuspendedOn=2025-02-10
            region-2023; unsafeYetSufficient; WARN; workedUnsafely=yes R2.4.1=yes; R2.4.1=no
            """;

    /// A row of the table.
    record Row(String pack, String rule, String asks, List<String> raising, String beside) {

        @Override
        public String toString() {
            return pack + " " + rule;
        }
    }

    private final Desk ann = new Desk(1);

    private static Stream<Row> rows() {
        return RULES.lines()
                .map(line -> line.split("; ", -1))
                .map(cells ->
                        new Row(
                                cells[0],
                                cells[1],
                                cells[2],
                                List.of(cells[3].split(" ", -1)),
                                cells[4]));
    }

    private static Framework framework(String pack) {
        return Packs.pack(Packs.bytes(pack)).framework();
    }

    @Test
    void everyRuleOfEveryPackHasItsRow() {
        assertThat(rows().map(Row::toString))
                .containsExactlyInAnyOrderElementsOf(
                        Packs.IDS.stream()
                                .flatMap(pack ->
                                        framework(pack).consistency().stream()
                                                .map(rule -> pack + " " + rule.id()))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answersThatDoNotFitRaiseItAndOneStepBesideDoesNot(Row row) {
        Framework framework = framework(row.pack());
        ConsistencyRule rule =
                framework.consistency().stream()
                        .filter(one -> one.id().equals(row.rule()))
                        .findFirst()
                        .orElseThrow();
        SubjectId subject = new SubjectId(rule.sample(), new UUID(4, 1));
        ann.write(subject, Fields.REFERENCE, "MADE-UP-1");
        for (String answer : row.raising()) {
            assertThat(raised(framework)).as("before " + answer).isEmpty();
            answer(framework, subject, answer);
        }
        assertThat(raised(framework)).containsExactly(new Query(rule, Optional.empty()));
        assertThat(rule.severity()).hasToString(row.asks());
        assertThat(raised(framework).getFirst().isOpen()).isTrue();

        ann.write(subject, Fields.query(framework, rule), "Seen in the file");
        assertThat(raised(framework))
                .containsExactly(new Query(rule, Optional.of("Seen in the file")));
        assertThat(raised(framework).getFirst().isOpen())
                .as("a reason is enough where the rule warns")
                .isEqualTo(row.asks().equals("BLOCK"));

        answer(framework, subject, row.beside());
        assertThat(raised(framework)).isEmpty();
    }

    /// The adjusted questions are for people on licence or post-sentence supervision, be it beside an order.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # sentence               , under at the same time         , raised
                    Community order          ,                                , true
                    Suspended sentence order ,                                , true
                    Community order          , suspendedSentenceOrder         , true
                    Suspended sentence order , communityOrder                 , true
                    Community order          , licence                        , false
                    Community order          , postSentenceSupervision        , false
                    Suspended sentence order , licence                        , false
                    Suspended sentence order , postSentenceSupervision        , false
                    Suspended sentence order , communityOrder licence         , false
                    Community order          , licence postSentenceSupervision, false
                    Licence                  ,                                , false
                    Post-sentence supervision,                                , false
                    Post-sentence supervision, communityOrder                 , false
                                             ,                                , false
                    """)
    void contactSuspendedUnderAnOrderAloneIsQueried(
            String sentence, String others, boolean isRaised) {
        Framework framework = framework("public-protection-2025");
        var subject = new SubjectId("case", new UUID(4, 1));
        ann.write(subject, Fields.REFERENCE, "MADE-UP-1");
        answer(framework, subject, "contactSuspended=yes");
        if (sentence != null) {
            ann.write(subject, "sentence", sentence);
        }
        if (others != null) {
            answer(framework, subject, "otherSentences=" + others);
        }
        assertThat(raised(framework))
                .extracting(query -> query.rule().id())
                .isEqualTo(isRaised ? List.of("suspendedUnderOrder") : List.of());
        answer(framework, subject, "contactSuspended=no");
        assertThat(raised(framework)).isEmpty();
    }

    private List<Query> raised(Framework framework) {
        return SampleSubjects.of(framework, ann.state()).getFirst().completeness().queries();
    }

    private void answer(Framework framework, SubjectId subject, String answer) {
        String[] parts = answer.split("=", -1);
        String field = framework.field(parts[0]);
        boolean isListed =
                framework.findSample(subject.kind()).orElseThrow().attributes().stream()
                        .anyMatch(one -> one.id().equals(parts[0]));
        if (isListed) {
            ann.write(subject, parts[0], parts[1].replace('_', ' '));
        } else if (parts[1].isEmpty()) {
            ann.clear(subject, field);
        } else {
            Value value =
                    framework
                            .findItem(parts[0])
                            .map(item -> ItemAnswers.value(item.answer(), parts[1]))
                            .orElseGet(() -> Value.text(parts[1]));
            ann.write(ann.edit(subject, field, value));
        }
    }
}
