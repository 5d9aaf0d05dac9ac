package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs the commands that work on one store, made by the first of them.
record StoreFixture(CommandLineFixture fieldbook, Path parent) {

    StoreFixture(Path parent) {
        this(new CommandLineFixture(parent), parent);
    }

    Path folder() {
        return parent.resolve("store");
    }

    CommandLineFixture.Run inspection(String command, String... more) {
        return run("inspection", command, more);
    }

    CommandLineFixture.Run store(String command, String... more) {
        return run("store", command, more);
    }

    private CommandLineFixture.Run run(String about, String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(about, command, "--store", folder().toString()));
        arguments.addAll(List.of(more));
        return fieldbook.run(arguments.toArray(String[]::new));
    }

    CommandLineFixture.Run make(String code, String... more) {
        return makeFor("Testing PDU", code, more);
    }

    CommandLineFixture.Run makeFor(String service, String code, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--code",
                                code,
                                "--service",
                                service,
                                "--framework",
                                "pdu-2021",
                                "--from",
                                "2023-03-06",
                                "--to",
                                "2023-03-17",
                                "--lead",
                                "A. Tester"));
        arguments.addAll(List.of(more));
        return inspection("new", arguments.toArray(String[]::new));
    }

    CommandLineFixture.Run importCases(String csv, String... more) {
        List<String> arguments = new ArrayList<>(List.of(fieldbook.file("cases.csv", csv)));
        arguments.addAll(List.of(more));
        return inspection("import-cases", arguments.toArray(String[]::new));
    }

    CommandLineFixture.Run record(String csv, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--answers", fieldbook.file("answers.csv", csv)));
        arguments.addAll(List.of(more));
        return inspection("record", arguments.toArray(String[]::new));
    }

    CommandLineFixture.Run report(Path out) {
        return fieldbook.run("report", "--store", folder().toString(), "--out", out.toString());
    }

    static void assertDone(CommandLineFixture.Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
    }

    /// It failed with this code, said so in words to people, and printed no data.
    static void assertRefused(CommandLineFixture.Run run, int exit, String words) {
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.err()).contains(words);
        assertThat(run.out()).isEmpty();
    }
}
