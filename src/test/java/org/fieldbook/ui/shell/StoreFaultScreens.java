package org.fieldbook.ui.shell;

import javafx.scene.control.TextField;

import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.store.ReadOnlyMount;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Toolkit;
import org.fieldbook.ui.start.StartView;
import org.fieldbook.ui.start.StartViewModel;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A store that is damaged, may not be written to, or wants other words, as its files on the disk are.
final class StoreFaultScreens {

    private static final String NEXT = "seven green doors";

    private final ShownWindow window;
    private final Path files;
    private final Background background;
    private final ShownDialogs dialogs = new ShownDialogs();
    private final Beginnings beginnings;

    /// @param files where stores are made
    StoreFaultScreens(ShownWindow window, Path files, Background background) {
        this.window = window;
        this.files = files;
        this.background = background;
        beginnings = new Beginnings(background, dialogs, SmallInspection.WORDS, (_, _) -> {});
    }

    void show() throws IOException {
        damaged();
        withoutBackup();
        withoutKeys();
        damagedInspection();
        readOnly();
        otherWords();
    }

    private StartViewModel start(SmallInspection small, Path folder) {
        return start(window, background, small, folder);
    }

    /// The start screen in the window.
    static StartViewModel start(
            ShownWindow window, Background background, SmallInspection small, Path folder) {
        return Toolkit.call(() -> {
            var model = new StartViewModel(small.stores, folder, background, SmallInspection.WORDS);
            window.hang(
                    new StartView(
                            model,
                            SmallInspection.WORDS,
                            window.looks,
                            StartView.Ways.nowhere(),
                            10));
            return model;
        });
    }

    private StartViewModel unlocked(SmallInspection small) {
        StartViewModel model = start(small, small.store.folder());
        Toolkit.call(() -> {
            model.unlock(SmallInspection.PASSPHRASE.toCharArray());
            return true;
        });
        Toolkit.settle();
        return model;
    }

    private static OpenStore opened(StartViewModel model) {
        if (model.stageProperty().get() instanceof StartViewModel.Stage.Open(OpenStore store, _)) {
            return store;
        }
        throw new AssertionError(model.messageProperty().get());
    }

    private void damaged() throws IOException {
        var small = new SmallInspection(files.resolve("damaged"));
        QuickStores.restingBackups(small.store);
        small.close();
        Files.write(database(small), new byte[10_000]);
        StartViewModel.Damaged found = unlocked(small).damagedProperty().get().orElseThrow();
        try (var store = found.store()) {
            window.fault(
                    "a damaged store, S-11",
                    () -> window.hang(beginnings.repair(store, found.why(), () -> {})));
            window.look("a backup of a damaged store", () -> window.fire("repair-look"));
            overwrite(newest(small.store.folder().resolve("backups")));
            window.fault(
                    "a damaged backup of a damaged store, S-22", () -> window.fire("repair-look"));
        }
    }

    private void withoutBackup() throws IOException {
        var small = new SmallInspection(files.resolve("rescued"));
        small.close();
        overwrite(database(small));
        OpenStore open = opened(unlocked(small));
        notOpened(open);
        try (var store = open.repair()) {
            window.look(
                    "a damaged store without a backup",
                    () -> window.hang(beginnings.repair(store, "", () -> {})));
            dialogs.file(files.resolve("rescue"));
            window.look("a rescue with losses", () -> window.fire("repair-rescue"));
            dialogs.file(small.store.folder());
            window.fault("a rescue into a folder in use, S-02", () -> window.fire("repair-rescue"));
        }
    }

    private void withoutKeys() throws IOException {
        var small = new SmallInspection(files.resolve("without-keys"));
        Path folder = small.store.folder();
        unlock(small, "a store that is open elsewhere, S-07");
        small.close();
        overwrite(folder.resolve("store.keys"));
        overwrite(folder.resolve("backups/store.keys"));
        unlock(small, "a store whose keys and their copy are damaged, S-24");
    }

    private void unlock(SmallInspection small, String name) {
        StartViewModel model = start(small, small.store.folder());
        window.fault(name, () -> model.unlock(SmallInspection.PASSPHRASE.toCharArray()));
    }

    /// Its list is whole, and what was written in the inspection is not.
    private void notOpened(OpenStore store) {
        UUID inspection = store.listInspections().getFirst().inspection();
        dialogs.askBy(window.dialogs());
        window.ask(
                "an inspection that does not open, S-11",
                () -> {
                    try {
                        store.open(inspection);
                    } catch (Failure damage) {
                        beginnings.notOpened(damage, () -> {});
                    }
                });
        dialogs.askNothing();
    }

    /// Flips what lies in the middle, a few pages long.
    static void overwrite(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            byte[] other = new byte[20_000];
            Arrays.fill(other, (byte) 0x55);
            bytes.write(other);
        }
    }

    private static Path newest(Path backups) throws IOException {
        try (Stream<Path> all = Files.list(backups)) {
            return all.filter(file -> file.toString().endsWith(".db"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private void damagedInspection() {
        var small = new SmallInspection(files.resolve("listed"));
        UUID other = small.store.create(SmallInspection.wanted("TE-2"));
        QuickStores.restingBackups(small.store);
        small.close();
        String id = other.toString().replace("-", "");
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + database(small));
                Statement statement = database.createStatement()) {
            statement.executeUpdate("DELETE FROM head WHERE inspection = x'" + id + "'");
        } catch (SQLException changed) {
            throw new LinkageError(changed.getMessage(), changed);
        }
        StartViewModel model = unlocked(small);
        window.fault("a damaged inspection in the list, S-11", () -> {});
        try (OpenStore store = opened(model)) {
            restorePoint(store);
        }
    }

    private void restorePoint(OpenStore store) {
        window.look(
                "restore points of a store with a damaged inspection",
                () -> window.hang(beginnings.restore(store, _ -> {}, () -> {})));
        try {
            overwrite(newest(store.folder().resolve("backups")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        window.fault("a damaged restore point, S-22", () -> window.fire("restore-look"));
    }

    private void readOnly() throws IOException {
        var small = new SmallInspection(files.resolve("read-only"));
        small.close();
        Path seen = files.resolve("seen");
        try (var mount = new ReadOnlyMount(small.store.folder(), seen)) {
            if (!mount.isThere()) {
                return;
            }
            StartViewModel model = start(small, seen);
            window.fault(
                    "a store that may only be read, S-08",
                    () -> model.unlock(SmallInspection.PASSPHRASE.toCharArray()));
            window.fault(
                    "a copy that cannot be saved where the store is, S-21",
                    () -> model.saveCopy(seen));
            window.look("a copy of a store that may only be read", () -> model.saveCopy(files));
        }
    }

    private void otherWords() {
        var small = new SmallInspection(files.resolve("words"));
        keyOf(small.store);
        try (var other = small.stores.create(files.resolve("other"), NEXT.toCharArray())) {
            List<List<String>> rows = keyOf(other);
            small.close();
            window.fault(
                    "a recovery key of another store, K-09",
                    () -> {
                        window.hang(
                                beginnings.recover(
                                        small.stores, small.store.folder(), _ -> {}, () -> {}));
                        for (int row = 1; row <= rows.size(); row++) {
                            window.find("recover-row-" + row, TextField.class)
                                    .setText(String.join(" ", rows.get(row - 1)));
                        }
                        type("recover-next");
                        type("recover-again");
                        window.fire("recover-open");
                    });
        }
    }

    private void type(String id) {
        window.find(id, TextField.class).setText(NEXT);
    }

    static List<List<String>> keyOf(OpenStore store) {
        var key = store.waysToOpen().recoveryKey();
        var prepared = key.prepare();
        char[] passphrase =
                (store.list().inspections().isEmpty() ? NEXT : SmallInspection.PASSPHRASE)
                        .toCharArray();
        key.use(passphrase, prepared);
        return prepared.rows();
    }

    private static Path database(SmallInspection small) {
        return small.store.folder().resolve("store.db");
    }
}
