package org.fieldbook.launch;

import org.fieldbook.cli.CommandLines;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Where Fieldbook starts.
public final class Main {

    private static final String PRACTICE = "practice";

    private Main() {}

    /// Starts the desktop or the command that the arguments name: without arguments the desktop, with
    /// `practice` the desktop on the practice inspection, or the demo where there is no display.
    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> environment = System.getenv();
        var directories = Directories.of(environment);
        var wiring = new Wiring(environment, directories);
        List<String> arguments = List.of(args);
        boolean display =
                Display.isThere(
                        environment,
                        System.getProperty("os.name", ""),
                        System.getProperty("glass.platform", ""));
        boolean practice = arguments.equals(List.of(PRACTICE));
        if (display && (practice || arguments.isEmpty())) {
            Logging.toFiles(directories.log());
            wiring.window(practice);
            System.exit(0);
        }
        Logging.quiet();
        System.exit(command(wiring, arguments, practice, directories));
    }

    private static int command(
            Wiring wiring, List<String> arguments, boolean practice, Directories directories) {
        if (arguments.isEmpty()) {
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
