package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Demo;
import org.fieldbook.service.DemoExchange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Does the whole job on the practice inspection without a window.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Does the whole job on the practice inspection without a window.")
final class DemoCommand implements Callable<Integer> {

    private final Demo demo;
    private final Messages messages;

    @Spec private CommandSpec spec;

    @Option(
            names = "--dir",
            required = true,
            paramLabel = "D",
            description = "Where the results go.")
    private Path folder;

    @Option(names = "--replace", description = "Replaces an earlier demo's results in the folder.")
    private boolean replace;

    DemoCommand(Demo demo, Messages messages) {
        this.demo = demo;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        Demo.Result result = demo.run(folder, replace);
        new RatingsText(spec.commandLine().getOut()).print(result.ratings(), List.of());
        DemoExchange.Exchanged exchanged = result.exchanged();
        tell(
                "cli.demo.exchange",
                exchanged.people().get(0),
                exchanged.people().get(1),
                exchanged.people().get(2),
                exchanged.question(),
                exchanged.reference(),
                String.join(", ", exchanged.sides()),
                exchanged.decided());
        tell(
                "cli.demo.assessed",
                exchanged.people().get(2),
                exchanged.assessed(),
                exchanged.people().get(0));
        tell("cli.demo.bundle", exchanged.bundle().toString(), exchanged.payload().toString());
        tell(
                "cli.demo.done",
                result.pdf().toString(),
                result.pictures().toString(),
                result.store().toString());
        return ExitCodes.DONE;
    }

    private void tell(String key, Object... arguments) {
        spec.commandLine().getErr().println(messages.text(key, arguments));
    }
}
