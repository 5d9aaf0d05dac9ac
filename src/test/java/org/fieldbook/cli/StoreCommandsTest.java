package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.QuickStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The commands that work on a store, from making an inspection to its report.
class StoreCommandsTest {

    @TempDir private Path folder;
    private CommandLineFixture fieldbook;

    @BeforeEach
    void start() {
        fieldbook = new CommandLineFixture(folder);
    }

    private String store() {
        return folder.resolve("store").toString();
    }

    private CommandLineFixture.Run inspection(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("inspection", command, "--store", store()));
        arguments.addAll(List.of(more));
        return fieldbook.run(arguments.toArray(String[]::new));
    }

    private CommandLineFixture.Run make(String code, String... more) {
        return makeFor("Testing PDU", code, more);
    }

    private CommandLineFixture.Run makeFor(String service, String code, String... more) {
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

    private CommandLineFixture.Run importCases(String csv, String... more) {
        List<String> arguments = new ArrayList<>(List.of(fieldbook.file("cases.csv", csv)));
        arguments.addAll(List.of(more));
        return inspection("import-cases", arguments.toArray(String[]::new));
    }

    private CommandLineFixture.Run record(String csv, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("--answers", fieldbook.file("answers.csv", csv)));
        arguments.addAll(List.of(more));
        return inspection("record", arguments.toArray(String[]::new));
    }

    private static void assertDone(CommandLineFixture.Run run) {
        assertThat(run.exit()).as(run.err()).isZero();
    }

    /// It failed with this code, said so in words to people, and printed no data.
    private static void assertRefused(CommandLineFixture.Run run, int exit, String words) {
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(run.err()).contains(words);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void thePracticeInspectionThroughCommandsAloneIsRated13Of27() throws IOException {
        assertDone(make("TE-1"));
        CommandLineFixture.Run imported = importCases(PracticeFiles.cases());
        assertDone(imported);
        assertThat(imported.out().lines()).containsExactly("case\t47", "courtReport\t18");
        String standards = fieldbook.file("standards.csv", PracticeFiles.standards());
        CommandLineFixture.Run recorded = record(PracticeFiles.answers(), "--standards", standards);
        assertDone(recorded);
        assertThat(Integer.parseInt(recorded.out().strip())).isGreaterThan(400);

        CommandLineFixture.Run status = inspection("status");
        assertDone(status);
        assertThat(status.out()).contains("Score 13 of 27: Requires improvement");
        assertThat(
                        JsonMapper.shared()
                                .readTree(inspection("status", "--json").out())
                                .path("samples")
                                .path(0)
                                .path("withdrawn")
                                .asInt())
                .isEqualTo(1);

        Path json = folder.resolve("ratings.json");
        assertDone(report(json));
        CommandLineFixture.Run rated =
                fieldbook.run(
                        "rate",
                        "--framework",
                        "pdu-2021",
                        "--answers",
                        folder.resolve("answers.csv").toString(),
                        "--standards",
                        standards,
                        "--cases",
                        folder.resolve("cases.csv").toString(),
                        "--json");
        assertThat(Files.readString(json).strip()).isEqualTo(rated.out().strip());

        Path pdf = folder.resolve("ratings.pdf");
        assertDone(report(pdf));
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");

        String state = inspection("state").out();
        assertThat(inspection("state").out()).isEqualTo(state);
        assertThat(fieldbook.run("store", "check", "--store", store()).exit()).isZero();
        assertDone(record(PracticeFiles.answers(), "--standards", standards));
        assertThat(inspection("state").out())
                .as("recording it again changes nothing")
                .isEqualTo(state);
    }

    private CommandLineFixture.Run report(Path out) {
        return fieldbook.run("report", "--store", store(), "--out", out.toString());
    }

    @Test
    void anInspectionIsMadeAndListed() {
        CommandLineFixture.Run made = make("TE-1");
        assertDone(made);
        assertDone(make("TE-2", "--fact", "courtTeam=no"));
        CommandLineFixture.Run listed = inspection("list");
        assertThat(listed.out().lines())
                .first()
                .isEqualTo(
                        made.out().strip()
                                + "\tTE-1\tpdu-2021\t2023-03-06 to 2023-03-17\tTesting PDU");
        assertThat(listed.out().lines()).hasSize(2);
        assertThat(inspection("state", "--inspection", made.out().strip()).exit()).isZero();
        assertRefused(inspection("state"), 3, "I-01");
        assertRefused(inspection("state", "--inspection", "TE-3"), 3, "TE-1, TE-2");
    }

    @Test
    void aListWithAWrongRowIsRefusedWithLineAndColumnUnlessItIsLeftOut() {
        make("TE-1");
        String csv = "case,rosh\nTE-001,Low\nTE-002,Enormous\n";
        assertRefused(importCases(csv), 3, "cases.csv, line 3, column rosh: Enormous");
        assertRefused(importCases(csv), 3, "It takes: Low, Medium, High, Very high");
        CommandLineFixture.Run imported = importCases(csv, "--leave-out-wrong-rows");
        assertDone(imported);
        assertThat(imported.out().strip()).isEqualTo("case\t1");
        assertRefused(inspection("import-cases", "none.csv"), 3, "none.csv");
    }

    @Test
    void aSecondListThatHoldsACaseOfTheFirstIsRefusedByRowAndNothingComesIn() {
        make("TE-1");
        importCases("case,sample\nTE-001,case\nTR-01,courtReport\n");
        String before = inspection("state").out();
        String second = "case,sample\nTE-002,case\nTE-001,case\nTR-01,case\n";
        CommandLineFixture.Run refused = importCases(second);
        assertRefused(refused, 3, "cases.csv, line 3, column case: TE-001");
        assertRefused(refused, 3, "cases.csv, line 4, column case: TR-01");
        assertThat(inspection("state").out()).isEqualTo(before);
        assertThat(importCases(second, "--leave-out-wrong-rows").out().strip())
                .isEqualTo("case\t1");
    }

    @Test
    void aColumnThatTheFrameworkDoesNotKnowIsNamedBesideThoseItKnows() {
        make("TE-1");
        CommandLineFixture.Run imported = importCases("case,Sentence\nTE-001,Licence\n");
        assertDone(imported);
        assertThat(imported.err())
                .contains("not taken in: Sentence.")
                .contains("case, sample, inspector, withdrawn, sentence, sex");
    }

    @Test
    void whoeverAnswersNaToAKeyQuestionHasAReason() {
        make("TE-1");
        importCases("case\nTE-001\nTE-002\n");
        CommandLineFixture.Run listed =
                record("case,question,answer\nTE-001,2.5.1,na\nTE-001,2.2.1a,na\n");
        assertDone(listed);
        assertThat(listed.err().lines())
                .containsExactly(
                        "answers.csv, line 2, column reason: No reason is given, so the one the"
                                + " framework lists is recorded: no review due.");
        assertDone(
                record(
                        """
                        case,question,answer,reason
                        TE-002,2.5.1,na,The order ended
                        TE-002,2.2.1,no,Read twice
                        """));
        String state = inspection("state").out();
        CommandLineFixture.Run again = record("case,question,answer\nTE-002,2.5.1,na\n");
        assertDone(again);
        assertThat(again.err()).isEmpty();
        assertThat(inspection("state").out()).isEqualTo(state);
        String longer = "x".repeat(2_001);
        assertRefused(
                record("case,question,answer,reason\nTE-001,2.5.1,na," + longer + "\n"),
                3,
                "line 2, column reason");
    }

    @Test
    void aReportIsWrittenAsASheetTooAndRawOnlyAsCsv() throws IOException {
        makeFor("=Testing PDU", "TE-1");
        Path csv = folder.resolve("ratings.CSV");
        assertDone(report(csv));
        assertThat(Files.readString(csv)).contains("inspection,TE-1,'=Testing PDU,OFFICIAL");
        assertDone(fieldbook.run("report", "--store", store(), "--out", csv.toString(), "--raw"));
        assertThat(Files.readString(csv)).contains("inspection,TE-1,=Testing PDU,OFFICIAL");
        Path xlsx = folder.resolve("ratings.xlsx");
        assertDone(report(xlsx));
        assertThat(Files.readAllBytes(xlsx)).startsWith('P', 'K');
        assertRefused(
                fieldbook.run("report", "--store", store(), "--out", xlsx.toString(), "--raw"),
                2,
                "--raw");
    }

    @Test
    void aNewPassphraseThatIsShortIsRefusedWhereverItComesFromAndNothingIsMade() {
        String eleven = fieldbook.file("p", "eleven char\n");
        assertRefused(make("TE-1", "--passphrase-file", eleven), 3, "K-02");
        assertThat(folder.resolve("store")).doesNotExist();
        assertDone(make("TE-1", "--passphrase-file", fieldbook.file("p", "twelve chars\n")));
    }

    @Test
    void answersThatCannotBeGivenAreRefusedByLineAndNothingIsRecorded() {
        make("TE-1");
        importCases("case\nTE-001\n");
        String before = inspection("state").out();
        String head = "case,question,answer\nTE-001,2.2.1,yes\n";
        assertRefused(record(head + "TE-001,2.2.2,na\n"), 3, "line 3, column answer");
        assertRefused(record(head + "TE-009,2.2.2,no\n"), 3, "line 3, column case");
        assertRefused(record(head + "TE-001,9.9.9,no\n"), 3, "line 3, column question");
        assertRefused(record(head + "TE-001,2.2.2,maybe\n"), 3, "line 3, column answer");
        String standards = fieldbook.file("s.csv", "standard,rating\n2.1,Not rated\n");
        assertRefused(record(head, "--standards", standards), 3, "2.1");
        assertThat(inspection("state").out()).isEqualTo(before);
        assertThat(record(head + "TE-001,2.5.1,na\n").out().strip()).isEqualTo("2");
    }

    @Test
    void whatIsWrittenAnotherWayIsWrongUsage() {
        make("TE-1");
        assertRefused(fieldbook.run("inspection"), 2, "Name a command");
        assertRefused(fieldbook.run("store"), 2, "Name a command");
        assertRefused(fieldbook.run(), 2, "Name a command");
        assertRefused(fieldbook.run("inspection", "list"), 2, "--store");
        assertRefused(make("TE-2", "--from", "2023-99-99"), 2, "2023-99-99");
        assertRefused(make("TE-2", "--fact", "courtTeam=maybe"), 2, "courtTeam");
        assertRefused(report(folder.resolve("ratings.txt")), 2, "ratings.txt");
        assertRefused(inspection("state", "--nothing"), 2, "--nothing");
    }

    @Test
    void whatAnInspectionCannotBeMadeOfIsRefused() {
        assertRefused(make("TE-1", "--fact", "courtTeem=no"), 3, "courtTeam");
        assertRefused(make(" "), 3, "I-03");
        assertThat(inspection("list").out()).isEmpty();
    }

    @Test
    void aWrongPassphraseEnds4() {
        make("TE-1");
        String wrong = fieldbook.file("passphrase", "another passphrase\n");
        assertRefused(inspection("list", "--passphrase-file", wrong), 4, "K-01");
        String right = fieldbook.file("passphrase", "made-up passphrase\r\n");
        assertDone(inspection("list", "--passphrase-file", right));
    }

    @Test
    void aFolderWithoutAStoreAndAnEmptyPassphraseEnd3() {
        assertRefused(inspection("list"), 3, "S-01");
        assertRefused(fieldbook.run("store", "check", "--store", store()), 3, "S-01");
        assertRefused(make("TE-1", "--passphrase-file", fieldbook.file("p", "")), 3, "K-02");
        assertRefused(make("TE-1", "--passphrase-file", "none"), 3, "K-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {"store.db", "store.keys"})
    void aDamagedStoreEnds5(String file) throws IOException {
        make("TE-1");
        Path damaged = folder.resolve("store").resolve(file);
        byte[] bytes = Files.readAllBytes(damaged);
        for (int i = bytes.length / 3; i < bytes.length; i += 64) {
            bytes[i] ^= 0x2a;
        }
        Files.write(damaged, bytes);
        assertRefused(inspection("list"), 5, "Nothing has been overwritten");
        assertThat(damaged).hasBinaryContent(bytes);
    }

    @Test
    void aStoreThatIsOpenElsewhereEnds1AndSaysWhy() {
        make("TE-1");
        char[] passphrase = "made-up passphrase".toCharArray();
        try (var _ = QuickStores.of(Clock.systemUTC()).unlock(Path.of(store()), passphrase)) {
            assertRefused(inspection("list"), 1, "S-07");
        }
    }

    @Test
    void aReportThatCannotBeWrittenSaysSoAndLeavesNothing() {
        make("TE-1");
        assertRefused(report(folder.resolve("none").resolve("ratings.json")), 1, "R-01");
        Path taken = folder.resolve("taken.json");
        assertThat(taken.resolve("x").toFile().mkdirs()).isTrue();
        assertRefused(report(taken), 1, "R-01");
        assertThat(folder.resolve("taken.json.part")).doesNotExist();
    }

    @Test
    void aStoreCheckCountsOnStdoutAndSpeaksOnStderr() {
        make("TE-1");
        importCases("case\nTE-001\n");
        CommandLineFixture.Run check = fieldbook.run("store", "check", "--store", store());
        assertDone(check);
        assertThat(check.out()).contains("changes");
        assertThat(check.err()).contains("Everything is as it was written.");
    }
}
