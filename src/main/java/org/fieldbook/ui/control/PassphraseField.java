package org.fieldbook.ui.control;

import javafx.application.Platform;
import javafx.scene.Node;
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

import java.util.Optional;

/// A passphrase with its label, a button that shows it, and the word that Caps Lock is on. It may be
/// pasted.
public final class PassphraseField extends VBox {

    private final PasswordField hidden = new PasswordField();
    private final String title;
    private final Messages messages;
    private final StackPane field = new StackPane(hidden);
    private final Seldom caps = new Seldom(this::caps);

    /// With what was entered readable; made once somebody asks for it.
    private Optional<TextField> shown = Optional.empty();

    /// @param id of the field, for tests and labels
    public PassphraseField(String id, String title, Messages messages) {
        this.title = title;
        this.messages = messages;
        getStyleClass().add("fb-column");
        var label = Nodes.label(title, Style.TABLE_STRONG);
        label.setLabelFor(hidden);
        hidden.setId(id);
        var show = new Button("", Nodes.icon("mdi2e-eye-outline"));
        show.setId(id + "-show");
        show.getStyleClass().addAll("fb-icon-button", "flat");
        show.setAccessibleText(messages.text("passphrase.show"));
        show.setOnAction(_ -> toggle(show));
        HBox.setHgrow(field, Priority.ALWAYS);
        var row = new HBox(field, show);
        row.getStyleClass().add("fb-row");
        getChildren().addAll(label, row, caps);
        showCapsLock();
        addEventFilter(KeyEvent.KEY_RELEASED, _ -> showCapsLock());
        hidden.focusedProperty().subscribe(this::showCapsLock);
    }

    private Node caps() {
        Label caps = Nodes.label(messages.text("passphrase.caps"), Style.CAPTION, Style.WARNING);
        caps.setGraphic(Nodes.icon("mdi2a-apple-keyboard-caps", "warning-icon"));
        return caps;
    }

    private TextField readable() {
        var readable = new TextField();
        readable.setId(hidden.getId() + "-shown");
        readable.setAccessibleText(title);
        readable.textProperty().bindBidirectional(hidden.textProperty());
        readable.onActionProperty().bind(hidden.onActionProperty());
        Nodes.show(readable, false);
        field.getChildren().add(readable);
        // It takes keys once it has its skin, and somebody may be quick.
        readable.applyCss();
        return readable;
    }

    private void toggle(Button show) {
        TextField readable = shown.orElseGet(this::readable);
        shown = Optional.of(readable);
        boolean open = !readable.isVisible();
        Nodes.show(readable, open);
        Nodes.show(hidden, !open);
        show.setGraphic(Nodes.icon(open ? "mdi2e-eye-off-outline" : "mdi2e-eye-outline"));
        show.setAccessibleText(messages.text(open ? "passphrase.hide" : "passphrase.show"));
        TextField entry = entry();
        entry.requestFocus();
        entry.end();
    }

    /// The one of the two that is seen.
    private TextField entry() {
        return shown.filter(Node::isVisible).orElse(hidden);
    }

    private void showCapsLock() {
        caps.show(Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
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
        entry().selectAll();
    }

    /// Does this when Enter is pressed.
    public void setOnEnter(Runnable action) {
        hidden.setOnAction(_ -> action.run());
    }

    /// Whether anything is entered.
    public javafx.beans.value.ObservableValue<Boolean> isEmpty() {
        return hidden.textProperty().map(String::isEmpty);
    }

    @Override
    public void requestFocus() {
        entry().requestFocus();
    }
}
