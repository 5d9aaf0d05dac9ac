package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.NamedConflicts;
import org.fieldbook.service.OpenConflict;
import org.fieldbook.service.OpenInspection;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.Optional;
import java.util.concurrent.Callable;

/// Decides a conflict.
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description =
                "Decides a conflict by a change that names all its values; they stay in the"
                    + " history. For a deletion against an edit keep the deletion, or the edit to"
                    + " bring it back.")
final class InspectionResolveCommand implements Callable<Integer> {

    private final Messages messages;

    @Mixin private final InspectionOptions inspection;
    @Spec private CommandSpec spec;

    @Option(
            names = "--subject",
            required = true,
            paramLabel = "REF",
            description = "As conflicts lists it, or the subject's identity.")
    private String subject;

    @Option(
            names = "--field",
            required = true,
            paramLabel = "CODE",
            description = "As conflicts lists it, such as 2.2.3.")
    private String field;

    @ArgGroup(multiplicity = "1")
    private Choice choice = new Choice();

    @Option(names = "--reason", paramLabel = "R", description = "Why; stays in the history.")
    private @Nullable String reason;

    InspectionResolveCommand(InspectionOptions inspection, Messages messages) {
        this.inspection = inspection;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        inspection.opened(open -> {
            decide(open);
            return ExitCodes.DONE;
        });
        spec.commandLine().getErr().println(messages.text("cli.conflict.decided", subject, field));
        return ExitCodes.DONE;
    }

    private void decide(OpenInspection open) {
        NamedConflicts conflicts = new NamedConflicts(open);
        OpenConflict conflict = conflicts.get(subject, field);
        Optional<String> because = Optional.ofNullable(reason);
        if (choice.keep == null) {
            conflicts.write(conflict, String.valueOf(choice.value), because).join();
        } else {
            conflicts.keep(conflict, choice.keep, because).join();
        }
    }

    /// Exactly one of the two.
    private static final class Choice {

        @Option(
                names = "--keep",
                required = true,
                paramLabel = "NUMBER",
                description = "The value that stands, by its number.")
        private @Nullable Integer keep;

        @Option(
                names = "--value",
                required = true,
                paramLabel = "V",
                description = "Another value that stands.")
        private @Nullable String value;
    }
}
