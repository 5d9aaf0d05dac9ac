package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Mark;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Draft;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The evidence matrix by the keyboard alone: found, walked through, and each of its cells leads to its item.
class MatrixKeyboardTest {

    @TempDir private Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        desk.openTheInspection();
        evidence("Officers", Map.of("1.1", Mark.STRENGTH));
        evidence("Delivery plan", Map.of("1.1", Mark.CONTEXT, "1.2", Mark.AREA));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private OpenInspection inspection() {
        return desk.desktop.session().orElseThrow().inspection();
    }

    private void evidence(String title, Map<String, Mark> marks) {
        Map<String, String> texts = new HashMap<>(Map.of(Fields.TITLE, title));
        marks.forEach((code, mark) ->
                texts.put(Fields.mark(inspection().snapshot().framework(), code), mark.word()));
        new WriteNotes(inspection())
                .commit(
                        new Draft(
                                new SubjectId(Fields.EVIDENCE, UUID.randomUUID()),
                                Optional.empty(),
                                texts,
                                Map.of(),
                                0))
                .join();
    }

    /// From wherever one is.
    private void showTheMatrix() {
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.K);
        desk.keyboard.await(
                "the field has the keyboard", () -> desk.keyboard.find("find-query").isFocused());
        desk.keyboard.await("it is ready", () -> !found().getItems().isEmpty());
        Toolkit.call(() -> {
            ((TextField) desk.keyboard.scene().lookup("#find-query")).setText("evidence matrix");
            return true;
        });
        desk.keyboard.await("it is found", () -> found().getItems().size() == 1);
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await(
                "the matrix has the keyboard",
                () -> desk.keyboard.find("matrix-table").isFocused());
        desk.keyboard.await("both are listed", () -> table("matrix-table").getItems().size() == 2);
    }

    private ListView<?> found() {
        return (ListView<?>) desk.keyboard.scene().lookup("#find-list");
    }

    private TableView<?> table(String id) {
        return (TableView<?>) desk.keyboard.scene().lookup("#" + id);
    }

    private String screen() {
        return desk.desktop.session().orElseThrow().screen();
    }

    /// The row of the log that is selected.
    private int selected() {
        return Toolkit.call(() -> table("evidence-table").getSelectionModel().getSelectedIndex());
    }

    private boolean isShown(String code) {
        return Toolkit.call(() -> tab(code).isSelected());
    }

    /// Its name holds a stop, which a selector would take for a class.
    private ToggleButton tab(String code) {
        return desk.keyboard.scene().getRoot().lookupAll(".standard-tab").stream()
                .filter(tab -> ("delivery-tab-" + code).equals(tab.getId()))
                .map(ToggleButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCellLeadsToItsItemBesideItsStandard() {
        showTheMatrix();
        for (KeyCode key :
                new KeyCode[] {KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.RIGHT}) {
            desk.keyboard.press(key);
        }
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await("the log is there", () -> screen().equals("delivery"));
        desk.keyboard.await(
                "it has the keyboard", () -> desk.keyboard.find("evidence-table").isFocused());
        assertThat(selected()).isEqualTo(1);
        assertThat(isShown("1.2")).isTrue();
        assertThat(isShown("1.1")).isFalse();
    }

    @Test
    void theLogTellsWhatAnItemShowsForTheStandardThatIsShown() {
        showTheMatrix();
        desk.keyboard.press(KeyCode.DOWN);
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await("both are shown for 1.1", () -> marks().contains("Context"));
        Toolkit.call(() -> {
            tab("1.2").fire();
            return true;
        });
        desk.keyboard.await("for 1.2", () -> marks().contains("To improve"));
        assertThat(marks()).doesNotContain("Context");
    }

    private List<String> marks() {
        return Toolkit.call(() ->
                table("evidence-table").lookupAll(".status-tag").stream()
                        .map(tag -> ((Label) tag).getText())
                        .toList());
    }

    @Test
    void theItemsOwnCellLeadsToItAndTheButtonDoesAsEnterDoes() {
        showTheMatrix();
        desk.keyboard.press(KeyCode.DOWN);
        desk.keyboard.tabTo("matrix-show");
        desk.keyboard.press(KeyCode.SPACE);
        desk.keyboard.await("the log is there", () -> screen().equals("delivery"));
        assertThat(selected()).isEqualTo(1);
        assertThat(isShown("1.1")).isTrue();
    }

    @Test
    void whatIsRecordedMeanwhileLeavesTheCellWhereItIsAndEscapeLeadsBack() {
        showTheMatrix();
        desk.keyboard.press(KeyCode.DOWN);
        desk.keyboard.press(KeyCode.RIGHT);
        desk.keyboard.press(KeyCode.RIGHT);
        evidence("Data", Map.of());
        desk.keyboard.await("it is listed", () -> table("matrix-table").getItems().size() == 3);
        assertThat(
                        Toolkit.call(() ->
                                table("matrix-table")
                                        .getSelectionModel()
                                        .getSelectedCells()
                                        .stream()
                                        .map(cell -> cell.getRow() + "/" + cell.getColumn())
                                        .toList()))
                .containsExactly("1/2");
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.await("back in the log", () -> screen().equals("delivery"));
    }

    /// Nothing is told by its colour: a cell says of what and of which standard it speaks.
    @Test
    void aCellIsReadWithItsItemAndItsStandard() {
        showTheMatrix();
        assertThat(
                        Toolkit.call(() ->
                                desk
                                        .keyboard
                                        .scene()
                                        .getRoot()
                                        .lookupAll("#matrix-table .table-cell")
                                        .stream()
                                        .map(cell -> cell.getAccessibleText())
                                        .filter(text -> text != null && text.contains("Delivery"))
                                        .toList()))
                .contains(
                        "E-02 Delivery plan",
                        "E-02 Delivery plan. 1.1: Context",
                        "E-02 Delivery plan. 1.2: To improve",
                        "E-02 Delivery plan. 1.3: Not linked");
    }
}
