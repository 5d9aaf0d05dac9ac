package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SingleKeysTest {

    private final List<Boolean> chosen = new ArrayList<>();
    private final SingleKeys keys = new SingleKeys(true, chosen::add);

    private boolean isMeant(boolean alt) {
        return keys.isMeant(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.Y, false, false, alt, false));
    }

    @Test
    void aCharacterIsMeantByItselfOrWithAltNeverBoth() {
        assertThat(List.of(isMeant(false), isMeant(true))).containsExactly(true, false);
        keys.choose(false);
        assertThat(List.of(isMeant(false), isMeant(true))).containsExactly(false, true);
    }

    @Test
    void theKeysAreToldAsTheyHold() {
        assertThat(List.of(keys.words("Y"), keys.words("Shift+Y"), keys.words("/")))
                .containsExactly("Y", "Shift+Y", "/");
        keys.choose(false);
        assertThat(List.of(keys.words("Y"), keys.words("Shift+Y"), keys.words("/")))
                .containsExactly("Alt+Y", "Alt+Shift+Y", "Alt+/");
    }

    @Test
    void aChoiceIsToldOnceToBeRemembered() {
        keys.choose(true);
        keys.choose(false);
        keys.choose(false);
        keys.choose(true);
        assertThat(chosen).containsExactly(false, true);
    }
}
