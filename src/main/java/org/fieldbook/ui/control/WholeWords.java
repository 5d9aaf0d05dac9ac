package org.fieldbook.ui.control;

import javafx.scene.control.Label;
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
        double longest = Stream.of(getText().split(" ")).mapToDouble(this::width).max().orElse(0);
        return snappedLeftInset() + Math.ceil(longest) + snappedRightInset();
    }

    private double width(String word) {
        var text = new Text(word);
        text.setFont(getFont());
        return text.getLayoutBounds().getWidth();
    }
}
