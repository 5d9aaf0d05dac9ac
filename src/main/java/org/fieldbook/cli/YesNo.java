package org.fieldbook.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// An argument that is `yes` or `no`.
final class YesNo {

    private YesNo() {}

    static boolean parse(CommandSpec spec, String word) {
        return switch (word) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                    throw new ParameterException(
                            spec.commandLine(), "Say yes or no, not '" + word + "'.");
        };
    }
}
