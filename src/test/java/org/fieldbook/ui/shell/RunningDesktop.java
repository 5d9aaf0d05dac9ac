package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.fieldbook.framework.Framework;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.Stores;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.Policy;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.IdleTime;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/// The whole window without a display, from its start screen on; closing it leaves the program in good
/// order.
final class RunningDesktop implements AutoCloseable {

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final Desktop desktop;
    final RecordingDialogs dialogs = new RecordingDialogs();
    final Keyboard keyboard;

    RunningDesktop(Stores stores, Path store, Framework framework) {
        Toolkit.startHeadless();
        var given =
                new Given(
                        stores,
                        store,
                        RunningDesktop::noPractice,
                        store.resolveSibling("Practice"),
                        () -> List.of(framework),
                        new IdleTime(10, Policy.NONE, _ -> {}),
                        new SingleKeys(true, _ -> {}),
                        SmallInspection.installation(store.resolveSibling("laptop")),
                        Clock.systemUTC(),
                        QuickStores::restingBackups,
                        () -> {},
                        _ -> {},
                        new Looks(Appearance.USUAL, _ -> {}));
        desktop =
                Toolkit.call(() ->
                        new Desktop(
                                given, new FxBackground(executor), dialogs, SmallInspection.WORDS));
        keyboard =
                new Keyboard(() -> {
                    var scene = desktop.scene(1440, 900);
                    var root = (StackPane) scene.getRoot();
                    scene.setRoot(new StackPane());
                    desktop.start();
                    return root;
                });
    }

    private static OpenStore noPractice(BooleanSupplier calledOff) {
        throw new AssertionError("nobody asked for practice");
    }

    void unlock() {
        unlock(SmallInspection.PASSPHRASE);
    }

    void unlock(String passphrase) {
        keyboard.await("the passphrase is asked for", () -> present("start-passphrase"));
        Toolkit.call(() -> {
            var field = (PasswordField) keyboard.scene().lookup("#start-passphrase");
            field.requestFocus();
            field.setText(passphrase);
            return true;
        });
        keyboard.press(KeyCode.ENTER);
    }

    /// Whether the node is shown and takes entries; on the window's thread only.
    boolean present(String id) {
        Node node = keyboard.scene().lookup("#" + id);
        return node instanceof Control control && control.getSkin() != null && !node.isDisabled();
    }

    /// Whether the node is there to be seen; on the window's thread only.
    boolean isShown(String id) {
        for (Node node = keyboard.scene().lookup("#" + id); ; node = node.getParent()) {
            if (node == null || !node.isVisible()) {
                return false;
            }
            if (node.equals(keyboard.scene().getRoot())) {
                return true;
            }
        }
    }

    /// Whether the keyboard is on something within the node; on the window's thread only.
    boolean isFocusIn(String id) {
        Node node = keyboard.scene().lookup("#" + id);
        return node != null && node.isFocusWithin();
    }

    @Override
    public void close() {
        var left = new CompletableFuture<Boolean>();
        Toolkit.call(() -> {
            desktop.exit(() -> left.complete(true));
            return true;
        });
        left.join();
        keyboard.close();
        executor.shutdown();
    }
}
