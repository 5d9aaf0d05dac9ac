package org.fieldbook.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.rating.Counts;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The panel over the practice inspection, as it is drawn.
class WhyViewModelTest {

    @TempDir static Path folder;

    private static WhyPractice why;

    @BeforeAll
    static void open() {
        why = new WhyPractice(folder);
    }

    @AfterAll
    static void close() {
        why.close();
    }

    private static Derivation derivation(String code) {
        why.model.open(code);
        return why.shown().derivation();
    }

    private static String text(String code) {
        why.model.open(code);
        return why.copied();
    }

    @Test
    void assessmentIsDerivedNumberForNumberAsDrawn() {
        assertThat(text("2.2"))
                .startsWith(
                        """
                        PRACTICE - NOT REAL DATA

                        Why 2.2 Assessment is Inadequate
                        Worked out on this laptop at 10:42:07 from answers held here.\
                        """)
                .contains(
                        """
                        1. Cases in the sample  46 cases
                        1 was withdrawn: WK-019 (transferred out of the area), replaced by WK-047.
                        """)
                .contains(
                        "2.2.1 Engages the person\t46\t2\t0\t44\t27\t17\t27 ÷ 44 = 61.4\t61%\n"
                                + "2.2.2 Supports desistance\t46\t2\t1\t43\t25\t18"
                                + "\t25 ÷ 43 = 58.1\t58%\n"
                                + "2.2.3 Keeps other people safe, lowest\t46\t2\t2\t42\t20\t22"
                                + "\t20 ÷ 42 = 47.6\t48%\n")
                .contains(
                        """
                        Not started: WK-043 (P. Novak), WK-046 (D. Achebe)
                        Not judged: 2.2.2 WK-036 (H. Brandt) · 2.2.3 WK-017 (P. Novak), WK-036 (H. Brandt)
                        Not applicable: None
                        """)
                .contains(
                        "2.2.3 Keeps other people safe is lowest, at 48%. Below 50% is Inadequate.")
                .contains(
                        "4 cases left: 43% if all are No, 52% if all are Yes. The next 2 as Yes"
                                + " make 22/44 = 50%. To finish there, 3 of the 4 (23/46).")
                .contains(
                        """
                        No rule changes the rating of 2.2 itself.
                        Rule A applies to 1.1 Leadership. Proposed Good (2), capped at Requires improvement (1).
                        """)
                .contains("48% is within 5 percentage points of 50%")
                .contains(
                        "Inadequate. 0 points of 3. Interim until all 46 cases are signed off and"
                                + " the panel has met.")
                .endsWith("PRACTICE - NOT REAL DATA\n");
    }

    @Test
    void whatStaysIsSaidOfARatingThatCanOnlyFall() {
        assertThat(text("2.3"))
                .contains(
                        "5 cases left: 46% if all are No, 57% if all are Yes. To stay, 2 of the 5");
        assertThat(text("2.5"))
                .contains("Key question\tSample\tNot started\tNot judged\tN/A\tCounted")
                .contains("2.5.3 Keeps other people safe, lowest\t46\t2\t6\t3\t35\t24\t11")
                .contains("Not applicable: WK-011");
        assertThat(text("2.1")).contains("Nothing is left to be answered.");
    }

    @Test
    void aStandardJudgedOnEvidenceShowsItsProposalAndWhatTheRuleLooksAt() {
        assertThat(text("1.1"))
                .contains("Proposed Good (2), judged on evidence.")
                .contains("Rule A applies to 1.1 Leadership.")
                .contains("2.2 Assessment\tInadequate\tBrings it in")
                .contains("2.5 Reviewing\tGood\tDoes not")
                .contains("Requires improvement. 1 point of 3.");
        assertThat(text("1.3")).contains("Rule B does not apply.");
        assertThat(text("2.6")).contains("never rated");
    }

    @Test
    void theOverallRatingAddsUpAndSaysWhatWouldChangeIt() {
        assertThat(text("overall"))
                .contains(
                        "1.1 Leadership\tGood, rule A: Requires improvement\tRequires improvement"
                                + "\t1")
                .contains("Score\t\t\t13 of 27")
                .contains("Good\t14 to 22")
                .contains("1 point below Good, which starts at 14.")
                .contains(
                        "2.2: next 2 of 4 are Yes: 15 Good. 22/44 = 50%. Rule A lifts, so 1.1 gains"
                                + " 1 too.")
                .contains("2.3: only 1 of 5 is Yes: 12 Requires improvement. 22/46 = 48%.")
                .contains("Rule B applies, so 1.3 loses 1.")
                .contains("For checking only. Do not revisit a judgement to change a rating.");
    }

    private static Stream<Run> runs(Derivation derivation) {
        Stream<Run> tags =
                derivation.steps().stream()
                        .map(Step::tag)
                        .filter(Step.Tag.Cases.class::isInstance)
                        .map(Step.Tag.Cases.class::cast)
                        .map(tag -> new Run.ToCases(tag.text(), tag.cases()));
        return Stream.concat(
                tags,
                derivation.steps().stream()
                        .flatMap(step -> step.parts().stream())
                        .flatMap(WhyViewModelTest::runs));
    }

    private static Stream<Run> runs(Part part) {
        return switch (part) {
            case Part.Sentence(_, List<Run> runs) -> runs.stream();
            case Part.Listed(_, List<Run> runs) -> runs.stream();
            case Part.Table table ->
                    table.sheet().rows().stream().flatMap(row -> row.cells().stream());
            case Part.Axis axis -> runs(axis.twin());
            case Part.Recorded _ -> Stream.empty();
            case Part.Outcome(_, List<Run> runs) -> runs.stream();
        };
    }

    @Test
    void everyNumberThatStandsForCasesLeadsToThatManyCases() {
        Snapshot snapshot = why.practice.inspection.snapshot();
        int links = 0;
        for (var result : snapshot.ratings().standards()) {
            for (Run run : runs(derivation(result.code())).toList()) {
                if (run instanceof Run.ToCases(String text, var cases)) {
                    assertThat(cases.subjects())
                            .as(result.code() + " " + cases.title())
                            .hasSize(Integer.parseInt(text.replaceFirst(" .*", "")))
                            .doesNotHaveDuplicates();
                    links++;
                }
            }
        }
        assertThat(links).isGreaterThan(90);
    }

    /// The lists come from the cases and the counts from the ratings: they have to agree.
    @Test
    void theCasesBehindACountAreAsManyAsTheRatingsCount() {
        Snapshot snapshot = why.practice.inspection.snapshot();
        var cases = new CasesBehind(snapshot, SmallInspection.WORDS);
        for (QuestionResult result : snapshot.ratings().questions()) {
            KeyQuestion question = result.question();
            Counts listed =
                    new Counts(
                            cases.answered(question, AnswerState.YES).size(),
                            cases.answered(question, AnswerState.NO).size(),
                            cases.answered(question, AnswerState.NOT_APPLICABLE).size(),
                            cases.notStarted(question).size() + cases.notJudged(question).size(),
                            cases.answered(question, AnswerState.UNDECIDED).size(),
                            cases.withdrawn(question.sample()).size());
            assertThat(listed).as(result.code()).isEqualTo(result.counts());
            assertThat(cases.counted(question)).hasSize(result.counts().judged());
        }
    }

    @Test
    void oneGoesFromStandardToStandardAndOnToTheWhole() {
        Derivation first = derivation("1.1");
        assertThat(first.previous()).isEmpty();
        assertThat(first.next()).contains("1.2");
        assertThat(derivation("2.2").previous()).contains("2.1");
        assertThat(derivation("2.6").next()).contains("overall");
        assertThat(derivation("overall").next()).isEmpty();
    }

    @Test
    void aCopyLeavesTheClipboardAfterHalfAMinuteUnlessSomethingElseWasCopied() {
        text("2.2");
        why.background.pass(Duration.ofSeconds(29));
        assertThat(why.dialogs.clipboard).isNotEmpty();
        why.background.pass(Duration.ofSeconds(1));
        assertThat(why.dialogs.clipboard).isEmpty();
        text("2.2");
        why.dialogs.clipboard = "something of one's own";
        why.background.pass(Duration.ofSeconds(30));
        assertThat(why.dialogs.clipboard).isEqualTo("something of one's own");
    }
}
