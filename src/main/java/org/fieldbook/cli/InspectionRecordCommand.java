package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.intake.RowFault;
import org.fieldbook.service.RecordFiles;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Records answers from files.
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description =
                "Records each row as a change by this store's user. Nothing is recorded while a row"
                        + " is wrong.")
final class InspectionRecordCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(
            names = "--answers",
            required = true,
            paramLabel = "A.csv",
            description =
                    "CSV or Excel workbook with columns case, question, answer and, if a row says"
                            + " why, reason.")
    private Path answers;

    @Option(names = "--standards", paramLabel = "S.csv", description = "Columns standard, rating.")
    private @Nullable Path standards;

    InspectionRecordCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        RecordFiles.Outcome outcome =
                inspection.opened(open ->
                        new RecordFiles(open).record(answers, Optional.ofNullable(standards)));
        return switch (outcome) {
            case RecordFiles.Outcome.Refused(List<RowFault> faults) -> {
                tell(faults);
                yield ExitCodes.INPUT;
            }
            case RecordFiles.Outcome.Recorded recorded -> {
                tell(recorded.remarks());
                spec.commandLine().getOut().println(recorded.rows());
                yield ExitCodes.DONE;
            }
        };
    }

    private void tell(List<RowFault> faults) {
        new RowFaultText(messages).lines(faults).forEach(spec.commandLine().getErr()::println);
    }
}
