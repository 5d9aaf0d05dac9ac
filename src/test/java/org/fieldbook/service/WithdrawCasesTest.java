package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleChanges;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

class WithdrawCasesTest {

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

    private SampleChanges changes() {
        return SampleChanges.of(made.now().state(), made.now().subjects());
    }

    private CompletableFuture<Saved> replace(String reference, String other, String why) {
        return new WithdrawCases(made.open())
                .replace(
                        made.id(reference),
                        "Moved away.",
                        new WithdrawCases.Replacement(other, why),
                        made.now().state());
    }

    @Test
    void aCaseIsReplacedByOneThatNoListBroughtAsOneAct() {
        int acts = Acts.of(made.now().state()).size();
        Made.await(replace("TE-001", "NE-009", "Next on the list."));
        assertThat(Acts.of(made.now().state())).hasSize(acts + 1);
        assertThat(made.now().listSubjects("case"))
                .extracting(SampleSubject::reference)
                .containsExactly("NE-009", "TE-002");
        SampleChanges changes = changes();
        assertThat(changes.withdrawn())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subject().reference()).isEqualTo("TE-001");
                    assertThat(one.reason()).isEqualTo("Moved away.");
                    assertThat(one.by()).isEqualTo("A. Tester");
                    assertThat(one.replacedBy().map(SampleSubject::reference)).contains("NE-009");
                });
        assertThat(changes.takenIn())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reason()).isEqualTo("Next on the list.");
                    assertThat(one.inPlaceOf().map(SampleSubject::reference)).contains("TE-001");
                });
        assertThat(changes.toString()).doesNotContain("Moved", "Next");
    }

    @Test
    void aCaseThatIsThereStandsInAndAWithdrawnOneOfAnotherSampleOrItselfDoesNot() {
        Made.await(replace("TE-001", "TE-002", "It fits."));
        assertThat(changes().takenIn()).hasSize(1);
        int before = made.now().state().size();
        for (String other : List.of("TE-001", "TE-002", "TR-01")) {
            Failure failure = Made.refused(replace("TE-002", other, "It fits."));
            assertThat(failure.code()).isEqualTo("C-06");
        }
        assertThat(Made.refused(replace("TE-002", "NE-1", " ")).code()).isEqualTo("T-02");
        assertThat(Made.refused(replace("TE-002", " ", "It fits.")).code()).isEqualTo("C-05");
        assertThat(made.now().state().size()).isEqualTo(before);
    }

    /// What is in the sample decides the ratings, whoever asks and by whatever way.
    @Test
    void onlyLeadAndDeputyWithdrawReplaceAndPutBack() {
        Made.await(
                new WithdrawCases(made.open())
                        .withdraw(made.id("TE-002"), "Moved away.", List.of()));
        try (var ben =
                        Colleague.join(
                                made.open(), folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
                var cat =
                        Colleague.join(
                                made.open(), folder.resolve("cat"), "C. Joiner", Role.DEPUTY)) {
            var withdrawing = new WithdrawCases(ben.open());
            State seen = ben.open().snapshot().state();
            int before = seen.size();
            assertThat(
                            List.of(
                                    Made.refused(
                                            withdrawing.withdraw(
                                                    made.id("TE-001"), "Too hard.", List.of())),
                                    Made.refused(
                                            withdrawing.replace(
                                                    made.id("TE-001"),
                                                    "Too hard.",
                                                    new WithdrawCases.Replacement("NE-1", "Easy."),
                                                    seen)),
                                    Made.refused(
                                            withdrawing.putBack(
                                                    made.id("TE-002"), "Easy after all.", seen))))
                    .extracting(Failure::code, Failure::kind)
                    .containsOnly(tuple("C-10", Failure.Kind.NOT_ALLOWED));
            assertThat(ben.open().snapshot().state().size()).isEqualTo(before);
            Made.await(
                    new WithdrawCases(cat.open())
                            .putBack(made.id("TE-002"), "Back.", cat.open().snapshot().state()));
            assertThat(cat.open().snapshot().subjects()).noneMatch(SampleSubject::isWithdrawn);
        }
    }

    @Test
    void aWithdrawnCaseIsPutBackWithAllThatWasRecordedInIt() {
        Made.await(
                new RecordAnswers(made.open())
                        .answer(
                                new RecordAnswers.Given(
                                        made.id("TE-001"),
                                        "2.2.1",
                                        Optional.of("yes"),
                                        Optional.empty(),
                                        List.of())));
        SampleSubject before = made.row("TE-001");
        var withdrawing = new WithdrawCases(made.open());
        Made.await(withdrawing.withdraw(made.id("TE-001"), "Moved away.", List.of()));
        assertThat(made.row("TE-001").isWithdrawn()).isTrue();
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowableOfType(
                                        Failure.class,
                                        () ->
                                                withdrawing.putBack(
                                                        made.id("TE-001"), " ", made.now().state()))
                                .code())
                .isEqualTo("T-02");
        Made.await(withdrawing.putBack(made.id("TE-001"), "Came back.", made.now().state()));
        SampleSubject after = made.row("TE-001");
        assertThat(after.isWithdrawn()).isFalse();
        assertThat(after.answers()).isEqualTo(before.answers());
        assertThat(changes().withdrawn()).isEmpty();
    }
}
