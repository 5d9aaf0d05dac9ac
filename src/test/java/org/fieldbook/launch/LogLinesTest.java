package org.fieldbook.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

class LogLinesTest {

    private static final String QUOTED = "what somebody typed";

    @TempDir private Path folder;

    private static LogRecord said(String by, String message, @Nullable Throwable thrown) {
        var said = new LogRecord(Level.SEVERE, message);
        said.setLoggerName(by);
        said.setThrown(thrown);
        return said;
    }

    @Test
    void ofTheProgramTheLineIsWrittenWithTheMomentFirst() {
        LogRecord said = said("org.fieldbook.ui.Some", "{0} {1}", null);
        said.setParameters(new Object[] {"E-1A2B3C4D", IllegalStateException.class});
        assertThat(new LogLines().format(said))
                .matches(
                        "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z SEVERE org.fieldbook.ui.Some E-1A2B3C4D"
                                + " class java.lang.IllegalStateException\n");
    }

    @Test
    void ofFailuresKindsAndPlacesAreWrittenAndNoMessage() {
        var failure =
                new IllegalStateException(QUOTED, new IOException(QUOTED + " and of its cause"));
        String line = new LogLines().format(said("org.fieldbook.Some", "failed", failure));
        assertThat(line)
                .contains("java.lang.IllegalStateException", "java.io.IOException", "LogLinesTest")
                .doesNotContain(QUOTED);
        failure = new IllegalStateException(QUOTED);
        var ring = new IllegalArgumentException(failure);
        failure.initCause(ring);
        assertThat(new LogLines().format(said("org.fieldbook.Some", "failed", ring)))
                .hasSizeLessThan(100_000);
    }

    @Test
    void ofLibrariesNothingIsWrittenThatTheySay() {
        String line =
                new LogLines().format(said("com.library.Some", QUOTED, new IOException(QUOTED)));
        assertThat(line)
                .contains("SEVERE com.library.Some", "java.io.IOException")
                .doesNotContain(QUOTED);
    }

    /// Three files, each little more than a megabyte, however much is logged.
    @Test
    void theLogIsLimitedAndTheOldestIsGivenUp() throws IOException {
        Logging.toFiles(folder.resolve("log"));
        try {
            Logger logger = Logger.getLogger("org.fieldbook.launch.LogLinesTest");
            String line = "x".repeat(100_000);
            for (int i = 0; i < 60; i++) {
                logger.log(Level.WARNING, "{0} {1}", new Object[] {i, line});
            }
            logger.log(Level.INFO, "what is no warning");
        } finally {
            LogManager.getLogManager().reset();
        }
        try (Stream<Path> all = Files.list(folder.resolve("log"))) {
            List<Path> files = all.sorted().toList();
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("fieldbook-0.log", "fieldbook-1.log", "fieldbook-2.log");
            for (Path file : files) {
                assertThat(Files.size(file)).isLessThan(1_200_000);
                assertThat(Files.readString(file)).doesNotContain("no warning");
            }
            assertThat(Files.readString(files.getFirst())).contains(" 59 ");
        }
    }
}
