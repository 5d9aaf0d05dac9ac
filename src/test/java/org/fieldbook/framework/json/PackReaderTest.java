package org.fieldbook.framework.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.fieldbook.framework.Fault;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Pack;
import org.fieldbook.inspection.Fields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

class PackReaderTest {

    private final String shipped = new String(Packs.bytes("pdu-2021"), StandardCharsets.UTF_8);

    private static List<Fault> faults(String pack) {
        return switch (PackReader.read(pack.getBytes(StandardCharsets.UTF_8))) {
            case PackReader.Result.Usable _ -> List.of();
            case PackReader.Result.Faulty(List<Fault> faults) -> faults;
        };
    }

    @Test
    void theShippedPackKeepsToTheSchemaAndMakesSense() {
        assertThat(faults(shipped)).isEmpty();
        assertThat(Packs.pack(Packs.bytes("pdu-2021")))
                .isEqualTo(PackReader.readShipped(Packs.bytes("pdu-2021")));
    }

    @Test
    void theSchemaIsASchema() throws IOException {
        try (InputStream in =
                getClass().getResourceAsStream("/org/fieldbook/framework/framework.schema.json")) {
            JsonNode schema = JsonMapper.shared().readTree(in);
            assertThat(
                            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                                    .getSchema(
                                            SchemaLocation.of(
                                                    "https://json-schema.org/draft/2020-12/schema"))
                                    .validate(schema))
                    .isEmpty();
        }
    }

    @Test
    void whatIsWrittenReadsBackAsTheSamePack() {
        Pack pack = Packs.pack(Packs.bytes("pdu-2021"));
        byte[] written = PackWriter.write(pack).getBytes(StandardCharsets.UTF_8);
        assertThat(Packs.pack(written)).isEqualTo(pack);
        assertThat(Packs.pack(pack.canonical().getBytes(StandardCharsets.UTF_8))).isEqualTo(pack);
    }

    @Test
    void theHashIsOfTheCanonicalFormWhateverTheSpacing() {
        String spaced = "\uFEFF" + shipped.replace("\n", "\r\n   ");
        assertThat(Packs.pack(spaced.getBytes(StandardCharsets.UTF_8)).sha256())
                .isEqualTo(Packs.pack(Packs.bytes("pdu-2021")).sha256());
        assertThat(
                        Packs.pack(
                                        shipped.replace("Leadership\"", "Leading\"")
                                                .getBytes(StandardCharsets.UTF_8))
                                .sha256())
                .isNotEqualTo(Packs.pack(Packs.bytes("pdu-2021")).sha256());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    "version": 6               | "version": 0                | $.version                        | at least 1
                    "version": 6               | "versoin": 1                | $                                | The member version is missing.
                    "weigh": [                 | "weigh": [ "",              | $.standards[4].questions[0].guidance.weigh[0] | at least 1
                    "usual": true              | "usual": "yes"              | $.setup[0].usual                 | of the type
                    "banding": "exact"         | "banding": "floor"          | $.bands.banding                  | one of
                    "good": 65                 | "good": 50                  | $.bands.good                     | above that of Requires improvement
                    "good": 65                 | "good": 65.5                | $.bands.good                     | whole
                    "max": 24                  | "max": 27                   | $.scoreBands[1].max              | twice
                    "max": 24                  | "max": 21                   | $.scoreBands                     | maximum of 24
                    "outstanding": 23          | "outstanding": 24           | $.scoreBands[0].outstanding      | make this 23, not 24
                    "standard": "1.3"          | "standard": "1.9"           | $.caps[1].standard               | no standard 1.9
                    "standard": "1.3"          | "standard": "2.6"           | $.caps[1].standard               | never rated
                    "id": "B"                  | "id": "A"                   | $.caps[1].id                     | twice
                    "code": "1.2"              | "code": "1.1"               | $.standards[1].code              | already used
                    "code": "2.2.1"            | "code": "2.3.9"             | $.standards[5].questions[0].code | must begin with 2.2.
                    "code": "2.2.1b"           | "code": "2.2.2b"            | $.standards[5].questions[0].prompts[1].code | 2.2.1 and a letter
                    "sample": "courtReport"    | "sample": "horse"           | $.standards[4].questions[0].sample | no sample horse
                    "id": "courtReport"        | "id": "note"                | $.samples[1].id                  | kept for the program
                    "id": "courtReport"        | "id": "interview"           | $.samples[1].id                  | kept for the program
                    "id": "rosh"               | "id": "inPlaceOf"           | $.samples[0].attributes[4].id    | kept for the program
                    "id": "courtTeam"          | "id": "region"              | $.setup[0].id                    | kept for the program
                    "code": "supervisionBegan" | "code": "inspector"         | $.samples[0].sections[0].items[0].code | kept for the program
                    "id": "rosh"               | "id": "sex"                 | $.samples[0].attributes[4].id    | twice
                    "id": "rosh"               | "id": "inspector"           | $.samples[0].attributes[4].id    | kept for the program
                    "attribute": "courtTeam"   | "attribute": "sex"          | $.standards[4].ratedWhen.attribute | no field sex
                    """)
    void everyFaultIsNamedByItsPath(String from, String to, String path, String words) {
        assertThat(shipped).contains(from);
        List<Fault> faults = faults(shipped.replaceFirst(Pattern.quote(from), to));
        assertThat(faults)
                .anySatisfy(fault -> {
                    assertThat(fault.path()).isEqualTo(path);
                    assertThat(fault.words()).contains(words);
                });
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.words()).doesNotContainIgnoringCase("valid"));
    }

    /// What the program records is never mixed with what a pack calls so.
    @ParameterizedTest
    @ValueSource(
            strings = {
                Fields.INSPECTION,
                Fields.ROSTER,
                Fields.REPLICA,
                Fields.NOTE,
                Fields.EVIDENCE,
                Fields.FINDING,
                Fields.INTERVIEW,
                Fields.SECOND_ASSESSMENT,
                Fields.UNIT,
                Fields.EXPECTED_UNIT
            })
    void aKindOfSubjectOfTheProgramIsNoSample(String kind) {
        assertThat(faults(shipped.replace("\"courtReport\"", "\"" + kind + "\"")))
                .contains(
                        new Fault(
                                "$.samples[1].id",
                                "The name " + kind + " is kept for the program."));
    }

    /// An inspection that began under such a pack still opens.
    @Test
    void thePackOfAnInspectionThatIsThereIsReadWithANameThatCameToBeKeptLater() {
        byte[] before =
                shipped.replace("\"courtTeam\"", "\"region\"").getBytes(StandardCharsets.UTF_8);
        assertThat(PackReader.read(before)).isInstanceOf(PackReader.Result.Faulty.class);
        assertThat(PackReader.readHeld(before)).isInstanceOf(PackReader.Result.Usable.class);
        byte[] never =
                shipped.replace("\"courtTeam\"", "\"pack\"").getBytes(StandardCharsets.UTF_8);
        assertThat(PackReader.readHeld(never)).isInstanceOf(PackReader.Result.Faulty.class);
    }

    /// A pack of before guidance was thought of reads as it did.
    @Test
    void everyKeyQuestionAndPromptOfOursHasGuidanceAndAPackMayHaveNone() {
        for (KeyQuestion question : Packs.pack(Packs.bytes("pdu-2021")).framework().questions()) {
            assertThat(question.guidance().weigh()).as(question.code()).isNotEmpty();
            assertThat(question.prompts())
                    .allSatisfy(prompt -> assertThat(prompt.guidance()).isNotBlank());
        }
        String without =
                shipped.replaceAll("(?s)\"guidance\": \\{.*?\\},\\s*", "")
                        .replaceAll("\"guidance\": \"[^\"]*\",\\s*", "");
        assertThat(without).doesNotContain("\"guidance\"");
        assertThat(Packs.pack(without.getBytes(StandardCharsets.UTF_8)).framework().questions())
                .allSatisfy(question -> assertThat(question.guidance().isEmpty()).isTrue());
    }

    @Test
    void nothingUnconfirmedMayChangeARating() {
        int caps = shipped.indexOf("\"caps\"");
        String pack =
                shipped.substring(0, caps)
                        + shipped.substring(caps).replaceFirst("published\"", "unconfirmed\"");
        assertThat(faults(pack)).extracting(Fault::path).containsExactly("$.caps[0].confidence");
    }

    @Test
    void aConditionNamesValuesThatExist() {
        int standards = shipped.indexOf("\"standards\"");
        String pack =
                shipped.substring(0, standards)
                        + shipped.substring(standards)
                                .replaceFirst(
                                        "\"oneOf\": \\[\\s*\"Licence\"", "\"oneOf\": [\"License\"");
        assertThat(faults(pack))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.path()).endsWith(".prompts[3].appliesWhen.any[0].oneOf");
                    assertThat(fault.words()).isEqualTo("sentence is never License.");
                });
    }

    @Test
    void keysThatRepeatAreRefused() {
        assertThat(faults("{\"id\":1,\"id\":2}"))
                .singleElement()
                .extracting(Fault::path)
                .isEqualTo("$");
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(faults("[".repeat(33) + "]".repeat(33)))
                .singleElement()
                .extracting(Fault::words)
                .asString()
                .contains("depth");
        assertThat(faults("[".repeat(32) + "]".repeat(32)))
                .extracting(Fault::words)
                .allSatisfy(words -> assertThat(words).doesNotContain("depth"));
    }

    /// Each fault names all that it lies in: some hundred thousand of them would fill any memory.
    @Test
    void aNameThatNoPackHasIsRefusedBeforeFaultsAreCounted() {
        String inside = "{\"" + "x".repeat(101) + "\":[0.5,0.5]}";
        assertThat(faults(inside))
                .singleElement()
                .extracting(Fault::words)
                .asString()
                .startsWith("Something in the file is too long");
        assertThat(faults(inside.replace("xx\"", "x\""))).hasSize(2);
    }

    @Test
    void ofVeryManyFaultsTheFirstAreToldAndHowManyMoreThereAre() {
        assertThat(faults("[" + "0.5,".repeat(499) + "0.5]")).hasSize(500);
        List<Fault> faults = faults("[" + "0.5,".repeat(19_998) + "0.5]");
        assertThat(faults).hasSize(501);
        assertThat(faults.getLast()).isEqualTo(new Fault("$", "There are 19499 more faults."));
    }

    @Test
    void largeFilesAreRefused() {
        assertThat(faults(" ".repeat(PackReader.LARGEST + 1)))
                .singleElement()
                .extracting(Fault::words)
                .isEqualTo("The file is larger than 5 MB.");
    }

    @Test
    void halfCharactersAndLargeNumbersAreRefused() {
        assertThat(faults(shipped.replace("\"Leadership\"", "\"\\ud800\"")))
                .singleElement()
                .extracting(Fault::path)
                .isEqualTo("$.standards[0].title");
        assertThat(faults("[9007199254740993]")).extracting(Fault::path).containsExactly("$[0]");
    }

    @Test
    void whatIsNoJsonIsRefusedWithItsPlace() {
        assertThat(faults("{\n  \"id\": nothing\n}"))
                .singleElement()
                .extracting(Fault::words)
                .asString()
                .startsWith("Line 2, column ");
        assertThat(faults("")).isNotEmpty();
        assertThat(faults("{} {}")).isNotEmpty();
    }

    @Test
    void everyRuleHasItsSourceAndConfidence() {
        String without =
                shipped.replaceFirst("\"confidence\": \"derived\"", "\"confidence\": \"sure\"");
        assertThat(faults(without)).extracting(Fault::path).contains("$.scoreBands[0].confidence");
        int standards = shipped.indexOf("\"standards\"");
        String blank =
                shipped.substring(0, standards)
                        + shipped.substring(standards)
                                .replaceFirst("\"source\": \"[^\"]*\"", "\"source\": \" \"");
        assertThat(faults(blank)).extracting(Fault::path).contains("$.standards[0].source");
    }
}
