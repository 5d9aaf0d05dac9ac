package org.fieldbook.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.FlowPane;

import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written on buttons stands out while the mouse lies over them, in every theme.
class UnderMouseTest {

    @ParameterizedTest
    @CsvSource({"LIGHT, 4.5", "DARK, 4.5", "HIGH_CONTRAST, 7"})
    void everyKindOfButtonIsReadUnderTheMouse(ThemeChoice theme, double least) {
        var looks = new Looks(Appearance.USUAL.withTheme(theme), _ -> {});
        try (var keyboard =
                new Keyboard(
                        looks,
                        () ->
                                new FlowPane(
                                        button("Plain"),
                                        button("Accent", "accent"),
                                        button("Danger", "danger"),
                                        button("Flat", "flat"),
                                        usual(),
                                        new MenuButton("Menu")))) {
            var faults = new Faults();
            Toolkit.call(() -> {
                keyboard.scene().getRoot().applyCss();
                keyboard.scene().getRoot().layout();
                UnderMouse.check(keyboard.scene(), least, faults);
                return true;
            });
            assertThat(faults.list()).isEmpty();
            assertThat(faults.counted("texts")).isEqualTo(6);
        }
    }

    private static Button button(String text, String... styles) {
        var button = new Button(text);
        button.getStyleClass().addAll(styles);
        return button;
    }

    /// Pressed by Enter, as in a dialog.
    private static Button usual() {
        var button = new Button("Usual");
        button.setDefaultButton(true);
        return button;
    }
}
