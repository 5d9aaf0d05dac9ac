package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;

import org.fieldbook.service.Card;
import org.fieldbook.service.RepairStore;
import org.fieldbook.service.SaveCopy;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.copy.SaveCopyView;
import org.fieldbook.ui.copy.SaveCopyViewModel;
import org.fieldbook.ui.fx.HeldBackground;
import org.fieldbook.ui.fx.Work;
import org.fieldbook.ui.start.StartView;
import org.fieldbook.ui.start.StartViewModel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The screens while something takes its time: nothing that is begun here goes on.
final class BusyScreens {

    private final ShownWindow window;
    private final ShownDialogs dialogs;
    private final SmallInspection small;
    private final Path folder;
    private final HeldBackground held = new HeldBackground();
    private final Beginnings beginnings;

    /// @param folder for files
    BusyScreens(ShownWindow window, ShownDialogs dialogs, SmallInspection small, Path folder) {
        this.window = window;
        this.dialogs = dialogs;
        this.small = small;
        this.folder = folder;
        beginnings = new Beginnings(held, dialogs, SmallInspection.WORDS, (_, _) -> {});
    }

    /// Looks at what is said while this goes on, and then never does.
    private void look(String name, Runnable begin) {
        held.letThrough(false);
        window.look(
                "busy, " + name,
                () -> {
                    begin.run();
                    held.pass(Work.SHOWN_AFTER);
                });
        held.forget();
        held.letThrough(true);
    }

    private void hang(Node node) {
        window.hang(node);
    }

    /// On the start screen and from there.
    ///
    /// @param other a store that is closed and has a backup
    void show(Path other) {
        start(other);
        waiting();
        ofTheStore();
        repair(other);
    }

    private StartViewModel model(Path store) {
        return new StartViewModel(small.stores, store, held, SmallInspection.WORDS);
    }

    private StartView view(StartViewModel model) {
        return new StartView(
                model, SmallInspection.WORDS, window.looks, StartView.Ways.nowhere(), 10);
    }

    private void start(Path other) {
        look(
                "unlocking",
                () -> {
                    var model = model(other);
                    hang(view(model));
                    model.unlock(SmallInspection.PASSPHRASE.toCharArray());
                });
        look(
                "making the practice inspection",
                () -> {
                    var model = model(folder.resolve("none"));
                    hang(view(model));
                    model.openPractice(_ -> small.store);
                });
        look(
                "making a store",
                () -> {
                    var model = model(folder.resolve("none"));
                    hang(view(model));
                    model.create(
                            SmallInspection.PASSPHRASE.toCharArray(),
                            SmallInspection.PASSPHRASE.toCharArray());
                });
        look(
                "opening an inspection",
                () -> {
                    var model = model(small.store.folder());
                    hang(view(model));
                    held.letThrough(true);
                    model.show(small.store);
                    held.letThrough(false);
                    model.busy().begin(StartViewModel.OPENING, _ -> true, _ -> {}, _ -> {});
                });
    }

    private void waiting() {
        look(
                "opening an inspection from elsewhere",
                () ->
                        new Opening(held, SmallInspection.WORDS, this::hang)
                                .begin(
                                        small.store,
                                        small.inspection.snapshot().card().inspection(),
                                        _ -> {},
                                        _ -> {},
                                        () -> {}));
        look("going back", () -> hang(GoingBack.waiting(SmallInspection.WORDS)));
    }

    private void ofTheStore() {
        look(
                "another passphrase",
                () -> {
                    hang(beginnings.changePassphrase(small.store, () -> {}));
                    for (String field : new String[] {"now", "next", "again"}) {
                        window.find("passphrase-" + field, PasswordField.class)
                                .setText(SmallInspection.PASSPHRASE);
                    }
                    window.fire("passphrase-change");
                });
        look(
                "making a recovery key",
                () -> hang(beginnings.makeRecoveryKey(small.store, () -> {})));
        look(
                "who can open the store",
                () -> hang(beginnings.letHeadquarters(small.store, () -> {})));
        turn(() -> hang(beginnings.restore(small.store, _ -> {}, () -> {})));
        look("reading a restore point", () -> window.fire("restore-look"));
        turn(() -> hang(beginnings.restore(small.store, _ -> {}, () -> {})));
        look("making a restore point", () -> window.fire("restore-make"));
        turn(() -> hang(beginnings.join(small.store, Optional.empty(), () -> {})));
        look(
                "reading an invitation",
                () -> {
                    dialogs.file(folder.resolve("c.fieldbook"));
                    window.fire("join-open");
                });
        Card card = small.store.listInspections().getFirst();
        turn(() -> hang(beginnings.close(small.store, card, () -> {})));
        look(
                "closing",
                () -> {
                    window.find("closing-code", TextField.class).setText(card.code());
                    window.fire("closing-erase");
                });
        turn(() ->
                hang(
                        new SaveCopyView(
                                new SaveCopyViewModel(
                                        new SaveCopy(small.store),
                                        Map::of,
                                        held,
                                        dialogs,
                                        SmallInspection.WORDS),
                                SmallInspection.WORDS,
                                () -> {})));
        look("saving a copy", () -> window.fire("save-copy-choose"));
        dialogs.askNothing();
    }

    private void repair(Path other) {
        try (RepairStore damaged =
                small.stores.repair(other, SmallInspection.PASSPHRASE.toCharArray())) {
            String why = SmallInspection.WORDS.text("store.damaged", "store.db");
            turn(() -> hang(beginnings.repair(damaged, why, () -> {})));
            look("reading a backup", () -> window.fire("repair-look"));
            turn(() -> hang(beginnings.repair(damaged, why, () -> {})));
            dialogs.file(folder.resolve("rescued"));
            look("rescuing", () -> window.fire("repair-rescue"));
            dialogs.askNothing();
        }
    }

    private void turn(Runnable turn) {
        held.letThrough(true);
        window.turn(turn);
    }

    /// In an inspection.
    ///
    /// @param sound a bundle that was not taken in
    void showInspection(Path sound) {
        held.letThrough(true);
        Gallery.session(
                window,
                small.inspection,
                held,
                dialogs,
                session -> {
                    turn(() -> session.go(Section.EXCHANGE));
                    dialogs.file(sound);
                    look("reading a bundle", () -> window.fire("exchange-choose"));
                    turn(() -> window.fire("exchange-cancel"));
                    look("making a bundle", () -> window.fire("exchange-create"));
                    turn(() -> window.fire("exchange-making-cancel"));
                    look("making pages", () -> session.go(Section.PRINT));
                    turn(() -> {
                        session.go(Section.CASES);
                        window.fire("cases-import");
                    });
                    dialogs.file(list());
                    look("reading a case list", () -> window.fire("case-list-choose"));
                    turn(() -> {
                        session.go(Section.RATINGS);
                        window.fire("pack-show");
                    });
                    look("comparing packs", () -> window.fire("pack-open"));
                    dialogs.askNothing();
                });
        held.letThrough(true);
    }

    private Path list() {
        try {
            return Files.writeString(folder.resolve("busy-list.csv"), "case\nTE-77\n");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
