package org.fieldbook.cli;

import picocli.CommandLine;

/// Builds the commands about bundles.
final class BundleCommands {

    private BundleCommands() {}

    static CommandLine of(CommandServices services) {
        CommandLine bundle = new CommandLine(new BundleCommand());
        bundle.addSubcommand(
                new BundleExportCommand(one(services), services.exporting(), services.messages()));
        bundle.addSubcommand(
                new BundleInspectCommand(services.optionalStore(), services.messages()));
        bundle.addSubcommand(new BundleVerifyCommand(one(services), services.messages()));
        bundle.addSubcommand(new BundlePreviewCommand(one(services), services.messages()));
        bundle.addSubcommand(new BundleImportCommand(one(services), services.messages()));
        bundle.addSubcommand(new BundleOpenCommand(one(services), services.messages()));
        return bundle;
    }

    private static InspectionOptions one(CommandServices services) {
        return new InspectionOptions(services.storeOptions());
    }
}
