package org.fieldbook.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a passphrase comes from: a file, the environment, or a prompt. Never an argument, which other
/// people on the machine could read.
final class PassphraseOptions {

    /// The environment variable that may hold it.
    static final String VARIABLE = "FIELDBOOK_PASSPHRASE";

    private final Map<String, String> environment;
    private final AskedPassphrase asked;

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            description = "A file that holds the passphrase; one line end at its end is left out.")
    private @Nullable Path file;

    PassphraseOptions(Map<String, String> environment, Prompt prompt) {
        this.environment = environment;
        this.asked = new AskedPassphrase(prompt);
    }

    /// The passphrase exactly as given. Whoever asks for it wipes it after use.
    char[] read() {
        return given().orElseGet(() -> asked.once("Passphrase: "));
    }

    /// A new passphrase. A person is asked twice, because nobody can reset it; refused if the two
    /// differ. Whoever asks for it wipes it after use.
    char[] readNew() {
        return given().orElseGet(asked::twice);
    }

    private Optional<char[]> given() {
        return Optional.ofNullable(file)
                .map(AskedPassphrase::ofFile)
                .or(() -> Optional.ofNullable(environment.get(VARIABLE)).map(String::toCharArray));
    }
}
