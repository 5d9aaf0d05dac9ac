package org.fieldbook.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// The two days of fieldwork, typed.
class SetupDaysTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private SetupViewModel model;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        show();
        Toolkit.call(() -> {
            model.form().service.set("Second Sands");
            model.form().code.set("SS-1");
            model.next();
            model.next();
            return true;
        });
    }

    private void show() {
        model =
                new SetupViewModel(
                        small.store,
                        List.of(small.inspection.snapshot().framework()),
                        new DirectBackground(),
                        dialogs,
                        SmallInspection.WORDS,
                        _ -> {});
        keyboard = new Keyboard(() -> new SetupView(model, SmallInspection.WORDS, () -> {}));
    }

    @AfterEach
    void close() {
        keyboard.close();
        small.close();
    }

    private SetupStep step() {
        return Toolkit.call(() -> model.stepProperty().get());
    }

    private String fault(String field) {
        return Toolkit.call(() ->
                keyboard.find("setup-fault-" + field) instanceof Label label && label.isVisible()
                        ? label.getText()
                        : "");
    }

    private void type(String field, String text, KeyCode then) {
        keyboard.tabTo("setup-" + field);
        keyboard.typeOver(text);
        keyboard.press(then);
    }

    @Test
    void whatIsNoDayIsToldAtOnceAndAgainWhenGoingOn() {
        type("from", "31/02/2026", KeyCode.TAB);
        assertThat(fault("from")).startsWith("\"31/02/2026\" is no day.");
        type("to", "17/3/2026", KeyCode.ENTER);
        assertThat(step()).isEqualTo(SetupStep.DATES);
        assertThat(fault("from")).startsWith("\"31/02/2026\" is no day.");
        assertThat(fault("to")).isEmpty();
        type("from", "2/3/2026", KeyCode.ENTER);
        assertThat(step()).isNotEqualTo(SetupStep.DATES);
        assertThat(model.form().from.get()).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @Test
    void whatWasMissingIsToldNoLongerOnceItIsThere() {
        type("from", "2/3/2026", KeyCode.ENTER);
        assertThat(fault("to")).isEqualTo("Choose the last day of fieldwork.");
        type("to", "17/3/2026", KeyCode.TAB);
        assertThat(fault("to")).isEmpty();
        type("to", "", KeyCode.ENTER);
        assertThat(fault("to")).isEqualTo("Choose the last day of fieldwork.");
        type("to", "17/3/2026", KeyCode.ENTER);
        assertThat(step()).isNotEqualTo(SetupStep.DATES);
    }

    @Test
    void beginningAnewTakesWhatIsNoDayAway() {
        comeBack();
        type("from", "31/02/2026", KeyCode.TAB);
        dialogs.confirmed = true;
        Toolkit.call(() -> {
            keyboard.find("setup-anew").fireEvent(new ActionEvent());
            return true;
        });
        assertThat(model.form().noFrom.get()).isEmpty();
    }

    /// Leaves what was said for later, and goes on with it.
    private void comeBack() {
        Toolkit.call(() -> {
            model.leave();
            return true;
        });
        keyboard.close();
        show();
        assertThat(step()).isEqualTo(SetupStep.DATES);
    }
}
