package org.fieldbook.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.json.PackReader;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class SampleSubjectsTest {

    private static final Framework FRAMEWORK = framework();
    private static final SubjectId CASE = new SubjectId("case", new UUID(4, 1));
    private static final SubjectId NOTE = new SubjectId("note", new UUID(5, 1));
    private static final String ANSWER = FRAMEWORK.field("2.2.3");

    private final Desk ann = new Desk(1);
    private final Desk ben = new Desk(2);

    static Framework framework() {
        try (InputStream in = Framework.class.getResourceAsStream("pdu-2021.json")) {
            return PackReader.readShipped(in.readAllBytes()).framework();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @BeforeEach
    void oneCaseFromTheCaseList() {
        ann.write(
                ann.edit(CASE, Fields.REFERENCE, Value.text("WK-001")),
                ann.edit(CASE, Fields.INSPECTOR, Value.text("J. Lindqvist")),
                ann.edit(CASE, "sentence", Value.text("Licence")));
    }

    private SampleSubject subject() {
        return SampleSubjects.of(FRAMEWORK, ann.state()).getFirst();
    }

    private void answerAll(String answer) {
        for (KeyQuestion question : FRAMEWORK.questionsOf("case")) {
            ann.write(CASE, FRAMEWORK.field(question.code()), answer);
        }
    }

    private Change mark(String field) {
        return ann.write(CASE, field, CaseState.hash(ann.state(), CASE).hex());
    }

    private void note(Desk desk, String text) {
        desk.write(
                desk.edit(NOTE, Fields.ABOUT, new About(CASE, ANSWER).toValue()),
                desk.edit(NOTE, Fields.TEXT, Value.text(text)));
    }

    @Test
    void aCaseAsTheListNamesItHasNotStarted() {
        SampleSubject subject = subject();
        assertThat(subject.reference()).isEqualTo("WK-001");
        assertThat(subject.inspector()).isEqualTo("J. Lindqvist");
        assertThat(subject.attributes()).containsOnly(Map.entry("sentence", "Licence"));
        assertThat(subject.status()).isEqualTo(Status.NOT_STARTED);
        assertThat(subject.applicable()).isEqualTo(12);
        assertThat(subject.judged()).isZero();
        assertThat(subject.lastChanged()).contains("2023-03-15T10:00:00Z");
    }

    @Test
    void oneAnswerANoteOrAPromptBeginsIt() {
        Change answer = ann.write(CASE, ANSWER, "no");
        assertThat(subject().status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(subject().answers()).containsEntry("2.2.3", AnswerState.NO);
        assertThat(subject().judged()).isEqualTo(1);
        ann.undo(answer);
        assertThat(subject().status()).isEqualTo(Status.NOT_STARTED);
        ann.write(CASE, FRAMEWORK.field("2.2.3a"), "yes");
        assertThat(subject().promptsAnswered()).isEqualTo(1);
        assertThat(subject().status()).isEqualTo(Status.IN_PROGRESS);
        ann.clear(CASE, FRAMEWORK.field("2.2.3a"));
        note(ann, "Seen at the office");
        assertThat(subject().notes()).isEqualTo(1);
        assertThat(subject().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void completeAndSignedOffAreTheWordOfPeople() {
        answerAll("yes");
        assertThat(subject().status()).isEqualTo(Status.IN_PROGRESS);
        mark(Fields.COMPLETE);
        assertThat(subject().status()).isEqualTo(Status.COMPLETE);
        assertThat(subject().changedSince()).isFalse();
        mark(Fields.SIGN_OFF);
        assertThat(subject().status()).isEqualTo(Status.SIGNED_OFF);
        assertThat(subject().changedSince()).isFalse();
    }

    @Test
    void whatComesInAfterTheSignOffMakesItCompleteUntilSignedAgain() {
        answerAll("yes");
        ben.receive(ann);
        mark(Fields.COMPLETE);
        mark(Fields.SIGN_OFF);
        ben.write(CASE, ANSWER, "no");
        ann.receive(ben);
        assertThat(subject().status()).isEqualTo(Status.COMPLETE);
        assertThat(subject().changedSince()).isTrue();
        mark(Fields.SIGN_OFF);
        assertThat(subject().status()).isEqualTo(Status.SIGNED_OFF);
    }

    @Test
    void aNoteThatComesInChangesTheCase() {
        answerAll("yes");
        mark(Fields.COMPLETE);
        note(ben, "Read the plan");
        ann.receive(ben);
        assertThat(subject().status()).isEqualTo(Status.COMPLETE);
        assertThat(subject().changedSince()).isTrue();
    }

    @Test
    void aKeyQuestionLeftWithoutAnswerPutsACompleteCaseBackInProgress() {
        answerAll("yes");
        mark(Fields.COMPLETE);
        ann.clear(CASE, ANSWER);
        assertThat(subject().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void anAnswerChangedAndChangedBackIsNoChangeSince() {
        answerAll("yes");
        mark(Fields.COMPLETE);
        ann.write(CASE, ANSWER, "no");
        assertThat(subject().changedSince()).isTrue();
        ann.write(CASE, ANSWER, "yes");
        assertThat(subject().changedSince()).isFalse();
    }

    @Test
    void aConflictIsUndecidedAndListsShowTheStandIn() {
        ann.write(CASE, ANSWER, "yes");
        ben.write(CASE, ANSWER, "no");
        ben.write(CASE, Fields.REFERENCE, "WK-010");
        ann.receive(ben);
        assertThat(subject().answers()).containsEntry("2.2.3", AnswerState.UNDECIDED);
        String standIn =
                ann.state()
                        .subject(CASE)
                        .field(Fields.REFERENCE)
                        .heads()
                        .getFirst()
                        .value()
                        .map(value -> ((Value.Text) value).text())
                        .orElseThrow();
        assertThat(subject().reference()).isEqualTo(standIn);
    }

    @Test
    void aWithdrawnCaseSaysWhy() {
        ann.write(CASE, Fields.WITHDRAWN, "transferred out of the area");
        assertThat(subject().isWithdrawn()).isTrue();
        assertThat(subject().withdrawn()).contains("transferred out of the area");
    }

    @Test
    void whereTheInspectionHasNoCourtTeamItsReportsStillList() {
        SubjectId report = new SubjectId("courtReport", new UUID(6, 1));
        ann.write(report, Fields.REFERENCE, "CR-01");
        List<SampleSubject> all = SampleSubjects.of(FRAMEWORK, ann.state());
        assertThat(all).extracting(SampleSubject::sample).containsExactly("case", "courtReport");
        assertThat(all.getLast().applicable()).isEqualTo(1);
    }

    @Test
    void notesReadNewestFirstByWhatTheyAreAbout() {
        note(ann, "first");
        SubjectId second = new SubjectId("note", new UUID(5, 2));
        ann.write(
                ann.edit(second, Fields.ABOUT, new About(CASE, ANSWER).toValue()),
                ann.edit(second, Fields.TEXT, Value.text("second")));
        assertThat(Notes.of(ann.state()).about(CASE, ANSWER))
                .extracting(note -> note.text().text().orElse(""))
                .containsExactly("second", "first");
        assertThat(Notes.of(ann.state()).about(CASE, "other")).isEmpty();
        ann.delete(second);
        assertThat(Notes.of(ann.state()).about(CASE, ANSWER)).hasSize(1);
    }

    @Test
    void twoEditsOfOneNotesTextStandSideBySide() {
        note(ann, "first");
        ben.receive(ann);
        ann.write(NOTE, Fields.TEXT, "Ann's");
        ben.write(NOTE, Fields.TEXT, "Ben's");
        ann.receive(ben);
        Note note = Notes.of(ann.state()).about(CASE).getFirst();
        assertThat(note.text()).isInstanceOf(Reading.Differing.class);
        assertThat(note.author()).isEqualTo(ann.author());
    }

    @Test
    void fieldsAndValuesCannotBeTakenForEachOtherInTheCaseState() {
        Desk one = new Desk(1);
        one.write(CASE, "a", "bt1:c");
        Desk two = new Desk(1);
        two.write(two.edit(CASE, "a", Value.text("b")), two.edit(CASE, "c", Value.text("")));
        assertThat(CaseState.hash(one.state(), CASE))
                .isNotEqualTo(CaseState.hash(two.state(), CASE));
    }

    @Test
    void theCaseStateKnowsValuesAndNotWhoWroteThem() {
        ann.write(CASE, ANSWER, "yes");
        ben.write(
                Edit.of(CASE, Fields.REFERENCE, Value.text("WK-001"), List.of()),
                Edit.of(CASE, ANSWER, Value.text("yes"), List.of()),
                Edit.of(CASE, "sentence", Value.text("Licence"), List.of()),
                Edit.of(CASE, Fields.INSPECTOR, Value.text("J. Lindqvist"), List.of()));
        assertThat(CaseState.hash(ben.state(), CASE)).isEqualTo(CaseState.hash(ann.state(), CASE));
    }
}
