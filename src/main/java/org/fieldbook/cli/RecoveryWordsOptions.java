package org.fieldbook.cli;

import org.fieldbook.service.Failure;
import org.fieldbook.service.RecoveryWords;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Where the words of a recovery key come from: a file or a prompt. Never an argument, which other people on
/// the machine could read.
final class RecoveryWordsOptions {

    private final Prompt prompt;

    @Option(
            names = "--words-file",
            paramLabel = "F",
            description =
                    "A file that holds the words of the recovery key, a line for each row. Without"
                            + " it the rows are asked for, one after the other.")
    private @Nullable Path file;

    RecoveryWordsOptions(Prompt prompt) {
        this.prompt = prompt;
    }

    /// The key. Whoever asks for it wipes it after use.
    RecoveryWords read() {
        return RecoveryWords.of(
                Optional.ofNullable(file).map(RecoveryWordsOptions::ofFile).orElseGet(this::ask));
    }

    private static List<String> ofFile(Path file) {
        char[] text = AskedPassphrase.ofFile(file);
        try {
            return RecoveryWords.split(new String(text));
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    private List<String> ask() {
        List<String> rows = new ArrayList<>();
        for (int row = 1; row <= RecoveryWords.ROWS; row++) {
            char[] typed =
                    prompt.ask("Row " + row + ": ")
                            .orElseThrow(() ->
                                    new Failure(Failure.Kind.INPUT, "K-19", "cli.words.missing"));
            rows.add(new String(typed));
            Arrays.fill(typed, '\0');
        }
        return rows;
    }
}
