package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GlyphTest {

    @BeforeAll
    static void startToolkit() {
        Toolkit.startHeadless();
    }

    @Test
    void showsTheIconOfItsNameInTheFontOfTheIconsAsLargeAsWanted() {
        Toolkit.call(() -> {
            var glyph = new Glyph("mdi2c-check-circle");
            glyph.size(15);
            new Scene(new StackPane(glyph)).getRoot().applyCss();
            assertThat(glyph.getFont().getFamily()).isEqualTo("Material Design Icons");
            assertThat(glyph.getFont().getSize()).isEqualTo(15);
            assertThat(glyph.getText().codePoints()).containsExactly(0xF05E0);
            glyph.show("mdi2a-alert");
            assertThat(glyph.literal()).isEqualTo("mdi2a-alert");
            assertThat(glyph.getText().codePoints()).containsExactly(0xF0026);
            return true;
        });
    }

    @Test
    void anIconThatIsNotInTheSetIsAMistake() {
        Toolkit.call(() ->
                assertThatThrownBy(() -> new Glyph("mdi2x-not-there"))
                        .isInstanceOf(IllegalArgumentException.class));
        Toolkit.call(() ->
                assertThatThrownBy(() -> new Glyph("fa-user"))
                        .isInstanceOf(IllegalArgumentException.class));
    }
}
