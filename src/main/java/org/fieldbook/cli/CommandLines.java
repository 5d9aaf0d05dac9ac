package org.fieldbook.cli;

import org.fieldbook.service.Diagnostics;
import org.fieldbook.service.PolicyFaults;

import picocli.CommandLine;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/// Builds the command line.
public final class CommandLines {

    private CommandLines() {}

    /// All commands over these services. Data goes to `out`, words for people to `err`, both in UTF-8.
    public static CommandLine of(CommandServices services, OutputStream out, OutputStream err) {
        CommandLine root = new CommandLine(new FieldbookCommand());
        root.addSubcommand(
                new RateCommand(
                        services.frameworks(), services.rateAnswers(), services.messages()));
        root.addSubcommand(framework(services));
        root.addSubcommand(inspection(services));
        root.addSubcommand(BundleCommands.of(services));
        root.addSubcommand(CountsCommand.of(services));
        root.addSubcommand(new ReceiptCommand(one(services), services.messages()));
        root.addSubcommand(store(services));
        root.addSubcommand(
                new ReportCommand(one(services), services.messages(), services.version()));
        root.addSubcommand(new DemoCommand(services.demo(), services.messages()));
        root.addSubcommand(
                new DiagnosticsCommand(
                        new Diagnostics(services.installation(), Clock.systemUTC()),
                        services.optionalStore(),
                        services.messages()));
        root.setOut(writer(out));
        root.setErr(writer(err));
        root.setExecutionExceptionHandler(new FailureHandler(services.messages()));
        root.setExecutionStrategy(parsed -> {
            say(services, parsed.commandSpec().commandLine());
            return new CommandLine.RunLast().execute(parsed);
        });
        root.setUsageHelpAutoWidth(true);
        return root;
    }

    /// Whoever runs a command where the policy of the organisation cannot be read is told so first.
    private static void say(CommandServices services, CommandLine root) {
        PolicyFaults.of(services.installation().policy())
                .ifPresent(fault ->
                        root.getErr()
                                .println(
                                        fault.code()
                                                + ": "
                                                + services.messages()
                                                        .text(fault.key(), fault.arguments())));
    }

    private static CommandLine framework(CommandServices services) {
        CommandLine framework = new CommandLine(new FrameworkCommand());
        framework.addSubcommand(new FrameworkListCommand(services.frameworks()));
        framework.addSubcommand(new FrameworkShowCommand(services.frameworks()));
        framework.addSubcommand(new FrameworkCheckCommand(services.frameworks()));
        framework.addSubcommand(new FrameworkExportCommand(services.frameworks()));
        return framework;
    }

    private static CommandLine inspection(CommandServices services) {
        CommandLine inspection = new CommandLine(new InspectionCommand());
        inspection.addSubcommand(
                new InspectionListCommand(services.storeOptions(), services.messages()));
        inspection.addSubcommand(
                new InspectionNewCommand(services.storeOptions(), services.messages()));
        inspection.addSubcommand(
                new InspectionImportCasesCommand(one(services), services.messages()));
        inspection.addSubcommand(new InspectionRecordCommand(one(services), services.messages()));
        inspection.addSubcommand(new InspectionStateCommand(one(services)));
        inspection.addSubcommand(new InspectionStatusCommand(one(services)));
        inspection.addSubcommand(
                new InspectionCardCommand(services.storeOptions(), services.messages()));
        inspection.addSubcommand(
                new InspectionInviteCommand(
                        one(services), services.exporting(), services.messages()));
        inspection.addSubcommand(
                new InspectionConflictsCommand(one(services), services.messages()));
        inspection.addSubcommand(new InspectionResolveCommand(one(services), services.messages()));
        inspection.addSubcommand(new InspectionCloseCommand(one(services), services.messages()));
        return inspection;
    }

    private static InspectionOptions one(CommandServices services) {
        return new InspectionOptions(services.storeOptions());
    }

    private static CommandLine store(CommandServices services) {
        CommandLine store = new CommandLine(new StoreCommand());
        store.addSubcommand(new StoreCheckCommand(services.storeOptions(), services.messages()));
        store.addSubcommand(new StoreBackupCommand(services.storeOptions(), services.messages()));
        store.addSubcommand(new StoreRestoreCommand(services));
        store.addSubcommand(new StoreRescueCommand(services));
        store.addSubcommand(
                new StorePassphraseCommand(
                        services.storeOptions(), services.prompt(), services.messages()));
        store.addSubcommand(
                new StoreRecoveryKeyCommand(
                        services.storeOptions(), services.messages(), services.version()));
        store.addSubcommand(
                new StoreHeadquartersCommand(services.storeOptions(), services.messages()));
        store.addSubcommand(new StoreReopenCommand(services.storeOptions(), services));
        store.addSubcommand(
                new StoreRecoverCommand(services.stores(), services.prompt(), services.messages()));
        return store;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }
}
