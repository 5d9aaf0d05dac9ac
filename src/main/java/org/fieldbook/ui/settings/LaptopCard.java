package org.fieldbook.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.fieldbook.i18n.Messages;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.control.Card;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.SingleKeys;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Map;

/// What somebody chooses for themselves on this laptop: it holds at once and is remembered.
final class LaptopCard extends VBox {

    private final Messages messages;
    private final Looks looks;
    private final Map<ThemeChoice, ToggleButton> themes = new EnumMap<>(ThemeChoice.class);
    private final Label size = Nodes.label("", Style.TABLE_TEXT);
    private final Button smaller;
    private final Button ordinary;
    private final Button larger;

    LaptopCard(SettingsViewModel model, Looks looks, Messages messages) {
        this.messages = messages;
        this.looks = looks;
        smaller = size("smaller", "settings.smaller", looks::smaller);
        ordinary = size("ordinary", "settings.ordinary", looks::ordinary);
        larger = size("larger", "settings.larger", looks::larger);
        var body = new VBox(theme(), text(), keys(model.singleKeys()), idle(model));
        body.getStyleClass().add("settings-body");
        model.idleLimit()
                .ifPresent(words ->
                        body.getChildren().add(SettingsView.line("settings-idle-limit", words)));
        getChildren().add(new Card(messages.text("settings.laptop"), body));
        // The look outlives every screen: it holds none that is gone.
        looks.appearanceProperty().when(Nodes.inWindow(this)).subscribe(this::show);
        // What a scroll pane holds comes into the window only with the pane's skin.
        body.sceneProperty().subscribe(_ -> focus());
    }

    private VBox theme() {
        var row = new FlowPane();
        row.getStyleClass().add("settings-choices");
        for (ThemeChoice choice : ThemeChoice.values()) {
            var button = new ToggleButton(plain("appearance." + choice.word()));
            button.setId("settings-theme-" + choice.word());
            button.setAccessibleText(messages.text("command.theme." + choice.word()));
            button.getStyleClass().add(Style.CHIP);
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(_ -> {
                looks.choose(choice);
                show(looks.appearanceProperty().get());
            });
            themes.put(choice, button);
            row.getChildren().add(button);
        }
        return labelled("settings.theme", row);
    }

    /// Words of a menu without the letter that opens it.
    private String plain(String key) {
        return messages.text(key).replace("_", "");
    }

    private Button size(String name, String key, Runnable action) {
        Button button = Nodes.button("settings-" + name, messages.text(key), action);
        button.setAccessibleText(messages.text("command." + name));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private VBox text() {
        var row = new HBox(smaller, ordinary, larger, size);
        row.getStyleClass().add("fb-row");
        return labelled("settings.text", row);
    }

    private VBox idle(SettingsViewModel model) {
        var minutes = new ComboBox<Integer>();
        minutes.setId("settings-idle");
        minutes.setAccessibleText(messages.text("settings.idle"));
        minutes.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Integer value) {
                        return value == null ? "" : messages.text("settings.idle.minutes", value);
                    }

                    @Override
                    public Integer fromString(String text) {
                        throw new UnsupportedOperationException("nothing is typed here");
                    }
                });
        minutes.getItems().setAll(model.idle().choices());
        minutes.setValue(model.idle().minutesProperty().get());
        minutes.valueProperty().subscribe((_, chosen) -> model.idle().choose(chosen));
        VBox box = labelled("settings.idle", minutes);
        ((Label) box.getChildren().getFirst()).setLabelFor(minutes);
        return box;
    }

    private VBox keys(SingleKeys keys) {
        var on = new CheckBox(messages.text("settings.keys.on"));
        on.setId("settings-single-keys");
        on.getStyleClass().add(Style.TABLE_TEXT);
        on.setWrapText(true);
        on.setMinHeight(USE_PREF_SIZE);
        on.setSelected(keys.onProperty().get());
        on.selectedProperty().subscribe((_, wanted) -> keys.choose(wanted));
        VBox box = labelled("settings.keys", on);
        box.getChildren()
                .add(
                        SettingsView.line(
                                "settings-single-keys-text", messages.text("settings.keys.text")));
        return box;
    }

    private VBox labelled(String key, Node control) {
        var box = new VBox(Nodes.label(messages.text(key), Style.CAPTION_STRONG), control);
        box.getStyleClass().add("fb-column");
        return box;
    }

    private void show(Appearance now) {
        themes.forEach((choice, button) -> button.setSelected(choice == now.theme()));
        size.setText(messages.text("settings.text.now", now.textSize()));
        smaller.setDisable(now.equals(now.smaller()));
        larger.setDisable(now.equals(now.larger()));
        ordinary.setDisable(now.equals(now.ordinary()));
    }

    /// Where choosing begins.
    void focus() {
        ToggleButton chosen = themes.get(looks.appearanceProperty().get().theme());
        if (chosen != null) {
            chosen.requestFocus();
        }
    }
}
