package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Cohort;
import org.fieldbook.inspection.SampleChanges;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A case list with headings of its own is taken in by the keyboard alone: what its columns mean, the weeks, a case
/// beside them with a reason, and a row that is wrong.
class CaseListKeyboardTest {

    /// Fieldwork begins on 6 March 2023, so the weeks that are offered first begin on 25 July and 8 August 2022.
    private static final String LIST =
            """
            Number of ours,First seen
            NM-1,25/7/2022
            NM-2,14/8/2022
            NM-3,3/1/2022
            NM-4,4/1/2022
            """;

    private static final int MOST_CHOICES = 40;

    @TempDir private Path folder;
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Snapshot now() {
        return desk.inspection().orElseThrow().snapshot();
    }

    private List<String> references() {
        return now().listSubjects("case").stream().map(SampleSubject::reference).toList();
    }

    private void choose(String rows) throws IOException {
        desk.dialogs.file = Optional.of(Files.writeString(folder.resolve("list.csv"), rows));
        desk.keyboard.await("the list can be chosen", () -> desk.present("case-list-choose"));
        fire("case-list-choose");
    }

    private void fire(String id) {
        desk.keyboard.tabTo(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    private Object chosen(String id) {
        return Toolkit.call(
                () -> String.valueOf(((ComboBox<?>) desk.keyboard.find(id)).getValue()));
    }

    /// Goes through the choices from the first.
    private void mean(String id, String column) {
        desk.keyboard.await(id + " is there", () -> desk.present(id));
        desk.keyboard.tabTo(id);
        for (int up = 0; up < MOST_CHOICES; up++) {
            desk.keyboard.press(KeyCode.UP);
        }
        for (int down = 0; down < MOST_CHOICES && !chosen(id).equals(column); down++) {
            desk.keyboard.press(KeyCode.DOWN);
        }
        assertThat(chosen(id)).isEqualTo(column);
    }

    private int rows(String table) {
        return Toolkit.call(() -> ((TableView<?>) desk.keyboard.find(table)).getItems().size());
    }

    private int outside() {
        return rows("case-list-outside");
    }

    private void openTheImport() {
        desk.keyboard.choose("cases-more", "cases-import");
    }

    @Test
    void aListOfOtherHeadingsIsDrawnFromAndRememberedAndACaseThatIsThereIsNotTakenInTwice()
            throws IOException {
        desk.openTheInspection();
        List<String> before = references();
        openTheImport();
        choose(LIST);
        mean("case-list-column-0", "case");
        mean("case-list-column-1", Cohort.BEGAN);
        desk.keyboard.await("it can be taken in", () -> desk.present("case-list-import"));
        fire("case-list-cohort-draws");
        desk.keyboard.await("two are outside", () -> outside() == 2);
        desk.keyboard.tabTo("case-list-outside");
        desk.keyboard.press(KeyCode.HOME);
        desk.keyboard.press(KeyCode.SPACE);
        desk.type("case-list-outside-reason", "Asked for by the service");
        fire("case-list-outside-take");
        desk.keyboard.await("one is", () -> outside() == 1);
        fire("case-list-import");
        desk.keyboard.await("three are in", () -> references().size() == before.size() + 3);
        assertThat(references()).contains("NM-1", "NM-2", "NM-3").doesNotContain("NM-4");
        assertThat(Cohort.of(now().state()))
                .contains(new Cohort(LocalDate.of(2022, 7, 25), LocalDate.of(2022, 8, 8)));
        assertThat(SampleChanges.of(now().state(), now().subjects()).takenIn())
                .singleElement()
                .returns("Asked for by the service", SampleChanges.TakenIn::reason)
                .returns("NM-3", one -> one.subject().reference());

        desk.keyboard.await("the cases are listed", () -> desk.present("cases-table"));
        openTheImport();
        choose("Number of ours,First seen\nNM-5,8/8/2022\nnm-9,soon\nNM-1,25/7/2022\n");
        desk.keyboard.await("the faults are named", () -> rows("case-list-faults") > 0);
        assertThat(chosen("case-list-column-0")).isEqualTo("case");
        assertThat(desk.present("case-list-import")).isFalse();
        fire("case-list-leave-out");
        fire("case-list-import");
        desk.keyboard.await("only the sound row is in", () -> references().contains("NM-5"));
        assertThat(references()).hasSize(before.size() + 4).doesNotContain("nm-9");
    }
}
