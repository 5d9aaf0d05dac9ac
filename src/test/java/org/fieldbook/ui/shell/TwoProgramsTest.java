package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;

import org.fieldbook.launch.Main;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// D8: the program is started twice on one store.
@Timeout(120)
class TwoProgramsTest {

    @TempDir Path folder;

    @Test
    void d8TheSecondIsToldThatTheStoreIsOpenAndGetsItOnceTheFirstIsKilled(TestReporter reporter)
            throws Exception {
        var small = new SmallInspection(folder);
        small.close();
        Process first = TypingWindow.start(small.store.folder());
        try (BufferedReader told = first.inputReader(StandardCharsets.UTF_8)) {
            assertThat(told.readLine()).isEqualTo("open");
            Ended command = list(small.store.folder());
            assertThat(command.code()).isEqualTo(1);
            assertThat(command.said()).contains("open in another window", "S-07");

            try (var second =
                    new RunningDesktop(
                            small.stores,
                            small.store.folder(),
                            small.inspection.snapshot().framework())) {
                second.unlock();
                second.keyboard.await("it is told", () -> message(second).contains("S-07"));
                assertThat(Toolkit.call(() -> message(second)))
                        .contains("another window", "Nothing was changed");

                first.destroyForcibly().waitFor();
                second.unlock();
                second.keyboard.await(
                        "it goes on where the first one was",
                        () -> second.present("recording-note"));
            }
        } finally {
            first.destroyForcibly();
        }
        assertThat(list(small.store.folder()).code()).isZero();
        reporter.publishEntry(
                Map.of("promise", "D8", "count", "2", "unit", "programs refused a store in use"));
    }

    private static String message(RunningDesktop desktop) {
        return desktop.keyboard.scene().lookup("#start-message") instanceof Labeled message
                ? message.getText()
                : "";
    }

    /// What became of a command.
    private record Ended(int code, String said) {}

    private static Ended list(Path store) throws IOException, InterruptedException {
        ProcessBuilder command =
                TypingWindow.command(
                        Main.class.getName(), "inspection", "list", "--store", store.toString());
        command.environment().put("FIELDBOOK_PASSPHRASE", SmallInspection.PASSPHRASE);
        Process process = command.start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }
}
