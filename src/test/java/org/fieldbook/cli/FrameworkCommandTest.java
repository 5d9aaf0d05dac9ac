package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.json.Packs;
import org.fieldbook.service.Frameworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class FrameworkCommandTest {

    @TempDir private Path folder;
    private CommandLineFixture fieldbook;

    @BeforeEach
    void start() {
        fieldbook = new CommandLineFixture(folder);
    }

    @Test
    void theListNamesIdAndHash() {
        CommandLineFixture.Run run = fieldbook.run("framework", "list");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("pdu-2021\tversion 2\t")
                .contains(new Frameworks().get("pdu-2021").sha256());
    }

    @Test
    void showPrintsEveryRuleWithHowSureItIs() {
        CommandLineFixture.Run run = fieldbook.run("framework", "show", "pdu-2021");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "2.1 Court work: rated by its lowest key question if courtTeam is yes [P]")
                .contains("2.6 Outcomes: recorded, never rated [P]")
                .contains("or not applicable: no review due [P]")
                .contains("if sentence is Licence or Post-sentence supervision [U]")
                .contains(
                        "Score out of 24: Requires improvement from 5, Good from 13, Outstanding"
                                + " from 21 [D]")
                .contains("Rule A: ");
    }

    @Test
    void whatIsExportedCanBeCheckedAndHasTheSameHash() {
        CommandLineFixture.Run export = fieldbook.run("framework", "export", "pdu-2021");
        String file = fieldbook.file("pack.json", export.out());
        assertThat(fieldbook.run("framework", "check", file).exit()).isZero();
        assertThat(new Frameworks().get(file)).isEqualTo(new Frameworks().get("pdu-2021"));
    }

    @Test
    void checkNamesEveryFaultByItsPath() {
        String pack =
                new String(Packs.bytes("pdu-2021"), StandardCharsets.UTF_8)
                        .replace("\"sample\": \"courtReport\"", "\"sample\": \"horse\"")
                        .replace("\"standard\": \"1.3\"", "\"standard\": \"1.9\"");
        CommandLineFixture.Run run =
                fieldbook.run("framework", "check", fieldbook.file("pack.json", pack));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out())
                .contains("$.standards[4].questions[0].sample: There is no sample horse.")
                .contains("$.caps[1].standard: There is no standard 1.9.");
    }

    @Test
    void aMissingPackFileIsNamed() {
        CommandLineFixture.Run run = fieldbook.run("framework", "check", "nowhere.json");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("P-01").contains("nowhere.json");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        CommandLineFixture.Run run = fieldbook.run("--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("Fieldbook \\d+\\.\\d+\\.\\d+.*\\R");
    }
}
