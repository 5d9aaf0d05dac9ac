package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Shortcut;
import org.fieldbook.ui.fx.Toolkit;
import org.fieldbook.ui.help.ShortcutsView.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// The sheet of shortcuts tells the truth: what it lists works, and what works is listed.
class ShortcutsTest {

    @TempDir private Path folder;

    private TestDesk desk;
    private final AtomicBoolean taken = new AtomicBoolean();

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        desk.openTheInspection();
        Toolkit.call(() -> {
            EventDispatcher usual = desk.keyboard.scene().getEventDispatcher();
            desk.keyboard
                    .scene()
                    .setEventDispatcher((event, tail) -> {
                        Event left = usual.dispatchEvent(event, tail);
                        if (event instanceof KeyEvent key
                                && key.getEventType() != KeyEvent.KEY_RELEASED
                                && (left == null || left.isConsumed())) {
                            taken.set(true);
                        }
                        return left;
                    });
            return true;
        });
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Session session() {
        return desk.desktop.session().orElseThrow();
    }

    private List<Group> groups() {
        return Toolkit.call(() -> session().shortcuts());
    }

    private List<Shortcut> here() {
        return groups().getFirst().shortcuts();
    }

    /// Whether somebody takes the key where the keyboard is.
    private boolean works(String keys) {
        taken.set(false);
        desk.keyboard.press(SheetKeys.codes(keys).toArray(KeyCode[]::new));
        return taken.get();
    }

    private void focus(String id) {
        Toolkit.call(() -> {
            desk.keyboard.scene().lookup(id.startsWith(".") ? id : "#" + id).requestFocus();
            return true;
        });
        Toolkit.settle();
    }

    /// Presses each key of the screen, each time with the keyboard on the control that it is for.
    ///
    /// @param back comes to the screen anew
    /// @param where which control each line is for, by what the line says; the screen's first where it says
    ///     nothing
    private void pressAll(Runnable back, Map<String, String> where) {
        back.run();
        for (Shortcut shortcut : here()) {
            if (shortcut.does().equals(says("cases.takeBack"))) {
                continue;
            }
            for (String keys : shortcut.keys()) {
                if (SheetKeys.isOne(keys)) {
                    back.run();
                    String id = where.get(shortcut.does());
                    if (id != null) {
                        focus(id);
                    }
                    assertThat(works(keys)).as(shortcut.does() + ": " + keys).isTrue();
                }
            }
        }
    }

    private static String says(String key) {
        return SmallInspection.WORDS.text("shortcuts." + key);
    }

    private void go(int digit, String there) {
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.press(KeyCode.ALT, KeyCode.valueOf("DIGIT" + digit));
        desk.keyboard.await("the screen", () -> desk.present(there));
        Toolkit.settle();
    }

    private void press(String button) {
        Toolkit.call(() -> {
            ((ButtonBase) desk.keyboard.scene().lookup("#" + button)).fire();
            return true;
        });
        Toolkit.settle();
    }

    @Test
    void everyKeyOfACaseWorks() {
        desk.openACase();
        pressAll(
                () -> {
                    desk.keyboard.press(KeyCode.ESCAPE);
                    Toolkit.call(() -> {
                        session().openCase(desk.small.id("TE-001"));
                        return true;
                    });
                    Toolkit.settle();
                },
                Map.of(says("recording.onward"), "recording-note"));
    }

    @Test
    void everyKeyOfTheCaseTableWorks() {
        pressAll(
                () -> {
                    go(2, "cases-table");
                    desk.keyboard.press(KeyCode.CONTROL, KeyCode.A);
                },
                Map.of(
                        says("cases.head"), "cases-column-ref-head",
                        says("cases.sort"), "cases-column-ref-head",
                        says("cases.widen"), "cases-column-ref-head",
                        says("cases.move"), "cases-column-ref-head"));
    }

    @Test
    void theKeyThatTakesAnAllocationBackWorksOnceThereIsOne() {
        assertThat(works("Ctrl+Z")).isFalse();
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.A);
        press("cases-allocate");
        press("cases-allocate-0");
        desk.keyboard.await("it is done", () -> desk.present("cases-take-back"));
        focus("cases-table");
        assertThat(works("Ctrl+Z")).isTrue();
    }

    @Test
    void everyKeyOfTheOtherScreensWorks() {
        pressAll(
                () -> go(3, "delivery-forms"),
                Map.of(
                        says("evidence.open"), "evidence-table",
                        says("aim"), ".rating",
                        says("choose"), ".rating"));
        for (String keys : List.of("Enter", "Space")) {
            go(4, "ratings-print");
            focus(".leading");
            assertThat(works(keys)).as(keys).isTrue();
            assertThat(desk.present("why-close")).isTrue();
        }
        go(4, "ratings-print");
        press("ratings-table-toggle");
        focus("ratings-table");
        assertThat(works("Ctrl+C")).isTrue();
        go(1, "overview-go");
        press("overview-pace-turn");
        pressAll(
                () -> go(1, "overview-go"),
                Map.of(
                        says("overview.cases"), "overview-inspectors",
                        says("copyTable"), "overview-pace-table"));
    }

    @Test
    void everyKeyOfTheWindowWorks() {
        go(1, "overview-go");
        for (Shortcut shortcut : groups().get(1).shortcuts()) {
            for (String keys : shortcut.keys()) {
                if (!keys.equals("Ctrl+L")) {
                    go(1, "overview-go");
                    focus(keys.equals("Esc") ? "window-saved" : "overview-go");
                    assertThat(works(keys)).as(shortcut.does() + ": " + keys).isTrue();
                }
            }
        }
        go(1, "overview-go");
        assertThat(works("Ctrl+L")).isTrue();
        desk.keyboard.await("it is locked", () -> desk.present("start-passphrase"));
    }

    @Test
    void aKeyThatIsOnNoSheetDoesNothing() {
        assertThat(works("F9")).isFalse();
        assertThat(works("Ctrl+J")).isFalse();
    }

    @Test
    void theSheetBeginsWithTheScreenAndNamesEachKeyOnceInAGroup() {
        desk.openACase();
        assertThat(groups())
                .extracting(Group::title)
                .containsExactly("On this screen", "Everywhere", "In the help");
        assertThat(groups().get(1).shortcuts().stream().flatMap(one -> one.keys().stream()))
                .doesNotHaveDuplicates();
    }
}
