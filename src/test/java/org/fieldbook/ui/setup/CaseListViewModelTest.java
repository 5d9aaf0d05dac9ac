package org.fieldbook.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Cohort;
import org.fieldbook.intake.RowFault;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SaveWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

class CaseListViewModelTest {

    @TempDir Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private boolean done;
    private SmallInspection small;
    private CaseListViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        var background = new DirectBackground();
        model =
                new CaseListViewModel(
                        small.inspection,
                        new SaveWatch(background, small.inspection.clock()),
                        background,
                        dialogs,
                        SmallInspection.WORDS,
                        () -> done = true);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void choose(String csv) throws IOException {
        Path file = folder.resolve("list.csv");
        Files.writeString(file, csv);
        dialogs.file = java.util.Optional.of(file);
        model.choose();
    }

    private CaseListViewModel.Shown shown() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    @Test
    void aListWithoutFaultsComesIn() throws IOException {
        choose("case,inspector,sentence\nTI-080,A. Tester,Licence\n");
        assertThat(shown().counts()).isEqualTo("1 case");
        assertThat(model.readyProperty().get()).isTrue();
        model.importRows();
        assertThat(done).isTrue();
        assertThat(small.subject("TI-080").attributes()).containsEntry("sentence", "Licence");
    }

    @Test
    void nothingComesInWhileARowIsWrongUnlessItIsLeftOut() throws IOException {
        choose("case,rosh\nTI-080,Medium\nTE-001,Low\n");
        assertThat(shown().preview().faults()).extracting(RowFault::line).containsExactly(3L);
        assertThat(model.readyProperty().get()).isFalse();
        model.importRows();
        assertThat(done).isFalse();
        model.leaveOutProperty().set(true);
        assertThat(model.readyProperty().get()).isTrue();
        model.importRows();
        assertThat(done).isTrue();
        assertThat(small.inspection.snapshot().listSubjects("case")).hasSize(3);
    }

    private Meaning meaning() {
        return Objects.requireNonNull(model.meaningProperty().get());
    }

    @Test
    void aListWithOtherHeadingsIsShownOnceItIsClearWhatTheyMean() throws IOException {
        choose("Number of file,Gender\nTI-080,M\nTI-081,Male\n");
        assertThat(meaning().mapping().columns()).containsExactly("", "sex");
        assertThat(model.shownProperty().get()).isNull();
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.words().inTheWay(meaning())).startsWith("No column is the case reference");
        model.mean(0, "case");
        assertThat(model.words().inTheWay(meaning())).isEmpty();
        assertThat(shown().preview().faults())
                .extracting(RowFault::line, RowFault::column)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2L, "Gender"));
        model.mean(1, "case");
        assertThat(model.words().inTheWay(meaning())).contains("Case reference");
        assertThat(model.shownProperty().get()).isNull();
        model.mean(1, "");
        assertThat(shown().counts()).isEqualTo("2 cases");
        model.importRows();
        assertThat(done).isTrue();
        choose("Gender,Number of file\nMale,TI-082\n");
        assertThat(meaning().kept()).isTrue();
        assertThat(meaning().mapping().columns()).containsExactly("", "case");
    }

    @Test
    void whatTheWeeksLeaveOutComesInWithAReasonAndLeavesAgain() throws IOException {
        choose("case,supervisionBegan\nTI-080,2022-08-01\nTI-081,2022-01-01\n");
        assertThat(shown().preview().rows()).hasSize(2);
        model.draw(Optional.of(Cohort.suggest(model.fieldwork())));
        assertThat(shown().counts()).isEqualTo("nothing");
        assertThat(model.readyProperty().get()).isFalse();
        model.draw(Optional.of(new Cohort(LocalDate.of(2022, 8, 1), LocalDate.of(2022, 8, 15))));
        assertThat(shown().counts()).isEqualTo("1 case");
        var outside = shown().preview().outside().getFirst();
        assertThat(model.words().place(outside.why()))
                .isEqualTo("Began 212 days before the first week");
        model.takeIn(java.util.List.of(outside.row()), "Too few.");
        assertThat(shown().counts()).isEqualTo("2 cases");
        model.leaveOutside(java.util.List.of(outside.row()));
        assertThat(shown().counts()).isEqualTo("1 case");
        model.importRows();
        choose("case,supervisionBegan\nTI-085,16/8/2022\n");
        assertThat(model.words().value(shown().preview().rows().getFirst(), Cohort.BEGAN))
                .isEqualTo("16 Aug 2022");
        assertThat(model.weeksProperty().get())
                .contains(new Cohort(LocalDate.of(2022, 8, 1), LocalDate.of(2022, 8, 15)));
    }

    @Test
    void whereAFileCannotBeReadTheOneBeforeIsShownNoMore() throws IOException {
        choose("Postcode,Colour of the door\nXX1 1XX,red\n");
        assertThat(model.meaningProperty().get()).isNotNull();
        model.read(folder.resolve("gone.csv"));
        assertThat(model.meaningProperty().get()).isNull();
        choose("case,sample\nTE-101,case\n");
        assertThat(model.readyProperty().get()).isTrue();
        model.read(folder.resolve("gone.csv"));
        assertThat(model.shownProperty().get()).isNull();
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void aFileThatIsGoneIsSaidSo() {
        model.read(folder.resolve("gone.csv"));
        assertThat(model.messageProperty().get()).contains("gone.csv").contains("C-04");
    }
}
