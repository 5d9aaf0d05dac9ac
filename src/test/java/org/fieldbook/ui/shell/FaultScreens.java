package org.fieldbook.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Failure;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.service.QuickStores;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Toolkit;
import org.fieldbook.ui.start.StartView;
import org.fieldbook.ui.start.StartViewModel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/// What a person meets when something is wrong: with the store before it opens, with the disk while they work,
/// with the backups, and with a bundle. A fault that cannot be made here says the words it says.
final class FaultScreens {

    private static final Messages WORDS = SmallInspection.WORDS;
    private static final OffsetDateTime EARLIER = OffsetDateTime.parse("2023-03-14T16:10:00Z");

    private final ShownWindow window;
    private final SmallInspection small;

    FaultScreens(ShownWindow window, SmallInspection small) {
        this.window = window;
        this.small = small;
    }

    // Before the store opens

    /// @param other the folder of a store that is closed
    void beforeTheStore(Path other, Background background) {
        var wrong = start(other, background);
        window.look(
                "start, a wrong passphrase", () -> wrong.unlock("two green kites".toCharArray()));
        said(
                "start, a store that may not be written",
                other,
                background,
                new Failure(Failure.Kind.NOT_SAVED, "S-08", "store.readOnly"));
        said(
                "start, a newer store",
                other,
                background,
                new Failure(Failure.Kind.DAMAGED, "S-12", "store.newer", 4));
        said(
                "start, a disk that fails",
                other,
                background,
                new Failure(Failure.Kind.NOT_SAVED, "S-14", "store.diskFailed"));
        var copy = start(other, background);
        window.look(
                "start, the keys from their copy",
                () -> copy.say(WORDS.text("start.keysFromCopy")));
        var sealed = start(other, background);
        window.look(
                "start, something not written before the lock",
                () ->
                        sealed.say(
                                WORDS.text(
                                        "failure.coded", WORDS.text("start.sealed", 2), "S-13")));
    }

    private void said(String name, Path store, Background background, Failure failure) {
        var model = start(store, background);
        window.look(name, () -> model.say(FailureText.of(failure, WORDS)));
    }

    private StartViewModel start(Path store, Background background) {
        return Toolkit.call(() -> {
            var model = new StartViewModel(small.stores, store, background, WORDS);
            window.hang(new StartView(model, WORDS, window.looks, StartView.Ways.nowhere(), 10));
            return model;
        });
    }

    // While somebody works

    void ofTheDisk(Session session) {
        QuickStores.disk(small.inspection).readOnly();
        answered(session, "a case that cannot be saved");
        QuickStores.disk(small.inspection).none();
        again("saved after all");
        QuickStores.disk(small.inspection).full();
        window.look(
                "a case while the disk is full",
                () -> {
                    session.openCase(small.id("TE-002"));
                    window.find("recording-note", TextArea.class)
                            .setText("What is long finds no room. ".repeat(400));
                    window.fire("recording-note-add");
                });
        QuickStores.disk(small.inspection).none();
        again("saved once there is room");
    }

    private void answered(Session session, String name) {
        window.look(
                name,
                () -> {
                    session.openCase(small.id("TE-002"));
                    window.press(KeyCode.Y);
                });
    }

    private void again(String name) {
        window.turn(() -> window.find("window-again", Button.class).fire());
        window.await(name, () -> !window.find("window-again", Button.class).isVisible());
        window.look(name, () -> {});
    }

    /// What the window says of backups.
    void ofBackups(Session session) {
        var full = new Failure(Failure.Kind.NOT_SAVED, "S-20", "store.noRoom");
        Path stick = Path.of("/media/stick/fieldbook");
        backups(
                session,
                "a backup that failed",
                Optional.of(full),
                new KeepBackups.Second.There(stick, EARLIER));
        backups(
                session,
                "a second place that is missing",
                Optional.empty(),
                new KeepBackups.Second.Away(stick, EARLIER, true));
        backups(
                session,
                "a second place that cannot be written",
                Optional.empty(),
                new KeepBackups.Second.Failed(stick, EARLIER, full));
    }

    private void backups(
            Session session, String name, Optional<Failure> failure, KeepBackups.Second second) {
        window.look(
                name,
                () -> {
                    session.go(Section.OVERVIEW);
                    session.view()
                            .showBackups(
                                    new KeepBackups.State(Optional.of(EARLIER), failure, second));
                });
    }

    // Files from others

    /// @param bundle of a colleague's, sound and not taken in yet
    void ofBundles(Session session, ShownDialogs dialogs, Path bundle) {
        window.look(
                "a bundle looked at",
                () -> {
                    session.go(Section.EXCHANGE);
                    read(dialogs, bundle);
                });
        window.look("a damaged bundle", () -> read(dialogs, damaged(bundle)));
        window.look("a file that is no bundle", () -> read(dialogs, other(bundle)));
        dialogs.askNothing();
    }

    private void read(ShownDialogs dialogs, Path file) {
        dialogs.file(file);
        window.fire("exchange-choose");
    }

    private static Path damaged(Path bundle) {
        try {
            byte[] bytes = Files.readAllBytes(bundle);
            return Files.write(
                    bundle.resolveSibling("damaged.fieldbook"),
                    Arrays.copyOf(bytes, bytes.length / 2));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path other(Path bundle) {
        try {
            return Files.writeString(bundle.resolveSibling("letter.txt"), "Dear colleague");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
