package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Demo;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.Installation;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RateAnswers;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.SettingsFile;

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
    private final FoundPolicy policy;

    CommandLineFixture(Path folder) {
        this(folder, FoundPolicy.NOWHERE);
    }

    /// @param policy what an organisation has laid down
    CommandLineFixture(Path folder, FoundPolicy policy) {
        this.folder = folder;
        this.policy = policy;
    }

    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Messages messages = Messages.of(Locale.UK);
        CommandServices services =
                new CommandServices(
                        messages,
                        installation(),
                        new Frameworks(),
                        new RateAnswers(),
                        QuickStores.of(Clock.systemUTC()).under(policy),
                        new Demo(QuickStores::practice, (_, _, _) -> {}, messages, "1.0.0"),
                        Map.of("FIELDBOOK_PASSPHRASE", "made-up passphrase"),
                        _ -> Optional.empty());
        int exit = CommandLines.of(services, out, err).execute(arguments);
        return new Run(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Installation installation() {
        return new Installation(
                "1.0.0",
                folder,
                folder.resolve("log"),
                true,
                new SettingsFile(folder.resolve("settings.json")),
                policy);
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
