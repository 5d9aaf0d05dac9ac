package org.fieldbook.ui.shell;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.fieldbook.bench.Folders;
import org.fieldbook.bench.Pulse;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Snapshot;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Theme;
import org.fieldbook.ui.fx.Toolkit;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A case of the practice inspection in a window without a display, as it is recorded.
final class ShownCase implements AutoCloseable {

    static final double WIDTH = 1440;
    static final double HEIGHT = 900;

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Path folder = Folders.fresh();
    private final PracticeScreens practice = new PracticeScreens(folder);
    private final Session session;
    private final Stage stage;

    /// On the window's thread.
    private ShownCase(String reference) {
        var looks = new Looks(Appearance.USUAL.withTheme(ThemeChoice.LIGHT), _ -> {});
        var background = new FxBackground(executor);
        session =
                new Session(
                        new EntryQueue(practice.inspection, background),
                        background,
                        new RecordingDialogs(),
                        SmallInspection.WORDS,
                        looks,
                        new SingleKeys(true, _ -> {}),
                        Session.Ways.nowhere());
        var scene = new Scene(new StackPane(session.view()), WIDTH, HEIGHT);
        looks.follow(scene);
        stage = window(scene);
        session.openCase(find(reference));
    }

    /// @param reference of the case
    static ShownCase of(String reference) {
        Toolkit.startHeadless();
        ShownCase shown =
                Toolkit.call(() -> {
                    Theme.loadFonts();
                    return new ShownCase(reference);
                });
        Toolkit.settle();
        Toolkit.call(() -> {
            shown.layOut();
            return true;
        });
        return shown;
    }

    static Stage window(Scene scene) {
        var made = new Stage();
        made.setScene(scene);
        made.show();
        return made;
    }

    SubjectId find(String reference) {
        Snapshot snapshot = practice.inspection.snapshot();
        return snapshot.subjects().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow()
                .id();
    }

    OpenInspection inspection() {
        return practice.inspection;
    }

    Session session() {
        return session;
    }

    Scene scene() {
        return stage.getScene();
    }

    /// On the window's thread.
    void layOut() {
        layOut(scene());
    }

    static void layOut(Scene scene) {
        Pulse.of(scene);
    }

    /// The row of the first prompt; on the window's thread.
    Node firstPrompt() {
        return scene().getRoot().lookupAll(".prompt-row").stream()
                .filter(node -> node.getId().startsWith("recording-prompt-"))
                .filter(node -> node.getId().endsWith("a"))
                .findFirst()
                .orElseThrow();
    }

    /// On the window's thread.
    static void press(Node node, KeyCode code) {
        Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    /// A key that writes; on the window's thread.
    static void type(Node node, String letter) {
        Event.fireEvent(
                node,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        letter,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    @Override
    public void close() {
        Toolkit.call(() -> {
            session.close(false);
            stage.close();
            return true;
        });
        practice.close();
        executor.shutdown();
        Folders.remove(folder);
    }
}
