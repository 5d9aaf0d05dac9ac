package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.SampleSubject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A case is withdrawn and put back, and the cases allocated evenly, by the keyboard alone.
class SampleKeyboardTest {

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

    private SampleSubject first() {
        return desk.inspection().orElseThrow().snapshot().subjects().getFirst();
    }

    /// What stands above the table.
    private void fireAbove(String id) {
        desk.keyboard.await(id + " is there", () -> desk.present(id));
        desk.keyboard.tabBackTo(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    private void fire(String id) {
        desk.keyboard.await(id + " is there", () -> desk.present(id));
        desk.keyboard.tabTo(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    @Test
    void aCaseIsWithdrawnAndPutBackWithReasonsAndAllAreAllocatedEvenly() {
        desk.openTheInspection();
        desk.keyboard.await(
                "the table has the keyboard", () -> desk.keyboard.find("cases-table").isFocused());
        desk.keyboard.press(KeyCode.HOME);
        desk.keyboard.press(KeyCode.SPACE);
        fireAbove("cases-withdraw");
        desk.type("cases-withdraw-reason", "Moved away before the visit");
        fire("cases-withdraw-do");
        desk.keyboard.await("it is out of the sample", () -> first().isWithdrawn());
        assertThat(first().withdrawn()).contains("Moved away before the visit");

        desk.keyboard.choose("cases-more", "cases-sample-changes");
        fire("cases-put-back-0");
        desk.type("cases-put-back-reason", "Moved back");
        fire("cases-put-back-do");
        desk.keyboard.await("it is in the sample", () -> !first().isWithdrawn());

        desk.keyboard.choose("cases-more", "cases-balance");
        fire("cases-balance-again");
        fire("cases-balance-do");
        desk.keyboard.await(
                "every case is with somebody of the team",
                () ->
                        desk.inspection().orElseThrow().snapshot().subjects().stream()
                                .allMatch(one -> one.inspector().equals("A. Tester")));
    }
}
