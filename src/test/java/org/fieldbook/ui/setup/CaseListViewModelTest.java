package org.fieldbook.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Objects;

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

    @Test
    void aFileThatIsGoneIsSaidSo() {
        model.read(folder.resolve("gone.csv"));
        assertThat(model.messageProperty().get()).contains("gone.csv").contains("C-04");
    }
}
