package org.fieldbook.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class RowsTest {

    private final VBox pane = new VBox();
    private final List<String> made = new ArrayList<>();
    private final Rows<String> rows = new Rows<>(pane.getChildren(), this::make);

    private Node make(String value) {
        made.add(value);
        var node = new Region();
        node.setId(value);
        return node;
    }

    private List<String> shown() {
        return pane.getChildren().stream().map(Node::getId).toList();
    }

    @Test
    void whatIsShownAgainStaysTheNodeItWas() {
        rows.show(List.of("a", "b", "c"));
        Node kept = pane.getChildren().get(1);
        made.clear();

        rows.show(List.of("new", "b", "c"));

        assertThat(shown()).containsExactly("new", "b", "c");
        assertThat(pane.getChildren().get(1)).isSameAs(kept);
        assertThat(made).containsExactly("new");
    }

    @Test
    void equalValuesHaveANodeEach() {
        rows.show(List.of("a", "a"));
        rows.show(List.of("a", "a", "a"));

        assertThat(shown()).containsExactly("a", "a", "a");
        assertThat(pane.getChildren()).doesNotHaveDuplicates();
    }

    @Test
    void whateverWasShownBeforeTheOrderIsTheOneAskedFor() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            for (int step = 0; step < 5; step++) {
                List<String> wanted =
                        random.ints(random.nextInt(6), 0, 5).mapToObj(Integer::toString).toList();
                rows.show(wanted);
                assertThat(shown()).as("seed " + seed).isEqualTo(wanted);
            }
        }
    }
}
