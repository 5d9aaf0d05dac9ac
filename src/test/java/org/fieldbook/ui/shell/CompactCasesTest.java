package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;

import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The table of cases has the room of a small window: its head is one line, and no column stands outside.
class CompactCasesTest {

    @TempDir private Path folder;
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        desk.openTheInspection();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void size(double width, double height) {
        Toolkit.call(() -> {
            var window = desk.keyboard.scene().getWindow();
            window.setWidth(width);
            window.setHeight(height);
            return true;
        });
        desk.keyboard.await("the size", () -> desk.keyboard.scene().getWidth() == width);
        Toolkit.call(() -> {
            for (int pass = 0; pass < 2; pass++) {
                desk.keyboard.scene().getRoot().applyCss();
                desk.keyboard.scene().getRoot().layout();
            }
            return true;
        });
    }

    private Bounds bounds(String id) {
        Node node = desk.keyboard.find(id);
        return Toolkit.call(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void everyColumnIsSeenBelowOneLineOfHead() {
        size(1280, 720);
        assertThat(bounds("navigation").getWidth()).isLessThan(60);
        assertThat(bounds("cases-column-edit-head").getMaxX())
                .isLessThan(bounds("cases-table").getMaxX());
        assertThat(bounds("cases-more").getMinY()).isLessThan(bounds("cases-summary").getMaxY());
        size(1440, 900);
        assertThat(bounds("navigation").getWidth()).isGreaterThan(200);
        assertThat(bounds("cases-more").getMinY()).isLessThan(bounds("cases-summary").getMaxY());
    }
}
