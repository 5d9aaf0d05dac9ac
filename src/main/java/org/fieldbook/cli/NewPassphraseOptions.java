package org.fieldbook.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/// Where a passphrase that is to hold from now on comes from: a file or a prompt. Never an argument, which
/// other people on the machine could read.
final class NewPassphraseOptions {

    private final AskedPassphrase asked;

    @Option(
            names = "--new-passphrase-file",
            paramLabel = "F",
            description =
                    "A file that holds the new passphrase; one line end at its end is left out."
                            + " Without it the new passphrase is asked for, twice.")
    private @Nullable Path file;

    NewPassphraseOptions(Prompt prompt) {
        this.asked = new AskedPassphrase(prompt);
    }

    /// The passphrase exactly as given. Whoever asks for it wipes it after use.
    char[] read() {
        return Optional.ofNullable(file).map(AskedPassphrase::ofFile).orElseGet(asked::twice);
    }
}
