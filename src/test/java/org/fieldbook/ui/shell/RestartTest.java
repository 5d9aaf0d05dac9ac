package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.fieldbook.service.Bookmark;
import org.fieldbook.service.KeepBookmark;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody finds again after the program ended, in good order or killed.
class RestartTest {

    private static final String WRITTEN = "said that her brother";
    private static final int CARET = 4;
    private static final String INTERRUPTED = SmallInspection.WORDS.text("start.interrupted");

    @TempDir Path folder;

    private SmallInspection small;

    @BeforeEach
    void make() {
        small = new SmallInspection(folder);
        small.close();
    }

    private RunningDesktop start(Path store) {
        return new RunningDesktop(small.stores, store, small.inspection.snapshot().framework());
    }

    private RunningDesktop start() {
        return start(small.store.folder());
    }

    @Test
    void whereTheKeysWereDamagedOneReadsThatBeforeOneComesBack() throws IOException {
        small = new SmallInspection(folder.resolve("damaged"));
        new KeepBookmark(small.inspection)
                .keep(new Bookmark("cases", Optional.empty(), false))
                .join();
        QuickStores.restingBackups(small.store);
        small.close();
        Files.write(small.store.folder().resolve("store.keys"), new byte[100]);
        try (var desktop = start()) {
            desktop.unlock();
            desktop.keyboard.await("it is said", () -> desktop.present("start-message"));
            assertThat(text(desktop, "start-message")).contains("store.keys", "Nothing is lost");
            assertThat(Toolkit.call(() -> desktop.present("start-open-TE-1"))).isTrue();
        }
        try (var desktop = start()) {
            desktop.unlock();
            desktop.keyboard.await("the cases are there", () -> desktop.present("cases-table"));
        }
    }

    private static void openTheSecondCase(RunningDesktop desktop) {
        desktop.unlock();
        desktop.keyboard.await("it is listed", () -> desktop.present("start-open-TE-1"));
        desktop.keyboard.press(KeyCode.SPACE);
        desktop.keyboard.await("the overview is there", () -> desktop.present("overview-go"));
        desktop.keyboard.press(KeyCode.ALT, KeyCode.DIGIT2);
        desktop.keyboard.await("the cases are listed", () -> desktop.present("cases-table"));
        desktop.keyboard.press(KeyCode.DOWN);
        desktop.keyboard.press(KeyCode.ENTER);
        desktop.keyboard.await("the case is open", () -> desktop.present("recording-note"));
        desktop.keyboard.press(KeyCode.J);
    }

    private static void write(RunningDesktop desktop) {
        desktop.keyboard.press(KeyCode.E);
        desktop.keyboard.await(
                "the note has the focus",
                () -> desktop.keyboard.find("recording-note").isFocused());
        Toolkit.call(() -> {
            var note = (TextArea) desktop.keyboard.scene().lookup("#recording-note");
            note.appendText(WRITTEN);
            note.positionCaret(CARET);
            return true;
        });
    }

    private static void awaitTheNote(RunningDesktop desktop) {
        desktop.keyboard.await(
                "the case, its prompt, the note and the caret are where they were",
                () ->
                        desktop.keyboard.scene().lookup("#recording-note") instanceof TextArea note
                                && note.getText().equals(WRITTEN)
                                && note.equals(desktop.keyboard.scene().getFocusOwner())
                                && note.getCaretPosition() == CARET
                                && text(desktop, "recording-reference").equals("TE-002")
                                && isCurrent(desktop, "recording-prompt-2.2.1b"));
    }

    private static boolean isCurrent(RunningDesktop desktop, String prompt) {
        return desktop.keyboard.scene().getRoot().lookupAll(".prompt-row").stream()
                .filter(Node::isFocusTraversable)
                .anyMatch(row -> prompt.equals(row.getId()));
    }

    private static String text(RunningDesktop desktop, String id) {
        return desktop.keyboard.scene().lookup("#" + id) instanceof Label label
                ? label.getText()
                : "";
    }

    @Test
    void aNoteThatWasBeingWrittenIsComeBackTo() {
        try (var desktop = start()) {
            openTheSecondCase(desktop);
            write(desktop);
        }
        try (var desktop = start()) {
            desktop.unlock();
            awaitTheNote(desktop);
        }
    }

    @Test
    void afterAKillTheNoteIsComeBackToWithWhatWasTyped() {
        Path killed = folder.resolve("killed");
        try (var desktop = start()) {
            openTheSecondCase(desktop);
            write(desktop);
            // What lies on the disk at an instant is what a kill then would leave.
            desktop.keyboard.await(
                    "a kill would leave the draft and the place", () -> isKept(killed));
        }
        try (var desktop = start(killed)) {
            desktop.unlock();
            awaitTheNote(desktop);
        }
    }

    @Test
    void afterAKillItIsSaidOnceThatNothingSavedIsLost() {
        Path killed = folder.resolve("killed");
        try (var desktop = start()) {
            openTheSecondCase(desktop);
            write(desktop);
            desktop.keyboard.await(
                    "a kill would leave the draft and the place",
                    () -> isKept(folder.resolve("looked at")));
            copy(small.store.folder(), killed);
        }
        try (var desktop = start(killed)) {
            desktop.unlock();
            desktop.keyboard.await(
                    "it is said", () -> text(desktop, "window-said").equals(INTERRUPTED));
        }
        try (var desktop = start(killed)) {
            desktop.unlock();
            awaitTheNote(desktop);
            assertThat(text(desktop, "window-said")).isNotEqualTo(INTERRUPTED);
        }
    }

    private boolean isKept(Path copy) {
        copy(small.store.folder(), copy);
        try (var store = small.stores.unlock(copy, SmallInspection.PASSPHRASE.toCharArray())) {
            return store.findOpenLast()
                    .map(store::open)
                    .filter(RestartTest::holdsTheDraft)
                    .flatMap(open -> new KeepBookmark(open).find())
                    .flatMap(Bookmark::spot)
                    .filter(spot -> spot.writing() && spot.caret() == CARET)
                    .isPresent();
        }
    }

    private static boolean holdsTheDraft(OpenInspection open) {
        return new WriteNotes(open).drafts().stream().anyMatch(draft -> draft.caret() == CARET);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void whoeverHadLeftTheInspectionFindsTheListOfInspections() {
        try (var desktop = start()) {
            openTheSecondCase(desktop);
            Toolkit.call(() -> {
                desktop.keyboard.find("window-switch").requestFocus();
                return true;
            });
            desktop.keyboard.press(KeyCode.SPACE);
            desktop.keyboard.await("it is listed", () -> desktop.present("start-open-TE-1"));
        }
        try (var desktop = start()) {
            desktop.unlock();
            desktop.keyboard.await("it is listed", () -> desktop.present("start-open-TE-1"));
            desktop.keyboard.press(KeyCode.SPACE);
            desktop.keyboard.await(
                    "the inspection opens where it was left",
                    () -> text(desktop, "recording-reference").equals("TE-002"));
        }
    }
}
