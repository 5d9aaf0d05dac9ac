package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.json.NewerPack;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.service.Frameworks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

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
                .startsWith("pdu-2021\tversion 6\t")
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
                .contains(
                        "if (sentence is Licence or Post-sentence supervision) or (otherSentences"
                                + " is licence or postSentenceSupervision) [U]")
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

    /// One fault of each kind: form, numbers, names, conditions, rules, ratings.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    'format': | 'Format': | $: The member format is missing.
                    'good': 65 | 'good': 45 | $.bands.good: The edge must be above that of Requires improvement.
                    'good': 14 | 'good': 15 | $.scoreBands[0].good: Cut-offs of a sixth, a half and five sixths of 27 make this 14, not 15.
                    'code': 'homeVisitMade' | 'code': 'homeVisitNeeded' | $.samples[0].sections[4].items[1].code: The code homeVisitNeeded is already used at $.samples[0].sections[4].items[0].code.
                    'answer': 'homeVisitNeeded' | 'answer': 'homeVisitMade' | $.samples[0].sections[4].items[1].appliesWhen: Whether homeVisitMade applies hangs on itself.
                    'before': 'preReleaseContactOn' | 'before': 'preReleaseContact' | $.consistency[4].when.before: preReleaseContact is no day.
                    'least': 0 | 'least': 301 | $.samples[0].sections[8].items[1].answer.most: The range ends before it begins.
                    'severity': 'block' | 'severity': 'stop' | $.consistency[0].severity: This must be one of ["block","warn","ignore"].
                    'whenAny': [ | 'whenAny': ['1.1', | $.caps[0].whenAny: A rule cannot lower a standard because of itself.
                    """)
    void checkSaysInWordsWhatIsWrongAndWhere(String from, String to, String line) {
        String pack = new String(Packs.bytes("pdu-2021"), StandardCharsets.UTF_8);
        String wrong = from.replace('\'', '"');
        assertThat(pack).contains(wrong);
        String faulty = pack.replaceFirst(Pattern.quote(wrong), to.replace('\'', '"'));
        CommandLineFixture.Run run =
                fieldbook.run("framework", "check", fieldbook.file("faulty.json", faulty));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out().lines()).contains(line);
        assertThat(run.err()).contains("The pack cannot be used.");
    }

    @Test
    void aMissingPackFileIsNamed() {
        CommandLineFixture.Run run = fieldbook.run("framework", "check", "nowhere.json");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("P-01").contains("nowhere.json");
    }

    @Test
    void aPackThatSaysWhatBecameOfEarlierVersionsIsCheckedAndShown() {
        String file = fieldbook.file("newer.json", NewerPack.bytes());
        assertThat(fieldbook.run("framework", "check", file).exit()).isZero();
        assertThat(fieldbook.run("framework", "show", file).out())
                .contains("2.5.4 is recorded as 2.5.1")
                .contains("reoffended is asked no more")
                .contains("2.2.2 means something else: Strengths count too");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        CommandLineFixture.Run run = fieldbook.run("--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).matches("Fieldbook \\d+\\.\\d+\\.\\d+.*\\R");
    }
}
