package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.intake.RowFault;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.RateAnswers;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Rates answers that come from files.
@Command(
        name = "rate",
        mixinStandardHelpOptions = true,
        description = "Rates answers that come from CSV files, without a store.")
final class RateCommand implements Callable<Integer> {

    private final Frameworks frameworks;
    private final RateAnswers rateAnswers;
    private final Messages messages;

    @Spec private CommandSpec spec;

    @Option(
            names = "--framework",
            required = true,
            paramLabel = "ID-or-FILE",
            description = "A pack known, or a pack file.")
    private String framework;

    @Option(
            names = "--answers",
            required = true,
            paramLabel = "A.csv",
            description = "CSV or Excel workbook with columns case, question, answer.")
    private Path answers;

    @Option(names = "--standards", paramLabel = "S.csv", description = "Columns standard, rating.")
    private @Nullable Path standards;

    @Option(
            names = "--cases",
            paramLabel = "C.csv",
            description = "The case list: a column case, and others.")
    private @Nullable Path cases;

    @Option(names = "--by", paramLabel = "FIELD", description = "Also counts by this column.")
    private @Nullable String by;

    @Option(
            names = "--counts",
            arity = "1..*",
            paramLabel = "F",
            description =
                    "Signed counts of a region's units, to be added up. Whose key signed them is"
                            + " not checked here.")
    private List<Path> counts = List.of();

    @Option(names = "--json", description = "Prints one JSON document.")
    private boolean json;

    RateCommand(Frameworks frameworks, RateAnswers rateAnswers, Messages messages) {
        this.frameworks = frameworks;
        this.rateAnswers = rateAnswers;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        RateAnswers.Request request =
                new RateAnswers.Request(
                        frameworks.get(framework),
                        answers,
                        Optional.ofNullable(standards),
                        Optional.ofNullable(cases),
                        Optional.ofNullable(by),
                        counts);
        return switch (rateAnswers.rate(request)) {
            case RateAnswers.Outcome.Refused(List<RowFault> faults) -> {
                tell(faults);
                yield ExitCodes.INPUT;
            }
            case RateAnswers.Outcome.Rated rated -> {
                tell(rated.remarks());
                print(rated);
                yield ExitCodes.DONE;
            }
        };
    }

    private void tell(List<RowFault> faults) {
        RowFaultText words = new RowFaultText(messages);
        words.lines(faults).forEach(spec.commandLine().getErr()::println);
    }

    private void print(RateAnswers.Outcome.Rated rated) {
        if (json) {
            spec.commandLine().getOut().println(rateAnswers.json(rated));
        } else {
            new RatingsText(spec.commandLine().getOut()).print(rated.ratings(), rated.groups());
        }
    }
}
