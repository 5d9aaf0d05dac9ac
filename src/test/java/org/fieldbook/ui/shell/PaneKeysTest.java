package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class PaneKeysTest {

    @TempDir Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        desk.openTheInspection();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /// The id of what has the keyboard.
    private String here() {
        return Toolkit.call(() -> {
            Node owner = desk.keyboard.scene().getFocusOwner();
            return owner == null ? "nothing" : String.valueOf(owner.getId());
        });
    }

    private void press(KeyCode... keys) {
        desk.keyboard.press(keys);
    }

    @Test
    void f6GoesRoundNavigationPageAndStatusBar() {
        assertThat(here()).isEqualTo("cases-table");
        press(KeyCode.F6);
        assertThat(here()).isEqualTo("window-saved");
        press(KeyCode.F6);
        assertThat(here()).isEqualTo("nav-cases");
        press(KeyCode.F6);
        assertThat(here()).isEqualTo("cases-table");
    }

    @Test
    void shiftF6GoesRoundTheOtherWay() {
        press(KeyCode.SHIFT, KeyCode.F6);
        assertThat(here()).isEqualTo("nav-cases");
        press(KeyCode.SHIFT, KeyCode.F6);
        assertThat(here()).isEqualTo("window-saved");
        press(KeyCode.SHIFT, KeyCode.F6);
        assertThat(here()).isEqualTo("cases-table");
    }

    @Test
    void controlAndADigitLeadIntoThePageFromAroundIt() {
        press(KeyCode.F6);
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(here()).isEqualTo("cases-table");
        press(KeyCode.F6);
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(here()).as("the page has one pane").isEqualTo("window-saved");
    }

    @Test
    void escapeLeadsFromTheNavigationBackIntoThePage() {
        press(KeyCode.SHIFT, KeyCode.F6);
        press(KeyCode.ESCAPE);
        assertThat(here()).isEqualTo("cases-table");
    }

    @Test
    void escapeLeadsFromTheTeamBackToTheExchange() {
        press(KeyCode.ALT, KeyCode.DIGIT5);
        desk.keyboard.await("the exchange is there", () -> desk.present("exchange-team"));
        Toolkit.call(() -> {
            desk.keyboard.scene().lookup("#exchange-team").requestFocus();
            return true;
        });
        press(KeyCode.SPACE);
        desk.keyboard.await("the team is there", () -> desk.present("team-back"));
        press(KeyCode.ESCAPE);
        desk.keyboard.await("the exchange is back", () -> desk.present("exchange-team"));
    }

    /// Both keys come before the next frame: on a slow laptop that takes its time.
    @Test
    void aKeyIsTakenWhileThePageBeforeItIsMadeReady() {
        String screen =
                Toolkit.call(() -> {
                    press(KeyCode.ALT, KeyCode.DIGIT6);
                    assertThat(here()).as("while the paper is made").isEqualTo("nav-print");
                    press(KeyCode.ALT, KeyCode.DIGIT1);
                    return desk.desktop.session().orElseThrow().screen();
                });
        assertThat(screen).isEqualTo("overview");
    }
}
