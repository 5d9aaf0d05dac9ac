package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.Entry;
import org.fieldbook.service.Failure;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.UndoActs;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.store.DiskFaults;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What happens to what is entered while the disk takes nothing.
class EntryQueueTest {

    @TempDir Path folder;

    private final DirectBackground background = new DirectBackground();
    private final List<Throwable> told = new ArrayList<>();
    private SmallInspection small;
    private DiskFaults disk;
    private EntryQueue queue;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        disk = QuickStores.disk(small.inspection);
        queue = new EntryQueue(small.inspection, background);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void answer(String code, String word) {
        queue.enter(
                new Entry.Answered(
                        new RecordAnswers.Given(
                                small.id("TE-001"),
                                code,
                                Optional.of(word),
                                Optional.empty(),
                                List.of())),
                told::add);
    }

    private AnswerState answered(String code) {
        return Objects.requireNonNull(small.subject("TE-001").answers().get(code));
    }

    private Draft reason(String text) {
        SubjectId id = Fields.inspection(small.inspection.snapshot().state().inspection());
        return new Draft(id, Optional.empty(), Map.of(reasonField(), text), Map.of(), 0);
    }

    private String reasonField() {
        return Fields.reason(small.inspection.snapshot().framework(), "1.1");
    }

    private Optional<String> reason() {
        return small.inspection
                .snapshot()
                .state()
                .subject(Fields.inspection(small.inspection.snapshot().state().inspection()))
                .text(reasonField());
    }

    private Kept kept() {
        return queue.watch().keptProperty().get();
    }

    @Test
    void anAnswerThatCouldNotBeWrittenIsTriedAgainByItselfAndTheStateSaysSo() {
        disk.readOnly();
        answer("2.2.1", "yes");
        assertThat(kept()).isInstanceOf(Kept.NotSaved.class);
        assertThat(answered("2.2.1")).isEqualTo(AnswerState.UNANSWERED);
        disk.none();
        background.pass(EntryQueue.AGAIN);
        assertThat(answered("2.2.1")).isEqualTo(AnswerState.YES);
        assertThat(kept()).isInstanceOf(Kept.Saved.class);
        assertThat(told).isEmpty();
    }

    @Test
    void tryAgainWritesAtOnceInTheOrderOfEntering() {
        disk.readOnly();
        answer("2.2.1", "yes");
        answer("2.2.2", "yes");
        answer("2.2.1", "no");
        disk.none();
        queue.tryAgain();
        assertThat(answered("2.2.1")).isEqualTo(AnswerState.NO);
        assertThat(answered("2.2.2")).isEqualTo(AnswerState.YES);
        assertThat(small.inspection.snapshot().state().listConflicts()).isEmpty();
    }

    @Test
    void anOlderTextIsNeverWrittenOverANewerOne() {
        disk.readOnly();
        queue.enter(new Entry.Left(reason("first")), told::add);
        queue.enter(new Entry.Typed(reason("first and")), told::add);
        queue.enter(new Entry.Left(reason("first and second")), told::add);
        disk.none();
        background.pass(EntryQueue.AGAIN);
        background.pass(EntryQueue.AGAIN);
        assertThat(reason()).hasValue("first and second");
        assertThat(new WriteNotes(small.inspection).drafts()).isEmpty();
        assertThat(small.inspection.snapshot().state().listConflicts()).isEmpty();
    }

    @Test
    void onlyTheNewestDraftOfAFieldWaits() {
        disk.readOnly();
        queue.enter(new Entry.Typed(reason("a")), told::add);
        queue.enter(new Entry.Typed(reason("a b")), told::add);
        queue.enter(new Entry.Left(reason("a b c")), told::add);
        assertThat(queue.entries()).containsExactly(new Entry.Left(reason("a b c")));
    }

    @Test
    void whatTheRulesRefuseIsToldAndHoldsNothingUp() {
        answer("9.9.9", "yes");
        answer("2.2.1", "yes");
        assertThat(told).singleElement().isInstanceOf(Failure.class);
        assertThat(answered("2.2.1")).isEqualTo(AnswerState.YES);
        assertThat(kept()).isInstanceOf(Kept.Saved.class);
    }

    @Test
    void aTextThatIsTooLongWaitsToBeShortenedAndHoldsNothingUp() {
        queue.enter(new Entry.Left(reason("x".repeat(WriteNotes.LONGEST_TEXT + 1))), told::add);
        answer("2.2.1", "yes");
        assertThat(answered("2.2.1")).isEqualTo(AnswerState.YES);
        assertThat(kept()).isInstanceOf(Kept.NotSaved.class);
        queue.enter(new Entry.Left(reason("short")), told::add);
        assertThat(reason()).hasValue("short");
        assertThat(kept()).isInstanceOf(Kept.Saved.class);
    }

    @Test
    void anUndoThatCannotBeDoneIsToldAndNotDoneLater() {
        answer("2.2.1", "yes");
        disk.readOnly();
        queue.perform(
                () ->
                        new UndoActs(small.inspection)
                                .undo(small.id("TE-001"))
                                .thenApply(_ ->
                                        new org.fieldbook.service.Saved(
                                                OffsetDateTime.now(small.inspection.clock()))),
                _ -> {},
                told::add);
        assertThat(told).hasSize(1);
        disk.none();
        background.pass(EntryQueue.AGAIN);
        assertThat(answered("2.2.1")).isEqualTo(AnswerState.YES);
    }

    @Test
    void aFullDiskIsSaidToBeFull() {
        disk.full();
        queue.enter(new Entry.Left(reason("y".repeat(60_000))), told::add);
        assertThat(queue.reason())
                .get()
                .extracting(why -> ((Failure) why).code())
                .isEqualTo("S-13");
        disk.none();
        queue.tryAgain();
        assertThat(reason()).get().asString().hasSize(60_000);
    }

    @Test
    void whatIsAskedForAtOnceOnAFullDiskIsToldAsNotDoneAndNotAsAChangeThatWaits() {
        disk.full();
        queue.perform(
                () -> new WriteNotes(small.inspection).commit(reason("y".repeat(60_000))),
                _ -> {},
                told::add);
        assertThat(told)
                .singleElement()
                .extracting(why -> ((Failure) why).code())
                .isEqualTo("S-20");
        assertThat(queue.reason()).isEmpty();
        assertThat(queue.late()).isEmpty();
    }

    @Test
    void whatIsLateIsToldWhenItBeginsToWaitAndWhenItIsWritten() {
        List<Integer> late = new ArrayList<>();
        Runnable stop = queue.onLate(() -> late.add(queue.late().size()));
        answer("2.2.1", "yes");
        assertThat(late).as("written at once").isEmpty();
        disk.readOnly();
        answer("2.2.1", "no");
        answer("2.2.2", "no");
        disk.none();
        queue.tryAgain();
        assertThat(late).startsWith(1).contains(2).endsWith(0);
        stop.run();
        disk.readOnly();
        answer("2.2.1", "yes");
        assertThat(late).endsWith(0);
    }

    @Test
    void aShortTextThatWouldFitWaitsBehindALongOneThatDoesNot() {
        disk.full(6);
        queue.enter(new Entry.Left(reason("z".repeat(60_000))), told::add);
        queue.enter(new Entry.Left(reason("short")), told::add);
        assertThat(queue.entries()).hasSize(2);
        disk.none();
        queue.tryAgain();
        assertThat(reason()).hasValue("short");
    }

    @Test
    void d7WhatIsTypedOrWaitsIsWrittenOnceByWhoeverEndsTheProgram() {
        disk.readOnly();
        answer("2.2.1", "yes");
        queue.typing(new Entry.Typed(reason("because")));
        disk.none();
        queue.lastWords().write().join();
        assertThat(answered("2.2.1")).isEqualTo(AnswerState.YES);
        assertThat(new WriteNotes(small.inspection).drafts()).contains(reason("because"));

        queue.enter(new Entry.Left(reason("because")), told::add);
        queue.lastWords().write().join();
        assertThat(new WriteNotes(small.inspection).drafts()).isEmpty();
        assertThat(reason()).hasValue("because");
    }
}
