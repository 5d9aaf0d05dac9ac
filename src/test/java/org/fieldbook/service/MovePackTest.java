package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.fieldbook.service.PackMoves.answer;
import static org.fieldbook.service.PackMoves.move;
import static org.fieldbook.service.PackMoves.moving;
import static org.fieldbook.service.PackMoves.signOff;

import org.fieldbook.framework.Pack;
import org.fieldbook.framework.json.NewerPack;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.MovePreview;
import org.fieldbook.inspection.PackCohort;
import org.fieldbook.inspection.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// An inspection begun under `pdu-2021` moves to a version of it with one question renamed, one item dropped, one
/// added, one condition changed and one question that means something else.
class MovePackTest {

    private static final Pack NEWER = NewerPack.pack();

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

    private OpenInspection lead() {
        return made.open();
    }

    @Test
    void theMappingIsShownWithTheAnswersThatGoAndThoseThatMeanSomethingElse() {
        made.answer("TE-001", "2.2.2", "yes");
        made.answer("TE-002", "2.3.3", "no");
        record("reoffended", "yes");
        MovePack.Preview preview = moving(lead()).preview(NEWER);
        assertThat(preview.recorded().dropped())
                .extracting(one -> one.ask().code(), MovePreview.Recorded::references)
                .containsExactly(tuple("reoffended", List.of("TE-001")));
        assertThat(preview.recorded().changed())
                .extracting(one -> one.ask().code(), MovePreview.Recorded::references)
                .containsExactly(
                        tuple("2.2.2", List.of("TE-001")), tuple("2.3.3", List.of("TE-002")));
        assertThat(preview.known()).isFalse();
        assertThat(made.now().framework().version()).isEqualTo(6);
    }

    private void record(String item, String word) {
        var id = made.id("TE-001");
        Made.await(
                new RecordAnswers(lead())
                        .answer(
                                new RecordAnswers.Given(
                                        id, item, Optional.of(word), Optional.empty(), List.of())));
    }

    @Test
    void answersStayWhereTheyAreAndThoseThatGoAreThereAgainOnceItGoesBack() {
        made.answer("TE-001", "2.5.1", "no");
        made.answer("TE-001", "2.3.3", "yes");
        record("reoffended", "yes");
        move(lead(), NEWER);
        Snapshot moved = made.now();
        assertThat(moved.framework().version()).isEqualTo(7);
        assertThat(answer(lead(), "TE-001", "2.5.4")).isEqualTo(AnswerState.NO);
        assertThat(answer(lead(), "TE-001", "2.3.3")).isEqualTo(AnswerState.NOT_APPLICABLE);
        assertThat(moved.framework().findItem("reoffended")).isEmpty();
        assertThat(made.subject("TE-001").text("pdu-2021/reoffended")).contains("yes");
        made.answer("TE-001", "2.5.4", "yes");
        made.reopen();
        assertThat(made.now().framework().version()).isEqualTo(7);
        assertThat(answer(lead(), "TE-001", "2.5.4")).isEqualTo(AnswerState.YES);
        assertThat(moving(lead()).offered())
                .extracting(pack -> pack.framework().version())
                .containsExactly(6);
        move(lead(), moving(lead()).offered().getFirst());
        assertThat(answer(lead(), "TE-001", "2.5.1")).isEqualTo(AnswerState.YES);
        assertThat(answer(lead(), "TE-001", "2.3.3")).isEqualTo(AnswerState.YES);
        assertThat(made.now().framework().findItem("reoffended")).isPresent();
        assertThat(moving(lead()).preview(NEWER).known()).isTrue();
    }

    /// Two cases under the older pack and one under the newer: the older ones are named.
    @Test
    void casesOfBeforeAndAfterTheMoveAreToldApart() {
        signOff(made, "TE-001");
        signOff(made, "TE-002");
        move(lead(), NEWER);
        assertThat(made.now().finality().isFinal()).isFalse();
        assertThat(cohort(lead()).older())
                .extracting(PackCohort.Named::reference)
                .containsExactly("TE-001", "TE-002");
        assertThat(made.row("TE-001").status()).isEqualTo(Status.SIGNED_OFF);
        assertThat(cohort(lead()).answers())
                .singleElement()
                .satisfies(flagged -> {
                    assertThat(flagged.code()).isEqualTo("2.2.2");
                    assertThat(flagged.subjects()).hasSize(2);
                });
        made.answer("TE-002", "2.2.2", "no");
        var marking = new CompleteCases(lead());
        Made.await(marking.signOff(made.id("TE-002"), made.now().state()));
        assertThat(cohort(lead()).older())
                .extracting(PackCohort.Named::reference)
                .containsExactly("TE-001");
        assertThat(cohort(lead()).newer()).isEqualTo(1);
        assertThat(cohort(lead()).answers().getFirst().subjects()).hasSize(1);
        assertThat(made.row("TE-002").status()).isEqualTo(Status.SIGNED_OFF);
    }

    private static PackCohort cohort(OpenInspection on) {
        Snapshot now = on.snapshot();
        return PackCohort.of(now.framework(), now.state(), now.subjects());
    }

    /// The same set of changes in any order: the same state, pack, ratings and cohort.
    @Test
    void anotherPackIsNoNewerVersionAndTheSameIsNone() {
        assertThat(refused(new Frameworks().get("pdu-2023")).code()).isEqualTo("P-04");
        assertThat(refused(new Frameworks().get("pdu-2021")).code()).isEqualTo("P-05");
        MovePack moving = moving(lead());
        MovePack.Preview seen = moving.preview(NEWER);
        assertThat(catchThrowableOfType(Failure.class, () -> moving.move(seen, " ")).code())
                .isEqualTo("T-02");
        move(lead(), NEWER);
        assertThat(Made.refused(moving.move(seen, "Again")).code()).isEqualTo("P-07");
        assertThat(
                        made.now()
                                .state()
                                .subject(Fields.inspection(made.now().state().inspection()))
                                .field(Fields.PACK)
                                .history())
                .hasSize(1);
    }

    private Failure refused(Pack pack) {
        return catchThrowableOfType(Failure.class, () -> moving(lead()).preview(pack));
    }
}
