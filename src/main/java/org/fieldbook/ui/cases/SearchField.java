package org.fieldbook.ui.cases;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.KeyHint;
import org.fieldbook.ui.control.Nodes;

/// The search over the table, with the key that goes to it. Enter goes to
/// what was found; Escape empties it first.
final class SearchField extends StackPane {

    private final TextField field = new TextField();
    private final KeyHint hint = new KeyHint("");

    /// @param onLeave goes to the rows
    /// @param onFound chooses the first that was found, before one goes there
    SearchField(Messages messages, Runnable onLeave, Runnable onFound) {
        getStyleClass().add("search");
        field.setId("cases-search");
        field.setPromptText(messages.text("cases.search"));
        field.setAccessibleText(messages.text("cases.search"));
        field.setOnKeyPressed(event -> {
            boolean known = true;
            switch (event.getCode()) {
                case ESCAPE -> {
                    field.clear();
                    onLeave.run();
                }
                case ENTER, DOWN -> {
                    if (!field.getText().isBlank()) {
                        onFound.run();
                    }
                    onLeave.run();
                }
                default -> known = false;
            }
            if (known) {
                event.consume();
            }
        });
        var icon = Nodes.icon("mdi2m-magnify");
        icon.setMouseTransparent(true);
        hint.setMouseTransparent(true);
        hint.visibleProperty().bind(field.focusedProperty().not());
        setAlignment(icon, Pos.CENTER_LEFT);
        setAlignment(hint, Pos.CENTER_RIGHT);
        getChildren().addAll(field, icon, hint);
    }

    /// Tells the key that leads here.
    void showKey(String key) {
        hint.setText(key);
    }

    StringProperty textProperty() {
        return field.textProperty();
    }

    boolean isTyping() {
        return field.isFocused();
    }

    void focusField() {
        field.requestFocus();
        field.selectAll();
    }
}
