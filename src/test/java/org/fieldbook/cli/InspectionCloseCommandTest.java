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

import java.nio.file.Files;
import java.nio.file.Path;

/// Closing an inspection by the command line alone.
class InspectionCloseCommandTest {

    @TempDir private Path folder;
    private TeamFixture team;

    @BeforeEach
    void begin() {
        team = TeamFixture.begin(folder);
    }

    @Test
    void itIsErasedOnItsCodeAndWhatComesAfterwardsIsRefused() {
        team.join("ben", "B. Joiner", "inspector");
        String bundle = team.export("ben");
        refused(team.run(LEAD, "inspection", "close"), 6, "I-08");
        refused(team.run(LEAD, "inspection", "close", "--code", "TE-2"), 6, "I-08");
        assertThat(team.run(LEAD, "inspection", "list").out()).contains("TE-1");
        CommandLineFixture.Run closed =
                team.run(
                        LEAD,
                        "inspection",
                        "close",
                        "--inspection",
                        "TE-1",
                        "--code",
                        "TE-1",
                        "--receipt",
                        team.path("closed.json"),
                        "--backup-place",
                        team.path("not there"));
        done(closed);
        assertThat(closed.out()).contains("code\tTE-1").doesNotContain("A. Tester");
        assertThat(closed.err()).contains("was not there").contains("cannot reach");
        assertThat(Path.of(team.path("closed.json"))).exists();
        CommandLineFixture.Run list = team.run(LEAD, "inspection", "list");
        assertThat(list.out()).isEmpty();
        assertThat(list.err()).contains("TE-1");
        refused(team.run(LEAD, "bundle", "preview", bundle), 4, "B-22");
        refused(team.run(LEAD, "bundle", "import", bundle), 4, "B-22");
        done(team.run(LEAD, "store", "check"));
    }

    @Test
    void theReceiptIsOneDocument() throws Exception {
        Path place = Files.createDirectory(folder.resolve("stick"));
        CommandLineFixture.Run closed =
                team.run(
                        LEAD,
                        "inspection",
                        "close",
                        "--code",
                        "TE-1",
                        "--backup-place",
                        place.toString(),
                        "--json");
        done(closed);
        JsonNode receipt = JsonMapper.shared().readTree(closed.out());
        assertThat(receipt.path("code").asString()).isEqualTo("TE-1");
        assertThat(receipt.path("notConfirmed").asInt()).isPositive();
        assertThat(closed.err()).contains("gone from the second backup place");
    }
}
