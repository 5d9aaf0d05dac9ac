package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.fieldbook.framework.Rating;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.Entry;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.SaveCopy;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.copy.SaveCopyView;
import org.fieldbook.ui.copy.SaveCopyViewModel;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Toolkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What somebody meets while they work: a folder that goes away or takes nothing, a disk that fails, paper that
/// cannot be saved.
final class SavingFaultScreens {

    private final ShownWindow window;
    private final Path files;
    private final Background background;
    private final ShownDialogs dialogs = new ShownDialogs();

    /// @param files where stores are made
    SavingFaultScreens(ShownWindow window, Path files, Background background) {
        this.window = window;
        this.files = files;
        this.background = background;
    }

    void show() {
        var small = new SmallInspection(files.resolve("saving"));
        Laptop.answer(small.inspection, small.id("TR-01"), "2.1.1", "yes");
        new CompleteCases(small.inspection)
                .complete(small.id("TR-01"), small.inspection.snapshot().state())
                .join();
        inSession(small, session -> folder(session, small));
        var failing = new SmallInspection(files.resolve("failing"));
        inSession(failing, session -> disk(session, failing));
        failing.close();
        inSession(small, this::paper);
        small.close();
    }

    private void inSession(SmallInspection small, Consumer<Session> screens) {
        Gallery.session(window, small.inspection, background, dialogs, screens);
    }

    private void answered(Session session, SmallInspection small, String name) {
        window.fault(
                name,
                () -> {
                    session.openCase(small.id("TE-002"));
                    window.press(KeyCode.Y);
                });
    }

    private void folder(Session session, SmallInspection small) {
        Path away = move(small.store.folder(), files.resolve("away"));
        answered(session, small, "the folder of the store went away, S-18");
        move(away, small.store.folder());
        Toolkit.call(() -> {
            window.find("window-again", Button.class).fire();
            return true;
        });
        window.await("it is saved", () -> !window.find("window-again", Button.class).isVisible());
        QuickStores.disk(small.inspection).readOnly();
        answered(session, small, "the folder of the store takes nothing, S-08");
        waiting(session, small);
        copy(session, small);
        QuickStores.disk(small.inspection).none();
    }

    /// What stands in the form and is not on the disk, marked where it was given.
    private void waiting(Session session, SmallInspection small) {
        window.look(
                "a case, an answer, a judgement and a comment that are not saved",
                () -> {
                    session.openCase(small.id("TR-01"));
                    window.press(KeyCode.Y);
                    window.find("recording-comment", TextArea.class).setText("Look again.");
                    window.find("recording-steps", Node.class).requestFocus();
                });
        dialogs.answer("Look at the proposal again.");
        window.look(
                "a case, a return that is not saved",
                () -> {
                    ListView<?> steps = window.find("recording-steps", ListView.class);
                    steps.getSelectionModel().selectLast();
                    window.press(steps, KeyCode.ENTER);
                    window.fire("recording-return");
                });
        dialogs.choose(Rating.GOOD.word());
        dialogs.answer("One report is too few.");
        window.look(
                "a decision of the panel that is not saved",
                () -> {
                    session.go(Section.RATINGS);
                    window.press(window.find("ratings-row-2.1", Node.class), KeyCode.ENTER);
                    window.fire("why-decide");
                });
        window.turn(() -> session.view().hideOver());
    }

    private void copy(Session session, SmallInspection small) {
        EntryQueue entries = Toolkit.call(() -> new EntryQueue(small.inspection, background));
        var model =
                Toolkit.call(() ->
                        new SaveCopyViewModel(
                                new SaveCopy(small.store),
                                () -> Map.of(small.inspection, entries.entries()),
                                background,
                                dialogs,
                                SmallInspection.WORDS));
        window.look(
                "where a copy of the store is saved",
                () ->
                        session.show(
                                (_, back) -> new SaveCopyView(model, SmallInspection.WORDS, back)));
        dialogs.file(small.store.folder().resolve("store.db"));
        window.fault("a copy that cannot be saved, S-21", () -> window.fire("save-copy-choose"));
        dialogs.file(files);
        Toolkit.call(() -> {
            entries.enter(
                    new Entry.Answered(
                            new RecordAnswers.Given(
                                    small.id("TE-001"),
                                    "2.2.1",
                                    Optional.of("yes"),
                                    Optional.empty(),
                                    List.of())),
                    _ -> {});
            return true;
        });
        window.look("a copy saved", () -> window.fire("save-copy-choose"));
    }

    private void disk(Session session, SmallInspection failing) {
        QuickStores.disk(failing.inspection).failed();
        answered(session, failing, "the disk of the store fails, S-14");
    }

    private void paper(Session session) {
        dialogs.file(files.resolve("no such folder").resolve("ratings.pdf"));
        dialogs.agree();
        window.turn(() -> session.go(Section.PRINT));
        window.fault("paper that cannot be saved, R-01", () -> window.fire("print-save"));
    }

    private static Path move(Path from, Path target) {
        try {
            return Files.move(from, target);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
