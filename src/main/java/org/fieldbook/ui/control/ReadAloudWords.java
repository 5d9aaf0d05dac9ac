package org.fieldbook.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;

import java.util.List;

/// The words that two people read to each other, large, in their order.
public final class ReadAloudWords extends FlowPane {

    public ReadAloudWords(String id, List<String> words) {
        setId(id);
        getStyleClass().addAll("aloud", "fb-focus");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(String.join(", ", words));
        words.forEach(word -> getChildren().add(Nodes.label(word, "aloud-word")));
    }
}
