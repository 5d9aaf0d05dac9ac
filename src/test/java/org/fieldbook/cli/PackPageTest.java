package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.ConsistencyRule;
import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Completeness;
import org.fieldbook.inspection.Query;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.ExplainQueries;
import org.fieldbook.service.Frameworks;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.Laptop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Does what the page for authors of packs shows, read from the page.
class PackPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/framework-packs.md");

    private static final Pattern STEP =
            Pattern.compile(
                    "(Add to|Set in) `\\$\\.([^`]+)`:\\n\\n```json\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern FENCE = Pattern.compile("```\\w*\\n(.*?)```", Pattern.DOTALL);

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir private Path folder;
    private CommandLineFixture fieldbook;
    private String page;

    @BeforeEach
    void read() throws IOException {
        fieldbook = new CommandLineFixture(folder);
        page = Files.readString(PAGE);
    }

    /// The exported pack with every step of the page taken.
    private JsonNode northern() {
        JsonNode pack = JSON.readTree(fieldbook.run("framework", "export", "pdu-2021").out());
        Matcher steps = STEP.matcher(page);
        int taken = 0;
        while (steps.find()) {
            JsonNode what = JSON.readTree(steps.group(3));
            if (steps.group(1).equals("Add to")) {
                ((ArrayNode) at(pack, steps.group(2))).add(what);
            } else {
                set(pack, steps.group(2), what);
            }
            taken++;
        }
        assertThat(taken).isEqualTo(5);
        return pack;
    }

    private static void set(JsonNode pack, String path, JsonNode what) {
        int dot = path.lastIndexOf('.');
        JsonNode parent = dot < 0 ? pack : at(pack, path.substring(0, dot));
        ((ObjectNode) parent).set(path.substring(dot + 1), what);
    }

    private static JsonNode at(JsonNode pack, String path) {
        JsonNode node = pack;
        for (String step : path.split("\\.", -1)) {
            List<MatchResult> indices =
                    Pattern.compile("\\[(\\d+)]").matcher(step).results().toList();
            node = node.get(step.replaceAll("\\[.*", ""));
            for (MatchResult index : indices) {
                node = node.get(Integer.parseInt(index.group(1)));
            }
        }
        return node;
    }

    private List<String> fences() {
        return FENCE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    @Test
    void theWorkedExampleAddsAQuestionAConditionAndARule() {
        String file = fieldbook.file("northern.json", northern().toString());
        CommandLineFixture.Run check = fieldbook.run("framework", "check", file);
        assertThat(check.out()).isEmpty();
        assertThat(check.exit()).isZero();
        assertThat(fieldbook.run("framework", "show", file).out())
                .contains("pdu-2021-northern version 1")
                .contains(
                        "homeVisitBy: Who made the visit? (one of practitioner, colleague,"
                                + " otherAgency) if homeVisitMade is yes, required [P]")
                .contains("visitNotMade, warn: A home visit that was needed was not made");
        Framework made = new Frameworks().get(file).framework();
        Framework shipped = new Frameworks().get("pdu-2021").framework();
        assertThat(made.findSample("case").orElseThrow().items())
                .hasSize(shipped.findSample("case").orElseThrow().items().size() + 1);
        assertThat(made.consistency())
                .hasSize(shipped.consistency().size() + 1)
                .last()
                .extracting(ConsistencyRule::severity)
                .isEqualTo(ConsistencyRule.Severity.WARN);
        assertThat(made.consistency())
                .filteredOn(rule -> rule.severity() == ConsistencyRule.Severity.IGNORE)
                .extracting(ConsistencyRule::id)
                .containsExactly("domesticAbuseNotAsked");
    }

    /// One rule of each kind of the pack that the page makes, in one case.
    @Test
    void itBlocksWarnsAndSetsAsideAsThePageSays() {
        String file = fieldbook.file("northern.json", northern().toString());
        try (OpenStore store = Laptop.store(folder.resolve("store"))) {
            OpenInspection inspection = store.open(store.create(wanted(file)));
            SubjectId id = only(inspection);
            Map.of(
                            "domesticAbuseEnquiryNeeded", "yes",
                            "domesticAbuseEnquiryRequested", "no",
                            "2.2.3", "yes")
                    .forEach((code, word) -> Laptop.answer(inspection, id, code, word));
            assertThat(completeness(inspection).queries())
                    .singleElement()
                    .returns("domesticAbuseNotAsked", query -> query.rule().id())
                    .returns(false, Query::isOpen);
            Laptop.answer(inspection, id, "homeVisitNeeded", "yes");
            Laptop.answer(inspection, id, "homeVisitMade", "no");
            Laptop.answer(inspection, id, "2.4.3", "yes");
            Laptop.answer(inspection, id, "mappaCategory", "category3");
            Laptop.answer(inspection, id, "mappaLevel", "level1");
            assertThat(completeness(inspection).queries()).hasSize(3);
            var explaining = new ExplainQueries(inspection);
            explaining.explain(id, "visitNotMade", "Seen.", List.of()).join();
            assertThat(explaining.explain(id, "mappaCategoryThree", "Seen.", List.of()))
                    .as("no reason lets it stand")
                    .failsWithin(Duration.ofMinutes(1));
            assertThat(completeness(inspection).open())
                    .singleElement()
                    .returns("mappaCategoryThree", query -> query.rule().id());
        }
    }

    /// The commands are those of the page, but for where the files lie.
    @Test
    void anInspectionBeginsWithIt() {
        String file = fieldbook.file("northern.json", northern().toString());
        String line =
                fences().stream()
                        .flatMap(String::lines)
                        .filter(one -> one.contains("inspection new"))
                        .findFirst()
                        .orElseThrow();
        List<String> words =
                Pattern.compile("\"([^\"]*)\"|(\\S+)")
                        .matcher(line)
                        .results()
                        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                        .skip(1)
                        .map(word -> word.equals("northern.json") ? file : word)
                        .map(word -> word.equals("S") ? folder.resolve("S").toString() : word)
                        .toList();
        String passphrase = fieldbook.file("passphrase", "three blue kites\n");
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--passphrase-file", passphrase));
        CommandLineFixture.Run made = fieldbook.run(all.toArray(String[]::new));
        assertThat(made.exit()).as(made.err()).isZero();
        CommandLineFixture.Run list =
                fieldbook.run(
                        "inspection",
                        "list",
                        "--store",
                        folder.resolve("S").toString(),
                        "--passphrase-file",
                        passphrase);
        assertThat(list.out()).contains("NO-1");
    }

    /// The answers that the page adds and speaks of, given in a case of an inspection that is made with it.
    @Test
    void whatItAddsIsRecordedComesAndGoesAndWarns() {
        String file = fieldbook.file("northern.json", northern().toString());
        try (OpenStore store = Laptop.store(folder.resolve("store"))) {
            OpenInspection inspection = store.open(store.create(wanted(file)));
            SubjectId id = only(inspection);

            Laptop.answer(inspection, id, "homeVisitNeeded", "yes");
            Laptop.answer(inspection, id, "homeVisitMade", "yes");
            assertThat(completeness(inspection).missing()).contains("homeVisitBy");
            Laptop.answer(inspection, id, "homeVisitBy", "colleague");
            assertThat(completeness(inspection).missing()).doesNotContain("homeVisitBy");
            Laptop.answer(inspection, id, "2.4.3", "yes");
            Completeness made = completeness(inspection);
            assertThat(made.hidden()).isEmpty();
            assertThat(made.queries()).isEmpty();

            Laptop.answer(inspection, id, "homeVisitMade", "no");
            assertThat(completeness(inspection).hidden()).containsExactly("homeVisitBy");
            assertThat(completeness(inspection).missing()).doesNotContain("homeVisitBy");
            assertThat(by(inspection, id)).as("kept").contains("colleague");
            assertThat(completeness(inspection).open())
                    .singleElement()
                    .satisfies(query -> assertThat(query.rule().id()).isEqualTo("visitNotMade"));
            new ExplainQueries(inspection)
                    .explain(id, "visitNotMade", "Seen at the office.", List.of())
                    .join();
            assertThat(completeness(inspection).open()).isEmpty();
            assertThat(completeness(inspection).queries().getFirst().reason())
                    .contains("Seen at the office.");

            Laptop.answer(inspection, id, "homeVisitMade", "yes");
            assertThat(completeness(inspection)).as("back as it was").isEqualTo(made);
            assertThat(by(inspection, id)).contains("colleague");
        }
    }

    /// The only case, just drawn.
    private static SubjectId only(OpenInspection inspection) {
        var list = new ImportCaseList(inspection);
        byte[] cases =
                "case,sample,inspector\nNO-001,case,A. Lead\n".getBytes(StandardCharsets.UTF_8);
        list.importRows(list.preview("cases.csv", cases), false).join();
        return inspection.snapshot().subjects().getFirst().id();
    }

    private static NewInspection wanted(String framework) {
        return new NewInspection(
                "NO-1",
                "Northern",
                framework,
                Map.of(),
                LocalDate.of(2023, 3, 6),
                LocalDate.of(2023, 3, 17),
                "A. Lead",
                false);
    }

    private static Completeness completeness(OpenInspection inspection) {
        return inspection.snapshot().subjects().getFirst().completeness();
    }

    private static Optional<String> by(OpenInspection inspection, SubjectId id) {
        String field = inspection.snapshot().framework().field("homeVisitBy");
        return inspection.snapshot().state().subject(id).text(field);
    }

    @Test
    void theFaultThatThePageShowsIsTheOneThatIsTold() {
        String broken =
                northern()
                        .toString()
                        .replaceFirst(
                                "(\"homeVisitBy\".*?)\"answer\":\"homeVisitMade\"",
                                "$1\"answer\":\"homeVisitMode\"");
        CommandLineFixture.Run check =
                fieldbook.run("framework", "check", fieldbook.file("broken.json", broken));
        assertThat(check.exit()).isEqualTo(3);
        assertThat(fences()).contains(check.out().replace(System.lineSeparator(), "\n"));
    }
}
