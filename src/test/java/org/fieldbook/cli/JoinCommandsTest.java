package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.cli.TeamFixture.LEAD;
import static org.fieldbook.cli.TeamFixture.done;
import static org.fieldbook.cli.TeamFixture.refused;

import org.fieldbook.service.PracticeInspection;
import org.fieldbook.service.QuickStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// Cards, invitations and the words read aloud.
class JoinCommandsTest {

    @TempDir private Path folder;
    private TeamFixture team;

    @BeforeEach
    void begin() {
        team = TeamFixture.begin(folder);
    }

    private CommandLineFixture.Run take(String person, String... more) {
        String[] command = new String[3 + more.length];
        command[0] = "bundle";
        command[1] = "import";
        command[2] = team.path(person + ".invitation");
        System.arraycopy(more, 0, command, 3, more.length);
        return team.run(person, command);
    }

    @Test
    void anInvitationIsTakenUpOnlyWithItsWords() {
        String words = team.invite("ben", "B. Joiner", "inspector");
        assertThat(words).matches("[a-z]+( [a-z]+){5}");
        CommandLineFixture.Run silent = take("ben");
        refused(silent, 4, "M-11");
        assertThat(silent.err()).contains(words).contains("TE-1").doesNotContain("PRACTICE");
        refused(take("ben", "--words", "acorn actor album alley amber anchor"), 4, "M-11");
        refused(take("ben", "--words", words + " acorn"), 4, "M-11");
        assertThat(team.run("ben", "inspection", "list").out()).isEmpty();
        String said = " " + words.replace(" ", ",  ").toUpperCase(Locale.ROOT);
        CommandLineFixture.Run joined = take("ben", "--words", said);
        done(joined);
        assertThat(team.run("ben", "inspection", "list").out()).startsWith(joined.out().strip());
        assertThat(team.state("ben")).isEqualTo(team.state(LEAD));
        done(take("ben"));
    }

    @Test
    void anInspectorTakesNoCaseListInAndADeputyDoes() {
        team.join("ben", "B. Joiner", "inspector");
        team.join("cem", "C. Joiner", "deputy");
        String cases = team.fieldbook().file("more.csv", "case\nTE-003\n");
        refused(team.run("ben", "inspection", "import-cases", cases), 4, "C-11");
        done(team.run("cem", "inspection", "import-cases", cases));
    }

    @Test
    void anInvitationIsVerifiedAndOpenedBeforeItIsTakenUp() {
        String words = team.invite("ben", "B. Joiner", "inspector");
        String file = team.path("ben.invitation");
        CommandLineFixture.Run verified = team.run("ben", "bundle", "verify", file);
        done(verified);
        assertThat(verified.out()).contains(words).contains("Made by A. Tester");
        JsonNode json =
                JsonMapper.shared()
                        .readTree(team.run("ben", "bundle", "preview", file, "--json").out());
        assertThat(json.path("invitation").asBoolean()).isTrue();
        assertThat(words).endsWith(" " + json.path("words").path(5).asString());
        assertThat(team.run("ben", "bundle", "open", file).out()).startsWith("{\"format\":1,");
        refused(team.run("ben", "receipt", "--bundle", file, "--out", team.path("r")), 6, "B-32");
        assertThat(team.run("ben", "inspection", "list").out()).isEmpty();
    }

    @Test
    void aSecondInvitationForTheSameLaptopIsRefusedByTheStoreThatHoldsTheInspection() {
        team.join("ben", "B. Joiner", "inspector");
        done(
                team.run(
                        "ben",
                        "inspection",
                        "card",
                        "--name",
                        "b.  joiner",
                        "--out",
                        team.path("c")));
        String[] invite = {"inspection", "invite", "--card", team.path("c"), "--out"};
        String[] more = plus(invite, team.path("ben.invitation"));
        refused(team.run(LEAD, more), 3, "M-08");
        done(team.run(LEAD, plus(more, "--same-person")));
        refused(take("ben"), 3, "M-05");
        refused(team.run(LEAD, plus(more, "--same-person", "--another-person")), 2, "exclusive");
    }

    @Test
    void onlyTheLeadAndDeputiesInvite() {
        team.join("ben", "B. Joiner", "inspector");
        team.join("cem", "C. Joiner", "deputy");
        done(team.run("eve", "inspection", "card", "--name", "E", "--out", team.path("e")));
        String[] invite = {"inspection", "invite", "--card", team.path("e"), "--out"};
        refused(team.run("ben", plus(invite, team.path("i"))), 4, "M-04");
        assertThat(folder.resolve("i")).doesNotExist();
        done(team.run("cem", plus(invite, team.path("i"))));
        assertThat(folder.resolve("i")).isNotEmptyFile();
    }

    private static String[] plus(String[] command, String... more) {
        String[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return all;
    }

    @Test
    void aCardOrRoleThatIsNoneIsRefused() {
        String file = team.fieldbook().file("card", "no card");
        String[] invite = {"inspection", "invite", "--card", file, "--out", team.path("i")};
        refused(team.run(LEAD, invite), 3, "M-09");
        refused(team.run(LEAD, plus(invite, "--role", "lead")), 2, "lead");
        refused(
                team.run("eve", "inspection", "card", "--name", " ", "--out", team.path("e")),
                3,
                "I-03");
        refused(
                team.run("eve", "inspection", "card", "--name", "E", "--out", team.path("no/e")),
                1,
                "B-02");
    }

    @Test
    void practiceAndRealLaptopsDoNotComeTogether() {
        QuickStores.practice().make(folder.resolve("trial")).close();
        QuickStores.practice().make(folder.resolve("ben")).close();
        done(practice("ben", "inspection", "card", "--name", "B", "--out", team.path("b")));
        done(team.run("eve", "inspection", "card", "--name", "E", "--out", team.path("e")));
        String[] invite = {"inspection", "invite", "--out", team.path("i"), "--card"};
        refused(team.run(LEAD, plus(invite, team.path("b"))), 4, "M-06");
        refused(practice("trial", plus(invite, team.path("e"))), 4, "M-06");
        assertThat(folder.resolve("i")).doesNotExist();

        CommandLineFixture.Run invited = practice("trial", plus(invite, team.path("b")));
        done(invited);
        assertThat(invited.err()).contains("PRACTICE - NOT REAL DATA");
        refused(practice("ben", "bundle", "import", team.path("i")), 4, "PRACTICE - NOT REAL DATA");
        done(practice("ben", "bundle", "import", team.path("i"), "--words", invited.out()));
        assertThat(practice("ben", "inspection", "list").out().lines()).hasSize(2);
    }

    @Test
    void noRealInspectionIsMadeInAPracticeStore() {
        QuickStores.practice().make(folder.resolve("trial")).close();
        String[] wanted = {
            "inspection", "new", "--code", "TE-2", "--service", "Testing PDU", "--framework",
            "pdu-2021", "--from", "2023-03-06", "--to", "2023-03-17", "--lead", "T. Tester"
        };
        refused(practice("trial", wanted), 4, "I-05");
        assertThat(practice("trial", "inspection", "list").out().lines()).hasSize(1);
    }

    private CommandLineFixture.Run practice(String person, String... command) {
        String secret = team.fieldbook().file("secret", PracticeInspection.PASSPHRASE);
        return team.run(person, plus(command, "--passphrase-file", secret));
    }
}
