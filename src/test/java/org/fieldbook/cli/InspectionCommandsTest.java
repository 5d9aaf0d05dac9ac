package org.fieldbook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.cli.StoreFixture.assertDone;
import static org.fieldbook.cli.StoreFixture.assertRefused;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The commands that make an inspection and take in its cases and answers.
class InspectionCommandsTest {

    @TempDir private Path folder;
    private StoreFixture store;

    @BeforeEach
    void start() {
        store = new StoreFixture(folder);
    }

    @Test
    void anInspectionIsMadeAndListed() {
        CommandLineFixture.Run made = store.make("TE-1");
        assertDone(made);
        assertDone(store.make("TE-2", "--fact", "courtTeam=no"));
        CommandLineFixture.Run listed = store.inspection("list");
        assertThat(listed.out().lines())
                .first()
                .isEqualTo(
                        made.out().strip()
                                + "\tTE-1\tpdu-2021\t2023-03-06 to 2023-03-17\tTesting PDU");
        assertThat(listed.out().lines()).hasSize(2);
        assertThat(store.inspection("state", "--inspection", made.out().strip()).exit()).isZero();
        assertRefused(store.inspection("state"), 3, "I-01");
        assertRefused(store.inspection("state", "--inspection", "TE-3"), 3, "TE-1, TE-2");
    }

    @Test
    void aListWithAWrongRowIsRefusedWithLineAndColumnUnlessItIsLeftOut() {
        store.make("TE-1");
        String csv = "case,rosh\nTE-001,Low\nTE-002,Enormous\n";
        assertRefused(store.importCases(csv), 3, "cases.csv, line 3, column rosh: Enormous");
        assertRefused(store.importCases(csv), 3, "It takes: Low, Medium, High, Very high");
        CommandLineFixture.Run imported = store.importCases(csv, "--leave-out-wrong-rows");
        assertDone(imported);
        assertThat(imported.out().strip()).isEqualTo("case\t1");
        assertRefused(store.inspection("import-cases", "none.csv"), 3, "none.csv");
    }

    @Test
    void aSecondListThatHoldsACaseOfTheFirstIsRefusedByRowAndNothingComesIn() {
        store.make("TE-1");
        store.importCases("case,sample\nTE-001,case\nTR-01,courtReport\n");
        String before = store.inspection("state").out();
        String second = "case,sample\nTE-002,case\nTE-001,case\nTR-01,case\n";
        CommandLineFixture.Run refused = store.importCases(second);
        assertRefused(refused, 3, "cases.csv, line 3, column case: TE-001");
        assertRefused(refused, 3, "cases.csv, line 4, column case: TR-01");
        assertThat(store.inspection("state").out()).isEqualTo(before);
        assertThat(store.importCases(second, "--leave-out-wrong-rows").out().strip())
                .isEqualTo("case\t1");
    }

    @Test
    void aColumnThatTheFrameworkDoesNotKnowIsNamedBesideThoseItKnows() {
        store.make("TE-1");
        CommandLineFixture.Run imported = store.importCases("case,Sentence\nTE-001,Licence\n");
        assertDone(imported);
        assertThat(imported.err())
                .contains("not taken in: Sentence.")
                .contains("case, sample, inspector, withdrawn, sentence, sex");
    }

    @Test
    void whoeverAnswersNaToAKeyQuestionHasAReason() {
        store.make("TE-1");
        store.importCases("case\nTE-001\nTE-002\n");
        CommandLineFixture.Run listed =
                store.record("case,question,answer\nTE-001,2.5.1,na\nTE-001,2.2.1a,na\n");
        assertDone(listed);
        assertThat(listed.err().lines())
                .containsExactly(
                        "answers.csv, line 2, column reason: No reason is given, so the one the"
                                + " framework lists is recorded: no review due.");
        assertDone(
                store.record(
                        """
                        case,question,answer,reason
                        TE-002,2.5.1,na,The order ended
                        TE-002,2.2.1,no,Read twice
                        """));
        String state = store.inspection("state").out();
        CommandLineFixture.Run again = store.record("case,question,answer\nTE-002,2.5.1,na\n");
        assertDone(again);
        assertThat(again.err()).isEmpty();
        assertThat(store.inspection("state").out()).isEqualTo(state);
        String longer = "x".repeat(2_001);
        assertRefused(
                store.record("case,question,answer,reason\nTE-001,2.5.1,na," + longer + "\n"),
                3,
                "line 2, column reason");
    }

    @Test
    void answersThatCannotBeGivenAreRefusedByLineAndNothingIsRecorded() {
        store.make("TE-1");
        store.importCases("case\nTE-001\n");
        String before = store.inspection("state").out();
        String head = "case,question,answer\nTE-001,2.2.1,yes\n";
        assertRefused(store.record(head + "TE-001,2.2.2,na\n"), 3, "line 3, column answer");
        assertRefused(store.record(head + "TE-009,2.2.2,no\n"), 3, "line 3, column case");
        assertRefused(store.record(head + "TE-001,9.9.9,no\n"), 3, "line 3, column question");
        assertRefused(store.record(head + "TE-001,2.2.2,maybe\n"), 3, "line 3, column answer");
        String standards = store.fieldbook().file("s.csv", "standard,rating\n2.1,Not rated\n");
        assertRefused(store.record(head, "--standards", standards), 3, "2.1");
        assertThat(store.inspection("state").out()).isEqualTo(before);
        assertThat(store.record(head + "TE-001,2.5.1,na\n").out().strip()).isEqualTo("2");
    }

    @Test
    void whatAnInspectionCannotBeMadeOfIsRefused() {
        assertRefused(store.make("TE-1", "--fact", "courtTeem=no"), 3, "courtTeam");
        assertRefused(store.make(" "), 3, "I-03");
        assertRefused(
                store.inspection(
                        "new",
                        "--code",
                        "TE-1",
                        "--service",
                        "Testing PDU",
                        "--framework",
                        "pdu-2021",
                        "--from",
                        "2026-11-23",
                        "--to",
                        "9999-01-01",
                        "--lead",
                        "A. Tester"),
                3,
                "Fieldwork would last 2,911,753 days");
        assertThat(store.inspection("list").out()).isEmpty();
    }
}
