package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;

/// What takes a while, called off at whatever moment.
class WorkTest {

    private final HeldBackground background = new HeldBackground();
    private final Work work = new Work(background);
    private final List<String> happened = Collections.synchronizedList(new ArrayList<>());

    private void begin(String name) {
        work.begin(
                calledOff -> {
                    happened.add(calledOff.getAsBoolean() ? name + " in vain" : name);
                    return name;
                },
                done -> happened.add("told " + done),
                failure -> happened.add("told " + failure.getMessage()),
                done -> happened.add("undone " + done));
    }

    @Test
    void nothingIsShownBefore400Milliseconds() {
        begin("one");
        background.pass(Work.SHOWN_AFTER.minusMillis(1));
        assertThat(work.busyProperty().get()).isTrue();
        assertThat(work.shownProperty().get()).isFalse();
        background.pass(Work.SHOWN_AFTER);
        assertThat(work.shownProperty().get()).isTrue();
        background.finish();
        assertThat(work.shownProperty().get()).isFalse();
        assertThat(work.busyProperty().get()).isFalse();
        assertThat(happened).containsExactly("one", "told one");
    }

    @Test
    void calledOffBeforeItIsDoneItIsUndoneWhereItIsDoneAndNotTold() {
        begin("one");
        work.callOff();
        assertThat(work.busyProperty().get()).isFalse();
        background.work();
        background.finish();
        assertThat(happened).containsExactly("one in vain", "undone one");
    }

    @Test
    void calledOffWhenItIsDoneAndNotToldYetItIsUndone() {
        begin("one");
        background.work();
        work.callOff();
        background.finish();
        assertThat(happened).containsExactly("one", "undone one");
    }

    @Test
    void calledOffOnceItWasToldItStays() {
        begin("one");
        background.finish();
        work.callOff();
        work.callOff();
        background.finish();
        assertThat(happened).containsExactly("one", "told one");
    }

    @Test
    void whatStopsBecauseItIsCalledOffIsNotToldAsAFailure() {
        work.begin(
                _ -> {
                    throw new CancellationException();
                },
                _ -> happened.add("told"),
                _ -> happened.add("told a failure"),
                _ -> happened.add("undone"));
        work.callOff();
        background.finish();
        assertThat(happened).isEmpty();
    }

    @Test
    void whatCannotBeUndoneIsTold() {
        work.begin(
                _ -> "one",
                _ -> happened.add("told"),
                failure -> happened.add(failure.getMessage()),
                _ -> {
                    throw new IllegalStateException("not undone");
                });
        work.callOff();
        begin("two");
        background.finish();
        assertThat(happened).containsExactlyInAnyOrder("not undone", "two", "told two");
    }

    @Test
    void whatIsBegunWaitsUntilWhatWasCalledOffHasEnded() throws InterruptedException {
        begin("one");
        Runnable one = background.takeWork();
        begin("two");
        Runnable two = background.takeWork();
        Thread second = awaitWaiting(Thread.ofPlatform().start(two));
        one.run();
        second.join();
        background.finish();
        assertThat(happened).containsExactly("one in vain", "undone one", "two", "told two");
    }

    @Test
    void itWaitsUntilWhatCameTooLateIsUndoneToo() throws InterruptedException {
        begin("one");
        background.work();
        begin("two");
        Runnable undoing = background.takeWork();
        Runnable two = background.takeWork();
        Thread second = awaitWaiting(Thread.ofPlatform().start(two));
        undoing.run();
        second.join();
        background.finish();
        assertThat(happened).containsExactly("one", "undone one", "two", "told two");
    }

    /// Until it waits for another, or ended although it should not.
    private static Thread awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
