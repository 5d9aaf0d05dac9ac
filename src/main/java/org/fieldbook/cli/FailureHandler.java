package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.ErrorCode;
import org.fieldbook.service.Failure;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/// The one place where a command's failure becomes words and an exit code.
final class FailureHandler implements IExecutionExceptionHandler {

    private static final Logger LOGGER = System.getLogger(FailureHandler.class.getName());

    private final Messages messages;

    FailureHandler(Messages messages) {
        this.messages = messages;
    }

    @Override
    public int handleExecutionException(
            Exception raised, CommandLine commandLine, ParseResult parsed) {
        Throwable thrown = cause(raised);
        if (thrown instanceof Failure failure) {
            String words = messages.text(failure.key(), failure.arguments());
            commandLine.getErr().println(failure.code() + ": " + words);
            return ExitCodes.of(failure.kind());
        }
        String code = ErrorCode.of(thrown);
        LOGGER.log(Level.ERROR, () -> code + " " + place(thrown));
        commandLine.getErr().println(messages.text("cli.failure.unexpected", code));
        return ExitCodes.UNEXPECTED;
    }

    /// What a future failed with, in place of the word that it failed.
    private static Throwable cause(Exception raised) {
        return raised instanceof CompletionException && raised.getCause() != null
                ? raised.getCause()
                : raised;
    }

    /// Kind and place only: a message may be about people.
    private static String place(Throwable thrown) {
        return thrown.getClass().getName()
                + Arrays.stream(thrown.getStackTrace())
                        .filter(frame -> frame.getClassName().startsWith("org.fieldbook."))
                        .map(frame -> "\n  at " + frame)
                        .collect(Collectors.joining());
    }
}
