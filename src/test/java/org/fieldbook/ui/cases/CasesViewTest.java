package org.fieldbook.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.Sharing;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class CasesViewTest {

    @TempDir Path folder;

    private final List<SubjectId> opened = new ArrayList<>();
    private int imports;
    private SmallInspection small;
    private CasesView view;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        Toolkit.startHeadless();
        view = Toolkit.call(this::view);
        keyboard = new Keyboard(() -> view);
        show(small.inspection.snapshot());
    }

    private CasesView view() {
        return new CasesView(
                new CasesViewModel(
                        SmallInspection.WORDS,
                        new Places(
                                new Sharing(small.inspection)::reach,
                                new DirectBackground(),
                                SmallInspection.WORDS,
                                _ -> {}),
                        opened::add),
                SmallInspection.WORDS,
                new Moments(SmallInspection.WORDS, small.inspection.clock()),
                () -> imports++);
    }

    private void show(Snapshot snapshot) {
        Toolkit.call(() -> {
            view.show(snapshot);
            view.applyCss();
            view.layout();
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

    private void press(KeyCode... keys) {
        keyboard.press(keys);
    }

    private List<String> references() {
        return Toolkit.call(() -> {
            TableView<?> table = (TableView<?>) keyboard.scene().lookup("#cases-table");
            return table.getItems().stream().map(Object::toString).toList();
        });
    }

    private String order() {
        return Toolkit.call(() -> ((Label) keyboard.scene().lookup("#cases-order")).getText());
    }

    private boolean isFocused(String id) {
        return Toolkit.call(() -> keyboard.find(id).isFocused());
    }

    @Test
    void upFromTheFirstRowLeadsToTheHeadsThatSort() {
        press(KeyCode.UP);
        assertThat(isFocused("cases-column-ref-head")).isTrue();
        press(KeyCode.ENTER);
        assertThat(order()).isEqualTo("Sorted by Ref");
        press(KeyCode.ENTER);
        assertThat(order()).isEqualTo("Sorted by Ref downwards");
        assertThat(references()).containsExactly("TE-002", "TE-001");
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(order()).isEqualTo("Sorted by Ref downwards, then RoSH");
        press(KeyCode.DOWN);
        assertThat(isFocused("cases-table")).isTrue();
    }

    @Test
    void enterOpensTheRowThatIsChosen() {
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertThat(opened).containsExactly(small.id("TE-002"));
    }

    @Test
    void aSlashSearchesAndClearingLetsEverythingThroughAgain() {
        assertThat(Toolkit.call(() -> keyboard.find("cases-clear-filters").isVisible())).isFalse();
        press(KeyCode.SLASH);
        keyboard.await("the search has the focus", () -> keyboard.find("cases-search").isFocused());
        press(KeyCode.DIGIT8);
        assertThat(references()).containsExactly("TE-002");
        press(KeyCode.ENTER);
        Toolkit.call(() -> {
            keyboard.find("cases-clear-filters").requestFocus();
            return true;
        });
        press(KeyCode.SPACE);
        assertThat(references()).containsExactly("TE-001", "TE-002");
    }

    @Test
    void theKeyboardStaysOnTheChipThatWasPressed() {
        Toolkit.call(() -> {
            keyboard.find("cases-chip-mine").requestFocus();
            return true;
        });
        press(KeyCode.SPACE);
        assertThat(references()).containsExactly("TE-001");
        assertThat(isFocused("cases-chip-mine")).isTrue();
    }

    @Test
    void theCaseThatWasOpenIsStillChosenWhenItChanged() {
        press(KeyCode.DOWN);
        new RecordAnswers(small.inspection)
                .answer(
                        new RecordAnswers.Given(
                                small.id("TE-002"),
                                "2.2.1",
                                Optional.of(AnswerStates.YES),
                                Optional.empty(),
                                List.of()))
                .join();
        show(small.inspection.snapshot());
        press(KeyCode.ENTER);
        assertThat(opened).containsExactly(small.id("TE-002"));
    }

    @Test
    void anInspectionWithoutCasesLeadsToTheCaseList() {
        var wanted =
                new NewInspection(
                        "TE-2",
                        "Another PDU",
                        "pdu-2021",
                        Map.of(),
                        LocalDate.of(2023, 3, 6),
                        LocalDate.of(2023, 3, 17),
                        "A. Tester",
                        false);
        show(small.store.open(small.store.create(wanted)).snapshot());
        assertThat(isFocused("cases-import-first")).isTrue();
        press(KeyCode.SPACE);
        assertThat(imports).isEqualTo(1);
    }
}
