package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.service.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class PassphraseOptionsTest {

    @TempDir private Path folder;

    @CommandLine.Command(name = "test")
    private static final class Host {
        @CommandLine.Mixin private final PassphraseOptions options;

        Host(PassphraseOptions options) {
            this.options = options;
        }
    }

    private static char[] read(Map<String, String> environment, String... arguments) {
        Host host = new Host(new PassphraseOptions(environment, null));
        new CommandLine(host).parseArgs(arguments);
        return host.options.read();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            textBlock =
                    """
                    'made up',       'made up'
                    'made up#',      'made up'
                    'made up|#',     'made up'
                    'made up##',     'made up#'
                    ' made\u00e9 # ',' made\u00e9 # '
                    '',              ''
                    """)
    void oneLineEndIsLeftOutAndNothingElse(String content, String passphrase) throws IOException {
        Path file = folder.resolve("passphrase");
        Files.writeString(file, content.replace('#', '\n').replace('|', '\r'));
        assertThat(
                        read(
                                Map.of("FIELDBOOK_PASSPHRASE", "other"),
                                "--passphrase-file",
                                file.toString()))
                .isEqualTo(passphrase.replace('#', '\n').toCharArray());
    }

    @Test
    void theEnvironmentIsNextAndNotTrimmed() {
        assertThat(read(Map.of("FIELDBOOK_PASSPHRASE", " made up ")))
                .isEqualTo(" made up ".toCharArray());
    }

    @Test
    void withNobodyToAskItIsMissing() {
        assertThatThrownBy(() -> read(Map.of())).isInstanceOf(Failure.class);
    }

    @Test
    void itIsNeverAnArgument() {
        assertThatThrownBy(() -> read(Map.of(), "--passphrase", "made up"))
                .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
    }
}
