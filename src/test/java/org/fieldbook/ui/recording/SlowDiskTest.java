package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Notes;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keys pressed faster than the disk writes.
class SlowDiskTest {

    @TempDir Path folder;

    private final Late late = new Late();
    private SmallInspection small;
    private RecordingViewModel model;

    /// Tells what came of commands only when the test says so, as a slow disk does.
    private static final class Late implements Background {

        private final Deque<Runnable> told = new ArrayDeque<>();
        private final DirectBackground clock = new DirectBackground();
        private boolean held;

        @Override
        public <T> void run(
                Supplier<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            onSuccess.accept(work.get());
        }

        @Override
        public <T> void follow(
                CompletionStage<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            told.add(() -> tell(work, onSuccess, onFailure));
            if (!held) {
                tellAll();
            }
        }

        private static <T> void tell(
                CompletionStage<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            try {
                onSuccess.accept(work.toCompletableFuture().join());
            } catch (CompletionException failed) {
                Throwable cause = failed.getCause();
                onFailure.accept(cause == null ? failed : cause);
            }
        }

        private void tellAll() {
            while (!told.isEmpty()) {
                told.remove().run();
            }
        }

        @Override
        public void post(Runnable task) {
            task.run();
        }

        @Override
        public Runnable after(Duration delay, Runnable task) {
            return clock.after(delay, task);
        }
    }

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        var queue = new EntryQueue(small.inspection, late);
        model = new RecordingViewModel(queue, late, SmallInspection.WORDS);
        model.open(small.id("TE-001"));
        model.openQuestion("2.2.1");
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void pressTwo() {
        late.held = true;
        model.acts().answer(AnswerState.YES);
        model.acts().judge(AnswerState.NO);
    }

    private Map<String, AnswerState> answers(String reference) {
        return small.subject(reference).answers();
    }

    @Test
    void anAnswerStaysWithTheQuestionItWasGivenTo() {
        pressTwo();
        model.openQuestion("2.3.1");
        late.tellAll();
        assertThat(answers("TE-001"))
                .containsEntry("2.2.1", AnswerState.NO)
                .containsEntry("2.3.1", AnswerState.UNANSWERED);
    }

    @Test
    void anAnswerStaysWithTheCaseItWasGivenTo() {
        pressTwo();
        model.open(small.id("TE-002"));
        late.tellAll();
        assertThat(answers("TE-001")).containsEntry("2.2.1", AnswerState.NO);
        assertThat(small.subject("TE-002").judged()).isZero();
    }

    @Test
    void whatWasPressedBeforeTheLockIsRecorded() {
        pressTwo();
        model.close();
        late.tellAll();
        assertThat(answers("TE-001")).containsEntry("2.2.1", AnswerState.NO);
    }

    private CaseSheet.Row firstRow() {
        return Objects.requireNonNull(model.sheetProperty().get()).rows().getFirst();
    }

    @Test
    void anAnswerIsShownAsNotSavedOnceTheDiskHasTakenLong() {
        pressTwo();
        assertThat(firstRow().waits()).isFalse();
        late.clock.pass(Duration.ofMillis(400));
        assertThat(firstRow()).returns(AnswerState.YES, CaseSheet.Row::answer);
        assertThat(firstRow().waits()).isTrue();
        late.tellAll();
        assertThat(firstRow()).returns(AnswerState.YES, CaseSheet.Row::answer);
        assertThat(firstRow().waits()).isFalse();
        pressTwo();
        late.tellAll();
        late.clock.pass(Duration.ofMillis(400));
        assertThat(firstRow().waits()).isFalse();
    }

    @Test
    void theSameAnswerChangedTwiceBeforeTheDiskSpokeIsNoConflict() {
        late.held = true;
        model.acts().judge(AnswerState.YES);
        model.acts().judge(AnswerState.NO);
        model.acts().judge(AnswerState.YES);
        late.tellAll();
        assertThat(small.inspection.snapshot().state().listConflicts()).isEmpty();
        assertThat(answers("TE-001")).containsEntry("2.2.1", AnswerState.YES);
    }

    @Test
    void aNoteLeftTwiceBeforeTheDiskSpokeIsNoConflict() {
        NoteViewModel note = model.note();
        note.textProperty().set("first");
        note.leave();
        late.held = true;
        note.textProperty().set("second");
        note.leave();
        note.textProperty().set("third");
        note.leave();
        late.tellAll();
        assertThat(small.inspection.snapshot().state().listConflicts()).isEmpty();
    }

    @Test
    void whatAKillLeftBehindIsShownWhenItsNoteIsOpenedFromTheList() {
        NoteViewModel note = model.note();
        note.textProperty().set("seen");
        note.leave();
        note.textProperty().set("seen and typed before the kill");
        note.keep();
        var queue = new EntryQueue(small.inspection, late);
        var again = new RecordingViewModel(queue, late, SmallInspection.WORDS);
        again.open(small.id("TE-001"));
        again.openNote(
                Notes.of(small.inspection.snapshot().state()).about(small.id("TE-001")).getFirst());
        assertThat(again.note().textProperty().get()).isEqualTo("seen and typed before the kill");
    }
}
