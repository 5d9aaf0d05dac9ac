package org.fieldbook.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/// Says what is being done for as long as that is worth showing, with the way to call it off where there is one.
public final class ProgressRow extends HBox {

    /// @param doing what is being done, in words
    /// @param shown whether it is being done and takes its time
    /// @param cancel calls it off
    public ProgressRow(String doing, ObservableValue<Boolean> shown, Node... cancel) {
        var bar = new ProgressBar();
        bar.setAccessibleText(doing);
        getStyleClass().add("fb-wide-row");
        getChildren().addAll(Nodes.label(doing, Style.TABLE_TEXT), bar);
        getChildren().addAll(cancel);
        shown.subscribe(is -> Nodes.show(this, is));
    }
}
