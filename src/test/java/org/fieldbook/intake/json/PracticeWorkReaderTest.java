package org.fieldbook.intake.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.intake.PracticeWork;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

class PracticeWorkReaderTest {

    private static final String SMALL =
            """
            {"format": "fieldbook-practice-work/1", "cohort": ["2022-07-11", "2022-08-22"],
             "items": {"TE-001": {"oversight": "effective"}}, "reasons": {"1.1": "Because."},
             "evidence": [{"reference": "E-01", "at": "2023-03-06T09:20", "kind": "meeting",
               "title": "T", "date": "2023-03-06", "source": "S", "text": "X",
               "marks": {"1.1": "area"}}],
             "attached": [{"evidence": "E-01", "at": "2023-03-06T09:22", "name": "figures.csv"}],
             "findings": [], "interviews": [], "secondAssessments": [],
             "survey": {"at": "2023-03-14T17:10", "name": "survey.csv"},
             "exchange": {"shared": "2023-03-14T17:20", "laptops": []}}
            """;

    private static PracticeWork read(String json) {
        return new PracticeWorkReader()
                .read(
                        json.getBytes(StandardCharsets.UTF_8),
                        "sheet".getBytes(StandardCharsets.UTF_8),
                        "figures".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasRecordedIsReadAndWhatIsNotListedIsNothing() {
        PracticeWork work = read(SMALL);
        assertThat(work.itemsOf("TE-001")).containsEntry("oversight", "effective");
        assertThat(work.itemsOf("TE-002")).isEmpty();
        assertThat(work.evidence().getFirst().marks()).containsEntry("1.1", "area");
        assertThat(work.attached())
                .singleElement()
                .returns("E-01", PracticeWork.Attached::evidence)
                .returns("figures.csv", PracticeWork.Attached::name)
                .returns("figures", PracticeWork.Attached::text);
        assertThat(work.survey().csv()).isEqualTo("sheet");
        assertThat(work.exchange().laptops()).isEmpty();
    }

    @Test
    void aFileOfAnotherFormatOrThatLacksSomethingIsRefused() {
        assertThatThrownBy(() -> read(SMALL.replace("work/1", "work/2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fieldbook-practice-work/1");
        assertThatThrownBy(() -> read(SMALL.replace("\"title\"", "\"titel\"")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("title");
    }
}
