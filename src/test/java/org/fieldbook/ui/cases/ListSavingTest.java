package org.fieldbook.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.intake.sheet.RowSheets;
import org.fieldbook.report.ValueTable;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class ListSavingTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final List<String> said = new ArrayList<>();
    private SmallInspection small;
    private Path file;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("small"));
        file = folder.resolve("list.xlsx");
        dialogs.file = Optional.of(file);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private void save() {
        new ListSaving(
                        small.inspection,
                        new DirectBackground(),
                        dialogs,
                        SmallInspection.WORDS,
                        said::add)
                .save(name ->
                        new ValueTable(
                                name,
                                List.of("Ref"),
                                List.of(List.of(new ValueTable.Value.Words("=TE-001")))));
    }

    @Test
    void theListGoesToItsPlaceUnderItsMarkingOnceSomebodyConfirmedThat() throws IOException {
        save();
        assertThat(file).doesNotExist();
        assertThat(dialogs.asked).anyMatch(text -> text.contains(file + ". It names cases"));
        dialogs.confirmed = true;
        save();
        var sheet = RowSheets.read("list.xlsx", Files.readAllBytes(file)).content();
        assertThat(sheet.header()).containsExactly("Ref");
        assertThat(sheet.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly("=TE-001"));
        assertThat(said).singleElement().asString().contains("Saved to " + file, "not encrypted");
    }

    @Test
    void aPlaceThatTakesNothingIsToldAndNothingIsLeftThere() throws IOException {
        Path gone = folder.resolve("gone");
        dialogs.file = Optional.of(gone.resolve("list.xlsx"));
        dialogs.confirmed = true;
        save();
        assertThat(said).singleElement().asString().contains("Choose another place", "(R-01)");
        assertThat(gone).doesNotExist();
    }
}
