package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.control.AppearanceMenu;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class AppearanceKeyboardTest {

    private static final Appearance FIRST = new Appearance(ThemeChoice.LIGHT, 100);

    @TempDir Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String colours() {
        return Toolkit.call(() -> desk.keyboard.scene().getStylesheets().getFirst());
    }

    /// Chooses from the menu as a click does.
    private void choose(String item) {
        Toolkit.call(() -> {
            ((AppearanceMenu) desk.keyboard.scene().lookup("#appearance"))
                    .getItems().stream()
                            .filter(one -> ("appearance-" + item).equals(one.getId()))
                            .findFirst()
                            .orElseThrow()
                            .fire();
            return true;
        });
    }

    @Test
    void aThemeIsOnTheRunningWindowAtOnceFromTheStartScreenOn() {
        desk.keyboard.await("the start screen is there", () -> desk.present("appearance"));
        choose("dark");
        assertThat(colours()).endsWith("/dark.css");
        desk.openTheInspection();
        assertThat(colours()).endsWith("/dark.css");
        choose("high-contrast");
        assertThat(colours()).endsWith("/high-contrast.css");
        assertThat(desk.chosenLooks)
                .containsExactly(
                        FIRST.withTheme(ThemeChoice.DARK),
                        FIRST.withTheme(ThemeChoice.HIGH_CONTRAST));
        choose("light");
    }

    @Test
    void theKeysChangeTheTextWhileSomebodyWritesAndTypeNothing() {
        desk.writeANote();
        for (KeyCode larger : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
            desk.keyboard.press(KeyCode.CONTROL, larger);
        }
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.MINUS);
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.DIGIT0);
        assertThat(desk.chosenLooks)
                .extracting(Appearance::textSize)
                .containsExactly(110, 125, 150, 125, 100);
        assertThat(desk.showsTheNote()).isTrue();
        assertThat(desk.keyboard.find("recording-note").isFocused()).isTrue();
    }
}
