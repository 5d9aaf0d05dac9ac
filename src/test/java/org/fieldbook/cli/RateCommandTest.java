package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.json.Packs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

class RateCommandTest {

    @TempDir private Path folder;
    private CommandLineFixture fieldbook;

    @BeforeEach
    void start() {
        fieldbook = new CommandLineFixture(folder);
    }

    private CommandLineFixture.Run rate(String answers, String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {
                    "rate",
                    "--framework",
                    "pdu-2021",
                    "--answers",
                    fieldbook.file("answers.csv", answers)
                },
                0,
                arguments,
                0,
                5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return fieldbook.run(arguments);
    }

    private static JsonNode json(CommandLineFixture.Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    @Test
    void thePracticeInspectionMakesTheGoldenDocument() throws IOException {
        CommandLineFixture.Run run =
                rate(
                        PracticeFiles.answers(),
                        "--standards",
                        fieldbook.file("standards.csv", PracticeFiles.standards()),
                        "--cases",
                        fieldbook.file("cases.csv", PracticeFiles.cases()),
                        "--by",
                        "sex",
                        "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(golden("practice-ratings.json"));
    }

    /// The counts that North signed once: 2 of 3, 1 of 3, 3 of 3 and 3 of 3 on desistance.
    @Test
    void theCountsOfARegionsUnitsAreAddedUp() {
        String north = "src/test/resources/org/fieldbook/frozen/counts-1/north.counts";
        String[] region = {
            "rate",
            "--framework",
            "region-2023",
            "--answers",
            fieldbook.file("answers.csv", "case,question,answer\n"),
            "--counts",
            north
        };
        CommandLineFixture.Run table = fieldbook.run(region);
        assertThat(table.exit()).as(table.err()).isZero();
        assertThat(table.out()).contains("R2.1.2 lowest").contains("North 1/3");
        String[] twice = Arrays.copyOf(region, region.length + 1);
        twice[region.length] = north;
        assertThat(fieldbook.run(twice).exit()).isEqualTo(ExitCodes.INPUT);
        twice[region.length] = "--json";
        JsonNode first = json(fieldbook.run(twice)).get("aggregates").get(0);
        assertThat(first.get("standard").stringValue()).isEqualTo("R2.1");
        assertThat(first.get("rating").stringValue()).isEqualTo("Inadequate");
        assertThat(first.get("questions").get(1).get("units").get(0).get("yes").intValue())
                .isEqualTo(1);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = RateCommandTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void peopleReadATable() {
        CommandLineFixture.Run run =
                rate(
                        PracticeFiles.answers(),
                        "--standards",
                        fieldbook.file("standards.csv", PracticeFiles.standards()));
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("2.2  Assessment")
                .contains("2.2.3 20/42 48%")
                .contains("withinDiscretion, oneCaseDecides")
                .contains("Score 13 of 27: Requires improvement")
                .contains("Rule A: 1.1 from Good to Requires improvement because of 2.2.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void withoutACaseListACaseBelongsToTheSampleOfItsFirstRow() {
        JsonNode ratings = json(rate("case,question,answer\nX,2.1.1,yes\nY,2.2.1,no\n", "--json"));
        assertThat(question(ratings, 4, 0).get("yes").intValue()).isEqualTo(1);
        assertThat(question(ratings, 4, 0).get("unanswered").intValue()).isZero();
        assertThat(question(ratings, 5, 0).get("no").intValue()).isEqualTo(1);
        assertThat(question(ratings, 5, 1).get("unanswered").intValue()).isEqualTo(1);
        assertThat(ratings.has("groups")).isFalse();
        assertThat(ratings.get("overall").isNull()).isTrue();
    }

    private static JsonNode question(JsonNode ratings, int standard, int question) {
        return ratings.get("standards").get(standard).get("questions").get(question);
    }

    @Test
    void byteOrderMarksCarriageReturnsAndQuotesAreRead() {
        JsonNode ratings =
                json(
                        rate(
                                "\uFEFF\"case\",\"question\",\"answer\"\r\n"
                                        + "\"A, \"\"1\"\"\",2.2.1,yes\r\n",
                                "--json"));
        assertThat(question(ratings, 5, 0).get("yes").intValue()).isEqualTo(1);
    }

    @Test
    void promptsNeverChangeARating() {
        JsonNode with = json(rate("case,question,answer\nX,2.2.1,yes\nX,2.2.1a,no\n", "--json"));
        JsonNode without = json(rate("case,question,answer\nX,2.2.1,yes\n", "--json"));
        assertThat(with).isEqualTo(without);
    }

    @Test
    void aStandardThatIsNotRatedShrinksTheMaximum() {
        JsonNode ratings =
                json(
                        rate(
                                "case,question,answer\nX,2.2.1,yes\n",
                                "--standards",
                                fieldbook.file("s.csv", "standard,rating\n2.1,Not rated\n"),
                                "--json"));
        assertThat(ratings.get("max").intValue()).isEqualTo(24);
        assertThat(ratings.get("standards").get(4).get("rating").stringValue())
                .isEqualTo("Not rated");
    }

    @Test
    void notApplicableWhereAQuestionMustBeJudgedCountsAsUnansweredAndSaysSo() {
        CommandLineFixture.Run run =
                rate("case,question,answer\nX,2.2.1,na\nX,2.5.1,na\n", "--json");
        assertThat(question(json(run), 5, 0).get("unanswered").intValue()).isEqualTo(1);
        assertThat(question(json(run), 8, 0).get("notApplicable").intValue()).isEqualTo(1);
        assertThat(run.err()).contains("answers.csv, line 2, column answer").contains("2.2.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    X,2.2.9,yes            | line 2, column question: There is no question 2.2.9
                    X,2.2.1,perhaps        | line 2, column answer: perhaps is no answer
                    X,2.2.1,Yes            | line 2, column answer: Yes is no answer
                    ,2.2.1,yes             | line 2, column case: The case has no reference
                    X,2.2.1,yes#X,2.2.1,no | line 3, column question: The case X already has an answer to 2.2.1 on line 2
                    X,2.2.1,yes#X,2.1.1,no | line 3, column question: Question 2.1.1 is asked of the sample courtReport
                    X,2.2.1                | line 2: The row has 2 cells where the header has 3
                    X,2.2.1,yes,more       | line 2: The row has 4 cells where the header has 3
                    "X"Y,2.2.1,yes         | line 2: A quotation mark is not closed
                    "X,2.2.1,yes           | line 2: A quotation mark is not closed
                    """,
            quoteCharacter = '\'')
    void aWrongRowIsNamedByLineAndColumn(String rows, String words) {
        CommandLineFixture.Run run =
                rate("case,question,answer\n" + rows.replace('#', '\n') + "\n");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("answers.csv, " + words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2.2,Good          | column rating: The standard 2.2 is rated from answers
                    2.6,Good          | column rating: The standard 2.6 is recorded and never rated
                    9.9,Good          | column standard: There is no standard 9.9
                    1.1,Splendid      | column rating: Splendid is no rating
                    1.2,Good#1.2,Good | column standard: The standard 1.2 is already on line 2
                    """)
    void aWrongStandardIsNamed(String rows, String words) {
        CommandLineFixture.Run run =
                rate(
                        "case,question,answer\nX,2.2.1,yes\n",
                        "--standards",
                        fieldbook.file(
                                "s.csv", "standard,rating\n" + rows.replace('#', '\n') + "\n"));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("s.csv, line ").contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    case#Y              | answers.csv, line 2, column case: The case X is not on the case list
                    case#X#X            | c.csv, line 3, column case: The case X is already on line 2
                    name#X              | c.csv, line 1: The column case is missing
                    case,case#X,X       | c.csv, line 1: The column case is there twice
                    case,sample#X,horse | c.csv, line 2, column sample: There is no sample horse
                    """)
    void aWrongCaseListIsNamed(String list, String words) {
        CommandLineFixture.Run run =
                rate(
                        "case,question,answer\nX,2.2.1,yes\n",
                        "--cases",
                        fieldbook.file("c.csv", list.replace('#', '\n')));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains(words);
    }

    @Test
    void anEmptyFileSaysWhatItShouldHold() {
        CommandLineFixture.Run run = rate("");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("answers.csv: The file is empty");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        CommandLineFixture.Run run = rate("x".repeat(20 * 1024 * 1024 + 1));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("larger than 20 MB");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        CommandLineFixture.Run run =
                fieldbook.run(
                        "rate",
                        "--framework",
                        "pdu-2021",
                        "--answers",
                        fieldbook.file("a.csv", new byte[] {'c', (byte) 0xE9}));
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("not text in UTF-8");
    }

    @Test
    void aMissingFileIsNamed() {
        CommandLineFixture.Run run =
                fieldbook.run("rate", "--framework", "pdu-2021", "--answers", "nowhere.csv");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("nowhere.csv: The file is not there.");
    }

    @Test
    void columnsThatTheFrameworkDoesNotKnowAreReportedAndCanGroup() {
        CommandLineFixture.Run run =
                rate(
                        "case,question,answer\nX,2.2.1,yes\n",
                        "--cases",
                        fieldbook.file("c.csv", "case,office\nX,North\nY,\n"),
                        "--by",
                        "office",
                        "--json");
        assertThat(run.err()).contains("c.csv, line 1").contains("office");
        JsonNode groups = json(run).get("groups");
        assertThat(groups.size()).isEqualTo(2);
        assertThat(groups.get(0).get("value").stringValue()).isEqualTo("North");
        assertThat(groups.get(0).get("cases").intValue()).isEqualTo(1);
        assertThat(groups.get(1).get("value").stringValue()).isEqualTo("Not recorded");
    }

    @Test
    void groupingByAnUnknownColumnIsRefused() {
        CommandLineFixture.Run run = rate("case,question,answer\nX,2.2.1,yes\n", "--by", "shoes");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("R-03: No case has a column shoes.");
    }

    @Test
    void anUnknownFrameworkIsRefused() {
        CommandLineFixture.Run run =
                fieldbook.run("rate", "--framework", "pdu-1066", "--answers", "a.csv");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("pdu-1066").contains("pdu-2021");
    }

    @Test
    void wrongUsageExitsWithTwo() {
        assertThat(fieldbook.run("rate").exit()).isEqualTo(2);
        assertThat(fieldbook.run("fly").exit()).isEqualTo(2);
        assertThat(fieldbook.run().exit()).isEqualTo(2);
        assertThat(fieldbook.run("framework").exit()).isEqualTo(2);
    }

    /// The answers of items stand in the same file. Without the visit what it was about does not apply,
    /// and neither does the question that hangs on that.
    @Test
    void itemsDecideWhichKeyQuestionsApply() {
        String pack =
                Packs.items()
                        .replaceFirst(
                                "\"answer\": \"agrees\",\\s*\"oneOf\": \\[\\s*\"fully\"",
                                "\"answer\": \"about\", \"oneOf\": [\"home\"");
        CommandLineFixture.Run run =
                fieldbook.run(
                        "rate",
                        "--framework",
                        fieldbook.file("items.json", pack),
                        "--answers",
                        fieldbook.file(
                                "answers.csv",
                                """
                                case,question,answer
                                TE-1,visited,yes
                                TE-1,visitDay,2023-03-06
                                TE-1,about,home
                                TE-1,C1,yes
                                TE-2,visited,no
                                TE-2,visitDay,2023-03-06
                                TE-2,about,home
                                TE-2,C1,yes
                                """),
                        "--json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s", ""))
                .contains("\"code\":\"C1\",\"yes\":1,\"no\":0,\"notApplicable\":1,");
    }
}
