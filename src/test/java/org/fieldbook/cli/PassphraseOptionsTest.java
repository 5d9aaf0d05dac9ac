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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        Host host = new Host(new PassphraseOptions(environment, _ -> Optional.empty()));
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

    /// Options of somebody who types these, one after the other.
    private static PassphraseOptions typing(String... typed) {
        Deque<char[]> left = new ArrayDeque<>();
        Stream.of(typed).map(String::toCharArray).forEach(left::add);
        return new PassphraseOptions(Map.of(), _ -> Optional.ofNullable(left.poll()));
    }

    @Test
    void aPersonIsAskedForANewOneTwiceAndForAKnownOneOnce() {
        assertThat(typing("made up words", "made up words").readNew())
                .isEqualTo("made up words".toCharArray());
        assertThat(typing("made up words").read()).isEqualTo("made up words".toCharArray());
    }

    @Test
    void twoThatDifferAreRefusedAndWiped() {
        char[] first = "made up words".toCharArray();
        char[] second = "made up word".toCharArray();
        Deque<char[]> typed = new ArrayDeque<>(List.of(first, second));
        PassphraseOptions options =
                new PassphraseOptions(Map.of(), _ -> Optional.of(typed.remove()));
        assertThatThrownBy(options::readNew)
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> {
                            assertThat(failure.kind()).isEqualTo(Failure.Kind.INPUT);
                            assertThat(failure.key()).isEqualTo("start.passphrase.differ");
                        });
        assertThat(first).containsOnly('\0');
        assertThat(second).containsOnly('\0');
    }

    @Test
    void whoeverGivesItOnlyOnceHasNotConfirmedIt() {
        assertThatThrownBy(() -> typing("made up words").readNew())
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.key()).isEqualTo("cli.passphrase.missing"));
    }

    @Test
    void itIsNeverAnArgument() {
        assertThatThrownBy(() -> read(Map.of(), "--passphrase", "made up"))
                .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
    }
}
