package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.AskedItems;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.intake.RowFault;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.report.ViewResults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Interviews with practitioners and people on probation, and surveys.
class InterviewsTest {

    private static final String SURVEY =
            """
            sheet,viewHeard,viewHelped,viewWords
            S-1,agree,Strongly agree,They listen.
            S-2,undecided,,
            S-3,AGREE,disagree,
            S-4,maybe,disagree,
            S-5,stronglyDisagree,agree,
            """;

    @TempDir private Path folder;
    private Made made;

    @BeforeEach
    void begin() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private AskedItems items() {
        return new AskedItems(made.now().framework());
    }

    private List<Interview> interviews() {
        return Interview.list(items(), made.now().state());
    }

    private SubjectId record(Interview.With with, Map<String, String> answers, String... cases) {
        var id = new SubjectId(Fields.INTERVIEW, UUID.randomUUID());
        Map<String, String> texts = new HashMap<>();
        texts.put(Fields.KIND, with.word());
        texts.put(Fields.DATE, "2023-03-09");
        answers.forEach((code, words) -> texts.put(made.field(code), words));
        for (String one : cases) {
            texts.put(Interview.link(made.id(one)), Interview.LINKED);
        }
        Made.await(
                new WriteNotes(made.open())
                        .commit(new Draft(id, Optional.empty(), texts, Map.of(), 0)));
        return id;
    }

    private SurveyPreview preview(String rows) {
        return new ImportSurvey(made.open())
                .preview("views.csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private void take(String rows) {
        Made.await(new ImportSurvey(made.open()).importSheets(preview(rows)));
    }

    private Optional<String> answer(String reference, String code) {
        return made.now().state().subject(made.id(reference)).text(made.field(code));
    }

    @Test
    void aPractitionerIsAskedWhatThePackAsksAndIsLinkedToSeveralCases() {
        assertThat(items().of(Interview.With.PRACTITIONER))
                .extracting(item -> item.code())
                .containsExactly(
                        "practitionerGrade",
                        "caseload",
                        "workload",
                        "oversightView",
                        "trainingView");
        assertThat(items().of(Interview.With.PERSON))
                .extracting(item -> item.code())
                .doesNotContain("personSpokenTo")
                .contains("viewHeard");
        record(
                Interview.With.PRACTITIONER,
                Map.of("practitionerGrade", "po", "caseload", "47", "workload", "never heard of"),
                "TE-001",
                "TE-002");
        assertThat(interviews())
                .singleElement()
                .returns("I-01", Interview::reference)
                .returns(Map.of("practitionerGrade", "po", "caseload", "47"), Interview::answers)
                .satisfies(one ->
                        assertThat(one.cases())
                                .containsExactlyInAnyOrder(made.id("TE-001"), made.id("TE-002")));
    }

    @Test
    void whatWasAnsweredIsWrittenIntoTheCasesOnlyWhereNothingStands() {
        made.answer("TE-001", "practitionerGrade", "pso");
        SubjectId id =
                record(
                        Interview.With.PRACTITIONER,
                        Map.of("practitionerGrade", "po", "workload", "quite"),
                        "TE-001",
                        "TE-002");
        assertThat(new AnswerCases(made.open()).write(id).join()).isEqualTo(2);
        assertThat(answer("TE-001", "practitionerGrade")).contains("pso");
        assertThat(answer("TE-001", "workload")).contains("quite");
        assertThat(answer("TE-002", "practitionerGrade")).contains("po");
        assertThat(new AnswerCases(made.open()).write(id).join()).as("once more").isZero();
        SubjectId report =
                record(Interview.With.PRACTITIONER, Map.of("workload", "quite"), "TR-01");
        assertThat(new AnswerCases(made.open()).write(report).join())
                .as("a court report has no practitioner")
                .isZero();

        SubjectId person = record(Interview.With.PERSON, Map.of("viewHeard", "agree"), "TE-002");
        new AnswerCases(made.open()).write(person).join();
        assertThat(answer("TE-002", "personSpokenTo")).contains("yes");
        assertThat(answer("TE-002", "viewHeard")).contains("agree");
    }

    @Test
    void aSurveyIsPreviewedWithTheRowsThatAreWrongAndTakenInWithoutThem() {
        SurveyPreview preview = preview(SURVEY);
        assertThat(preview.sheets()).hasSize(4);
        assertThat(preview.faults())
                .singleElement()
                .returns(5L, RowFault::line)
                .returns("viewHeard", RowFault::column);
        assertThat(interviews()).isEmpty();
        take(SURVEY);
        assertThat(interviews())
                .hasSize(4)
                .allMatch(one -> one.with() == Interview.With.SURVEY)
                .anySatisfy(one ->
                        assertThat(one.answers())
                                .isEqualTo(
                                        Map.of(
                                                "viewHeard", "agree",
                                                "viewHelped", "stronglyAgree",
                                                "viewWords", "They listen.")));
    }

    @Test
    void theSameSurveyAgainIsRecognisedAndWhatIsNewInItIsNot() {
        take(SURVEY);
        assertThat(preview(SURVEY)).returns(4, SurveyPreview::held);
        assertThat(preview(SURVEY).isUsable()).isFalse();
        take(SURVEY);
        assertThat(interviews()).hasSize(4);
        assertThat(preview(SURVEY + "S-6,agree,agree,\n").sheets()).hasSize(1);
        assertThat(preview(SURVEY.replace("S-2,undecided", "S-2,agree")).sheets())
                .as("another sheet of the same name is not lost")
                .hasSize(1);

        String nameless = "viewHeard\nagree\nagree\n";
        take(nameless);
        assertThat(preview(nameless)).returns(2, SurveyPreview::held);
        assertThat(interviews()).as("alike answers are two people").hasSize(6);
    }

    @Test
    void aFileWithoutAnyQuestionIsRefusedAndAnotherColumnRemarkedOn() {
        assertThat(preview("name,age\nA,30\n").faults())
                .singleElement()
                .returns("intake.survey.noItem", RowFault::key);
        assertThat(preview("viewHeard,age\nagree,30\n").remarks())
                .singleElement()
                .returns(List.of("age"), RowFault::arguments);
    }

    @Test
    void ofFewerThanFiveNothingIsTold() {
        take(SURVEY);
        assertThat(heard().people()).isEqualTo(4);
        assertThat(heard().isHidden()).isTrue();
        record(Interview.With.PERSON, Map.of("viewHeard", "agree"));
        assertThat(heard().points())
                .extracting(ViewResults.Point::count)
                .containsExactly(1, 0, 1, 3, 0);
    }

    private ViewResults.Line heard() {
        return ViewResults.of(
                        items(), interviews(), Set.of(Interview.With.PERSON, Interview.With.SURVEY))
                .getFirst();
    }

    @Test
    void theSheetsOfAWrongFileAreDeletedAndStaySo() {
        take(SURVEY);
        Made.await(new ImportSurvey(made.open()).delete("views.csv"));
        assertThat(interviews()).isEmpty();
        assertThat(preview(SURVEY).isUsable()).isFalse();
    }
}
