package org.fieldbook.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.intake.Practice;
import org.fieldbook.service.PracticeInspection;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

class PracticeReaderTest {

    private static final String SMALL =
            """
            {"format": "fieldbook-practice/1",
             "inspection": {"code": "TE-1", "service": "Testing PDU", "framework": "pdu-2021",
               "today": "2023-03-15T10:42:07", "courtTeam": false,
               "fieldworkFrom": "2023-03-06", "fieldworkTo": "2023-03-17"},
             "members": [{"name": "A. Tester", "role": "lead"}],
             "withdrawn": [{"case": "TE-003", "reason": "Drawn twice"}],
             "caseList": [{"case": "TE-001", "sample": "case", "sex": "Male",
               "flags": ["domesticAbuse", "openQuery"], "status": "In progress",
               "lastEdit": "2023-03-10T09:00:00", "answers": {"2.2.1": "yes", "2.2.2": null}}],
             "courtReports": [{"case": "TR-01", "sample": "courtReport", "answers": {}}],
             "releases": [{"case": "TL-01", "sample": "release", "relatedCase": "TE-001"}],
             "judgedStandards": [{"standard": "1.1", "proposed": "Good"}]}
            """;

    private static Practice read(String json) {
        return new PracticeReader().read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void casesAndCourtReportsAreReadWithWhatWasRecordedAboutThem() {
        Practice practice = read(SMALL);
        Practice.Entry first = practice.entries().getFirst();
        assertThat(first.attributes())
                .containsEntry("sex", "Male")
                .containsEntry("domesticAbuse", "yes")
                .containsEntry("childSafeguarding", "no")
                .hasSize(3);
        assertThat(first.answers()).containsExactly(Map.entry("2.2.1", "yes"));
        assertThat(first.openQuery()).isTrue();
        Practice.Entry report = practice.entries().get(1);
        assertThat(practice.entries().getLast().attributes())
                .containsExactly(Map.entry("relatedCase", "TE-001"));
        assertThat(report.attributes()).isEmpty();
        assertThat(report.lastEdit()).isEqualTo(practice.now());
        assertThat(practice.facts()).containsEntry("courtTeam", false);
        assertThat(practice.withdrawn().getFirst().reason()).isEqualTo("Drawn twice");
    }

    @Test
    void aFileOfAnotherFormatOrThatLacksSomethingIsRefused() {
        assertThatThrownBy(() -> read(SMALL.replace("practice/1", "practice/2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fieldbook-practice/1");
        assertThatThrownBy(() -> read(SMALL.replace("\"code\"", "\"kode\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code");
    }

    @Test
    void theShippedFileHasSubjectsOfEverySampleAndOneMoreDrawn() {
        Practice practice = PracticeInspection.shipped();
        assertThat(
                        practice.entries().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                Practice.Entry::sample, Collectors.counting())))
                .isEqualTo(
                        Map.of(
                                "case",
                                46L,
                                "courtReport",
                                18L,
                                "release",
                                6L,
                                "victimContact",
                                4L));
        assertThat(practice.withdrawn()).hasSize(1);
    }
}
