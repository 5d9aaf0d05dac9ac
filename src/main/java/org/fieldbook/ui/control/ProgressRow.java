package org.fieldbook.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// Says what is being done for as long as that is worth showing, with the way to call it off where there is one.
public final class ProgressRow extends HBox {

    private final Label words = Nodes.paragraph("", Style.TABLE_TEXT);
    private final ProgressBar bar = new ProgressBar();

    /// @param doing what is being done, in words
    /// @param shown whether it is being done and takes its time
    /// @param cancel calls it off
    public ProgressRow(String doing, ObservableValue<Boolean> shown, Node... cancel) {
        this(shown, cancel);
        say(doing);
    }

    private ProgressRow(ObservableValue<Boolean> shown, Node... cancel) {
        words.setMinHeight(USE_PREF_SIZE);
        bar.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("fb-progress");
        getStyleClass().add("fb-wide-row");
        getChildren().addAll(words, bar);
        getChildren().addAll(cancel);
        shown.subscribe(is -> Nodes.show(this, is));
    }

    /// Likewise, where nothing else in the window can have the keyboard meanwhile; of different things in turn, see
    /// [#say].
    ///
    /// @param id of the words
    public static ProgressRow alone(String id, ObservableValue<Boolean> shown, Node... cancel) {
        var row = new ProgressRow(shown, cancel);
        row.words.setId(id);
        row.words.setFocusTraversable(true);
        row.words.getStyleClass().add("fb-focus");
        return row;
    }

    /// Puts the keyboard on the words, not on Cancel: whoever presses Enter twice means what was begun.
    @Override
    public void requestFocus() {
        words.requestFocus();
    }

    /// Says what is being done.
    public void say(String doing) {
        words.setText(doing);
        bar.setAccessibleText(doing);
    }
}
