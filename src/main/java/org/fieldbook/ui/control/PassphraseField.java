package org.fieldbook.ui.control;

import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;

/// A passphrase with its label, a button that shows it, and the word that Caps Lock is on. It may be
/// pasted.
public final class PassphraseField extends VBox {

    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new TextField();
    private final Label caps;

    /// @param id of the field, for tests and labels
    public PassphraseField(String id, String title, Messages messages) {
        getStyleClass().add("fb-column");
        var label = Nodes.label(title, Style.TABLE_STRONG);
        label.setLabelFor(hidden);
        hidden.setId(id);
        shown.setId(id + "-shown");
        shown.setAccessibleText(title);
        shown.textProperty().bindBidirectional(hidden.textProperty());
        Nodes.show(shown, false);
        var show = new Button("", Nodes.icon("mdi2e-eye-outline"));
        show.setId(id + "-show");
        show.getStyleClass().addAll("fb-icon-button", "flat");
        show.setAccessibleText(messages.text("passphrase.show"));
        show.setOnAction(_ -> toggle(show, messages));
        caps = Nodes.label(messages.text("passphrase.caps"), Style.CAPTION, Style.WARNING);
        caps.setGraphic(Nodes.icon("mdi2a-apple-keyboard-caps", "warning-icon"));
        var field = new StackPane(hidden, shown);
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(field, show);
        row.getStyleClass().add("fb-row");
        getChildren().addAll(label, row, caps);
        showCapsLock();
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> showCapsLock());
        hidden.focusedProperty().subscribe(this::showCapsLock);
    }

    private void toggle(Button show, Messages messages) {
        boolean open = !shown.isVisible();
        Nodes.show(shown, open);
        Nodes.show(hidden, !open);
        show.setGraphic(Nodes.icon(open ? "mdi2e-eye-off-outline" : "mdi2e-eye-outline"));
        show.setAccessibleText(messages.text(open ? "passphrase.hide" : "passphrase.show"));
        (open ? shown : hidden).requestFocus();
        (open ? shown : hidden).end();
    }

    private void showCapsLock() {
        Nodes.show(caps, Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }

    /// What was entered; the caller wipes it.
    public char[] take() {
        return hidden.getText().toCharArray();
    }

    /// Forgets what was entered.
    public void clear() {
        hidden.clear();
    }

    /// Puts the keyboard here; what is typed next replaces what was entered.
    public void retry() {
        requestFocus();
        (shown.isVisible() ? shown : hidden).selectAll();
    }

    /// Does this when Enter is pressed.
    public void setOnEnter(Runnable action) {
        hidden.setOnAction(_ -> action.run());
        shown.setOnAction(_ -> action.run());
    }

    /// Whether anything is entered.
    public javafx.beans.value.ObservableValue<Boolean> isEmpty() {
        return hidden.textProperty().map(String::isEmpty);
    }

    @Override
    public void requestFocus() {
        (shown.isVisible() ? shown : hidden).requestFocus();
    }
}
