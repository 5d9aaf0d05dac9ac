package org.fieldbook.launch;

import org.fieldbook.cli.CommandLines;
import org.fieldbook.ui.shell.DesktopWindow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where Fieldbook starts.
public final class Main {

    private static final String PRACTICE = "practice";

    /// Set where the packager makes its cache of loaded classes: nobody works then.
    private static final String TRAINING = "fieldbook.training";

    /// How the names of bundles end, which the system hands to the program.
    private static final String BUNDLE = ".fieldbook";

    private Main() {}

    /// Starts the desktop or the command that the arguments name: without arguments the desktop, with a bundle's
    /// file the desktop that looks at it, with `practice` the desktop on the practice inspection, or the demo
    /// where there is no display.
    public static void main(String[] args) throws IOException, InterruptedException {
        Logging.quiet();
        Map<String, String> environment = System.getenv();
        var directories = Directories.of(environment);
        List<String> arguments = List.of(args);
        boolean display =
                Display.isThere(
                        environment,
                        System.getProperty("os.name", ""),
                        System.getProperty("glass.platform", ""));
        boolean practice = arguments.equals(List.of(PRACTICE));
        Optional<Path> file = bundle(arguments);
        if (display && (practice || arguments.isEmpty() || file.isPresent())) {
            var window = new OneWindow(environment, directories);
            if (practice) {
                window.open(DesktopWindow.On.PRACTICE);
            } else if (Boolean.getBoolean(TRAINING)) {
                window.open(DesktopWindow.On.TRAINING);
            } else {
                window.open(file);
            }
            System.exit(0);
        }
        var wiring = new Wiring(environment, directories);
        System.exit(command(wiring, arguments, practice, directories));
    }

    /// The one argument, if it is the name of a bundle's file.
    static Optional<Path> bundle(List<String> arguments) {
        return arguments.size() == 1
                        && arguments.getFirst().toLowerCase(Locale.ROOT).endsWith(BUNDLE)
                ? Optional.of(Path.of(arguments.getFirst()).toAbsolutePath())
                : Optional.empty();
    }

    private static int command(
            Wiring wiring, List<String> arguments, boolean practice, Directories directories) {
        if (arguments.isEmpty() || bundle(arguments).isPresent()) {
            System.err.println(wiring.messages().text("cli.display.none"));
            return 2;
        }
        List<String> meant =
                practice
                        ? List.of("demo", "--replace", "--dir", directories.demo().toString())
                        : arguments;
        return CommandLines.of(wiring.commands(), System.out, System.err)
                .execute(meant.toArray(String[]::new));
    }
}
