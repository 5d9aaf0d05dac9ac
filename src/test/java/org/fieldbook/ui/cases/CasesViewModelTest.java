package org.fieldbook.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

class CasesViewModelTest {

    @TempDir Path folder;

    private CasesViewModel model;
    private PracticeScreens practice;

    @BeforeEach
    void open() {
        practice = new PracticeScreens(folder);
        model =
                new CasesViewModel(
                        SmallInspection.WORDS,
                        new Places(
                                _ -> Map.of(),
                                new DirectBackground(),
                                SmallInspection.WORDS,
                                _ -> {}),
                        _ -> {});
        model.show(practice.inspection.snapshot());
    }

    @AfterEach
    void close() {
        practice.close();
    }

    private CasesViewModel.Frame frame() {
        return Objects.requireNonNull(model.frameProperty().get());
    }

    @Test
    void theCountsAreThoseOfTheDrawings() {
        assertThat(frame().summary())
                .isEqualTo("46 in the sample, 38 complete, 31 of them signed off");
        assertThat(frame().chips())
                .extracting(chip -> chip.title() + " " + chip.count())
                .containsExactly(
                        "All 46",
                        "My cases 6",
                        "Not started 2",
                        "In progress 6",
                        "Complete 7",
                        "Signed off 31");
        assertThat(frame().counts())
                .containsEntry(AnswerState.YES, 304)
                .containsEntry(AnswerState.NO, 173)
                .containsEntry(AnswerState.NOT_APPLICABLE, 9)
                .containsEntry(AnswerState.UNANSWERED, 66);
    }

    @Test
    void searchAndChipsNarrowTogetherAndClear() {
        model.filterProperty().set("inprogress");
        assertThat(model.rows()).hasSize(6);
        model.searchProperty().set("wk-014");
        assertThat(model.rows()).extracting(CaseRow::reference).containsExactly("WK-014");
        model.clearFilters();
        assertThat(model.rows()).hasSize(46);
    }

    @Test
    void courtReportsAreASampleOfTheirOwn() {
        model.choose("courtReport");
        assertThat(frame().standards()).containsExactly("2.1");
        assertThat(model.rows()).hasSize(18);
    }
}
