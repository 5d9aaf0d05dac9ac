package org.fieldbook.ui.settings;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.control.Card;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Reflow;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;

import java.util.List;
import java.util.Optional;

/// The page of settings.
public final class SettingsView extends VBox implements Page {

    /// From this width on the cards stand side by side.
    private static final double BESIDE_EACH_OTHER = 860;

    private final Messages messages;
    private final Runnable onBack;
    private final LaptopCard laptop;
    private final VBox elsewhere = new VBox();
    private final PlacesCard places;

    /// What other screens have that belongs here too.
    ///
    /// @param folder where the exchange folder of the inspection is chosen; empty outside an inspection
    /// @param backups where the second backup place is chosen; empty while no store is open
    public record Parts(Optional<Node> folder, Optional<Node> backups) {}

    /// @param onBack goes back to where one was
    public SettingsView(
            SettingsViewModel model, Looks looks, Parts parts, Messages messages, Runnable onBack) {
        this.messages = messages;
        this.onBack = onBack;
        setId("settings");
        getStylesheets().add(Theme.stylesheet(SettingsView.class, "settings.css"));
        Button back = Nodes.button("settings-back", messages.text("settings.back"), onBack);
        back.setCancelButton(true);
        var head =
                new HBox(
                        Nodes.label(messages.text("settings.title"), Style.PAGE_TITLE),
                        Nodes.space(),
                        back);
        head.getStyleClass().add("fb-wide-row");
        laptop = new LaptopCard(model, looks, messages);
        places = new PlacesCard(model, messages);
        fill(parts);
        var left = new VBox(laptop, new Card(messages.text("settings.elsewhere"), elsewhere));
        var right = new VBox(new PolicyCard(model, messages), places);
        left.getStyleClass().add("settings-column");
        right.getStyleClass().add("settings-column");
        var page =
                new VBox(
                        head,
                        new Reflow(
                                BESIDE_EACH_OTHER,
                                1,
                                List.of(new Reflow.Part(left, 1), new Reflow.Part(right, 1))));
        page.getStyleClass().addAll(Style.PAGE, "settings-column");
        var scroll = new PageScroll(page);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
    }

    /// What cannot be chosen here and now says where it can.
    private void fill(Parts parts) {
        elsewhere.getStyleClass().add("settings-body");
        elsewhere.getChildren().add(title("settings.folder"));
        elsewhere
                .getChildren()
                .add(
                        parts.folder()
                                .orElseGet(() -> note("settings-folder", "settings.folder.none")));
        // Where backups are there they say so themselves.
        parts.backups()
                .ifPresentOrElse(
                        elsewhere.getChildren()::add,
                        () ->
                                elsewhere
                                        .getChildren()
                                        .addAll(
                                                title("settings.backups"),
                                                note("settings-backups", "settings.backups.none")));
    }

    private Node title(String key) {
        return Nodes.label(messages.text(key), Style.CAPTION_STRONG);
    }

    private Node note(String id, String key) {
        return line(id, messages.text(key));
    }

    /// A text that takes the keyboard, to be read.
    static Node line(String id, String text) {
        var line = Nodes.paragraph(text, Style.TABLE_TEXT, "fb-focus");
        line.setId(id);
        line.setFocusTraversable(true);
        return line;
    }

    @Override
    public Parent root() {
        return this;
    }

    @Override
    public void show(Snapshot snapshot) {
        // Nothing here is of the inspection but its folder, which tells of itself.
    }

    @Override
    public void focus() {
        laptop.focus();
    }

    @Override
    public boolean goBack() {
        onBack.run();
        return true;
    }

    /// How the window looks can be chosen from everywhere, and is listed there.
    @Override
    public List<Command> commands() {
        return ButtonCommands.of(places);
    }
}
