package org.fieldbook.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Short ways to build what nearly every view is made of.
public final class Nodes {

    private Nodes() {}

    /// A text with style classes.
    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /// A text that runs over several lines.
    public static Label paragraph(String text, String... styles) {
        Label label = label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /// An icon by its Ikonli literal.
    public static Icon icon(String literal, String... styles) {
        var icon = new Icon(literal);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /// A small button for one of several things, spoken with what it is about.
    public static Button smallButton(String id, String text, String about, Runnable action) {
        Button button = smallButton(id, text, action);
        button.setAccessibleText(text + " " + about);
        return button;
    }

    /// A small button, never cut.
    public static Button smallButton(String id, String text, Runnable action) {
        Button button = wholeButton(id, text, action);
        button.getStyleClass().setAll("button", Style.SMALL_BUTTON);
        return button;
    }

    /// A button with its id, never cut.
    public static Button wholeButton(String id, String text, Runnable action) {
        Button button = button(id, text, action);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// A button with its id.
    public static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add(Style.BUTTON);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Room that takes what is left in a row.
    public static Region space() {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /// Whether the node is part of a window; what is only then observed holds no node that is gone.
    public static ObservableValue<Boolean> inWindow(Node node) {
        return node.sceneProperty().map(_ -> true).orElse(false);
    }

    /// Shows the node and gives it room, or neither.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
