package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.fieldbook.framework.json.NewerPack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// An inspection is moved to a newer version of its pack by the keyboard alone, and every screen is of it then.
class PackKeyboardTest {

    @TempDir private Path folder;
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int version() {
        return desk.inspection().orElseThrow().snapshot().framework().version();
    }

    private void fire(String id) {
        desk.keyboard.tabTo(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    @Test
    void theMappingIsLookedAtTheReasonGivenAndTheBoardIsOfTheNewerPack() throws IOException {
        desk.dialogs.file =
                Optional.of(Files.write(folder.resolve("newer.json"), NewerPack.bytes()));
        desk.openTheInspection();
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT4);
        desk.keyboard.await("the board is there", () -> desk.present("pack-show"));
        fire("pack-show");
        desk.keyboard.await("the pack is there", () -> desk.present("pack-open"));
        fire("pack-open");
        desk.keyboard.await("the mapping is there", () -> desk.present("pack-move"));
        assertThat(desk.allText())
                .contains("2.5.1 is 2.5.4 now")
                .contains("Did the person reoffend?")
                .contains("Was the case transferred?");
        desk.keyboard.tabTo("pack-move");
        desk.keyboard.press(KeyCode.SPACE);
        assertThat(version()).as("without a reason").isEqualTo(6);
        desk.dialogs.reason = Optional.of("Published in spring");
        desk.keyboard.press(KeyCode.SPACE);
        desk.keyboard.await("it is rated by the newer pack", () -> version() == 7);
        desk.keyboard.await("the board is there anew", () -> desk.present("ratings-print"));
        desk.keyboard.await(
                "it says so", () -> desk.allText().contains("Rated by pdu-2021, version 7"));
        fire("ratings-table-toggle");
        desk.keyboard.await("it asks 2.5.4", () -> desk.allText().contains("2.5.4 "));
        assertThat(desk.allText()).doesNotContain("2.5.1 ");
    }
}
