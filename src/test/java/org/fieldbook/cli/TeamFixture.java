package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// People with a store each who make up a team through commands alone. The lead's inspection has two cases.
final class TeamFixture {

    static final String LEAD = "lead";

    private final Path folder;
    private final CommandLineFixture fieldbook;

    TeamFixture(Path folder) {
        this.folder = folder;
        this.fieldbook = new CommandLineFixture(folder);
    }

    /// Makes the lead's store.
    static TeamFixture begin(Path folder) {
        TeamFixture team = new TeamFixture(folder);
        done(team.make(LEAD));
        String cases = team.fieldbook.file("cases.csv", "case\nTE-001\nTE-002\n");
        done(team.run(LEAD, "inspection", "import-cases", cases));
        return team;
    }

    CommandLineFixture.Run make(String person) {
        return run(
                person,
                "inspection",
                "new",
                "--code",
                "TE-1",
                "--service",
                "Testing PDU",
                "--framework",
                "pdu-2021",
                "--from",
                "2023-03-06",
                "--to",
                "2023-03-17",
                "--lead",
                "A. Tester");
    }

    /// Runs a command on this person's store.
    CommandLineFixture.Run run(String person, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.add("--store");
        arguments.add(folder.resolve(person).toString());
        return fieldbook.run(arguments.toArray(String[]::new));
    }

    CommandLineFixture fieldbook() {
        return fieldbook;
    }

    String path(String name) {
        return folder.resolve(name).toString();
    }

    /// Makes a card and has the lead invite it.
    ///
    /// @return the words
    String invite(String person, String name, String role) {
        done(run(person, "inspection", "card", "--name", name, "--out", path(person + ".card")));
        CommandLineFixture.Run invited =
                run(
                        LEAD,
                        "inspection",
                        "invite",
                        "--card",
                        path(person + ".card"),
                        "--role",
                        role,
                        "--out",
                        path(person + ".invitation"));
        done(invited);
        return invited.out().strip();
    }

    void join(String person, String name, String role) {
        String words = invite(person, name, role);
        done(run(person, "bundle", "import", path(person + ".invitation"), "--words", words));
    }

    void answer(String person, String question, String answer) {
        String csv = "case,question,answer\nTE-001," + question + "," + answer + "\n";
        String file = fieldbook.file(person + ".csv", csv);
        done(run(person, "inspection", "record", "--answers", file));
    }

    /// Exports for everybody.
    ///
    /// @return the file
    String export(String person, String... more) {
        String file = path("from-" + person + ".fieldbook");
        List<String> command = new ArrayList<>(List.of("bundle", "export", "--out", file));
        command.addAll(List.of(more));
        done(run(person, command.toArray(String[]::new)));
        return file;
    }

    String state(String person) {
        CommandLineFixture.Run run = run(person, "inspection", "state");
        done(run);
        return run.out();
    }

    static void done(CommandLineFixture.Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
    }

    /// It failed with this code, said so in words to people, and printed no data.
    static void refused(CommandLineFixture.Run run, int exit, String words) {
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.err()).contains(words);
        assertThat(run.out()).isEmpty();
    }
}
