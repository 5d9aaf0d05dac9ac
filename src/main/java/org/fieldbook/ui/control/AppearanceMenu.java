package org.fieldbook.ui.control;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

import org.fieldbook.i18n.Messages;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.TextSizeKeys;

import java.util.EnumMap;
import java.util.Map;

/// Chooses the theme and the text size of the window, which show at once.
public final class AppearanceMenu extends MenuButton {

    private final Messages messages;
    private final Map<ThemeChoice, RadioMenuItem> themes = new EnumMap<>(ThemeChoice.class);
    private final MenuItem larger;
    private final MenuItem smaller;
    private final MenuItem ordinary;

    public AppearanceMenu(Looks looks, Messages messages) {
        this.messages = messages;
        setId("appearance");
        getStyleClass().addAll("flat", "appearance");
        setText(messages.text("appearance.title"));
        setMnemonicParsing(true);
        setGraphic(Nodes.icon("mdi2t-theme-light-dark"));
        setMinWidth(USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            var item = new RadioMenuItem(messages.text("appearance." + choice.word()));
            item.setId("appearance-" + choice.word());
            item.setToggleGroup(group);
            item.setOnAction(_ -> looks.choose(choice));
            themes.put(choice, item);
        }
        larger = item("larger", looks::larger);
        larger.setAccelerator(TextSizeKeys.LARGER);
        smaller = item("smaller", looks::smaller);
        smaller.setAccelerator(TextSizeKeys.SMALLER);
        ordinary = item("ordinary", looks::ordinary);
        ordinary.setAccelerator(TextSizeKeys.ORDINARY);
        getItems().addAll(themes.values());
        getItems().addAll(new SeparatorMenuItem(), larger, smaller, ordinary);
        // The look outlives every screen: it holds none that is gone.
        looks.appearanceProperty().when(Nodes.inWindow(this)).subscribe(this::showChosen);
    }

    private MenuItem item(String name, Runnable action) {
        var item = new MenuItem(messages.text("appearance." + name));
        item.setId("appearance-" + name);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void showChosen(Appearance now) {
        themes.forEach((choice, item) -> item.setSelected(choice == now.theme()));
        larger.setDisable(now.textSize() == now.larger().textSize());
        smaller.setDisable(now.textSize() == now.smaller().textSize());
        ordinary.setText(messages.text("appearance.ordinary", now.textSize()));
        setAccessibleText(
                messages.text(
                        "appearance.spoken",
                        messages.text("appearance." + now.theme().word()).replace("_", ""),
                        now.textSize()));
    }
}
