package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.State;
import org.fieldbook.intake.file.SampleFiles;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files are attached to evidence, notes and interviews, copied out and removed by the keyboard alone.
class AttachingKeyboardTest {

    @TempDir private Path folder;

    @Test
    void h8AFileIsAttachedAndOnlyACopySavedBehindAWarningLeavesTheStore(TestReporter reporter)
            throws IOException {
        byte[] content = SampleFiles.pdf("minutes");
        Path file = Files.write(folder.resolve("minutes.pdf"), content);
        Path copy = folder.resolve("copy.pdf");
        try (TestDesk desk = new TestDesk(folder)) {
            desk.openTheInspection();
            desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT3);
            desk.keyboard.await("the evidence is there", () -> desk.present("evidence-add"));
            go(desk, "evidence-add");
            desk.keyboard.await("the form is open", () -> desk.present("evidence-done"));
            Toolkit.call(() -> {
                ((TextField) desk.keyboard.find("evidence-title")).setText("Minutes");
                return true;
            });
            desk.keyboard.tabTo("evidence-title");
            desk.keyboard.press(KeyCode.ESCAPE);
            desk.keyboard.await(
                    "it is selected", () -> desk.keyboard.find("evidence-detail").isVisible());
            desk.dialogs.file = Optional.of(file);
            go(desk, "attachment-add");
            desk.keyboard.await("it is listed", () -> desk.present("attachment-copy-1"));
            desk.keyboard.await(
                    "it is here", () -> !desk.keyboard.find("attachment-copy-1").isDisabled());
            assertThat(said(desk)).contains("minutes.pdf is attached");
            desk.dialogs.file = Optional.of(copy);
            desk.dialogs.confirmed = true;
            desk.dialogs.asked.clear();
            go(desk, "attachment-copy-1");
            desk.keyboard.await("it is saved", () -> said(desk).contains("copy is saved"));
            assertThat(desk.dialogs.asked.getFirst()).contains("is not sealed");
            assertThat(copy).hasBinaryContent(content);
            go(desk, "attachment-remove-1");
            desk.keyboard.await("it is gone", () -> !desk.present("attachment-remove-1"));
            go(desk, "evidence-undo");
            desk.keyboard.await("it is back", () -> desk.present("attachment-remove-1"));
        }
        reporter.publishEntry(
                Map.of("promise", "H8", "count", "1", "unit", "file attached by the keyboard"));
    }

    @Test
    void aFileBesideAPromptIsANoteAndTheCasesUndoTakesItBack() throws IOException {
        byte[] content = SampleFiles.pdf("plan");
        Path copy = folder.resolve("copy.pdf");
        try (TestDesk desk = new TestDesk(folder)) {
            desk.openTheInspection();
            desk.openACase();
            desk.keyboard.press(KeyCode.E);
            desk.dialogs.file = Optional.of(Files.write(folder.resolve("plan.pdf"), content));
            go(desk, "attachment-add");
            desk.keyboard.await("it is listed", () -> desk.present("attachment-copy-1"));
            assertThat(said(desk)).contains("plan.pdf is attached");
            assertThat(files(desk)).containsExactly("plan.pdf");
            desk.dialogs.file = Optional.of(copy);
            desk.dialogs.confirmed = true;
            go(desk, "attachment-copy-1");
            desk.keyboard.await("it is saved", () -> said(desk).contains("copy is saved"));
            assertThat(desk.dialogs.asked).anyMatch(text -> text.contains("is not sealed"));
            assertThat(copy).hasBinaryContent(content);
            desk.keyboard.press(KeyCode.ESCAPE);
            desk.keyboard.press(KeyCode.J);
            desk.keyboard.await(
                    "the next prompt has none", () -> !desk.present("attachment-copy-1"));
            desk.keyboard.press(KeyCode.CONTROL, KeyCode.Z);
            desk.keyboard.await("the note is gone", () -> files(desk).isEmpty());
            desk.keyboard.press(KeyCode.K);
            assertThat(desk.present("attachment-copy-1")).isFalse();
        }
    }

    @Test
    void filesOfAnInterviewUnfoldBelowItAndItsUndoBringsOneBack() throws IOException {
        try (TestDesk desk = new TestDesk(folder)) {
            desk.openTheInspection();
            desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT3);
            desk.keyboard.await("the evidence is there", () -> desk.present("evidence-add"));
            go(desk, "delivery-interviews");
            desk.keyboard.await(
                    "interviews are listed", () -> desk.present("interview-add-person"));
            go(desk, "interview-add-person");
            desk.keyboard.await("the form is open", () -> desk.present("interview-source"));
            Toolkit.call(() -> {
                ((TextField) desk.keyboard.find("interview-source")).setText("Somebody heard");
                return true;
            });
            desk.keyboard.press(KeyCode.ESCAPE);
            desk.keyboard.await("it is listed", () -> desk.present("interview-files-I-01"));
            go(desk, "interview-files-I-01");
            desk.keyboard.await("the list is there", () -> desk.present("attachment-add"));
            assertThat(Toolkit.call(() -> desk.keyboard.find("interview-files-I-01").isFocused()))
                    .isTrue();
            desk.dialogs.file =
                    Optional.of(
                            Files.write(folder.resolve("letter.pdf"), SampleFiles.pdf("letter")));
            go(desk, "attachment-add");
            desk.keyboard.await("it is attached", () -> desk.present("attachment-remove-1"));
            assertThat(text(desk, "interview-files-I-01")).isEqualTo("1 file");
            go(desk, "attachment-remove-1");
            desk.keyboard.await("it is gone", () -> !desk.present("attachment-remove-1"));
            go(desk, "interviews-undo");
            desk.keyboard.await("it is back", () -> desk.present("attachment-remove-1"));
            go(desk, "interview-files-I-01");
            desk.keyboard.await("the list is away", () -> !desk.present("attachment-add"));
        }
    }

    private static List<String> files(TestDesk desk) {
        State state = desk.inspection().orElseThrow().snapshot().state();
        return Notes.of(state).about(desk.small.id("TE-001")).stream()
                .flatMap(note -> Attachment.of(note.subject()).stream())
                .map(Attachment::name)
                .toList();
    }

    private static void go(TestDesk desk, String id) {
        desk.keyboard.tabTo(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    private static String said(TestDesk desk) {
        return text(desk, "attachment-message");
    }

    private static String text(TestDesk desk, String id) {
        return Toolkit.call(() -> ((Labeled) desk.keyboard.find(id)).getText());
    }
}
