package org.fieldbook.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import org.fieldbook.service.QuickStores;
import org.fieldbook.store.SmallDisk;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.opentest4j.TestAbortedException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is done on a disk that is really full, where the right to mount one is given.
final class DiskFaultScreens {

    private static final int MEGABYTES = 3;

    /// Room for the first step of what is done, and for nothing that copies the store.
    private static final int LITTLE = 40_000;

    /// Room for the keys without those of an inspection, and not for taking its rows out.
    private static final int LESS = 20_000;

    private static final int NOTES = 30;

    private final ShownWindow window;
    private final Path files;
    private final Background background;
    private final ShownDialogs dialogs = new ShownDialogs();

    /// @param files where the disk is mounted
    DiskFaultScreens(ShownWindow window, Path files, Background background) {
        this.window = window;
        this.files = files;
        this.background = background;
    }

    void show() throws IOException {
        try (SmallDisk disk = SmallDisk.mount(files, MEGABYTES)) {
            on(disk);
        } catch (TestAbortedException noRightToMount) {
            return;
        }
    }

    private void on(SmallDisk disk) {
        try (var small = new SmallInspection(disk.place())) {
            QuickStores.restingBackups(small.store);
            Laptop.answer(small.inspection, small.id("TE-002"), "2.2.2", "no");
            Gallery.session(
                    window,
                    small.inspection,
                    background,
                    dialogs,
                    session -> erasing(session, small, disk));
            ofTheStore(small, disk);
        }
    }

    private void erasing(Session session, SmallInspection small, SmallDisk disk) {
        fill(disk, 0);
        window.fault(
                "a value that a full disk does not let be erased, S-20",
                () -> {
                    session.openCase(small.id("TE-002"));
                    TabPane side = window.find("recording-side", TabPane.class);
                    side.getTabs().stream()
                            .filter(one -> "recording-history".equals(one.getId()))
                            .forEach(side.getSelectionModel()::select);
                    window.fireStyled("erase");
                    window.find("erasing-understood", CheckBox.class).setSelected(true);
                    window.find("erasing-reason", TextArea.class).setText("A person's name");
                    window.find("erasing-erase", Button.class).fire();
                });
        fill(disk, LITTLE);
        window.fault(
                "a value erased, which restore points hold as long as the disk is full, S-20",
                () -> {
                    window.find("erasing-understood", CheckBox.class).setSelected(true);
                    window.find("erasing-erase", Button.class).fire();
                });
    }

    private void ofTheStore(SmallInspection small, SmallDisk disk) {
        var beginnings = new Beginnings(background, dialogs, SmallInspection.WORDS, (_, _) -> {});
        window.fault(
                "a restore point for which there is no room, S-20",
                () -> {
                    window.hang(beginnings.restore(small.store, _ -> {}, () -> {}));
                    window.fire("restore-make");
                });
        empty(disk);
        for (int note = 0; note < NOTES; note++) {
            Laptop.note(small.inspection, small.id("TE-001"), "2.2.1", "A long text. ".repeat(200));
        }
        fill(disk, LESS);
        window.fault(
                "an inspection closed as far as a full disk allows, S-20",
                () -> {
                    window.hang(
                            beginnings.close(
                                    small.store,
                                    small.store.listInspections().getFirst(),
                                    () -> {}));
                    window.find("closing-code", TextField.class).setText("TE-1");
                    window.find("closing-erase", Button.class).fire();
                });
    }

    /// Takes all room but this, and gives back what was taken before.
    private static void fill(SmallDisk disk, int left) {
        try {
            empty(disk);
            disk.fill(left);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void empty(SmallDisk disk) {
        try {
            Files.deleteIfExists(disk.place().resolve("ballast"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
