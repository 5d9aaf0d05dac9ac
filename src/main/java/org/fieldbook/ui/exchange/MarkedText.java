package org.fieldbook.ui.exchange;

import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.Nodes;

import java.util.List;
import java.util.stream.Collectors;

/// A text in which the words that another one does not have are marked.
final class MarkedText extends TextFlow {

    MarkedText(String text, String other, Messages messages) {
        getStyleClass().addAll("marked-text", "fb-focus");
        setFocusTraversable(true);
        List<WordDifference.Part> parts = WordDifference.of(text, other);
        parts.forEach(this::add);
        String only =
                parts.stream()
                        .filter(WordDifference.Part::isOnlyHere)
                        .map(part -> part.text().strip())
                        .collect(Collectors.joining(" ... "));
        setAccessibleText(only.isEmpty() ? text : messages.text("conflict.onlyHere", text, only));
    }

    /// A text has no background of its own: words that are marked are labels.
    private void add(WordDifference.Part part) {
        if (!part.isOnlyHere()) {
            getChildren().add(plain(part.text()));
            return;
        }
        for (String word : part.text().split("(?<=\\s)|(?=\\s)", -1)) {
            // A line breaks at a space that is text; between labels it would not.
            getChildren().add(word.isBlank() ? plain(word) : Nodes.label(word, "only-here"));
        }
    }

    private static Text plain(String words) {
        var text = new Text(words);
        text.getStyleClass().add("both");
        return text;
    }
}
