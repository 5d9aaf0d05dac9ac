package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// Somebody comes back to a new inspection that was left for later: Enter deletes nothing of it, and whoever begins
/// anew is asked first.
class SetupAnewKeyboardTest {

    @TempDir private Path folder;
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder.resolve("desk"));
        desk.unlock();
        begin();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void begin() {
        desk.keyboard.await("the store is open", () -> desk.present("start-new"));
        fire("start-new");
        desk.keyboard.await("the form is there", () -> desk.present("setup-cancel"));
    }

    private void comeBack() {
        desk.keyboard.press(KeyCode.ESCAPE);
        begin();
        desk.keyboard.await("it was kept", this::isAnewOffered);
    }

    private void fire(String id) {
        desk.keyboard.tabTo(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    private void sayService() {
        desk.type("setup-service", "Second Sands");
        desk.type("setup-code", "SS-1");
        fire("setup-next");
    }

    private void sayDates() {
        fire("setup-next");
        desk.type("setup-from", "6/3/2023");
        desk.type("setup-to", "17/3/2023");
        fire("setup-next");
        desk.keyboard.await("the court team is asked", () -> desk.present("setup-fact-courtTeam"));
    }

    private boolean isOn(String id) {
        return Toolkit.call(() ->
                Optional.ofNullable(desk.keyboard.scene().getFocusOwner())
                        .map(Node::getId)
                        .filter(id::equals)
                        .isPresent());
    }

    private boolean isAnewOffered() {
        return Toolkit.call(() ->
                Optional.ofNullable(desk.keyboard.scene().lookup("#setup-anew"))
                        .filter(button -> button.getParent().isVisible())
                        .isPresent());
    }

    private boolean isRefused(String field) {
        return Toolkit.call(
                () -> desk.keyboard.scene().lookup("#setup-fault-" + field).isVisible());
    }

    private String service() {
        return Toolkit.call(
                () -> ((TextField) desk.keyboard.scene().lookup("#setup-service")).getText());
    }

    private boolean hasCourtTeam() {
        return Toolkit.call(() ->
                ((CheckBox) desk.keyboard.scene().lookup("#setup-fact-courtTeam")).isSelected());
    }

    @Test
    void whoeverComesBackStandsInTheFirstFieldAndEnterGoesOn() {
        desk.type("setup-service", "Second Sands");
        desk.type("setup-code", "SS-1");
        comeBack();
        desk.keyboard.await("the keyboard is in the field", () -> isOn("setup-service"));
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await("it goes on", () -> desk.present("setup-framework-open"));
        assertThat(desk.dialogs.asked).isEmpty();
    }

    @Test
    void whoeverBeginsAnewIsAskedAndThenNothingIsLeft() {
        sayService();
        sayDates();
        assertThat(hasCourtTeam()).isTrue();
        fire("setup-fact-courtTeam");
        comeBack();
        desk.keyboard.await(
                "it stands at the step it was left at", () -> isOn("setup-fact-courtTeam"));
        assertThat(hasCourtTeam()).isFalse();
        fire("setup-anew");
        assertThat(desk.dialogs.asked).hasSize(1);
        assertThat(isAnewOffered()).isTrue();
        desk.dialogs.confirmed = true;
        fire("setup-anew");
        desk.keyboard.await("the keyboard is in the first field", () -> isOn("setup-service"));
        assertThat(service()).isEmpty();
        sayService();
        sayDates();
        assertThat(hasCourtTeam()).isTrue();
    }

    @Test
    void theFirstStepIsEmptiedWithItsErrorsAndHasTheKeyboard() {
        desk.type("setup-service", "Second Sands");
        comeBack();
        fire("setup-next");
        desk.keyboard.await("it is refused", () -> isRefused("code"));
        desk.dialogs.confirmed = true;
        desk.keyboard.tabTo("setup-anew");
        desk.keyboard.press(KeyCode.ENTER);
        desk.keyboard.await("the keyboard is in the first field", () -> isOn("setup-service"));
        assertThat(service()).isEmpty();
        assertThat(isRefused("service")).isFalse();
        assertThat(isRefused("code")).isFalse();
        assertThat(isAnewOffered()).isFalse();
    }
}
