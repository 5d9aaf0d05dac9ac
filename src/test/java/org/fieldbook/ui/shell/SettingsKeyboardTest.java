package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The settings by the keyboard alone, with an organisation's policy and without.
class SettingsKeyboardTest {

    @TempDir private Path folder;

    private @Nullable TestDesk opened;

    private void open(String policy) {
        FoundPolicy found = SettingsScreens.policy(folder, policy);
        opened = new TestDesk(folder.resolve("small"), found);
    }

    private TestDesk desk() {
        return Objects.requireNonNull(opened);
    }

    @AfterEach
    void close() {
        desk().close();
    }

    private void showSettings() {
        desk().keyboard.press(KeyCode.CONTROL, KeyCode.K);
        desk().keyboard
                .await(
                        "the field has the keyboard",
                        () -> desk().keyboard.find("find-query").isFocused());
        desk().keyboard.await("it is ready", () -> !found().getItems().isEmpty());
        Toolkit.call(() -> {
            ((TextField) desk().keyboard.scene().lookup("#find-query"))
                    .setText("show the settings");
            return true;
        });
        desk().keyboard.await("it is found", () -> found().getItems().size() == 1);
        desk().keyboard.press(KeyCode.ENTER);
        desk().keyboard.await("the settings are there", () -> desk().present("settings-idle"));
        desk().keyboard
                .await(
                        "the keyboard is on the colours",
                        () -> desk().keyboard.find("settings-theme-light").isFocused());
    }

    private ListView<?> found() {
        return (ListView<?>) desk().keyboard.scene().lookup("#find-list");
    }

    private List<Integer> offered() {
        return Toolkit.call(() -> idle().getItems().stream().map(Integer.class::cast).toList());
    }

    private ComboBox<?> idle() {
        return (ComboBox<?>) desk().keyboard.scene().lookup("#settings-idle");
    }

    @Test
    void coloursTextAndIdleLockAreChosenAndHoldAtOnce() {
        open("{\"format\":1}");
        desk().openTheInspection();
        showSettings();
        desk().keyboard.tabTo("settings-theme-dark");
        desk().keyboard.press(KeyCode.SPACE);
        desk().keyboard.tabTo("settings-larger");
        desk().keyboard.press(KeyCode.SPACE);
        assertThat(desk().chosenLooks.getLast().theme()).isEqualTo(ThemeChoice.DARK);
        assertThat(desk().chosenLooks.getLast().textSize()).isEqualTo(110);
        desk().keyboard.tabTo("settings-idle");
        // One less than the usual ten.
        desk().keyboard.press(KeyCode.UP);
        assertThat(desk().chosenMinutes).containsExactly(5);
        desk().background.pass(Duration.ofMinutes(4));
        desk().background.pass(Duration.ofMinutes(1));
        desk().keyboard.await("the window is locked", () -> desk().present("start-passphrase"));
        assertThat(desk().allText()).contains("Locks again after 5 minutes");
    }

    @Test
    void singleKeysAreSwitchedOffAndHoldAtOnceInTheCaseThatIsOpened() {
        open("{\"format\":1}");
        desk().openTheInspection();
        showSettings();
        desk().keyboard.tabTo("settings-single-keys");
        desk().keyboard.press(KeyCode.SPACE);
        assertThat(desk().chosenKeys).containsExactly(false);
        desk().keyboard.press(KeyCode.ALT, KeyCode.DIGIT2);
        desk().keyboard.await("the table", () -> desk().keyboard.find("cases-table").isFocused());
        desk().openACase();
        desk().keyboard.press(KeyCode.Y);
        desk().keyboard.press(KeyCode.ALT, KeyCode.N);
        desk().keyboard
                .await(
                        "only the second answers",
                        () -> desk().answer("a").equals(Optional.of("no")));
        desk().keyboard.press(KeyCode.CONTROL, KeyCode.Z);
        desk().keyboard.await("nothing was answered before it", () -> desk().answer("a").isEmpty());
    }

    @Test
    void theyAreReachedFromTheStartScreenAndLeadBackThere() {
        open("{\"format\":1}");
        desk().keyboard
                .await("the passphrase is asked for", () -> desk().present("start-passphrase"));
        desk().keyboard.tabTo("start-settings");
        desk().keyboard.press(KeyCode.SPACE);
        desk().keyboard.await("the settings are there", () -> desk().present("settings-idle"));
        assertThat(desk().allText()).contains("Unlock the store to choose it");
        desk().keyboard.press(KeyCode.ESCAPE);
        desk().unlock();
        desk().awaitTheList();
        showSettings();
        assertThat(desk().allText()).contains("No second place for backups is chosen");
        desk().keyboard.press(KeyCode.ESCAPE);
        desk().awaitTheList();
    }

    @Test
    void whatWasTypedIsAnActAndTheWayBackLeadsToTheSection() {
        open("{\"format\":1}");
        desk().writeANote();
        showSettings();
        desk().keyboard.await("the note is an act", desk()::isRecorded);
        desk().keyboard.press(KeyCode.ESCAPE);
        desk().keyboard.await("the cases are listed", () -> desk().present("cases-table"));
    }

    @Test
    void theExchangeFolderIsChosenHereTooAndIsTheSameThere() throws IOException {
        open("{\"format\":1}");
        Path chosen = Files.createDirectory(folder.resolve("exchange"));
        desk().dialogs.file = Optional.of(chosen);
        desk().openTheInspection();
        showSettings();
        desk().keyboard.tabTo("folder-choose");
        desk().keyboard.press(KeyCode.SPACE);
        desk().keyboard.await("it is chosen", () -> desk().allText().contains(chosen.toString()));
        desk().keyboard.press(KeyCode.ALT, KeyCode.DIGIT5);
        desk().keyboard
                .await("the exchange is there", () -> desk().present("exchange-part-folder"));
        desk().keyboard.tabTo("exchange-part-folder");
        desk().keyboard.press(KeyCode.SPACE);
        desk().keyboard.await("the folder is there", () -> desk().present("folder-put"));
        assertThat(desk().allText()).contains(chosen.toString());
    }

    @Test
    void theDiagnosticsFileIsSavedFromHere() {
        open("{\"format\":1}");
        Path file = folder.resolve("diagnostics.txt");
        desk().dialogs.file = Optional.of(file);
        desk().openTheInspection();
        showSettings();
        desk().keyboard.tabTo("settings-diagnostics");
        desk().keyboard.press(KeyCode.SPACE);
        desk().keyboard.await("it is said", () -> desk().allText().contains("Saved as " + file));
        assertThat(file).content().contains("inspections: 1").contains("[screens]").contains(" x ");
        assertThat(file).content().doesNotContain("TE-1", "Testing PDU", folder.toString());
        desk().dialogs.file = Optional.of(folder.resolve("no/where.txt"));
        desk().keyboard.press(KeyCode.SPACE);
        desk().keyboard.await("it is told", () -> desk().allText().contains("(B-02)"));
    }

    @Test
    void whatIsForbiddenCannotBePressedAndSaysWhy() {
        open(SettingsScreens.STRICT);
        desk().openTheInspection();
        showSettings();
        assertThat(offered()).containsExactly(1, 2, 3, 5);
        assertThat(desk().allText())
                .contains(
                        "Set by your organisation: at most 5 minutes",
                        "May leave the store: interim ratings as CSV.",
                        "Not allowed: bundles,",
                        "/srv/exchange/inspections and no other",
                        "90 days after its fieldwork")
                .contains("one folder only");
        assertThat(desk().present("folder-choose")).isFalse();
        desk().keyboard.press(KeyCode.ALT, KeyCode.DIGIT5);
        desk().keyboard.await("the exchange is there", () -> desk().present("exchange-forbidden"));
        assertThat(desk().present("exchange-create")).isFalse();
        assertThat(desk().allText())
                .contains("does not allow this to leave the store")
                .contains("(L-02)");
        desk().keyboard.press(KeyCode.ALT, KeyCode.DIGIT6);
        desk().keyboard.await("the paper is there", () -> desk().present("print-annexe"));
        assertThat(desk().present("print-save")).isFalse();
        assertThat(desk().present("print-forbidden")).isTrue();
        desk().keyboard
                .await(
                        "the keyboard is where something can be done",
                        () -> desk().keyboard.find("print-annexe").isFocused());
    }

    @Test
    void aPolicyThatCannotBeReadIsToldOnTheStartScreenAndRecordingGoesOn() {
        open("{\"format\":1,\"idle\":1}");
        desk().keyboard.await("the start screen is there", () -> desk().present("start-policy"));
        assertThat(desk().allText()).contains("(L-08)").contains("/idle");
        desk().writeANote();
        desk().keyboard.press(KeyCode.ALT, KeyCode.DIGIT1);
        desk().keyboard.await("the note is an act", desk()::isRecorded);
        showSettings();
        assertThat(offered()).containsExactly(1, 2);
        assertThat(desk().allText()).contains("Nothing may leave the store as a file", "(L-08)");
    }

    @Test
    void anInspectionThatIsToBeClosedIsNamedOnTheList() {
        open(SettingsScreens.STRICT);
        desk().unlock();
        desk().awaitTheList();
        assertThat(desk().present("start-due-TE-1")).isTrue();
        assertThat(desk().allText()).contains("asks you to close TE-1");
        assertThat(SmallInspection.wanted("TE-1").fieldworkTo()).hasToString("2023-03-17");
    }
}
