package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

class OpenInspectionTest {

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

    @Test
    void listenersHearOfEveryCommitInTheirOrderAndNoMoreOnceTheyStop() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        Runnable stop = made.open().onChange(_ -> heard.add("first"));
        made.open()
                .onChange(snapshot ->
                        heard.add(
                                "second "
                                        + snapshot.state()
                                                .subject(made.id("TE-001"))
                                                .text(made.field("2.2.1"))
                                                .orElse("")));
        made.answer("TE-001", "2.2.1", "yes");
        stop.run();
        made.answer("TE-001", "2.2.1", "no");
        assertThat(heard).containsExactly("first", "second yes", "second no");
    }

    @Test
    void whatAListenerIsToldOfIsOnTheDiskAndPublished() {
        List<Snapshot> told = Collections.synchronizedList(new ArrayList<>());
        made.open().onChange(told::add);
        made.answer("TE-001", "2.2.1", "yes");
        assertThat(told).containsExactly(made.now());
        assertThat(made.open().store().readChanges(made.now().state().inspection()))
                .hasSize(made.now().state().size());
    }

    @Test
    void whatAListenerThrowsSpoilsNeitherTheSavingNorTheOthers() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        Thread.UncaughtExceptionHandler usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> uncaught.set(thrown));
        try {
            made.open()
                    .onChange(_ -> {
                        throw new IllegalStateException("a mistake");
                    });
            made.open().onChange(_ -> heard.add("told"));
            made.answer("TE-001", "2.2.1", "yes");
            made.answer("TE-001", "2.2.2", "yes");
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(usual);
        }
        assertThat(heard).containsExactly("told", "told");
        assertThat(uncaught.get()).hasMessage("a mistake");
        made.reopen();
        assertThat(made.row("TE-001").judged()).isEqualTo(2);
        assertThat(made.store().check().isSound()).isTrue();
    }

    @Test
    void editsThatFailLeaveEverythingAsItWas() {
        Snapshot before = made.now();
        SubjectId id = made.id("TE-001");
        Edit good = Edit.of(id, "x/1", Value.text("yes"), List.of());
        Edit bad = good.because("x".repeat(70_000));
        CompletableFuture<Saved> failing =
                made.open()
                        .acts(
                                _ -> List.of(List.of(good), List.of(good, bad)),
                                transaction ->
                                        transaction.putDraft(
                                                before.state().inspection(),
                                                "draft/x",
                                                Cards.write(before.card())));
        assertThat(catchThrowable(() -> Made.await(failing)))
                .isInstanceOf(IllegalArgumentException.class);
        CompletableFuture<Saved> throwing =
                made.open()
                        .act(
                                _ -> List.of(good),
                                _ -> {
                                    throw new IllegalStateException("a mistake");
                                });
        assertThat(catchThrowable(() -> Made.await(throwing))).hasMessage("a mistake");
        assertThat(made.now()).isSameAs(before);
        made.answer("TE-001", "2.2.1", "yes");
        made.reopen();
        assertThat(made.now().state().size()).isEqualTo(before.state().size() + 1);
        assertThat(made.store().check().isSound()).isTrue();
        assertThat(new WriteNotes(made.open()).drafts()).isEmpty();
    }

    @Test
    void manyCallersWriteOneUnbrokenChain() throws InterruptedException {
        int before = made.now().state().size();
        int callers = 8;
        int each = 25;
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Saved>> begun = Collections.synchronizedList(new ArrayList<>());
        List<String> codes = List.copyOf(made.row("TE-001").answers().keySet());
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int caller = 0; caller < callers; caller++) {
                String code = codes.get(caller);
                threads.execute(() -> {
                    await(start);
                    for (int i = 0; i < each; i++) {
                        String word = i % 2 == 0 ? "yes" : "no";
                        begun.add(
                                new RecordAnswers(made.open())
                                        .answer(made.given("TE-001", code, word)));
                    }
                });
            }
            start.countDown();
        }
        assertThat(begun).hasSize(callers * each);
        begun.forEach(Made::await);
        int written = made.now().state().size() - before;
        assertThat(written).isGreaterThanOrEqualTo(callers);
        byte[] state = new DescribeState(made.open()).json();
        made.reopen();
        assertThat(new DescribeState(made.open()).json()).isEqualTo(state);
        StoreCheck check = made.store().check();
        assertThat(check.isSound()).isTrue();
        assertThat(check.inspections().getFirst().changes()).isEqualTo(before + written);
        assertThat(check.inspections().getFirst().forks()).isZero();
        assertThat(check.inspections().getFirst().waiting()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Test
    void anythingAfterTheLockIsRefusedAndSaysSo() {
        OpenInspection locked = made.open();
        made.answer("TE-001", "2.2.1", "yes");
        RecordAnswers.Given given = made.given("TE-001", "2.2.1", "no");
        made.close();
        assertThat(Made.refused(new RecordAnswers(locked).answer(given)).code()).isEqualTo("S-15");
        assertThat(locked.snapshot().subjects())
                .filteredOn(subject -> subject.reference().equals("TE-001"))
                .allSatisfy(subject ->
                        assertThat(subject.answers()).containsEntry("2.2.1", AnswerState.YES));
    }
}
