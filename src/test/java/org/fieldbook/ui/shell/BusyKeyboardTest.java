package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.fieldbook.ui.fx.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/// By the keyboard: what takes its time is called off, pressed twice, locked, left, and failing.
class BusyKeyboardTest {

    @TempDir private Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder.resolve("own"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private boolean isOn(String id) {
        return Toolkit.call(() ->
                desk.keyboard.scene().lookup("#" + id) != null
                        && desk.keyboard.find(id).isFocused());
    }

    private void expectOn(String id) {
        desk.keyboard.await("the keyboard is on " + id, () -> isOn(id));
    }

    private String text(String id) {
        return Toolkit.call(() -> ((Labeled) desk.keyboard.find(id)).getText());
    }

    private String passphrase() {
        return Toolkit.call(
                () -> ((PasswordField) desk.keyboard.find("start-passphrase")).getText());
    }

    /// Unlocks while nothing goes on, until it is said what is being done.
    private Runnable unlockHeldBack() {
        desk.keyboard.await("the passphrase is asked for", () -> desk.present("start-passphrase"));
        Runnable goOn = desk.hold();
        desk.unlock();
        desk.background.pass(Work.SHOWN_AFTER);
        expectOn("start-working");
        assertThat(text("start-working")).isEqualTo("Unlocking the store");
        return goOn;
    }

    /// One that somebody has open is refused.
    private void expectClosed() {
        desk.small
                .stores
                .unlock(desk.small.store.folder(), SmallInspection.PASSPHRASE.toCharArray())
                .close();
    }

    private void expectThePassphraseIsAskedForAgain() {
        expectOn("start-passphrase");
        assertThat(passphrase()).isEmpty();
        assertThat(text("start-told")).contains("Stopped", "locked");
    }

    @Test
    void escCallsUnlockingOffAndThePassphraseIsAskedForAgain() {
        Runnable goOn = unlockHeldBack();
        desk.keyboard.press(KeyCode.ESCAPE);
        expectThePassphraseIsAskedForAgain();
        goOn.run();
        desk.settle();
        expectThePassphraseIsAskedForAgain();
        expectClosed();
        desk.openTheInspection();
    }

    @Test
    void theButtonDoesSoTooAndEnterPressedTwiceDoesNot() {
        Runnable goOn = unlockHeldBack();
        desk.keyboard.press(KeyCode.ENTER);
        expectOn("start-working");
        desk.keyboard.tabTo("start-working-cancel");
        desk.keyboard.press(KeyCode.SPACE);
        expectThePassphraseIsAskedForAgain();
        goOn.run();
        desk.settle();
        expectClosed();
    }

    @Test
    void whoeverPressesEnterTwiceIsInOnce() {
        Runnable goOn = desk.hold();
        desk.unlock();
        desk.keyboard.pressAtOnce(KeyCode.ENTER, KeyCode.ENTER);
        goOn.run();
        desk.awaitTheList();
    }

    @Test
    void aWrongPassphraseIsSaidWhereItIsTypedAfterItTookItsTime() {
        desk.keyboard.await("the passphrase is asked for", () -> desk.present("start-passphrase"));
        Runnable goOn = desk.hold();
        desk.keyboard.type("not this one at all");
        desk.keyboard.press(KeyCode.ENTER);
        desk.background.pass(Work.SHOWN_AFTER);
        expectOn("start-working");
        goOn.run();
        expectOn("start-passphrase");
        assertThat(text("start-message")).contains("K-01");
    }

    @Test
    void theWindowClosesWhileAStoreIsUnlockedAndTheStoreIsClosed() {
        Runnable goOn = unlockHeldBack();
        desk.exit();
        assertThat(desk.isGone()).isTrue();
        goOn.run();
        desk.settle();
        desk.settle();
        expectClosed();
    }

    /// Opens the inspection from the list while nothing goes on.
    private Runnable openHeldBack() {
        desk.unlock();
        desk.awaitTheList();
        Runnable goOn = desk.hold();
        desk.keyboard.press(KeyCode.SPACE);
        desk.background.pass(Work.SHOWN_AFTER);
        expectOn("start-working");
        assertThat(text("start-working")).isEqualTo("Opening the inspection");
        return goOn;
    }

    @Test
    void escCallsTheOpeningOffAndOneIsBackOnTheListWithNothingChanged() throws Exception {
        Runnable goOn = openHeldBack();
        Path database = desk.small.store.folder().resolve("store.db");
        byte[] before = Files.readAllBytes(database);
        desk.keyboard.press(KeyCode.ESCAPE);
        expectOn("start-open-TE-1");
        assertThat(text("start-told")).contains("Stopped", "nothing in it has changed");
        goOn.run();
        desk.settle();
        expectOn("start-open-TE-1");
        assertThat(database).hasBinaryContent(before);
        desk.openFromTheList();
    }

    @Test
    void lockedWhileAnInspectionIsOpenedItIsNotShown() {
        Runnable goOn = openHeldBack();
        Toolkit.call(() -> {
            desk.desktop.lock();
            return true;
        });
        goOn.run();
        desk.keyboard.await("the window is locked", () -> desk.present("start-passphrase"));
        desk.settle();
        desk.settle();
        assertThat(desk.allText()).doesNotContain("TE-1").doesNotContain("Testing PDU");
        expectClosed();
        desk.unlock();
        desk.awaitTheList();
    }

    @Test
    void anInspectionThatFailsToOpenIsToldAndTheListStands() {
        desk.unlock();
        desk.awaitTheList();
        Runnable goOn = desk.hold();
        desk.keyboard.press(KeyCode.SPACE);
        desk.background.pass(Work.SHOWN_AFTER);
        desk.disk().failed();
        goOn.run();
        desk.keyboard.await("it is told", () -> !desk.dialogs.asked.isEmpty());
        assertThat(desk.dialogs.asked.toString()).contains("S-14");
        expectOn("start-open-TE-1");
    }

    @Test
    void thePracticeInspectionIsCalledOffAndIsNotOpen() {
        desk.practice =
                calledOff -> {
                    assertThat(calledOff.getAsBoolean()).isTrue();
                    throw new CancellationException();
                };
        desk.keyboard.await("practice is offered", () -> desk.present("start-practice"));
        desk.keyboard.tabTo("start-practice");
        Runnable goOn = desk.hold();
        desk.keyboard.press(KeyCode.SPACE);
        desk.background.pass(Work.SHOWN_AFTER);
        expectOn("start-working");
        assertThat(text("start-working")).contains("practice inspection");
        desk.keyboard.press(KeyCode.ESCAPE);
        expectOn("start-practice");
        goOn.run();
        desk.settle();
        expectOn("start-practice");
        assertThat(text("start-told")).contains("Stopped", "not open");
        assertThat(desk.dialogs.asked).isEmpty();
    }
}
