package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.util.Set;

class ScrollTest {

    /// Of one on a page and of the one inside running text.
    @Test
    void noPictureIsKeptOfWhatScrolls() {
        try (var keyboard =
                new Keyboard(() -> new VBox(new Scroll(new Label("Long")), new Prose("Typed")))) {
            Set<Node> viewports =
                    Toolkit.call(() -> keyboard.scene().getRoot().lookupAll(".viewport"));
            assertThat(viewports).hasSize(2).noneMatch(Node::isCache);
        }
    }
}
