package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

class FailureHandlerTest {

    private final StringWriter err = new StringWriter();

    @Command(name = "fails")
    private record Failing(RuntimeException failure) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw failure;
        }
    }

    private int run(RuntimeException failure) {
        return new CommandLine(new Failing(failure))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new FailureHandler(Messages.of(Locale.UK)))
                .execute();
    }

    @ParameterizedTest
    @CsvSource({"INPUT,3", "NOT_ALLOWED,4", "DAMAGED,5", "NEEDS_PERSON,6", "NOT_SAVED,1"})
    void everyKindOfFailureHasItsExitCode(Failure.Kind kind, int exit) {
        assertThat(run(new Failure(kind, "Z-01", "cli.rows.more", 3))).isEqualTo(exit);
        assertThat(err).hasToString("Z-01: And 3 more." + System.lineSeparator());
    }

    @Test
    void anUnexpectedFailureHasACodeAndKeepsItsMessageToItself() {
        assertThat(run(new IllegalStateException("about a person"))).isEqualTo(1);
        assertThat(err.toString()).containsPattern("E-[0-9A-F]{8}").doesNotContain("person");
    }
}
