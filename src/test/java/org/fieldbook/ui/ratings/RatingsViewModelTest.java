package org.fieldbook.ui.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.BandBarChart;
import org.fieldbook.ui.control.FactSheet;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class RatingsViewModelTest {

    @TempDir Path folder;

    private static Copies copies() {
        return new Copies(new DirectBackground(), new RecordingDialogs());
    }

    @Test
    void theBoardSaysWhatTheDrawingsSayOfThePracticeInspection() {
        try (var practice = new PracticeScreens(folder)) {
            var model = new RatingsViewModel(SmallInspection.WORDS, copies());
            model.show(practice.inspection.snapshot());
            RatingsViewModel.Shown shown = Objects.requireNonNull(model.shownProperty().get());
            assertThat(shown.counted()).isEqualTo("44 of 46 cases have answers.");
            assertThat(shown.distance()).isEqualTo("1 point below Good, which starts at 14");
            assertThat(shown.rules().getFirst().lead()).isEqualTo("Rule A applies.");
            assertThat(shown.rules().getFirst().text())
                    .isEqualTo(
                            "1.1 Leadership is capped at Requires improvement because"
                                    + " 2.2 Assessment is Inadequate.");
            assertThat(shown.rules().getLast().applies()).isFalse();
            assertThat(shown.open()).containsExactly("66 answers still to be given");
            assertThat(shown.board().rows())
                    .filteredOn(Board.Judged.class::isInstance)
                    .map(Board.Judged.class::cast)
                    .extracting(Board.Judged::how)
                    .containsExactly(
                            "Good, capped by rule A",
                            "As proposed",
                            "As proposed, no cap",
                            "As proposed");
            assertThat(shown.board().rows())
                    .filteredOn(Board.Judged.class::isInstance)
                    .map(Board.Judged.class::cast)
                    .extracting(Board.Judged::found)
                    .containsExactly(
                            "6 strengths, 4 to improve",
                            "3 strengths, 5 to improve",
                            "5 strengths, 3 to improve",
                            "4 strengths, 2 to improve");
            assertThat(shown.board().rows())
                    .filteredOn(Board.Measured.class::isInstance)
                    .map(Board.Measured.class::cast)
                    .extracting(row -> row.remarks().getFirst().text())
                    .containsExactly(
                            "All 18 court reports judged",
                            "2 more Yes to reach Requires improvement",
                            "2 of 5 left must be Yes to stay",
                            "1 of 6 left must be Yes to stay",
                            "4 of 8 left must be Yes to stay");
        }
    }

    @Test
    void theTablesSayWhateverTheBoardShows() {
        try (var practice = new PracticeScreens(folder)) {
            var dialogs = new RecordingDialogs();
            var model =
                    new RatingsViewModel(
                            SmallInspection.WORDS, new Copies(new DirectBackground(), dialogs));
            model.show(practice.inspection.snapshot());
            RatingsViewModel.Shown shown = Objects.requireNonNull(model.shownProperty().get());
            model.copy(shown.standards());
            assertThat(dialogs.clipboard)
                    .contains(
                            "1.1 Leadership\tRequires improvement\t1\t"
                                    + "Good, capped by rule A. 6 strengths, 4 to improve\n",
                            "2.2 Assessment\tInadequate\t0\t"
                                    + "2 more Yes to reach Requires improvement."
                                    + " Within 5 points, for the panel\n",
                            "Overall\tRequires improvement\t13 of 27\t\n");
            model.copy(shown.table());
            assertThat(dialogs.clipboard.lines().filter(line -> line.contains(", lowest\t")))
                    .hasSize(5)
                    .anyMatch(line -> line.startsWith("2.2.3 "));
        }
    }

    @Test
    void whereKeyQuestionsTieEachOfThemIsTheLowest() {
        try (var small = new SmallInspection(folder)) {
            for (String code : List.of("2.2.1", "2.2.2", "2.2.3")) {
                Laptop.answer(small.inspection, small.id("TE-001"), code, "yes");
            }
            var model = new RatingsViewModel(SmallInspection.WORDS, copies());
            model.show(small.inspection.snapshot());
            RatingsViewModel.Shown shown = Objects.requireNonNull(model.shownProperty().get());
            assertThat(shown.table().rows().stream().filter(FactSheet.Row::marked))
                    .extracting(row -> row.cells().getFirst().substring(0, 5))
                    .containsExactly("2.2.1", "2.2.2", "2.2.3");
            StandardResult tied = shown.ratings().getStandard("2.2");
            Toolkit.startHeadless();
            String spoken =
                    Toolkit.call(() ->
                            new BandBarChart(
                                            tied,
                                            shown.ratings().framework().bands(),
                                            SmallInspection.WORDS)
                                    .getAccessibleText());
            assertThat(spoken.split("lowest", -1)).hasSize(4);
        }
    }

    @Test
    void anAnswerInConflictIsSaidAtItsStandardAlsoWhereTheRatingDoesNotDependOnIt(
            @TempDir Path folder) {
        try (var practice = new PracticeScreens(folder);
                var ben =
                        Laptop.join(
                                practice.inspection,
                                folder.resolve("ben"),
                                "B. Joiner",
                                Role.INSPECTOR)) {
            SubjectId id =
                    practice.inspection.snapshot().subjects().stream()
                            .filter(subject -> subject.reference().equals("WK-043"))
                            .findFirst()
                            .orElseThrow()
                            .id();
            Laptop.answer(practice.inspection, id, "2.2.1", "no");
            Laptop.answer(ben.inspection, id, "2.2.1", "yes");
            Laptop.take(
                    practice.inspection,
                    Laptop.bundle(ben.inspection, folder.resolve("in.fieldbook")));
            var model = new RatingsViewModel(SmallInspection.WORDS, copies());
            model.show(practice.inspection.snapshot());
            RatingsViewModel.Shown shown = Objects.requireNonNull(model.shownProperty().get());
            assertThat(shown.open()).contains("1 answer is in conflict and not counted");
            assertThat(shown.board().rows())
                    .filteredOn(Board.Measured.class::isInstance)
                    .map(Board.Measured.class::cast)
                    .filteredOn(row -> row.result().code().equals("2.2"))
                    .extracting(row -> row.remarks().getFirst().text())
                    .containsExactly(
                            "2 more Yes to reach Requires improvement. 1 answer is in conflict"
                                    + " and not counted");
        }
    }
}
