package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.json.ChangeJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

class CompleteCasesTest {

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

    private CompleteCases marking() {
        return new CompleteCases(made.open());
    }

    private void complete() {
        made.answerAll("TE-001");
        Made.await(marking().complete(made.id("TE-001")));
    }

    private SampleSubject row() {
        return made.row("TE-001");
    }

    /// The same inspection as somebody else's laptop would open it.
    private OpenInspection as(Role role) {
        return new OpenInspection(
                made.open().store(),
                made.now().framework(),
                new Member(UUID.randomUUID(), "B. Tester", role, false, List.of()),
                () -> new byte[ChangeJson.SALT],
                Clock.systemUTC(),
                made.now().card(),
                made.now().state());
    }

    @Test
    void aCaseWithAnUnansweredQuestionIsNotComplete() {
        made.answerAll("TE-001");
        made.answer("TE-001", "2.2.1", "");
        Failure failure = Made.refused(marking().complete(made.id("TE-001")));
        assertThat(failure.code()).isEqualTo("A-03");
        assertThat(failure.arguments()).containsExactly(1);
        assertThat(row().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void aCompleteCaseCanBeSignedOffAndReopened() {
        complete();
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        Made.await(marking().signOff(made.id("TE-001")));
        assertThat(row().status()).isEqualTo(Status.SIGNED_OFF);
        Made.await(marking().reopen(made.id("TE-001")));
        assertThat(row().status()).isEqualTo(Status.IN_PROGRESS);
        made.reopen();
        assertThat(row().status()).isEqualTo(Status.IN_PROGRESS);
    }

    @Test
    void theSameMarkAgainAndReopeningTwiceChangeNothing() {
        complete();
        int completed = made.now().state().size();
        Made.await(marking().complete(made.id("TE-001")));
        assertThat(made.now().state().size()).isEqualTo(completed);
        Made.await(marking().reopen(made.id("TE-001")));
        int reopened = made.now().state().size();
        Made.await(marking().reopen(made.id("TE-001")));
        assertThat(made.now().state().size()).isEqualTo(reopened);
    }

    @Test
    void aCaseThatChangedSinceItWasSignedOffCountsAsCompleteUntilItIsSignedAgain() {
        complete();
        Made.await(marking().signOff(made.id("TE-001")));
        made.answer("TE-001", "2.2.1", "no");
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        assertThat(row().changedSince()).isTrue();
        Made.await(marking().signOff(made.id("TE-001")));
        assertThat(row().status()).isEqualTo(Status.SIGNED_OFF);
        assertThat(row().changedSince()).isFalse();
    }

    @Test
    void aCaseInProgressIsNotSignedOff() {
        assertThat(Made.refused(marking().signOff(made.id("TE-001"))).code()).isEqualTo("A-05");
    }

    @Test
    void onlyLeadAndDeputySignOffAndReopenWhatIsSignedOff() {
        complete();
        CompleteCases inspectors = new CompleteCases(as(Role.INSPECTOR));
        Failure failure = Made.refused(inspectors.signOff(made.id("TE-001")));
        assertThat(failure.code()).isEqualTo("A-04");
        assertThat(failure.kind()).isEqualTo(Failure.Kind.NOT_ALLOWED);
        Made.await(marking().signOff(made.id("TE-001")));
        CompleteCases later = new CompleteCases(as(Role.INSPECTOR));
        assertThat(Made.refused(later.reopen(made.id("TE-001"))).code()).isEqualTo("A-04");
        OpenInspection deputy = as(Role.DEPUTY);
        Made.await(new CompleteCases(deputy).reopen(made.id("TE-001")));
        assertThat(deputy.snapshot().subjects())
                .filteredOn(subject -> subject.id().equals(made.id("TE-001")))
                .extracting(SampleSubject::status)
                .containsExactly(Status.IN_PROGRESS);
    }

    @Test
    void aWithdrawnCaseIsExcludedFromTheCountsAndFromTheSample() {
        made.answer("TE-001", "2.2.1", "no");
        made.answer("TE-002", "2.2.1", "yes");
        Made.await(
                new WithdrawCases(made.open()).withdraw(made.id("TE-001"), " Drawn by mistake "));
        var counts =
                made.now().ratings().getStandard("2.2").questions().stream()
                        .filter(question -> question.code().equals("2.2.1"))
                        .findFirst()
                        .orElseThrow()
                        .counts();
        assertThat(counts.excluded()).isEqualTo(1);
        assertThat(counts.no()).isZero();
        assertThat(counts.yes()).isEqualTo(1);
        assertThat(made.now().listSubjects("case")).hasSize(1);
        assertThat(made.now().card().subjects()).isEqualTo(2);
        assertThat(row().withdrawn()).contains("Drawn by mistake");
    }

    @Test
    void aCaseIsNotWithdrawnWithoutAReason() {
        Failure failure =
                Made.refused(new WithdrawCases(made.open()).withdraw(made.id("TE-001"), " \n"));
        assertThat(failure.code()).isEqualTo("T-02");
        assertThat(row().isWithdrawn()).isFalse();
    }
}
