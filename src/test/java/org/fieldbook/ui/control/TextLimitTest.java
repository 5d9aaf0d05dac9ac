package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

class TextLimitTest {

    @Test
    void whatWouldGoBeyondTheLimitIsNotTakenInAndSaysSo() {
        Toolkit.startHeadless();
        List<String> seen = Toolkit.call(TextLimitTest::fill);
        assertThat(seen).containsExactly("1234567890", "1234567890", "true", "123456789", "false");
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
