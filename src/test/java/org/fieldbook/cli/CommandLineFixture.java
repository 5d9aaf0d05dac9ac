package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Demo;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RateAnswers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Runs commands as a person would, with files in a folder.
final class CommandLineFixture {

    /// What a command printed, and how it ended.
    record Run(int exit, String out, String err) {}

    private final Path folder;

    CommandLineFixture(Path folder) {
        this.folder = folder;
    }

    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Messages messages = Messages.of(Locale.UK);
        CommandServices services =
                new CommandServices(
                        messages,
                        "1.0.0",
                        new Frameworks(),
                        new RateAnswers(),
                        QuickStores.of(Clock.systemUTC()),
                        new Demo(QuickStores::practice, (_, _, _) -> {}, messages, "1.0.0"),
                        Map.of("FIELDBOOK_PASSPHRASE", "made-up passphrase"),
                        _ -> Optional.empty());
        int exit = CommandLines.of(services, out, err).execute(arguments);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Writes a file and returns its path as an argument.
    String file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    String file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content).toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
