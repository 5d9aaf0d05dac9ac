package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Role;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.fieldbook.ui.fx.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A file that somebody opened outside the program.
class ArrivingKeyboardTest {

    @TempDir private Path folder;
    private TestDesk desk;
    private Path bundle;

    @BeforeEach
    void aBundleComes() {
        desk = new TestDesk(folder.resolve("own"));
        try (OpenStore store = unlocked();
                var ben = join(store)) {
            Laptop.answer(ben.inspection, desk.small.id("TE-001"), "2.2.2", "yes");
            bundle = Laptop.bundle(ben.inspection, folder.resolve("from Ben.fieldbook"));
            // A later inspection of the same store, opened last: the bundle is not for it.
            store.open(store.create(SmallInspection.wanted("TE-9")));
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private OpenStore unlocked() {
        return desk.small.stores.unlock(
                desk.small.store.folder(), SmallInspection.PASSPHRASE.toCharArray());
    }

    private Laptop join(OpenStore store) {
        return Laptop.join(
                store.open(desk.small.inspection.snapshot().card().inspection()),
                folder.resolve("ben"),
                "B. Joiner",
                Role.INSPECTOR);
    }

    private void open(Path file) {
        Toolkit.call(() -> {
            desk.desktop.open(file);
            return true;
        });
    }

    /// Which of two that were opened in one second comes first is not what this is about.
    private void openFromTheList(String code) {
        desk.unlock();
        desk.keyboard.await("the keyboard is on the list", this::isOnTheList);
        desk.keyboard.tabTo("start-open-" + code);
        desk.keyboard.press(KeyCode.SPACE);
        // The list of inspections says its name too.
        desk.keyboard.await(
                "the overview is there", () -> desk.present("overview-go") && shows(code));
    }

    private boolean isOnTheList() {
        Node owner = desk.keyboard.scene().getFocusOwner();
        return owner != null
                && owner.getId() != null
                && owner.getId().startsWith("start-open-")
                && !owner.isDisabled();
    }

    private boolean shows(String text) {
        return Toolkit.call(() ->
                desk.keyboard.scene().getRoot().lookupAll("*").stream()
                        .filter(Node::isVisible)
                        .filter(Labeled.class::isInstance)
                        .map(node -> ((Labeled) node).getText())
                        .filter(Objects::nonNull)
                        .anyMatch(words -> words.contains(text)));
    }

    @Test
    void itWaitsForThePassphraseAndThenLeadsToItsInspection() {
        desk.keyboard.await("the passphrase is asked for", () -> desk.present("start-passphrase"));
        open(bundle);
        desk.keyboard.await(
                "it is said that it waits", () -> shows("from Ben.fieldbook is looked at once"));
        desk.unlock();
        desk.keyboard.await("it is looked at", () -> desk.present("exchange-take"));
        desk.keyboard.await("of this inspection", () -> shows("TE-1"));
        desk.keyboard.await("from this sender", () -> shows("B. Joiner"));
    }

    @Test
    void whileAnotherInspectionIsOpenItLeadsToItsOwn() {
        openFromTheList("TE-9");
        open(bundle);
        desk.keyboard.await("it is looked at", () -> desk.present("exchange-take"));
        desk.keyboard.await("of its own inspection", () -> shows("TE-1 "));
    }

    /// What stands in the window while its inspection is opened leads back to the one that was open, by Esc and by its
    /// button.
    @Test
    void openingItsInspectionIsCalledOffAndTheOneBeforeStands() {
        openFromTheList("TE-9");
        for (KeyCode way : List.of(KeyCode.ESCAPE, KeyCode.SPACE)) {
            TestDesk.Held goOn =
                    Toolkit.call(() -> {
                        // The file is looked at once it is waited for: it would lead on at once
                        // otherwise.
                        Runnable look = desk.hold();
                        desk.desktop.open(bundle);
                        TestDesk.Held open = desk.hold();
                        look.run();
                        return open;
                    });
            goOn.awaitBegun();
            desk.background.pass(Work.SHOWN_AFTER);
            desk.keyboard.await(
                    "it is said what is done",
                    () -> desk.keyboard.find("opening-doing").isFocused());
            if (way == KeyCode.SPACE) {
                desk.keyboard.tabTo("opening-cancel");
            }
            desk.keyboard.press(way);
            desk.keyboard.await("the one before stands", () -> shows("TE-9"));
            goOn.run();
            desk.settle();
            assertThat(shows("TE-9")).isTrue();
            assertThat(desk.present("exchange-take")).isFalse();
        }
    }

    @Test
    void whereExchangeIsShownAlreadyTheKeyboardGoesToWhatCame() {
        openFromTheList("TE-1");
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT5);
        desk.keyboard.await("a bundle can go out", () -> desk.present("exchange-create"));
        desk.keyboard.tabBackTo("exchange-create");
        open(bundle);
        desk.keyboard.await(
                "it is on what came", () -> desk.keyboard.find("exchange-take").isFocused());
    }

    @Test
    void aFileThatIsNoBundleIsSaidToBeNone() throws IOException {
        Path picture = folder.resolve("holiday.fieldbook");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3});
        open(picture);
        desk.unlock();
        desk.keyboard.await("it is said what it is", () -> shows("picture"));
    }
}
