package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Addressees;
import org.fieldbook.service.AfterRestore;
import org.fieldbook.service.DescribeBundle;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.OpenInspection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// Makes a bundle for colleagues.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Makes a bundle of what the recipients lack, by what their laptops said last."
                        + " Signed by this laptop, readable by those named and nobody else.")
final class BundleExportCommand implements Callable<Integer> {

    private final Function<OpenInspection, ExportBundle> exporting;
    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(
            names = "--to",
            paramLabel = "NAME-or-laptop",
            description =
                    "For whom, by name or by the thumbprint of a laptop; again for each. Without it"
                            + " for every trusted laptop.")
    private List<String> to = new ArrayList<>();

    @Option(names = "--whole", description = "Everything, whatever the recipients hold.")
    private boolean whole;

    @Option(
            names = "--after-restore",
            description =
                    "Sends though this store was put back and nothing was taken in from colleagues"
                            + " since.")
    private boolean afterRestore;

    @Option(names = "--out", required = true, paramLabel = "F", description = "The file to write.")
    private Path out;

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    BundleExportCommand(
            InspectionOptions inspection,
            Function<OpenInspection, ExportBundle> exporting,
            Messages messages) {
        this.inspection = inspection;
        this.exporting = exporting;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return inspection.opened(this::export);
    }

    private int export(OpenInspection open) {
        if (afterRestore) {
            new AfterRestore(open).goOn();
        }
        ExportBundle bundles = exporting.apply(open);
        List<String> laptops = Addressees.laptops(bundles.recipients(), to);
        ExportBundle.Made made = bundles.make(laptops, whole);
        bundles.save(made, out);
        if (json) {
            spec.commandLine().getOut().println(DescribeBundle.exported(made, out, laptops));
        } else {
            laptops.forEach(spec.commandLine().getOut()::println);
        }
        spec.commandLine()
                .getErr()
                .println(
                        messages.text(
                                "cli.bundle.exported",
                                out.toString(),
                                made.acts(),
                                made.changes(),
                                laptops.size()));
        return ExitCodes.DONE;
    }
}
