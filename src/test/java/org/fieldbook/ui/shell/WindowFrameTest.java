package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Dimension2D;
import javafx.stage.Stage;

import org.fieldbook.settings.Frame;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/// The window comes back to where it was, if that is still on a screen. The screen is 1000 by 1000.
class WindowFrameTest {

    @BeforeEach
    void start() {
        Toolkit.startHeadless();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 800, 700, true",
        "900, 0, 800, 700, true",
        "901, 0, 800, 700, false",
        "-700, 0, 800, 700, true",
        "-701, 0, 800, 700, false",
        "0, 900, 800, 700, true",
        "0, 901, 800, 700, false",
        "0, -1, 800, 700, false",
    })
    void onlyWhatCanBeTakenHoldOfIsOnAScreen(int x, int y, int width, int height, boolean is) {
        assertThat(
                        Toolkit.call(() ->
                                WindowFrame.isOnScreen(new Frame(x, y, width, height, false))))
                .isEqualTo(is);
    }

    @Test
    void whereItIsPutItIsAndAFilledScreenRemembersWhatItGoesBackTo() {
        Frame wanted = new Frame(20, 30, 800, 700, true);
        Frame now =
                Toolkit.call(() -> {
                    var stage = new Stage();
                    var frame = new WindowFrame(stage);
                    frame.put(wanted);
                    Frame was = frame.now();
                    frame.hide();
                    return was;
                });
        assertThat(now).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 800, 700, false, 800, 700",
        "0, 0, 800, 700, true, 1000, 1000",
        // No longer on a screen: as usual, which fills so small a one.
        "901, 0, 800, 700, false, 1000, 1000",
    })
    void theRoomIsWhatTheWindowWillHave(
            int x, int y, int width, int height, boolean maximized, int wide, int high) {
        var last = Optional.of(new Frame(x, y, width, height, maximized));
        assertThat(Toolkit.call(() -> WindowFrame.room(last)))
                .isEqualTo(new Dimension2D(wide, high));
    }
}
