package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Role;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// The store goes back, by the keyboard alone: an import is taken back, a restore point returned to.
class GoingBackTest {

    private static final int MOST_TABS = 60;

    @TempDir private Path folder;

    private SmallInspection small;

    @BeforeEach
    void importABundle() {
        small = new SmallInspection(folder.resolve("lead"));
        try (Laptop ben =
                Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
            Laptop.take(small.inspection, Laptop.bundle(ben.inspection, folder.resolve("b")));
        }
        small.close();
    }

    private RunningDesktop start() {
        return new RunningDesktop(
                small.stores, small.store.folder(), small.inspection.snapshot().framework());
    }

    private static void tabTo(RunningDesktop desktop, String id) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (desktop.keyboard.scene().getFocusOwner() != null
                    && id.equals(desktop.keyboard.scene().getFocusOwner().getId())) {
                return;
            }
            desktop.keyboard.press(KeyCode.TAB);
        }
        throw new AssertionError("no way by Tab to " + id);
    }

    private static void openExchange(RunningDesktop desktop) {
        desktop.unlock();
        desktop.keyboard.await("it is listed", () -> desktop.present("start-open-TE-1"));
        desktop.keyboard.press(KeyCode.SPACE);
        desktop.keyboard.await("the overview is there", () -> desktop.present("overview-go"));
        desktop.keyboard.press(KeyCode.ALT, KeyCode.DIGIT5);
    }

    private Optional<String> answer() {
        try (var store =
                small.stores.unlock(
                        small.store.folder(), SmallInspection.PASSPHRASE.toCharArray())) {
            var open = store.open(store.listInspections().getFirst().inspection());
            return open.snapshot()
                    .state()
                    .subject(small.id("TE-001"))
                    .text(open.snapshot().framework().field("2.2.1"));
        }
    }

    @Test
    void anImportIsTakenBackAndOneIsWhereOneWas() {
        assertThat(answer()).contains("yes");
        try (var desktop = start()) {
            openExchange(desktop);
            desktop.keyboard.await("it is offered", () -> desktop.isShown("exchange-take-back"));
            tabTo(desktop, "exchange-take-back");
            desktop.keyboard.press(KeyCode.SPACE);
            desktop.keyboard.await(
                    "the exchange is back and offers it no more",
                    () ->
                            desktop.present("exchange-choose")
                                    && !desktop.isShown("exchange-take-back")
                                    && desktop.isFocusIn("exchange-scroll"));
        }
        assertThat(answer()).isEmpty();
    }

    @Test
    void oneReturnsToARestorePointFromTheStartScreen() {
        try (var desktop = start()) {
            desktop.unlock();
            desktop.keyboard.await("it is listed", () -> desktop.present("start-open-TE-1"));
            tabTo(desktop, "start-restore");
            desktop.keyboard.press(KeyCode.SPACE);
            desktop.keyboard.await(
                    "the list has the focus",
                    () ->
                            desktop.present("restore-points")
                                    && desktop.keyboard.find("restore-points")
                                            instanceof ListView<?> list
                                    && list.isFocused()
                                    && list.getSelectionModel().getSelectedItem() != null);
            desktop.keyboard.press(KeyCode.ENTER);
            desktop.keyboard.await(
                    "what would change is read",
                    () ->
                            desktop.present("restore-return")
                                    && desktop.isShown("restore-return")
                                    && desktop.keyboard.find("restore-return").isFocused());
            assertThat(
                            desktop.keyboard.scene().getRoot().lookupAll(".restore-line").stream()
                                    .map(node -> ((Labeled) node).getText()))
                    .contains("TE-1: 1 change made since then goes.");
            desktop.keyboard.press(KeyCode.SPACE);
            desktop.keyboard.await(
                    "the list of inspections is back", () -> desktop.present("start-open-TE-1"));
        }
        assertThat(answer()).isEmpty();
    }
}
