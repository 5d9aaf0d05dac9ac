package org.fieldbook.cli;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Pack;
import org.fieldbook.service.Frameworks;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/// Lists the packs that come with the program.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the packs known: id, version, title, years, hash.")
final class FrameworkListCommand implements Callable<Integer> {

    private final Frameworks frameworks;

    @Spec private CommandSpec spec;

    FrameworkListCommand(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (Pack pack : frameworks.list()) {
            Framework framework = pack.framework();
            out.println(
                    String.join(
                            "\t",
                            framework.id(),
                            "version " + framework.version(),
                            framework.title(),
                            framework.period(),
                            pack.sha256()));
        }
        return ExitCodes.DONE;
    }
}
