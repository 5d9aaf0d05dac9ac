package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Applicability;
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.ItemAnswers;
import org.fieldbook.inspection.ItemState;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.Hash;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a case list says of a case, entered and corrected.
class RecordDetailsTest {

    @TempDir private Path folder;
    private Made made;

    @BeforeEach
    void make() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private RecordAnswers.Given given(String reference, String id, String value) {
        return given(
                made.open(), reference, id, value, made.subject(reference).field(id).headHashes());
    }

    private RecordAnswers.Given given(
            OpenInspection on, String reference, String id, String value, List<Hash> seen) {
        return new RecordAnswers.Given(
                on.snapshot().subjects().stream()
                        .filter(one -> one.reference().equals(reference))
                        .findFirst()
                        .orElseThrow()
                        .id(),
                id,
                Optional.of(value).filter(text -> !text.isEmpty()),
                Optional.empty(),
                seen);
    }

    private void record(String reference, String id, String value) {
        Made.await(new RecordAnswers(made.open()).answer(given(reference, id, value)));
    }

    private Reading reading(String reference, String id) {
        return made.subject(reference).read(id);
    }

    private ItemState recalled(String reference) {
        var framework = made.now().framework();
        return ItemAnswers.state(
                framework,
                framework.findItem("recalled").orElseThrow(),
                made.subject(reference),
                Facts.of(framework, made.now().state()).possible(made.subject(reference)));
    }

    private Applicability.Verdict prompt(String reference) {
        var framework = made.now().framework();
        return Applicability.of(
                framework.findCondition("2.4.1d").orElseThrow(),
                Facts.of(framework, made.now().state()).possible(made.subject(reference)));
    }

    @Test
    void aReplacementGetsItsSentenceAndWhatHangsOnItAppliesThen() {
        Made.await(
                new WithdrawCases(made.open())
                        .replace(
                                made.id("TE-001"),
                                "Moved away.",
                                new WithdrawCases.Replacement("NE-009", "Next on the list."),
                                made.now().state()));
        assertThat(recalled("NE-009")).isEqualTo(ItemState.NOT_APPLICABLE);
        assertThat(prompt("NE-009")).isEqualTo(Applicability.Verdict.DOES_NOT_APPLY);
        int acts = Acts.of(made.now().state()).size();
        record("NE-009", "sentence", "Licence");
        assertThat(Acts.of(made.now().state())).hasSize(acts + 1);
        assertThat(recalled("NE-009")).isEqualTo(ItemState.UNANSWERED);
        assertThat(prompt("NE-009")).isEqualTo(Applicability.Verdict.APPLIES);
        assertThat(made.row("NE-009").attributes()).isEqualTo(Map.of("sentence", "Licence"));
        // Like what a list says it is no beginning of work on the case, and none asks for it.
        assertThat(made.row("NE-009").status()).isEqualTo(Status.NOT_STARTED);
        assertThat(made.row("NE-009").completeness().missing())
                .isEqualTo(made.row("TE-002").completeness().missing());
    }

    @Test
    void aWrongValueOfTheListIsCorrectedOnceAndTheCorrectionIsTakenBack() {
        record("TE-001", "sentence", "Licence");
        int changes = made.now().state().size();
        record("TE-001", "sentence", "Licence");
        assertThat(made.now().state().size()).isEqualTo(changes);
        made.reopen();
        Made.await(new UndoActs(made.open()).undo(made.id("TE-001")));
        assertThat(reading("TE-001", "sentence").text()).contains("Community order");
        Made.await(new UndoActs(made.open()).redo(made.id("TE-001")));
        assertThat(reading("TE-001", "sentence").text()).contains("Licence");
        record("TE-001", "sentence", "");
        assertThat(reading("TE-001", "sentence")).isEqualTo(new Reading.Absent());
        assertThat(made.subject("TE-001").text(Fields.REFERENCE)).contains("TE-001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TE-001 | sentence      | licence     | A-13 | answer.item.notListed
                    TE-001 | domesticAbuse | perhaps     | A-13 | answer.item.notListed
                    TE-001 | reportType    | Oral        | A-01 | answer.refused
                    TE-001 | reference     | TE-009      | A-01 | answer.refused
                    TE-001 | inspector     | B. Tester   | A-01 | answer.refused
                    TE-001 | withdrawn     | Moved away. | A-01 | answer.refused
                    TR-01  | sentence      | Licence     | A-01 | answer.refused
                    """)
    void whatThePackDoesNotTakeIsRefusedInWordsAndNothingIsRecorded(
            String reference, String id, String value, String failure, String key) {
        long changes = made.now().state().size();
        Failure refused =
                Made.refused(new RecordAnswers(made.open()).answer(given(reference, id, value)));
        assertThat(refused.code()).isEqualTo(failure);
        assertThat(refused.key()).isEqualTo(key);
        assertThat(made.now().state().size()).isEqualTo(changes);
    }

    /// As long as a cell of a list, and typed like the words of an item.
    @Test
    void wordsAreTakenUpToTheLengthOfACell() {
        Made.await(
                made.importing().importRows(made.preview("case,sample\nRE-001,release\n"), false));
        Failure refused =
                Made.refused(
                        new RecordAnswers(made.open())
                                .answer(given("RE-001", "relatedCase", "x".repeat(501))));
        assertThat(refused.code()).isEqualTo("A-18");
        Made.await(new WriteNotes(made.open()).commit(typed("  TE-002 ")));
        assertThat(reading("RE-001", "relatedCase").text()).contains("TE-002");
        assertThat(Made.refused(new WriteNotes(made.open()).commit(typed("x".repeat(501)))).code())
                .isEqualTo("A-18");
        Made.await(new WriteNotes(made.open()).commit(typed("  ")));
        assertThat(reading("RE-001", "relatedCase")).isEqualTo(new Reading.Absent());
    }

    private Draft typed(String text) {
        return new Draft(
                made.id("RE-001"),
                Optional.empty(),
                Map.of("relatedCase", text),
                Map.of("relatedCase", made.subject("RE-001").field("relatedCase").headHashes()),
                0);
    }

    @Test
    void whatTwoLaptopsSaidIsAConflictUntilSomebodyDecidesIt() {
        try (Colleague ben =
                Colleague.join(made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            List<Hash> seen = made.subject("TE-001").field("sentence").headHashes();
            Made.await(
                    new RecordAnswers(ben.open())
                            .answer(given(ben.open(), "TE-001", "sentence", "Licence", seen)));
            Colleague.take(
                    made.open(), Colleague.bundle(ben.open(), folder.resolve("b.fieldbook")));
            // What came in while the case was on the screen is not replaced unseen.
            Made.await(
                    new RecordAnswers(made.open())
                            .answer(
                                    given(
                                            made.open(),
                                            "TE-001",
                                            "sentence",
                                            "Suspended sentence order",
                                            seen)));
            var conflicts = new NamedConflicts(made.open());
            OpenConflict conflict = conflicts.get("TE-001", "sentence");
            assertThat(conflict.sides()).hasSize(2);
            assertThat(
                            catchThrowableOfType(
                                            Failure.class,
                                            () ->
                                                    conflicts.write(
                                                            conflict, "Fine", Optional.empty()))
                                    .code())
                    .isEqualTo("X-14");
            Made.await(conflicts.write(conflict, "Post-sentence supervision", Optional.empty()));
            assertThat(reading("TE-001", "sentence").text()).contains("Post-sentence supervision");
            assertThat(conflicts.list()).isEmpty();
        }
    }
}
