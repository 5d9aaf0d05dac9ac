package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Toolkit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A day is typed; what is no day is not erased.
class DayFieldTest {

    private static final LocalDate BEFORE = LocalDate.of(2022, 8, 1);
    private static final String NO_DAY = "\"31/02/2026\" is no day. Write it as 3/8/2022.";

    private final List<String> told = new ArrayList<>();
    private DayField day;
    private Label fault;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        Toolkit.startHeadless();
        day = Toolkit.call(() -> new DayField(Messages.of(Locale.UK)));
        fault = Toolkit.call(day::fault);
        keyboard = new Keyboard(this::form);
        Toolkit.call(() -> {
            day.requestFocus();
            return true;
        });
    }

    @AfterEach
    void close() {
        keyboard.close();
    }

    private VBox form() {
        day.valueProperty().subscribe((_, now) -> told.add(String.valueOf(now)));
        var next = new Button("Next");
        next.setDefaultButton(true);
        next.setOnAction(_ -> told.add("next with " + day.getValue()));
        return new VBox(day, fault, next);
    }

    private String shown() {
        return Toolkit.call(() -> {
            String typed = day.getEditor().getText();
            return fault.isVisible() ? typed + " | " + fault.getText() : typed;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"TAB", "ENTER"})
    void whatIsNoDayStaysAndIsToldAndChangesNothing(KeyCode leaving) {
        keyboard.type("31/02/2026");
        keyboard.press(leaving);
        assertThat(shown()).isEqualTo("31/02/2026 | " + NO_DAY);
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"TAB", "ENTER"})
    void theDayThatWasThereStaysBehindWhatIsNone(KeyCode leaving) {
        show(BEFORE);
        keyboard.typeOver("31/02/2026");
        keyboard.press(leaving);
        assertThat(shown()).isEqualTo("31/02/2026 | " + NO_DAY);
        assertThat(told).containsExactly("2022-08-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/8/2022", "3 aug 2022", "2022-08-03"})
    void aRightOneInItsPlaceIsTaken(String right) {
        keyboard.type("next Monday");
        keyboard.press(KeyCode.TAB);
        keyboard.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(shown()).startsWith("next Monday | \"next Monday\"");
        keyboard.typeOver(right);
        keyboard.press(KeyCode.TAB);
        assertThat(shown()).isEqualTo("3 Aug 2022");
        assertThat(told).containsExactly("2022-08-03");
    }

    @Test
    void theCalendarThatIsPutAwayErasesNothing() {
        keyboard.type("31/02/2026");
        Toolkit.call(() -> {
            day.show();
            day.hide();
            return true;
        });
        assertThat(shown()).isEqualTo("31/02/2026 | " + NO_DAY);
    }

    @Test
    void enterTakesTheDayBeforeTheFormGoesOn() {
        keyboard.type("3/8/2022");
        keyboard.press(KeyCode.ENTER);
        assertThat(told).containsExactly("2022-08-03", "next with 2022-08-03");
    }

    /// As where another note is shown in the same field.
    @Test
    void anotherDayThatIsShownTakesItsPlaceAndSoDoesNone() {
        keyboard.type("next Monday");
        keyboard.press(KeyCode.TAB);
        show(null);
        assertThat(shown()).isEmpty();
        show(BEFORE);
        assertThat(shown()).isEqualTo("1 Aug 2022");
    }

    private void show(@Nullable LocalDate shown) {
        Toolkit.call(() -> {
            day.show(shown);
            return true;
        });
    }
}
