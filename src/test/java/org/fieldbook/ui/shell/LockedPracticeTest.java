package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The practice store is locked as any other: nobody is kept out of it, or in it.
class LockedPracticeTest {

    private static final String RESET = "Nobody can reset your passphrase";

    @TempDir private Path folder;
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder.resolve("desk"));
        desk.practice =
                _ ->
                        desk.small.stores.create(
                                desk.practiceFolder(), "practice again".toCharArray());
        desk.keyboard.await("practice is offered", () -> desk.present("start-practice"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void lockPractice() {
        desk.keyboard.tabTo("start-practice");
        desk.keyboard.press(KeyCode.SPACE);
        desk.keyboard.await("practice is open", () -> desk.present("start-join"));
        desk.lock();
    }

    private String place() {
        return Toolkit.call(() -> ((Label) desk.keyboard.find("start-folder")).getText());
    }

    @Test
    void theScreenSaysThePassphraseThatEverybodyKnowsAndLeadsBackToOnesOwnStore() {
        assertThat(desk.allText()).contains(RESET).doesNotContain("its passphrase is practice");
        assertThat(desk.present("start-own")).isFalse();
        lockPractice();
        assertThat(place()).isEqualTo(desk.practiceFolder().toString());
        assertThat(desk.allText()).contains("its passphrase is practice").doesNotContain(RESET);
        desk.keyboard.tabTo("start-own");
        desk.keyboard.press(KeyCode.SPACE);
        assertThat(place()).isEqualTo(desk.small.store.folder().toString());
        desk.unlock();
        desk.awaitTheList();
    }

    @Test
    void noWayBackIsOfferedToAStoreThatIsNotThere() throws IOException {
        Path own = desk.small.store.folder();
        Files.move(own, own.resolveSibling("Elsewhere"));
        lockPractice();
        assertThat(desk.present("start-practice-passphrase")).isTrue();
        assertThat(desk.present("start-own")).isFalse();
    }
}
