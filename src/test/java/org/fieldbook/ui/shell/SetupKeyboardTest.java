package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.PackFiles;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// An inspection is made under a pack in a file, by the keyboard alone; one with faults is told and put aside.
class SetupKeyboardTest {

    @TempDir private Path folder;
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder.resolve("desk"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void fire(String id) {
        desk.keyboard.tabTo(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    private void type(String id, String text) {
        desk.type(id, text);
    }

    private String faults() {
        return Toolkit.call(() -> {
            var shown = desk.keyboard.scene().lookup("#setup-framework-faults");
            return shown instanceof TextArea area && area.isVisible() && area.isFocused()
                    ? area.getText()
                    : "";
        });
    }

    @Test
    void aFaultyPackIsReadThroughAndASoundOneMakesTheInspection() {
        desk.unlock();
        desk.keyboard.await("the store is open", () -> desk.present("start-new"));
        fire("start-new");
        desk.keyboard.await("the form is there", () -> desk.present("setup-next"));
        type("setup-service", "Second Sands");
        type("setup-code", "SS-1");
        fire("setup-next");
        desk.dialogs.file = Optional.of(PackFiles.faulty(folder));
        fire("setup-framework-open");
        desk.keyboard.await("the faults have the keyboard", () -> !faults().isEmpty());
        assertThat(faults().lines().toList())
                .hasSizeGreaterThanOrEqualTo(3)
                .contains(
                        "$.samples[0].sections[4].items[1].appliesWhen.answer: There is no"
                                + " answer homeVisitMode here.");
        desk.dialogs.file = Optional.of(PackFiles.good(folder));
        fire("setup-framework-open");
        desk.keyboard.await(
                "the pack is chosen",
                () ->
                        desk.allText()
                                .contains("northern.json and checked: pdu-northern, version 1"));
        assertThat(faults()).isEmpty();
        fire("setup-next");
        type("setup-from", "6/3/2023");
        type("setup-to", "17/3/2023");
        fire("setup-next");
        fire("setup-next");
        type("setup-lead", "A. Lead");
        fire("setup-create");
        desk.keyboard.await("the overview is there", () -> desk.present("overview-go"));
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT4);
        desk.keyboard.await(
                "it is rated by the pack",
                () -> desk.allText().contains("Rated by pdu-northern, version 1"));
    }
}
