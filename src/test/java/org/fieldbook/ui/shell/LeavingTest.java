package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.fieldbook.service.OpenStore;
import org.fieldbook.store.DiskFaults;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Locking, going elsewhere and leaving while the disk takes nothing.
class LeavingTest {

    @TempDir Path folder;

    private TestDesk desk;
    private DiskFaults disk;

    @BeforeEach
    void writeOnADiskThatTakesNothing() {
        desk = new TestDesk(folder);
        desk.writeANote();
        disk = desk.disk();
        disk.readOnly();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void fire(String id) {
        Toolkit.call(() -> {
            ((Button) desk.keyboard.scene().lookup("#" + id)).fire();
            return true;
        });
    }

    private void awaitNotSaved() {
        Toolkit.call(() -> {
            desk.desktop.session().orElseThrow().leave();
            return true;
        });
        desk.keyboard.await("the status says so", () -> desk.present("window-again"));
    }

    private void awaitRecorded() {
        desk.keyboard.await("the note is recorded", desk::isRecorded);
    }

    @Test
    void lockedTheTextIsSealedAndWrittenOnceUnlocked() {
        desk.lock();
        assertThat(desk.allText())
                .contains("1 change could not be written", "Nothing is lost", "S-08")
                .doesNotContain(TestDesk.WRITTEN);
        desk.unlock();
        desk.keyboard.await("the note is open again", desk::showsTheNote);
        awaitRecorded();
    }

    @Test
    void anAnswerThatCouldNotBeWrittenOutlastsTheLockToo() {
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.press(KeyCode.Y);
        awaitNotSaved();
        desk.lock();
        assertThat(desk.allText()).contains("2 changes could not be written");
        desk.unlock();
        awaitRecorded();
        desk.keyboard.await(
                "the answer is recorded", () -> desk.answer("a").equals(Optional.of("yes")));
    }

    @Test
    void lockedOnlyExitAsks() {
        desk.lock();
        desk.exit();
        desk.keyboard.await("it is asked", () -> !desk.dialogs.asked.isEmpty());
        assertThat(desk.dialogs.asked.getFirst()).contains("1 change", "sealed", "S-08");
        assertThat(desk.isGone()).isFalse();
        desk.unlock();
        awaitRecorded();
    }

    @Test
    void exitSaysWhatIsNotSavedAndWhoeverStaysGoesOnWriting() {
        desk.exit();
        desk.keyboard.await("it is asked", () -> !desk.dialogs.asked.isEmpty());
        assertThat(desk.dialogs.asked)
                .singleElement()
                .asString()
                .contains("1 text", "no answer", "intact", "S-08");
        assertThat(desk.isGone()).isFalse();
        assertThat(Toolkit.call(desk::showsTheNote)).isTrue();
        disk.none();
        desk.exit();
        desk.keyboard.await("the program is left", desk::isGone);
        assertRecordedOnDisk();
    }

    private void assertRecordedOnDisk() {
        try (OpenStore again =
                desk.small.stores.unlock(
                        desk.small.store.folder(), SmallInspection.PASSPHRASE.toCharArray())) {
            var open = again.open(again.listInspections().getFirst().inspection());
            assertThat(
                            org.fieldbook.inspection.Notes.of(open.snapshot().state())
                                    .about(desk.small.id("TE-001")))
                    .singleElement()
                    .satisfies(note -> assertThat(note.text().text()).hasValue(TestDesk.WRITTEN));
        }
    }

    @Test
    void tryAgainAsksAgainUntilItIsWrittenOrLeft() {
        desk.dialogs.chosen.add(SmallInspection.WORDS.text("save.again"));
        desk.dialogs.chosen.add(SmallInspection.WORDS.text("exit.leave"));
        desk.exit();
        desk.keyboard.await("the program is left", desk::isGone);
        assertThat(desk.dialogs.asked).hasSize(2);
    }

    @Test
    void aSecondExitMeanwhileChangesNothing() {
        disk.none();
        var gone = new AtomicInteger();
        Toolkit.call(() -> {
            desk.desktop.exit(gone::incrementAndGet);
            desk.desktop.exit(gone::incrementAndGet);
            return true;
        });
        desk.keyboard.await("the program is left", () -> gone.get() > 0);
        desk.exit();
        assertThat(gone).hasValue(1);
        assertThat(desk.isGone()).isFalse();
        assertRecordedOnDisk();
        desk.leftAlready();
    }

    @Test
    void whatWasTypedInAnInspectionIsTriedAgainWhileOneIsElsewhere() {
        fire("window-switch");
        desk.keyboard.await("the list is there", () -> desk.present("start-open-TE-1"));
        disk.none();
        desk.background.pass(EntryQueue.AGAIN);
        awaitRecorded();
    }

    @Test
    void comingBackTheTextIsInItsFieldThoughItWaitsStill() {
        fire("window-switch");
        desk.awaitTheList();
        disk.none();
        desk.keyboard.press(KeyCode.SPACE);
        desk.keyboard.await("the note holds it", desk::showsTheNote);
    }

    @Test
    void theStatusSaysWhyAndTryAgainIsReachedByTheKeyboard() {
        awaitNotSaved();
        var why = (Label) desk.keyboard.find("window-why");
        assertThat(Toolkit.call(why::getText)).contains("intact", "S-08");
        var said = (Label) desk.keyboard.find("window-said");
        Toolkit.call(() -> {
            // Where one is could not be kept for the same reason.
            Stream.<Node>iterate(said, Node::getParent)
                    .filter(StatusBar.class::isInstance)
                    .map(StatusBar.class::cast)
                    .findFirst()
                    .orElseThrow()
                    .say(why.getText());
            return true;
        });
        disk.none();
        Toolkit.call(() -> {
            desk.keyboard.scene().lookup("#window-saved").requestFocus();
            return true;
        });
        desk.keyboard.press(KeyCode.TAB);
        assertThat(Toolkit.call(() -> desk.keyboard.find("window-again").isFocused())).isTrue();
        desk.keyboard.press(KeyCode.SPACE);
        awaitRecorded();
        desk.keyboard.await("the status says saved", () -> !desk.present("window-again"));
        assertThat(Toolkit.call(said::getText)).isEmpty();
    }
}
