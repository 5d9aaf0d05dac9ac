package org.fieldbook.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// What became of something, sentence by sentence. The keyboard goes through them, so that each is read aloud.
public final class ToldLines extends VBox {

    /// A sentence.
    ///
    /// @param good whether it says that something is as it should be
    public record Line(String words, boolean good) {}

    private final List<Label> words;

    /// @param lines at least one
    public ToldLines(List<Line> lines) {
        getStyleClass().add("told-lines");
        words = lines.stream().map(line -> words(line.words())).toList();
        for (int i = 0; i < lines.size(); i++) {
            getChildren().add(row(words.get(i), lines.get(i).good()));
        }
    }

    /// A sentence that takes the keyboard.
    public static Label words(String text) {
        Label words = Nodes.paragraph(text, Style.TABLE_TEXT, "fb-focus");
        words.setFocusTraversable(true);
        return words;
    }

    private static HBox row(Label words, boolean good) {
        HBox.setHgrow(words, Priority.ALWAYS);
        var icon = good ? "mdi2c-check-circle-outline" : "mdi2a-alert-circle-outline";
        var row = new HBox(Nodes.icon(icon), words);
        row.getStyleClass().addAll("told-line", good ? "good" : "open");
        return row;
    }

    /// Where reading begins.
    public Label first() {
        return words.getFirst();
    }
}
