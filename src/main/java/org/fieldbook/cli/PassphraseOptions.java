package org.fieldbook.cli;

import org.fieldbook.service.Failure;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.Console;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// Where a passphrase comes from: a file, the environment, or a prompt. Never an argument, which other
/// people on the machine could read.
final class PassphraseOptions {

    /// The environment variable that may hold it.
    static final String VARIABLE = "FIELDBOOK_PASSPHRASE";

    private final Map<String, String> environment;
    private final @Nullable Console console;

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            description = "A file that holds the passphrase; one line end at its end is left out.")
    private @Nullable Path file;

    /// @param console nothing if there is nobody to ask
    PassphraseOptions(Map<String, String> environment, @Nullable Console console) {
        this.environment = environment;
        this.console = console;
    }

    /// The passphrase exactly as given. Whoever asks for it wipes it after use.
    char[] read() {
        if (file != null) {
            return ofFile(file);
        }
        String given = environment.get(VARIABLE);
        if (given != null) {
            return given.toCharArray();
        }
        char[] typed = console == null ? null : console.readPassword("Passphrase: ");
        if (typed == null) {
            throw new Failure(Failure.Kind.INPUT, "K-03", "cli.passphrase.missing", VARIABLE);
        }
        return typed;
    }

    private static char[] ofFile(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            Arrays.fill(bytes, (byte) 0);
            char[] passphrase = Arrays.copyOf(text.array(), withoutLineEnd(text));
            Arrays.fill(text.array(), '\0');
            return passphrase;
        } catch (CharacterCodingException notText) {
            throw failure("cli.passphrase.encoding", file, notText);
        } catch (IOException unreadable) {
            throw failure("cli.passphrase.unreadable", file, unreadable);
        }
    }

    private static int withoutLineEnd(CharBuffer text) {
        int length = text.limit();
        if (length > 0 && text.get(length - 1) == '\n') {
            length--;
            if (length > 0 && text.get(length - 1) == '\r') {
                length--;
            }
        }
        return length;
    }

    private static Failure failure(String key, Path file, IOException cause) {
        Failure failure = new Failure(Failure.Kind.INPUT, "K-04", key, file.toString());
        failure.initCause(cause);
        return failure;
    }
}
