package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Notes;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What was typed into a store that takes nothing any more is brought away by the keyboard alone.
class SaveCopyKeyboardTest {

    @TempDir Path folder;

    private TestDesk desk;
    private Path place;

    @BeforeEach
    void writeIntoAStoreThatTakesNothing() throws IOException {
        desk = new TestDesk(folder.resolve("desk"));
        desk.writeANote();
        desk.disk().readOnly();
        place = Files.createDirectory(folder.resolve("place"));
        desk.dialogs.file = Optional.of(place);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void press(String id) {
        desk.keyboard.await(id + " is there", () -> desk.present(id));
        desk.keyboard.tabTo(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    private List<String> told() {
        return desk.keyboard.scene().getRoot().lookupAll("#save-copy-told .label").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private Path copy() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.toList().getFirst();
        }
    }

    @Test
    void d5WhatIsTypedIntoAStoreThatTakesNothingIsInACopyThatOpensAgain(TestReporter reporter)
            throws IOException {
        desk.background.pass(Duration.ofSeconds(1));
        desk.keyboard.await("it is said", () -> desk.present("window-copy"));
        assertThat(desk.allText()).contains("Save a copy of it in another place", "S-08");
        press("window-copy");
        desk.keyboard.await(
                "the keyboard is where to go on",
                () ->
                        desk.present("save-copy-choose")
                                && desk.keyboard.find("save-copy-choose").isFocused());
        desk.keyboard.press(KeyCode.SPACE);
        desk.keyboard.await("the copy is there", () -> !told().isEmpty());
        assertThat(Toolkit.call(this::told))
                .first()
                .asString()
                .contains(copy().toString(), "1 change that is not saved here");
        assertThat(Toolkit.call(() -> desk.keyboard.scene().getFocusOwner()))
                .isInstanceOfSatisfying(
                        Labeled.class,
                        line -> assertThat(line.getText()).isEqualTo(told().getFirst()));
        try (OpenStore open =
                desk.small.stores.unlock(copy(), SmallInspection.PASSPHRASE.toCharArray())) {
            var inspection = open.open(open.listInspections().getFirst().inspection());
            assertThat(Notes.of(inspection.snapshot().state()).about(desk.small.id("TE-001")))
                    .singleElement()
                    .satisfies(note -> assertThat(note.text().text()).contains(TestDesk.WRITTEN));
        }
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.await("the cases are listed", () -> desk.present("cases-table"));
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "D5",
                        "count",
                        "1",
                        "unit",
                        "copy saved by the keyboard, with a note that could not be saved"));
    }
}
