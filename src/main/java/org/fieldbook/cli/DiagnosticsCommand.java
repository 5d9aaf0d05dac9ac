package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Diagnostics;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Writes what somebody who helps has to know.
@Command(
        name = "diagnostics",
        mixinStandardHelpOptions = true,
        description =
                "Writes a file about the program and this laptop for somebody who helps. Nothing of"
                        + " a case, a person or a unit is in it.")
final class DiagnosticsCommand implements Callable<Integer> {

    private final Diagnostics diagnostics;
    private final Messages messages;

    @Mixin private final OptionalStore store;
    @Spec private CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "F", description = "The file to write.")
    private Path out;

    DiagnosticsCommand(Diagnostics diagnostics, OptionalStore store, Messages messages) {
        this.diagnostics = diagnostics;
        this.store = store;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        store.with(open -> diagnostics.write(out, List.of(), open, () -> false));
        spec.commandLine()
                .getErr()
                .println(messages.text("cli.diagnostics.written", out.toString()));
        return ExitCodes.DONE;
    }
}
