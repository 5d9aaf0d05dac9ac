package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Role;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.settings.Appearance;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Two laptops exchange their work, and what they differ about is decided, by the keyboard alone.
class ExchangeKeyboardTest {

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private SmallInspection small;
    private Laptop ben;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        ben = Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "no");
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        dialogs.file = Optional.of(folder.resolve("b.fieldbook"));
        Toolkit.startHeadless();
    }

    @AfterEach
    void close() {
        ben.close();
        small.close();
        executor.shutdown();
    }

    /// The window of one laptop, on its exchange.
    private final class Desk implements AutoCloseable {

        private final Session session;
        private final Keyboard keyboard;

        Desk(OpenInspection inspection) {
            var background = new FxBackground(executor);
            session =
                    Toolkit.call(() ->
                            new Session(
                                    new EntryQueue(inspection, background),
                                    background,
                                    dialogs,
                                    SmallInspection.WORDS,
                                    new Looks(Appearance.USUAL, _ -> {}),
                                    new SingleKeys(true, _ -> {}),
                                    Session.Ways.nowhere()));
            keyboard = new Keyboard(session::view);
            Toolkit.call(() -> {
                session.go(Section.CASES);
                return true;
            });
            keyboard.press(KeyCode.ALT, KeyCode.DIGIT5);
        }

        boolean has(String id) {
            Node node = keyboard.scene().lookup("#" + id);
            return node != null && node.isVisible() && !node.isDisabled();
        }

        /// What Ctrl+K offers, by its ids.
        List<String> offered() {
            return session.commands().stream().map(Command::id).toList();
        }

        /// Goes to the exchange by folder and chooses one.
        void turnToFolder() {
            keyboard.await("the screen is there", () -> has("exchange-part-folder"));
            keyboard.tabTo("exchange-part-folder");
            keyboard.press(KeyCode.SPACE);
            keyboard.await("a folder can be chosen", () -> has("folder-choose"));
            keyboard.tabTo("folder-choose");
            keyboard.press(KeyCode.SPACE);
        }

        String text(String id) {
            return Toolkit.call(() -> ((Labeled) keyboard.find(id)).getText());
        }

        @Override
        public void close() {
            Toolkit.call(() -> {
                session.close(false);
                return true;
            });
            keyboard.close();
        }
    }

    @Test
    void aBundleGoesOutComesInAndTheConflictIsDecidedWithoutAMouse() {
        try (var desk = new Desk(ben.inspection)) {
            desk.keyboard.await("a bundle can be made", () -> desk.has("exchange-create"));
            String chip = "exchange-recipient-" + small.inspection.laptop().name();
            desk.keyboard.tabTo(chip);
            assertThat(Toolkit.call(desk::offered))
                    .contains("exchange-create")
                    .doesNotContain(chip);
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await("nobody is left", () -> !desk.has("exchange-create"));
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await("the lead is put back", () -> desk.has("exchange-create"));
            assertThat(((ToggleButton) desk.keyboard.find(chip)).isSelected()).isTrue();
            desk.keyboard.tabTo("exchange-create");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await(
                    "the bundle is saved",
                    () -> desk.text("exchange-export-said").contains("b.fieldbook"));
        }
        try (var desk = new Desk(small.inspection)) {
            desk.keyboard.await("the screen is there", () -> desk.has("exchange-choose"));
            desk.keyboard.tabTo("exchange-choose");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await(
                    "the preview has the focus",
                    () -> desk.keyboard.find("exchange-take").isFocused());
            assertThat(desk.text("exchange-import-title")).contains("1 conflict");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await("the conflict is listed", () -> desk.has("conflict-keep-1"));
            desk.keyboard.tabTo("conflict-keep-0");
            desk.keyboard.press(KeyCode.RIGHT);
            desk.keyboard.await(
                    "theirs is chosen",
                    () -> ((RadioButton) desk.keyboard.find("conflict-keep-1")).isSelected());
            desk.keyboard.tabTo("conflict-save");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await(
                    "it is decided", () -> desk.text("conflict-said").contains("TE-001, 2.2.1"));
        }
        assertThat(small.inspection.snapshot().state().listConflicts()).isEmpty();
        assertThat(
                        small.inspection
                                .snapshot()
                                .state()
                                .subject(small.id("TE-001"))
                                .text(small.inspection.snapshot().framework().field("2.2.1")))
                .contains("yes");
    }

    @Test
    void aFolderCarriesTheWorkAndTheHeaderLeadsToWhoHasWhatWithoutAMouse() throws IOException {
        dialogs.file = Optional.of(Files.createDirectory(folder.resolve("share")));
        try (var desk = new Desk(ben.inspection)) {
            desk.turnToFolder();
            desk.keyboard.await("a bundle can be put there", () -> desk.has("folder-put"));
            desk.keyboard.tabTo("folder-put");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await(
                    "it is there", () -> desk.text("folder-said").contains(".fieldbook"));
        }
        try (var desk = new Desk(small.inspection)) {
            desk.turnToFolder();
            desk.keyboard.await("there is something new", () -> desk.has("folder-read"));
            desk.keyboard.tabTo("folder-read");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await(
                    "the preview has the focus",
                    () -> desk.keyboard.find("exchange-take").isFocused());
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await(
                    "it is in", () -> desk.text("exchange-import-said").contains("B. Joiner"));
            desk.keyboard.await("the header counts", () -> desk.has("window-shared"));
            assertThat(desk.text("window-shared")).contains("not yet shared");
            desk.keyboard.tabTo("window-shared");
            desk.keyboard.press(KeyCode.SPACE);
            desk.keyboard.await(
                    "who has what is said",
                    () ->
                            desk.has("coverage-alone")
                                    && desk.text("coverage-alone").contains("not yet with"));
            desk.keyboard.tabTo("coverage-" + ben.inspection.laptop().name());
        }
    }
}
