package org.fieldbook.ui.shell;

import javafx.scene.control.TextField;

import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.start.StartViewModel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Passphrases and recovery keys that are not taken, and what is said of a store whose program ended without closing
/// it, or whose store was closed meanwhile.
final class WordFaultScreens {

    private static final String NEXT = "seven green doors";

    private final ShownWindow window;
    private final Path files;
    private final Background background;
    private final Beginnings beginnings;

    /// @param files where stores are made
    WordFaultScreens(ShownWindow window, Path files, Background background) {
        this.window = window;
        this.files = files;
        this.background = background;
        beginnings =
                new Beginnings(background, new ShownDialogs(), SmallInspection.WORDS, (_, _) -> {});
    }

    void show() throws IOException {
        var small = new SmallInspection(files.resolve("passphrases"));
        List<List<String>> rows = StoreFaultScreens.keyOf(small.store);
        tooShort(small);
        theSame(small.store);
        interrupted(small);
        otherWords(small, rows);
        small.close();
    }

    private void tooShort(SmallInspection small) {
        StartViewModel model =
                StoreFaultScreens.start(window, background, small, files.resolve("new"));
        window.look(
                "a passphrase too short",
                () -> model.create("short".toCharArray(), "short".toCharArray()));
    }

    private void theSame(OpenStore store) {
        window.fault(
                "a new passphrase that is the old one, K-07",
                () -> {
                    window.hang(beginnings.changePassphrase(store, () -> {}));
                    for (String field :
                            List.of("passphrase-now", "passphrase-next", "passphrase-again")) {
                        window.find(field, TextField.class).setText(SmallInspection.PASSPHRASE);
                    }
                    window.fire("passphrase-change");
                });
    }

    /// As the files are while the program works, which is what a kill leaves.
    private void interrupted(SmallInspection small) throws IOException {
        Path left = files.resolve("left");
        try (Stream<Path> all = Files.walk(small.store.folder())) {
            for (Path file : all.sorted().toList()) {
                Files.copy(file, left.resolve(small.store.folder().relativize(file).toString()));
            }
        }
        StartViewModel model = StoreFaultScreens.start(window, background, small, left);
        window.look(
                "a store that was not closed the last time",
                () -> model.unlock(SmallInspection.PASSPHRASE.toCharArray()));
        if (model.stageProperty().get() instanceof StartViewModel.Stage.Open(OpenStore store, _)) {
            window.fault(
                    "a store that is closed meanwhile, S-15",
                    () -> {
                        window.hang(beginnings.restore(store, _ -> {}, () -> {}));
                        store.close();
                        window.fire("restore-make");
                    });
        }
    }

    private void otherWords(SmallInspection small, List<List<String>> rows) {
        Path without = files.resolve("without");
        small.stores.create(without, NEXT.toCharArray()).close();
        window.fault(
                "a recovery key for a store that has none, K-10",
                () -> {
                    window.hang(beginnings.recover(small.stores, without, _ -> {}, () -> {}));
                    for (int row = 1; row <= rows.size(); row++) {
                        window.find("recover-row-" + row, TextField.class)
                                .setText(String.join(" ", rows.get(row - 1)));
                    }
                    window.find("recover-next", TextField.class).setText(NEXT);
                    window.find("recover-again", TextField.class).setText(NEXT);
                    window.fire("recover-open");
                });
    }
}
