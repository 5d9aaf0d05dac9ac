package org.fieldbook.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.report.ValueTable;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Command;
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

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

class CasesViewTest {

    @TempDir Path folder;

    private final List<SubjectId> opened = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final DirectBackground background = new DirectBackground();
    private Optional<Function<String, ValueTable>> exported = Optional.empty();
    private List<SubjectId> sheets = List.of();
    private int imports;
    private SmallInspection small;
    private CasesView view;
    private Keyboard keyboard;
    private final SingleKeys single = new SingleKeys(true, _ -> {});

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        Toolkit.startHeadless();
        view = Toolkit.call(() -> view(small.inspection));
        keyboard = new Keyboard(() -> view);
        show(small.inspection.snapshot());
    }

    private CasesView view(OpenInspection inspection) {
        return new CasesView(
                new CasesViewModel(
                        new EntryQueue(inspection, background),
                        background,
                        SmallInspection.WORDS,
                        said::add,
                        opened::add),
                SmallInspection.WORDS,
                new Moments(SmallInspection.WORDS, inspection.clock()),
                single,
                new CasesView.Ways(
                        () -> imports++,
                        () -> {},
                        cases -> sheets = cases,
                        list -> exported = Optional.of(list)));
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

    private boolean isOffered(OpenInspection on, String id) {
        CasesView other = Toolkit.call(() -> view(on));
        try (var _ = new Keyboard(() -> other)) {
            return Toolkit.call(() -> {
                other.show(on.snapshot());
                other.applyCss();
                other.layout();
                return other.commands().stream().map(Command::id).anyMatch(id::equals);
            });
        }
    }

    @Test
    void aCaseListIsOfferedToWhoeverMayTakeItInAlone() {
        OpenInspection empty = small.store.open(small.store.create(SmallInspection.wanted("TE-2")));
        try (var ben = Laptop.join(empty, folder.resolve("b"), "B. Joiner", Role.INSPECTOR);
                var cem =
                        Laptop.join(
                                small.inspection, folder.resolve("c"), "C. Joiner", Role.DEPUTY);
                var dee =
                        Laptop.join(
                                small.inspection,
                                folder.resolve("d"),
                                "D. Joiner",
                                Role.INSPECTOR)) {
            assertThat(isOffered(empty, "cases-import-first")).isTrue();
            assertThat(isOffered(ben.inspection, "cases-import-first")).isFalse();
            assertThat(isOffered(small.inspection, "cases-import")).isTrue();
            assertThat(isOffered(cem.inspection, "cases-import")).isTrue();
            assertThat(isOffered(dee.inspection, "cases-import")).isFalse();
        }
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
    void withSingleKeysOffTheSearchIsReachedByTheSlashWithAlt() {
        Toolkit.call(() -> {
            single.choose(false);
            return true;
        });
        keyboard.type("/");
        assertThat(isFocused("cases-search")).isFalse();
        press(KeyCode.ALT, KeyCode.SLASH);
        assertThat(isFocused("cases-search")).isTrue();
        assertThat(Toolkit.call(() -> view.shortcuts()))
                .anyMatch(one -> one.keys().equals(List.of("Alt+/")));
        press(KeyCode.ESCAPE);
        Toolkit.call(() -> {
            single.choose(true);
            return true;
        });
        press(KeyCode.ALT, KeyCode.SLASH);
        assertThat(isFocused("cases-search")).isFalse();
        keyboard.type("/");
        assertThat(isFocused("cases-search")).isTrue();
    }

    @Test
    void theListIsExportedAsItIsShownColumnForColumnAndRowForRow() {
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        Toolkit.call(() -> {
            table("#cases-table").getColumns().stream()
                    .filter(column -> "cases-column-rosh".equals(column.getId()))
                    .forEach(column -> column.setVisible(false));
            return true;
        });
        keyboard.choose("cases-more", "cases-export");
        ValueTable list = exported.orElseThrow().apply("Cases");
        assertThat(list.name()).isEqualTo("Cases");
        assertThat(list.columns())
                .startsWith("Ref", "Sentence", "Inspector", "Status")
                .contains("2.2", "Domestic abuse", "Last edit")
                .doesNotContain("RoSH");
        assertThat(list.rows())
                .extracting(row -> row.getFirst())
                .containsExactly(words("TE-002"), words("TE-001"));
        assertThat(list.rows().getFirst())
                .contains(words("Not started"), words("Never"), new ValueTable.Value.Nothing());
    }

    private static ValueTable.Value words(String text) {
        return new ValueTable.Value.Words(text);
    }

    private TableView<?> table(String selector) {
        return (TableView<?>) keyboard.scene().lookup(selector);
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

    private void focus(String id) {
        Toolkit.call(() -> {
            keyboard.find(id).requestFocus();
            return true;
        });
    }

    private String text(String id) {
        return Toolkit.call(() -> ((Labeled) keyboard.find(id)).getText());
    }

    private List<String> inspectors() {
        return small.inspection.snapshot().listSubjects("case").stream()
                .map(subject -> subject.reference() + " " + subject.inspector())
                .toList();
    }

    @Test
    void spaceTicksShiftWithAnArrowTicksAsItGoesAndCtrlATicksAll() {
        assertThat(Toolkit.call(() -> keyboard.find("cases-picked").isVisible())).isFalse();
        press(KeyCode.SPACE);
        assertThat(text("cases-picked-count")).isEqualTo("1 case selected");
        press(KeyCode.SPACE);
        press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(text("cases-picked-count")).isEqualTo("2 cases selected");
        press(KeyCode.SHIFT, KeyCode.UP);
        assertThat(text("cases-picked-count")).isEqualTo("1 case selected");
        press(KeyCode.CONTROL, KeyCode.A);
        assertThat(text("cases-picked-count")).isEqualTo("2 cases selected");
        press(KeyCode.ESCAPE);
        assertThat(Toolkit.call(() -> keyboard.find("cases-picked").isVisible())).isFalse();
        assertThat(isFocused("cases-table")).isTrue();
    }

    @Test
    void tickedCasesAreAllocatedByTheKeyboardAndCtrlZTakesThatBack() {
        press(KeyCode.CONTROL, KeyCode.A);
        focus("cases-allocate");
        press(KeyCode.SPACE);
        assertThat(isFocused("cases-allocate-0")).isTrue();
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        assertThat(inspectors()).containsExactly("TE-001 B. Tester", "TE-002 B. Tester");
        assertThat(said).containsExactly("2 cases allocated to B. Tester");
        assertThat(isFocused("cases-table")).isTrue();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(inspectors()).containsExactly("TE-001 A. Tester", "TE-002 B. Tester");
    }

    private List<String> judgedApart() {
        return SecondAssessment.of(small.inspection.snapshot().state()).stream()
                .map(second -> second.about().text(Fields.REFERENCE).orElse(""))
                .toList();
    }

    @Test
    void aSecondReaderIsAskedByTheKeyboardAndCtrlZTakesThatBack() {
        press(KeyCode.CONTROL, KeyCode.A);
        focus("cases-reader");
        press(KeyCode.SPACE);
        assertThat(isFocused("cases-reader-reason")).isTrue();
        assertThat(text("cases-reader-reason")).contains("Everybody on the team");
        press(KeyCode.ESCAPE);
        focus("cases-table");
        press(KeyCode.ESCAPE);
        press(KeyCode.DOWN);
        press(KeyCode.SPACE);
        focus("cases-reader");
        press(KeyCode.SPACE);
        assertThat(isFocused("cases-reader-0")).isTrue();
        press(KeyCode.SPACE);
        assertThat(judgedApart()).containsExactly("TE-002");
        assertThat(said).containsExactly("A. Tester asked to judge 1 case apart");
        assertThat(isFocused("cases-table")).isTrue();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(judgedApart()).isEmpty();
        assertThat(said).last().asString().contains("Undid: A. Tester asked");
    }

    @Test
    void caseSheetsOfTheTickedCasesAreAskedFor() {
        press(KeyCode.CONTROL, KeyCode.A);
        focus("cases-sheets");
        press(KeyCode.SPACE);
        assertThat(sheets).containsExactly(small.id("TE-001"), small.id("TE-002"));
    }

    @Test
    void typingGoesToAReference() {
        press(KeyCode.DIGIT2);
        press(KeyCode.ENTER);
        assertThat(opened).containsExactly(small.id("TE-002"));
    }

    @Test
    void aFilterIsLetDownChosenAndLeftByTheKeyboard() {
        focus("cases-facet-inspector");
        press(KeyCode.SPACE);
        assertThat(isFocused("cases-facet-inspector-0")).isTrue();
        press(KeyCode.SPACE);
        assertThat(references()).containsExactly("TE-001");
        press(KeyCode.ESCAPE);
        assertThat(isFocused("cases-facet-inspector")).isTrue();
        assertThat(text("cases-facet-inspector")).isEqualTo("Inspector: 1");
    }

    @Test
    void aColumnIsMovedAndLeftOutByTheKeyboard() {
        press(KeyCode.UP);
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(isFocused("cases-column-ref-head")).isTrue();
        focus("cases-columns");
        press(KeyCode.SPACE);
        press(KeyCode.SPACE);
        assertThat(columns()).startsWith("ref", "rosh", "inspector");
        press(KeyCode.ESCAPE);
        assertThat(isFocused("cases-columns")).isTrue();
    }

    private List<String> columns() {
        return Toolkit.call(() ->
                ((TableView<?>) keyboard.scene().lookup("#cases-table"))
                        .getVisibleLeafColumns().stream()
                                .map(column -> column.getId().replace("cases-column-", ""))
                                .filter(id -> !id.equals("tick"))
                                .toList());
    }

    @Test
    void aViewWithANameIsThereAgainAfterTheStoreWasLockedAndOpened() {
        focus("cases-facet-inspector");
        press(KeyCode.SPACE);
        press(KeyCode.SPACE);
        press(KeyCode.ESCAPE);
        focus("cases-column-ref-head");
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        focus("cases-views");
        press(KeyCode.SPACE);
        press(KeyCode.M, KeyCode.ENTER);
        keyboard.close();
        small.close();
        var again =
                small.stores.unlock(small.store.folder(), SmallInspection.PASSPHRASE.toCharArray());
        try (again) {
            var opened = again.open(again.listInspections().getFirst().inspection());
            view = Toolkit.call(() -> view(opened));
            keyboard = new Keyboard(() -> view);
            show(opened.snapshot());
            assertThat(references()).containsExactly("TE-002", "TE-001");
            focus("cases-views");
            press(KeyCode.SPACE);
            assertThat(text("cases-view-0")).isEqualToIgnoringCase("m");
            press(KeyCode.SPACE);
            assertThat(references()).containsExactly("TE-001");
            assertThat(order()).isEqualTo("Sorted by Ref downwards");
        }
    }
}
