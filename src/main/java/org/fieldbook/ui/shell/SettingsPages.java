package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Screens;
import org.fieldbook.ui.restore.BackupsCard;
import org.fieldbook.ui.restore.BackupsViewModel;
import org.fieldbook.ui.settings.SettingsView;
import org.fieldbook.ui.settings.SettingsViewModel;

import java.util.Optional;

/// The settings: a page of an inspection, and a screen where none is open.
final class SettingsPages {

    private final Given given;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;

    SettingsPages(Given given, Background background, Dialogs dialogs, Messages messages) {
        this.given = given;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// The page.
    ///
    /// @param store that is open, if one is
    /// @param folder where the exchange folder of an inspection is chosen, if one is open
    Page page(Optional<OpenStore> store, Optional<Node> folder, Runnable onBack) {
        var model =
                new SettingsViewModel(
                        new SettingsViewModel.Given(
                                given.installation(),
                                given.diagnostics(),
                                given.idle(),
                                given.singleKeys(),
                                store,
                                Screens::list),
                        background,
                        dialogs,
                        messages);
        return new SettingsView(
                model,
                given.looks(),
                new SettingsView.Parts(folder, backups(store)),
                messages,
                onBack);
    }

    private Optional<Node> backups(Optional<OpenStore> store) {
        return store.flatMap(OpenStore::backups)
                .map(kept ->
                        new BackupsCard(
                                new BackupsViewModel(kept, background, dialogs, messages),
                                messages));
    }

    /// The same as a screen of its own.
    Node screen(Optional<OpenStore> store, Runnable onBack) {
        Page page = page(store, Optional.empty(), onBack);
        var screen = new BorderPane(page.root());
        var marking = new MarkingStrip(messages);
        marking.setPractice(store.filter(OpenStore::isPractice).isPresent());
        screen.setTop(marking);
        screen.setId("settings-screen");
        return screen;
    }
}
