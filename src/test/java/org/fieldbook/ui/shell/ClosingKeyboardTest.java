package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/// An inspection is closed and erased by the keyboard alone, and not by mistake.
class ClosingKeyboardTest {

    @TempDir private Path folder;

    @Test
    void k5AnInspectionIsErasedByItsCodeAndTheOtherOneOpens(TestReporter reporter) {
        var small = new SmallInspection(folder);
        var framework = small.inspection.snapshot().framework();
        small.store.create(SmallInspection.wanted("TE-2"));
        small.close();
        try (var desk = new RunningDesktop(small.stores, small.store.folder(), framework)) {
            desk.unlock();
            go(desk, "start-close-TE-1");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await("it is asked", () -> desk.present("closing-code"));
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.press(KeyCode.ENTER);
            assertThat(desk.present("closing-code")).as("nothing happens by itself").isTrue();
            desk.keyboard.press(KeyCode.ESCAPE);
            desk.keyboard.await("nothing was done", () -> desk.present("start-open-TE-1"));
            go(desk, "start-close-TE-1");
            desk.keyboard.press(KeyCode.SPACE);
            go(desk, "closing-code");
            assertThat(desk.keyboard.find("closing-erase").isDisabled())
                    .as("before the code")
                    .isTrue();
            Toolkit.call(() -> {
                ((TextField) desk.keyboard.find("closing-code")).setText("TE-1");
                return true;
            });
            go(desk, "closing-erase");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await("it is done", () -> desk.present("closing-save"));
            assertThat(text(desk)).contains("TE-1 is erased").contains("cannot reach stays");
            desk.keyboard.press(KeyCode.ESCAPE);
            desk.keyboard.await("the other is listed", () -> desk.present("start-open-TE-2"));
            assertThat(desk.keyboard.scene().lookup("#start-open-TE-1")).isNull();
            assertThat(text(desk)).contains("TE-1 was closed and erased on");
            go(desk, "start-open-TE-2");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await("it opens", () -> desk.present("window-lock"));
        }
        reporter.publishEntry(
                Map.of(
                        "promise", "K5",
                        "count", "1",
                        "unit", "inspection erased by the keyboard alone"));
    }

    private static void go(RunningDesktop desk, String id) {
        desk.keyboard.await(id + " is there", () -> desk.keyboard.scene().lookup("#" + id) != null);
        desk.keyboard.tabTo(id);
    }

    private static String text(RunningDesktop desk) {
        return Toolkit.call(() ->
                desk.keyboard.scene().getRoot().lookupAll(".label").stream()
                        .map(node -> node instanceof Labeled label ? label.getText() : "")
                        .collect(Collectors.joining("\n")));
    }
}
