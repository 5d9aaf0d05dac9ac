package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.stream.Stream;

/// A text that runs over several lines, and is never narrower than the longest of its words.
final class WholeWords extends Label {

    WholeWords(String text) {
        super(text);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + longest(getText(), getFont()) + snappedRightInset();
    }

    /// How wide the longest word of a text is, in pixels.
    static double longest(String words, Font font) {
        return Stream.of(words.split("\\s+"))
                .mapToDouble(word -> width(word, font))
                .max()
                .orElse(0);
    }

    private static double width(String word, Font font) {
        var text = new Text(word);
        text.setFont(font);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
