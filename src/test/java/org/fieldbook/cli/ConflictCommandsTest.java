package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.cli.TeamFixture.LEAD;
import static org.fieldbook.cli.TeamFixture.done;
import static org.fieldbook.cli.TeamFixture.refused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;

/// Two people who differ about one answer, and the lead who decides.
class ConflictCommandsTest {

    @TempDir private Path folder;
    private TeamFixture team;

    @BeforeEach
    void differ() {
        team = TeamFixture.begin(folder);
        team.join("ben", "B. Joiner", "inspector");
        team.answer("ben", "2.2.3", "yes");
        team.answer(LEAD, "2.2.3", "no");
    }

    private CommandLineFixture.Run resolve(String... choice) {
        String[] command = new String[6 + choice.length];
        String[] start = {"inspection", "resolve", "--subject", "TE-001", "--field", "2.2.3"};
        System.arraycopy(start, 0, command, 0, start.length);
        System.arraycopy(choice, 0, command, start.length, choice.length);
        return team.run(LEAD, command);
    }

    private JsonNode conflicts() {
        return JsonMapper.shared()
                .readTree(team.run(LEAD, "inspection", "conflicts", "--json").out())
                .path("conflicts");
    }

    private String numberOf(String answer) {
        return conflicts()
                .path(0)
                .path("sides")
                .valueStream()
                .filter(side -> side.path("value").asString().equals(answer))
                .map(side -> String.valueOf(side.path("number").asInt()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePreviewNamesTheConflictAndWhatItWouldMoveAndWritesNothing() {
        String file = team.export("ben");
        String before = team.state(LEAD);
        CommandLineFixture.Run preview = team.run(LEAD, "bundle", "preview", file);
        done(preview);
        assertThat(preview.out())
                .contains("New conflicts: 1.")
                .containsPattern("B\\. Joiner +1 +1 +1")
                .containsPattern("TE-001 +2\\.2\\.3 +Answer to 2\\.2\\.3 +[12] +yes +B\\. Joiner")
                .containsPattern("2\\.2\\.3 +0/1 0%, 0 undecided +0/0 -, 1 undecided")
                .contains("B. Joiner had not seen newer work of: A. Tester.");
        JsonNode json =
                JsonMapper.shared()
                        .readTree(team.run(LEAD, "bundle", "preview", file, "--json").out());
        assertThat(json.path("imported").asBoolean(true)).isFalse();
        assertThat(json.path("conflicts").path(0).path("subject").asString()).isEqualTo("TE-001");
        assertThat(json.path("people").path(0).path("acts").asInt()).isEqualTo(1);
        assertThat(json.path("ratings").path("questions").path(0).path("to").path("undecided"))
                .isEqualTo(JsonMapper.shared().readTree("1"));
        assertThat(team.state(LEAD)).isEqualTo(before);
    }

    @Test
    void aConflictNeverStandsInTheWayOfAnImportAndStrictSaysThatSomebodyIsNeeded() {
        String file = team.export("ben");
        CommandLineFixture.Run imported = team.run(LEAD, "bundle", "import", file, "--strict");
        assertThat(imported.exit()).isEqualTo(6);
        assertThat(imported.err()).contains("Imported, and somebody has to look at it");
        assertThat(conflicts()).hasSize(1);
        done(team.run(LEAD, "bundle", "import", file, "--strict"));
    }

    @Test
    void withoutStrictAConflictIsDone() {
        CommandLineFixture.Run imported =
                team.run(LEAD, "bundle", "import", team.export("ben"), "--json");
        done(imported);
        JsonNode json = JsonMapper.shared().readTree(imported.out());
        assertThat(json.path("imported").asBoolean()).isTrue();
        assertThat(json.path("conflicts")).hasSize(1);
    }

    @Test
    void oneValueIsKeptAndTheDecisionTravels() {
        done(team.run(LEAD, "bundle", "import", team.export("ben")));
        CommandLineFixture.Run listed = team.run(LEAD, "inspection", "conflicts");
        assertThat(listed.out()).contains("B. Joiner").contains("A. Tester");
        assertThat(listed.err()).contains("Open conflicts: 1.");
        done(resolve("--keep", numberOf("yes"), "--reason", "Read it together"));
        CommandLineFixture.Run none = team.run(LEAD, "inspection", "conflicts");
        done(none);
        assertThat(none.out()).isEmpty();
        done(team.run("ben", "bundle", "import", team.export(LEAD), "--strict"));
        assertThat(team.state("ben")).isEqualTo(team.state(LEAD));
        assertThat(
                        JsonMapper.shared()
                                .readTree(team.state("ben"))
                                .path("subjects")
                                .path("case")
                                .valueStream()
                                .map(subject -> subject.path("fields").path("pdu-2021/2.2.3"))
                                .map(field -> field.path("value").asString("")))
                .containsExactlyInAnyOrder("yes", "");
    }

    @Test
    void anotherValueStandsIfTheQuestionTakesIt() {
        done(team.run(LEAD, "bundle", "import", team.export("ben")));
        refused(resolve("--value", "maybe"), 3, "A-01");
        assertThat(conflicts()).hasSize(1);
        done(resolve("--value", "no"));
        assertThat(conflicts()).isEmpty();
    }

    @Test
    void whatDecidesNothingIsRefused() {
        done(team.run(LEAD, "bundle", "import", team.export("ben")));
        refused(resolve("--keep", "3"), 3, "X-13");
        refused(resolve("--keep", "0"), 3, "X-13");
        refused(resolve(), 2, "--keep");
        refused(resolve("--keep", "1", "--value", "no"), 2, "--keep");
        refused(
                team.run(
                        LEAD,
                        "inspection",
                        "resolve",
                        "--subject",
                        "TE-002",
                        "--field",
                        "2.2.3",
                        "--keep",
                        "1"),
                3,
                "X-11");
        assertThat(conflicts()).hasSize(1);
    }
}
