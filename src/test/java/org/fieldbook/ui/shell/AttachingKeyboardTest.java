package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.fieldbook.intake.file.SampleFiles;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// A file is attached to evidence, copied out and removed by the keyboard alone.
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
            go(desk, "evidence-done");
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

    private static void go(TestDesk desk, String id) {
        desk.keyboard.tabTo(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    private static String said(TestDesk desk) {
        return Toolkit.call(() -> ((Labeled) desk.keyboard.find("attachment-message")).getText());
    }
}
