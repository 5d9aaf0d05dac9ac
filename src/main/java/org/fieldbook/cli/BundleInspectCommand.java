package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Member;
import org.fieldbook.service.BundleOutside;
import org.fieldbook.service.DescribeBundle;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Says what can be seen of a bundle without a key.
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description =
                "Says what can be seen without a key: the size, and for whom the file says it is,"
                        + " by the thumbprints of their keys. With --store also by name.")
final class BundleInspectCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final OptionalStore store;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "F", description = "The bundle.")
    private Path file;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    BundleInspectCommand(OptionalStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        BundleOutside outside = BundleOutside.of(file);
        Map<String, Member> known = store.known();
        if (json) {
            spec.commandLine().getOut().println(DescribeBundle.outside(outside, known));
        } else {
            spec.commandLine().getOut().println("bytes\t" + outside.size());
            for (String thumbprint : outside.recipients()) {
                String name =
                        Optional.ofNullable(known.get(thumbprint))
                                .map(member -> "\t" + member.name())
                                .orElse("");
                spec.commandLine().getOut().println("recipient\t" + thumbprint + name);
            }
        }
        spec.commandLine().getErr().println(messages.text("cli.bundle.outside"));
        return ExitCodes.DONE;
    }
}
