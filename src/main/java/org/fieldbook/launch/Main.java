package org.fieldbook.launch;

import org.fieldbook.cli.CommandLines;

import java.util.Map;

/// Where Fieldbook starts.
public final class Main {

    private Main() {}

    /// Starts the desktop or the command that the arguments name.
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        Logging.quiet();
        Wiring wiring = new Wiring(environment);
        int code =
                CommandLines.of(wiring.commands((_, _) -> {}), System.out, System.err)
                        .execute(args);
        System.exit(code);
    }
}
