package org.fieldbook.ui.shell;

import javafx.scene.control.TextField;

import org.fieldbook.framework.Framework;
import org.fieldbook.service.Card;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RepairStore;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Toolkit;
import org.fieldbook.ui.start.StartView;
import org.fieldbook.ui.start.StartViewModel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The screens before an inspection is open: of the start, and of the store.
final class StartScreens {

    private final ShownWindow window;
    private final SmallInspection small;
    private final Path none;
    private final ShownDialogs dialogs;

    /// A store that is closed and has a backup.
    private final Path other;

    private final Background background;
    private final Beginnings beginnings;

    /// @param none where no store is
    StartScreens(
            ShownWindow window,
            SmallInspection small,
            Path none,
            Path other,
            Background background,
            ShownDialogs dialogs) {
        this.window = window;
        this.small = small;
        this.none = none;
        this.dialogs = dialogs;
        this.other = other;
        this.background = background;
        beginnings = new Beginnings(background, dialogs, SmallInspection.WORDS, (_, _) -> {});
    }

    private StartView start(StartViewModel model) {
        return new StartView(
                model, SmallInspection.WORDS, window.looks, StartView.Ways.nowhere(), 10);
    }

    private StartViewModel model(Path store) {
        return new StartViewModel(small.stores, store, background, SmallInspection.WORDS);
    }

    void show() {
        var locked = Toolkit.call(() -> model(small.store.folder()));
        window.look("start locked", () -> window.hang(start(locked)));
        window.look(
                "start, the store is open elsewhere",
                () -> {
                    locked.unlock("two green kites".toCharArray());
                });
        window.look("start new", () -> window.hang(start(model(none))));
        window.look(
                "start open",
                () -> {
                    var model = model(small.store.folder());
                    window.hang(start(model));
                    model.show(small.store);
                });
        copied();
        ofTheStore();
    }

    /// A copy was made and chosen: the good news, and when it was last opened.
    private void copied() {
        var model = Toolkit.call(() -> model(other));
        window.turn(() -> {
            window.hang(start(model));
            model.saveCopy(none.resolveSibling("."));
        });
        window.await("the copy is told", () -> !model.toldProperty().get().isEmpty());
        window.look("start, a copy was made and chosen", () -> {});
    }

    private void ofTheStore() {
        Framework framework = small.inspection.snapshot().framework();
        OpenStore store = small.store;
        window.look(
                "set-up", () -> window.hang(beginnings.setup(store, List.of(framework), () -> {})));
        window.look("set-up refused", () -> window.fire("setup-next"));
        SetupScreens.steps(window, dialogs, none.resolveSibling("."));
        window.look("join", () -> window.hang(beginnings.join(store, Optional.empty(), () -> {})));
        window.look("recovery key", () -> window.hang(beginnings.makeRecoveryKey(store, () -> {})));
        window.look(
                "another passphrase",
                () -> window.hang(beginnings.changePassphrase(store, () -> {})));
        window.look(
                "headquarters and the store",
                () -> window.hang(beginnings.letHeadquarters(store, () -> {})));
        window.look(
                "recovery",
                () ->
                        window.hang(
                                beginnings.recover(
                                        small.stores, store.folder(), _ -> {}, () -> {})));
        window.look(
                "recovery, a wrong row",
                () -> {
                    window.find("recover-row-1", TextField.class).setText("acorn amber");
                    window.find("recover-row-2", TextField.class).requestFocus();
                });
        store.restorePoints();
        QuickStores.restingBackups(store);
        window.look(
                "restore points", () -> window.hang(beginnings.restore(store, _ -> {}, () -> {})));
        window.look("restore points, what would change", () -> window.fire("restore-look"));
        closing();
        repair();
    }

    private void closing() {
        Card card = small.store.listInspections().getFirst();
        window.look("closing", () -> window.hang(beginnings.close(small.store, card, () -> {})));
    }

    /// Another store, which is put right.
    private void repair() {
        try (RepairStore damaged =
                small.stores.repair(other, SmallInspection.PASSPHRASE.toCharArray())) {
            String why = SmallInspection.WORDS.text("store.damaged", "store.db");
            window.look(
                    "a store to be put right",
                    () -> window.hang(beginnings.repair(damaged, why, () -> {})));
            window.look("a backup looked at", () -> window.fire("repair-look"));
            String unread =
                    SmallInspection.WORDS.text(
                            "failure.coded",
                            SmallInspection.WORDS.text("store.unread", "store.db"),
                            "S-23");
            window.look(
                    "a store that the disk does not give back, S-23",
                    () -> window.hang(beginnings.repair(damaged, unread, () -> {})));
        }
    }
}
