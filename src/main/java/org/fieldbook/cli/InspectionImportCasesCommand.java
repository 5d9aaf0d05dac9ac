package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.CaseListPreview;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.OpenInspection;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// Takes a case list in.
@Command(
        name = "import-cases",
        mixinStandardHelpOptions = true,
        description =
                "Takes in a case list. Nothing is imported while a row is wrong, unless those rows"
                        + " are left out.")
final class InspectionImportCasesCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "CSV or Excel workbook with a column case.")
    private Path file;

    @Option(names = "--leave-out-wrong-rows", description = "Imports the rows that are right.")
    private boolean leaveOut;

    InspectionImportCasesCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return inspection.opened(this::importInto);
    }

    private int importInto(OpenInspection open) {
        ImportCaseList importing = new ImportCaseList(open);
        CaseListPreview preview = importing.preview(file);
        RowFaultText words = new RowFaultText(messages);
        words.lines(preview.faults()).forEach(spec.commandLine().getErr()::println);
        words.lines(preview.remarks()).forEach(spec.commandLine().getErr()::println);
        if (!preview.isUsable(leaveOut)) {
            spec.commandLine()
                    .getErr()
                    .println(messages.text("caseList.wrongRows", preview.wrongRows()));
            return ExitCodes.INPUT;
        }
        importing.importRows(preview, leaveOut).join();
        new TreeMap<>(preview.counts())
                .forEach((sample, count) ->
                        spec.commandLine().getOut().println(sample + "\t" + count));
        return ExitCodes.DONE;
    }
}
