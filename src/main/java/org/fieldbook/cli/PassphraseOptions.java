package org.fieldbook.cli;

import org.fieldbook.service.Failure;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/// Where a passphrase comes from: a file, the environment, or a prompt. Never an argument, which other
/// people on the machine could read.
final class PassphraseOptions {

    /// The environment variable that may hold it.
    static final String VARIABLE = "FIELDBOOK_PASSPHRASE";

    private final Map<String, String> environment;
    private final Prompt prompt;

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            description = "A file that holds the passphrase; one line end at its end is left out.")
    private @Nullable Path file;

    PassphraseOptions(Map<String, String> environment, Prompt prompt) {
        this.environment = environment;
        this.prompt = prompt;
    }

    /// The passphrase exactly as given. Whoever asks for it wipes it after use.
    char[] read() {
        return given().orElseGet(() -> ask("Passphrase: "));
    }

    /// A new passphrase. A person is asked twice, because nobody can reset it; refused if the two
    /// differ. Whoever asks for it wipes it after use.
    char[] readNew() {
        return given().orElseGet(this::askTwice);
    }

    private Optional<char[]> given() {
        return Optional.ofNullable(file)
                .map(PassphraseOptions::ofFile)
                .or(() -> Optional.ofNullable(environment.get(VARIABLE)).map(String::toCharArray));
    }

    private char[] askTwice() {
        char[] typed = ask("New passphrase: ");
        char[] again = ask("The same passphrase again: ");
        boolean same = Arrays.equals(typed, again);
        Arrays.fill(again, '\0');
        if (!same) {
            Arrays.fill(typed, '\0');
            throw new Failure(Failure.Kind.INPUT, "K-05", "start.passphrase.differ");
        }
        return typed;
    }

    private char[] ask(String words) {
        return prompt.ask(words)
                .orElseThrow(() ->
                        new Failure(
                                Failure.Kind.INPUT, "K-03", "cli.passphrase.missing", VARIABLE));
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
