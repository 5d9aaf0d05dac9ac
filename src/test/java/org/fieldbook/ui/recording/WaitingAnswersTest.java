package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.ItemState;
import org.fieldbook.inspection.Status;
import org.fieldbook.service.QuickStores;
import org.fieldbook.store.DiskFaults;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FieldTyping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

/// What the form shows of answers that the disk does not take.
class WaitingAnswersTest {

    @TempDir private Path folder;

    private final DirectBackground background = new DirectBackground();
    private SmallInspection small;
    private DiskFaults disk;
    private RecordingViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        disk = QuickStores.disk(small.inspection);
        model =
                new RecordingViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        SmallInspection.WORDS);
        model.open(small.id("TE-001"));
    }

    @AfterEach
    void close() {
        small.close();
    }

    private CaseSheet sheet() {
        return Objects.requireNonNull(model.sheetProperty().get());
    }

    private CaseSheet.Row row(int place) {
        return sheet().rows().get(place);
    }

    private void answer(int place, AnswerState answer) {
        model.rowProperty().set(place);
        model.acts().answer(answer);
    }

    @Test
    void aRefusedAnswerStandsInItsPlaceMarkedUntilItIsSaved() {
        answer(0, AnswerState.YES);
        disk.readOnly();
        answer(0, AnswerState.NO);
        assertThat(row(0)).returns(AnswerState.NO, CaseSheet.Row::answer);
        assertThat(row(0).waits()).isTrue();
        assertThat(row(1).waits()).isFalse();
        answer(0, AnswerState.NOT_APPLICABLE);
        assertThat(row(0))
                .as("the newest")
                .returns(AnswerState.NOT_APPLICABLE, CaseSheet.Row::answer);
        disk.none();
        background.pass(EntryQueue.AGAIN);
        assertThat(row(0)).returns(AnswerState.NOT_APPLICABLE, CaseSheet.Row::answer);
        assertThat(row(0).waits()).isFalse();
    }

    @Test
    void anAnswerThatWasClearedAndNotSavedIsOpenAndMarked() {
        answer(0, AnswerState.YES);
        disk.readOnly();
        model.acts().clear();
        assertThat(row(0)).returns(AnswerState.UNANSWERED, CaseSheet.Row::answer);
        assertThat(row(0).waits()).isTrue();
    }

    @Test
    void theJudgementIsMarkedAndTheHintGoesByWhatTheFormShows() {
        disk.readOnly();
        answer(0, AnswerState.NO);
        answer(1, AnswerState.NO);
        model.acts().judge(AnswerState.YES);
        assertThat(sheet().judgement())
                .returns(AnswerState.YES, CaseSheet.Judgement::answer)
                .returns(true, CaseSheet.Judgement::waits)
                .returns(true, CaseSheet.Judgement::isQueried);
        model.acts().judge(AnswerState.YES, "The file says more.");
        assertThat(sheet().judgement().isQueried()).isFalse();
        assertThat(sheet().subject().judged()).as("counts go by what is saved").isZero();
    }

    @Test
    void nothingIsMarkedInAnotherCaseAndTheMarkIsThereAgainOnComingBack() {
        disk.readOnly();
        answer(0, AnswerState.YES);
        model.open(small.id("TE-002"));
        assertThat(sheet().rows()).noneMatch(CaseSheet.Row::waits);
        model.open(small.id("TE-001"));
        model.openQuestion("2.2.1");
        assertThat(row(0)).returns(AnswerState.YES, CaseSheet.Row::answer);
        assertThat(row(0).waits()).isTrue();
    }

    private SectionSheet.Row item(String code) {
        return sheet().open().orElseThrow().rows().stream()
                .filter(row -> row.item().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsChosenAndTypedInASectionIsMarkedToo() {
        model.openQuestion("section/risk");
        disk.readOnly();
        model.acts().record(sheet().open().orElseThrow().given(item("roshAgrees"), "yes"), _ -> {});
        assertThat(item("roshAgrees"))
                .returns("yes", SectionSheet.Row::words)
                .returns(ItemState.ANSWERED, SectionSheet.Row::state)
                .returns(true, SectionSheet.Row::waits);
        model.openQuestion("section/details");
        FieldTyping.Place place = item("ethnicityDetail").place();
        model.acts().typing().type(sheet().seen(), place, "As the person says", 18);
        model.acts().typing().leave(place);
        assertThat(item("ethnicityDetail").waits()).isTrue();
        disk.none();
        background.pass(EntryQueue.AGAIN);
        assertThat(item("ethnicityDetail"))
                .returns("As the person says", SectionSheet.Row::words)
                .returns(false, SectionSheet.Row::waits);
    }

    private String recorded(String field) {
        return small.inspection
                .snapshot()
                .state()
                .subject(small.id("TE-001"))
                .text(field)
                .orElse("");
    }

    @Test
    void aCommentOnAKeyQuestionIsMarkedAndTriedAgain() {
        FieldTyping.Place place = model.acts().comment(small.id("TE-001"), "2.2.1");
        disk.readOnly();
        model.acts().typing().type(sheet().seen(), place, "Look at the plan again.", 23);
        model.acts().typing().leave(place);
        assertThat(sheet().check().waits().comments()).containsExactly(place);
        assertThat(model.acts().typing().text(sheet().seen(), place))
                .isEqualTo("Look at the plan again.");
        model.openQuestion("2.2.2");
        model.openQuestion("2.2.1");
        disk.none();
        background.pass(EntryQueue.AGAIN);
        assertThat(sheet().check().waits().comments()).isEmpty();
        assertThat(recorded(place.field())).isEqualTo("Look at the plan again.");
    }

    @Test
    void theCommentThatACaseIsReturnedWithIsMarkedAndTriedAgain() {
        model.open(small.id("TR-01"));
        model.acts().judge(AnswerState.YES);
        model.acts().complete();
        disk.readOnly();
        model.acts().giveBack("Look at the proposal again.");
        assertThat(sheet().check().waits().returned()).contains("Look at the proposal again.");
        assertThat(small.subject("TR-01").status()).isEqualTo(Status.COMPLETE);
        disk.none();
        background.pass(EntryQueue.AGAIN);
        assertThat(sheet().check().waits().returned()).isEmpty();
        assertThat(small.subject("TR-01").status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(sheet().check().said().orElseThrow()).contains("Look at the proposal again.");
    }
}
