package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Anything is found from anywhere, by the keyboard alone.
class FindKeyboardTest {

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

    private void find(String typed) {
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.K);
        desk.keyboard.await(
                "the field has the keyboard", () -> desk.keyboard.find("find-query").isFocused());
        desk.keyboard.await("it is ready", () -> !list().getItems().isEmpty());
        Toolkit.call(() -> {
            ((TextField) desk.keyboard.scene().lookup("#find-query")).setText(typed);
            return true;
        });
    }

    private ListView<?> list() {
        return (ListView<?>) desk.keyboard.scene().lookup("#find-list");
    }

    @Test
    void aCaseIsOpenedFromWhereverOneIs() {
        desk.openTheInspection();
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT4);
        find("002");
        desk.keyboard.await("it is found", () -> list().getItems().size() == 1);
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await("the case is open", () -> desk.present("recording-note"));
        assertThat(desk.allText()).contains("TE-002");
        assertThat(desk.keyboard.find("nav-cases"))
                .asInstanceOf(type(ToggleButton.class))
                .matches(ToggleButton::isSelected);
    }

    @Test
    void theRowThatTheArrowsReachIsToldAndTabLeadsIntoTheList() {
        desk.openTheInspection();
        find("TE-00");
        desk.keyboard.await("both are found", () -> list().getItems().size() == 2);
        assertThat(help()).startsWith("1 of 2: TE-001, Not started");
        desk.keyboard.press(KeyCode.DOWN);
        assertThat(help()).startsWith("2 of 2: TE-002");
        desk.keyboard.press(KeyCode.TAB);
        desk.keyboard.await("the list has the keyboard", list()::isFocused);
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await("the case is open", () -> desk.present("recording-note"));
        assertThat(desk.allText()).contains("TE-002");
    }

    private String help() {
        return Toolkit.call(() -> desk.keyboard.find("find-query").getAccessibleHelp());
    }

    @Test
    void aNoteIsOpenedWhereItWasWritten() {
        desk.writeANote();
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT1);
        find("her BROTHER");
        desk.keyboard.await("it is found", () -> list().getItems().size() == 1);
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await("the note is there", desk::showsTheNote);
    }

    @Test
    void aCommandIsDoneAndEscapeLeadsBackToWhereOneWas() {
        desk.openTheInspection();
        desk.keyboard.await(
                "the table has the keyboard", () -> desk.keyboard.find("cases-table").isFocused());
        find("ratings");
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.await(
                "back in the table", () -> desk.keyboard.find("cases-table").isFocused());
        find("lock");
        desk.keyboard.await("it is found", () -> list().getItems().size() == 1);
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await("the window is locked", () -> desk.present("start-passphrase"));
        assertThat(desk.allText()).doesNotContain("TE-001");
    }

    @Test
    void setUpIsFoundHoweverItIsWritten() {
        desk.openTheInspection();
        for (String typed : List.of("setup", "set up", "set-up")) {
            find(typed);
            desk.keyboard.await(typed, () -> list().getItems().size() == 1);
            assertThat(help()).as(typed).contains("Show the set-up of the inspection");
            desk.keyboard.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void lockingWhileItIsOpenLeavesNothingOfIt() {
        desk.writeANote();
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT2);
        find("brother");
        desk.keyboard.await("it is found", () -> list().getItems().size() == 1);
        desk.lock();
        assertThat(desk.allText()).doesNotContain("brother");
    }

    @Test
    void whereNoInspectionIsOpenItOffersWhatCanBeDoneThere() {
        desk.unlock();
        desk.awaitTheList();
        find("new insp");
        desk.keyboard.await("it is found", () -> list().getItems().size() == 1);
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.awaitTheList();
        find("new insp");
        desk.keyboard.await("it is found", () -> list().getItems().size() == 1);
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await("the form is there", () -> desk.present("setup-next"));
        desk.keyboard.await(
                "the form has the keyboard",
                () -> desk.keyboard.scene().getFocusOwner() instanceof TextField);
        find("leave for");
        desk.keyboard.await("it is found", () -> list().getItems().size() == 1);
        desk.keyboard.press(KeyCode.ENTER);
        desk.awaitTheList();
    }
}
