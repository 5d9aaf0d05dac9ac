package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;

class LockTest {

    private static final Duration WARNED = Duration.ofMinutes(9);
    private static final Duration REST = Duration.ofMinutes(1);

    @TempDir Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static boolean isWarned() {
        return Toolkit.call(() ->
                Window.getWindows().stream()
                        .anyMatch(window ->
                                window instanceof Popup popup
                                        && popup.getScene().lookup("#lock-warning") != null));
    }

    private Stage openOver() {
        return Toolkit.call(() -> {
            var over = new Stage();
            over.initOwner(desk.keyboard.scene().getWindow());
            over.setScene(new Scene(new StackPane(), 200, 100));
            over.show();
            over.requestFocus();
            return over;
        });
    }

    @Test
    void lockedNothingOfTheInspectionIsInTheSceneGraph() {
        desk.writeANote();
        desk.lock();
        assertThat(desk.allText())
                .contains("Unlock")
                .doesNotContain(TestDesk.WRITTEN, "TE-001", "Testing PDU", "Tester");
    }

    @Test
    void lockedNothingHoldsTheScreensThatWereOpen() {
        desk.writeANote();
        var shown = new WeakReference<>(desk.keyboard.find("shell"));
        desk.lock();
        desk.keyboard.await(
                "the screens are given up",
                () -> {
                    System.gc();
                    return shown.refersTo(null);
                });
    }

    @Test
    void unlockingReturnsToTheNoteAndNothingTypedIsLost() {
        desk.writeANote();
        desk.lock();
        desk.unlock();
        desk.keyboard.await(
                "the note is open again",
                () -> desk.showsTheNote() && desk.keyboard.find("recording-note").isFocused());
    }

    @Test
    void itWarnsAMinuteBeforeItLocks() {
        desk.openTheInspection();
        desk.background.pass(WARNED);
        assertThat(isWarned()).isTrue();
        assertThat(desk.present("cases-table")).isTrue();
        desk.background.pass(REST);
        desk.keyboard.await("the window is locked", () -> desk.present("start-passphrase"));
        assertThat(isWarned()).isFalse();
    }

    @Test
    void anotherTimeHoldsAtOnceThoughNothingIsTouched() {
        desk.openTheInspection();
        desk.lockAfter(2);
        desk.background.pass(REST);
        assertThat(isWarned()).isTrue();
        desk.background.pass(REST);
        desk.keyboard.await("the window is locked", () -> desk.present("start-passphrase"));
    }

    @Test
    void l6WhatWasCopiedOutOfANoteIsGoneFromTheClipboard() {
        desk.writeANote();
        Toolkit.call(() -> {
            ((TextArea) desk.keyboard.find("recording-note")).selectAll();
            return true;
        });
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.C);
        desk.dialogs.clipboard = TestDesk.WRITTEN;
        desk.lock();
        assertThat(desk.dialogs.clipboard).isEmpty();
    }

    @Test
    void itLocksAsSoonAsTheLaptopWakes() {
        desk.writeANote();
        desk.sleep(IdleLock.SLEPT);
        desk.background.pass(IdleLock.LOOK);
        desk.keyboard.await("the window is locked", () -> desk.present("start-passphrase"));
        assertThat(desk.allText()).doesNotContain(TestDesk.WRITTEN, "TE-001");
        desk.unlock();
        desk.keyboard.await("nothing typed is lost", desk::showsTheNote);
    }

    @Test
    void aClockPutRightALittleLocksNothing() {
        desk.openTheInspection();
        desk.sleep(IdleLock.SLEPT.minusSeconds(1));
        desk.background.pass(IdleLock.LOOK);
        desk.sleep(IdleLock.SLEPT.negated().multipliedBy(100));
        desk.background.pass(IdleLock.LOOK);
        assertThat(desk.present("cases-table")).isTrue();
    }

    @Test
    void anyKeyKeepsItOpen() {
        desk.openTheInspection();
        desk.background.pass(WARNED);
        desk.keyboard.press(KeyCode.SHIFT);
        assertThat(isWarned()).isFalse();
        desk.background.pass(WARNED);
        assertThat(desk.present("cases-table")).isTrue();
    }

    @Test
    void aKeyInAWindowOverItCountsAsUse() {
        desk.openTheInspection();
        Stage over = openOver();
        desk.background.pass(WARNED);
        desk.keyboard.await("it has the keyboard", over::isFocused);
        desk.keyboard.press(KeyCode.SHIFT);
        assertThat(isWarned()).isFalse();
        desk.background.pass(REST);
        assertThat(desk.present("cases-table")).isTrue();
        Toolkit.call(() -> {
            over.close();
            return true;
        });
    }

    @Test
    void whatIsOpenOverTheWindowClosesWithTheLock() {
        desk.openTheInspection();
        Stage over = openOver();
        desk.background.pass(WARNED);
        desk.background.pass(REST);
        desk.keyboard.await("the window is locked", () -> desk.present("start-passphrase"));
        assertThat(Toolkit.call(over::isShowing)).isFalse();
    }
}
