package org.fieldbook.ui.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
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
