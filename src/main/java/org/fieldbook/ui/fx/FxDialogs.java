package org.fieldbook.ui.fx;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.fieldbook.i18n.Messages;
import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Dialogs of the running program, owned by its window.
public final class FxDialogs implements Dialogs {

    private final Window owner;
    private final Messages messages;
    private final BooleanProperty practice = new SimpleBooleanProperty();
    private Consumer<Scene> onOpen = _ -> {};

    public FxDialogs(Window owner, Messages messages) {
        this.owner = owner;
        this.messages = messages;
    }

    /// Whether what is open is practice: the marking stands on every dialog too.
    public BooleanProperty practiceProperty() {
        return practice;
    }

    /// Has this told the scene of every dialog before it shows: the window's keys do not reach it.
    public void onOpen(Consumer<Scene> told) {
        onOpen = told;
    }

    @Override
    public Optional<Path> openFile(String title, String description, String pattern) {
        return path(chooser(title, description, pattern).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> saveFile(
            String title, String description, String pattern, String suggestion) {
        FileChooser chooser = chooser(title, description, pattern);
        chooser.setInitialFileName(suggestion);
        return path(chooser.showSaveDialog(owner));
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return path(chooser.showDialog(owner));
    }

    private static FileChooser chooser(String title, String description, String pattern) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(description, pattern.split(" ", -1)));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }

    @Override
    public boolean confirm(String title, String text, String action) {
        var doIt = new ButtonType(action, ButtonData.OK_DONE);
        return alert(title, text, doIt, cancel()).showAndWait().filter(doIt::equals).isPresent();
    }

    @Override
    public Optional<String> choose(String title, String text, List<String> actions, String none) {
        var nothing = new ButtonType(none, ButtonData.CANCEL_CLOSE);
        Stream<ButtonType> all =
                Stream.concat(
                        actions.stream().map(action -> new ButtonType(action, ButtonData.OTHER)),
                        Stream.of(nothing));
        return alert(title, text, all.toArray(ButtonType[]::new))
                .showAndWait()
                .filter(chosen -> !nothing.equals(chosen))
                .map(ButtonType::getText);
    }

    @Override
    public Optional<String> askReason(String title, String text, String suggestion, String action) {
        var doIt = new ButtonType(action, ButtonData.OK_DONE);
        var reason = new Prose(suggestion);
        reason.setId("dialog-reason");
        reason.setPrefRowCount(4);
        var label = new Label(messages.text("dialog.reason.label"));
        label.setLabelFor(reason);
        Alert alert = alert(title, text, doIt, cancel());
        var sentence = new Label(text);
        sentence.setWrapText(true);
        sentence.getStyleClass().add("dialog-sentence");
        alert.getDialogPane().setContent(new VBox(8, sentence, label, reason));
        alert.getDialogPane()
                .lookupButton(doIt)
                .disableProperty()
                .bind(reason.textProperty().map(String::isBlank));
        alert.addEventHandler(DialogEvent.DIALOG_SHOWN, _ -> reason.requestFocus());
        return alert.showAndWait().filter(doIt::equals).map(_ -> reason.getText().strip());
    }

    @Override
    public void tell(String title, String text) {
        alert(title, text, new ButtonType(messages.text("dialog.close"), ButtonData.OK_DONE))
                .showAndWait();
    }

    @Override
    public void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void clearCopied(String text) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasString() && text.equals(clipboard.getString())) {
            clipboard.clear();
        }
    }

    private ButtonType cancel() {
        return new ButtonType(messages.text("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    }

    private Alert alert(String title, String text, ButtonType... buttons) {
        var alert = new Alert(Alert.AlertType.NONE, text, buttons);
        alert.initOwner(owner);
        alert.setTitle(messages.text(practice.get() ? "marking.practice" : "marking.official"));
        alert.setHeaderText(title);
        // Every system has an order of its own; here what is done comes first, then the way out.
        if (alert.getDialogPane().lookup(".button-bar") instanceof ButtonBar bar) {
            bar.setButtonOrder(ButtonBar.BUTTON_ORDER_NONE);
            // No word of a button is cut, however many stand side by side.
            for (Node button : bar.getButtons()) {
                ButtonBar.setButtonUniformSize(button, false);
                if (button instanceof Region region) {
                    region.setMinWidth(Region.USE_PREF_SIZE);
                }
            }
            bar.setMinWidth(Region.USE_PREF_SIZE);
        }
        Looks.dress(alert.getDialogPane().getScene(), owner.getScene());
        alert.getDialogPane().setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        alert.addEventHandler(
                DialogEvent.DIALOG_SHOWN,
                _ -> Middle.of(owner, alert.getDialogPane().getScene().getWindow()));
        onOpen.accept(alert.getDialogPane().getScene());
        return alert;
    }
}
