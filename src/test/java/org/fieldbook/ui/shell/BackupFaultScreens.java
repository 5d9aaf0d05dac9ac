package org.fieldbook.ui.shell;

import org.fieldbook.service.KeepBackups;
import org.fieldbook.service.QuickStores;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// What the window says while somebody works of backups that went bad on the disk, and of a store that is backed up no
/// more because it fails its check.
final class BackupFaultScreens {

    private final ShownWindow window;
    private final Path files;
    private final Background background;
    private final ShownDialogs dialogs = new ShownDialogs();

    /// @param files where stores are made
    BackupFaultScreens(ShownWindow window, Path files, Background background) {
        this.window = window;
        this.files = files;
        this.background = background;
    }

    void show() throws IOException {
        var small = new SmallInspection(files.resolve("backed-up"));
        Path stick = Files.createDirectory(files.resolve("stick"));
        KeepBackups backups = QuickStores.backupsTo(small.store, stick);
        QuickStores.backUp(backups);
        Laptop.answer(small.inspection, small.id("TE-002"), "2.2.2", "no");
        QuickStores.backUp(backups);
        Path folder = small.store.folder();
        flip(newest(folder.resolve("backups"), ".tail"));
        KeepBackups.State tail = QuickStores.backUp(backups);
        for (Path keys :
                new Path[] {folder.resolve("store.keys"), folder.resolve("backups/store.keys")}) {
            flip(keys);
        }
        KeepBackups.State keys = QuickStores.backUp(backups);
        Gallery.session(
                window,
                small.inspection,
                background,
                dialogs,
                session -> {
                    shown(session, "a tail gone bad before the second place had it, S-22", tail);
                    shown(session, "keys gone bad before the second place had them, S-24", keys);
                });
        small.close();
        unchecked();
    }

    private void unchecked() throws IOException {
        var small = new SmallInspection(files.resolve("unchecked"));
        KeepBackups backups = QuickStores.restingBackups(small.store);
        StoreFaultScreens.overwrite(small.store.folder().resolve("store.db"));
        KeepBackups.State state = QuickStores.backUp(backups);
        Gallery.session(
                window,
                small.inspection,
                background,
                dialogs,
                session ->
                        shown(
                                session,
                                "a store that fails its check is not backed up, S-11",
                                state));
        small.close();
    }

    private void shown(Session session, String name, KeepBackups.State state) {
        window.fault(
                name,
                () -> {
                    session.go(Section.OVERVIEW);
                    session.view().showBackups(state);
                });
    }

    private static void flip(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
    }

    private static Path newest(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
