package org.fieldbook.launch;

import org.fieldbook.cli.CommandLines;
import org.fieldbook.cli.CommandServices;
import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.RateAnswers;

import java.util.Locale;

/// Where Fieldbook starts.
public final class Main {

    private Main() {}

    /// Starts the desktop or the command that the arguments name.
    public static void main(String[] args) {
        CommandServices services =
                new CommandServices(Messages.of(Locale.UK), new Frameworks(), new RateAnswers());
        System.exit(CommandLines.of(services, System.out, System.err).execute(args));
    }
}
