package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class PassphraseFieldTest {

    private final List<String> entered = new ArrayList<>();

    private VBox form() {
        var field = new PassphraseField("secret", "Passphrase", SmallInspection.WORDS);
        field.setOnEnter(() -> entered.add(String.valueOf(field.take())));
        return new VBox(field);
    }

    private static String shown(Keyboard keyboard) {
        return Toolkit.call(() -> ((TextField) keyboard.find("secret-shown")).getText());
    }

    private static void expectOn(Keyboard keyboard, String id) {
        assertThat(Toolkit.call(() -> keyboard.find(id).isFocused())).isTrue();
    }

    @Test
    void whatWasTypedIsReadAndTypedFurtherAndHiddenAgain() {
        try (Keyboard keyboard = new Keyboard(this::form)) {
            keyboard.tabTo("secret");
            keyboard.type("warm");
            keyboard.tabTo("secret-show");
            keyboard.press(KeyCode.SPACE);
            assertThat(shown(keyboard)).isEqualTo("warm");
            expectOn(keyboard, "secret-shown");
            keyboard.type(" tea");
            keyboard.press(KeyCode.ENTER);
            assertThat(entered).containsExactly("warm tea");
            keyboard.tabTo("secret-show");
            keyboard.press(KeyCode.SPACE);
            expectOn(keyboard, "secret");
            assertThat(Toolkit.call(() -> keyboard.find("secret-shown").isVisible())).isFalse();
            keyboard.type("!");
            keyboard.press(KeyCode.ENTER);
            assertThat(entered).containsExactly("warm tea", "warm tea!");
        }
    }
}
