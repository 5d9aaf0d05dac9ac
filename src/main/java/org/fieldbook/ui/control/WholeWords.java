package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.stream.Stream;

/// A text that runs over several lines, and is never narrower than the longest of its words.
public final class WholeWords extends Label {

    /// @param styles of its words
    public WholeWords(String text, String... styles) {
        super(text);
        getStyleClass().addAll(styles);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + longest(getText(), getFont()) + snappedRightInset();
    }

    /// The width of the longest of some words, in px.
    static double longest(String words, Font font) {
        return Math.ceil(
                Stream.of(words.split("[ \n]"))
                        .mapToDouble(word -> width(word, font))
                        .max()
                        .orElse(0));
    }

    /// The width of some words in one line, in px.
    public static double width(String words, Font font) {
        var text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
