package org.fieldbook.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// From the search the keyboard goes on to what was found, whatever was chosen before.
class CasesSearchTest {

    private static final int CASES = 51;

    @TempDir Path folder;

    private final List<String> opened = new ArrayList<>();
    private SmallInspection small;
    private CasesView view;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        var list = new ImportCaseList(small.inspection);
        list.importRows(list.preview("more.csv", more().getBytes(StandardCharsets.UTF_8)), false)
                .join();
        Toolkit.startHeadless();
        view = Toolkit.call(this::view);
        keyboard = new Keyboard(() -> view);
        show();
    }

    private static String more() {
        return IntStream.rangeClosed(3, CASES)
                .mapToObj("TE-%03d,case,A. Tester"::formatted)
                .collect(Collectors.joining("\n", "case,sample,inspector\n", "\n"));
    }

    private CasesView view() {
        var background = new DirectBackground();
        return new CasesView(
                new CasesViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        SmallInspection.WORDS,
                        _ -> {},
                        id -> opened.add(reference(id))),
                SmallInspection.WORDS,
                new Moments(SmallInspection.WORDS, small.inspection.clock()),
                new SingleKeys(true, _ -> {}),
                new CasesView.Ways(() -> {}, () -> {}, _ -> {}, _ -> {}));
    }

    private String reference(SubjectId id) {
        return small.inspection.snapshot().subjects().stream()
                .filter(one -> one.id().equals(id))
                .map(SampleSubject::reference)
                .findFirst()
                .orElseThrow();
    }

    private void show() {
        Snapshot snapshot = small.inspection.snapshot();
        Toolkit.call(() -> {
            view.show(snapshot);
            view.focus();
            return true;
        });
        Toolkit.settle();
    }

    @AfterEach
    void close() {
        keyboard.close();
        small.close();
    }

    private TableView<?> table() {
        return (TableView<?>) keyboard.scene().lookup("#cases-table");
    }

    private void search(String words) {
        keyboard.press(KeyCode.SLASH);
        keyboard.await("the search", () -> keyboard.find("cases-search").isFocused());
        Toolkit.call(() -> {
            ((TextField) keyboard.find("cases-search")).setText(words);
            return true;
        });
    }

    /// The row that is chosen and the one that has the keyboard.
    private List<Object> rows() {
        return Toolkit.call(() -> {
            var chosen = table().getSelectionModel();
            var focus = table().getFocusModel();
            return List.of(
                    chosen.getSelectedIndex(),
                    String.valueOf(chosen.getSelectedItem()),
                    focus.getFocusedIndex(),
                    String.valueOf(focus.getFocusedItem()));
        });
    }

    private String ticked() {
        return Toolkit.call(() -> ((Label) keyboard.find("cases-picked-count")).getText());
    }

    private static List<Object> at(int row, String reference) {
        return List.of(row, reference, row, reference);
    }

    @Test
    void enterOpensTheOnlyHitThoughItWasTheLastRow() {
        assertThat(rows()).isEqualTo(at(0, "TE-001"));
        search("TE-051");
        assertThat(rows()).isEqualTo(at(0, "TE-051"));
        keyboard.press(KeyCode.ENTER);
        assertThat(Toolkit.call(table()::isFocused)).isTrue();
        assertThat(rows()).isEqualTo(at(0, "TE-051"));
        keyboard.press(KeyCode.ENTER);
        assertThat(opened).containsExactly("TE-051");
    }

    @Test
    void enterGoesToTheFirstHitThoughAnotherHitWasChosenAndTheArrowsGoOnFromThere() {
        keyboard.press(KeyCode.END);
        search("TE-05");
        assertThat(rows()).isEqualTo(at(1, "TE-051"));
        keyboard.press(KeyCode.ENTER);
        assertThat(rows()).isEqualTo(at(0, "TE-050"));
        keyboard.press(KeyCode.DOWN);
        assertThat(rows()).isEqualTo(at(1, "TE-051"));
        keyboard.press(KeyCode.ENTER);
        assertThat(opened).containsExactly("TE-051");
    }

    @Test
    void enterInTheEmptySearchLeavesTheRowThatIsChosen() {
        keyboard.press(KeyCode.END);
        search("");
        keyboard.press(KeyCode.ENTER);
        assertThat(rows()).isEqualTo(at(50, "TE-051"));
    }

    @Test
    void whereTheChosenRowIsNarrowedAwayTheFirstIsChosenAndNothingIsTicked() {
        keyboard.press(KeyCode.END);
        keyboard.press(KeyCode.SHIFT, KeyCode.UP);
        assertThat(ticked()).isEqualTo("2 cases selected");
        // By the mouse: no key of the table comes between.
        Toolkit.call(() -> {
            keyboard.find("cases-search").requestFocus();
            ((TextField) keyboard.find("cases-search")).setText("TE-01");
            return true;
        });
        assertThat(rows()).isEqualTo(at(0, "TE-010"));
        assertThat(ticked()).isEqualTo("2 cases selected");
    }
}
