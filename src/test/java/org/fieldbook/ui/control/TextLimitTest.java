package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class TextLimitTest {

    @Test
    void whatWouldGoBeyondTheLimitIsNotTakenInAndSaysSo() {
        Toolkit.startHeadless();
        List<String> seen = Toolkit.call(TextLimitTest::fill);
        assertThat(seen).containsExactly("1234567890", "1234567890", "true", "123456789", "false");
    }

    @Test
    void escInALimitedLineOrTextReachesTheFormThatItCloses() {
        for (TextInputControl text :
                Toolkit.call(() -> List.of(new TextField("typed"), new TextArea("typed")))) {
            List<String> closed = new ArrayList<>();
            try (var keyboard = new Keyboard(() -> form(text, closed))) {
                Toolkit.call(() -> {
                    text.requestFocus();
                    return true;
                });
                keyboard.press(KeyCode.ESCAPE);
            }
            assertThat(closed).containsExactly("typed");
        }
    }

    private static VBox form(TextInputControl text, List<String> closed) {
        var form = new VBox(text, new TextLimit(text, 10, Messages.of(Locale.UK)));
        FormFields.closeOnEscape(form, () -> closed.add(text.getText()));
        return form;
    }

    private static List<String> fill() {
        var text = new TextArea();
        var limit = new TextLimit(text, 10, Messages.of(Locale.UK));
        text.appendText("1234567890");
        String full = text.getText();
        text.appendText("a whole page pasted");
        String kept = text.getText();
        boolean told = limit.isVisible() && limit.getText().contains("10 characters");
        text.deletePreviousChar();
        return List.of(
                full,
                kept,
                Boolean.toString(told),
                text.getText(),
                Boolean.toString(limit.isVisible()));
    }
}
