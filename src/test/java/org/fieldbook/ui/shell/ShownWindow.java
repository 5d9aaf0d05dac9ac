package org.fieldbook.ui.shell;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.fieldbook.settings.Appearance;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.FxDialogs;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// One window without a display that the screens of the gallery are hung into, one after the other.
final class ShownWindow implements AutoCloseable {

    private static final int TRIES = 400;
    private static final long PAUSE = 25;

    final Looks looks;

    /// Of every session that is shown in it.
    final SingleKeys single = new SingleKeys(true, _ -> {});

    final Stage stage;
    private final StackPane root = new StackPane();
    private final BiConsumer<String, Scene> seen;

    /// @param seen told the name of each screen and its scene, on the window's thread
    ShownWindow(
            Appearance appearance, double width, double height, BiConsumer<String, Scene> seen) {
        looks = new Looks(appearance, _ -> {});
        this.seen = seen;
        stage =
                Toolkit.call(() -> {
                    var scene = new Scene(root, width, height);
                    looks.follow(scene);
                    var made = new Stage();
                    made.setScene(scene);
                    made.show();
                    made.requestFocus();
                    return made;
                });
    }

    /// Dialogs over this window, as the program opens them.
    FxDialogs dialogs() {
        return Toolkit.call(() -> new FxDialogs(stage, SmallInspection.WORDS));
    }

    void look(String name, Runnable turn) {
        turn(turn);
        Toolkit.call(() -> {
            lay();
            seen.accept(name, stage.getScene());
            return true;
        });
    }

    /// Turns to where something can go wrong, without looking.
    void turn(Runnable turn) {
        Toolkit.call(() -> {
            turn.run();
            return true;
        });
        Toolkit.settle();
    }

    /// Looks once the code that the name ends with stands on the screen.
    void fault(String name, Runnable turn) {
        turn(turn);
        String code = "(" + name.substring(name.lastIndexOf(' ') + 1) + ")";
        await(code + " is said", () -> texts().anyMatch(text -> text.contains(code)));
        look(name, () -> {});
    }

    private Stream<String> texts() {
        lay();
        return root.lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && isSeen(node))
                .map(node -> String.valueOf(((Labeled) node).getText()));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /// Waits until this holds on the window's thread.
    void await(String what, BooleanSupplier condition) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Toolkit.settle();
            if (Toolkit.call(condition::getAsBoolean)) {
                return;
            }
            pause(what);
        }
        throw new AssertionError(
                "waited in vain until " + what + " among " + Toolkit.call(() -> texts().toList()));
    }

    private static void pause(String what) {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while waiting for " + what, stopped);
        }
    }

    /// Looks at the dialog that this opens, and closes it without an answer.
    void ask(String name, Runnable opener) {
        // Whoever opens a dialog waits for its answer, so nobody waits for the opening.
        Platform.runLater(opener);
        Stage dialog = await(name);
        Toolkit.call(() -> {
            seen.accept(name, dialog.getScene());
            return true;
        });
        leave(dialog);
    }

    /// Looks at what F1 opens over the dialog that this opens.
    void helpOver(String name, Runnable opener) {
        Platform.runLater(opener);
        Stage dialog = await(name);
        Toolkit.call(() -> {
            press(Objects.requireNonNull(dialog.getScene().getFocusOwner()), KeyCode.F1);
            return true;
        });
        for (KeyCode key : new KeyCode[] {KeyCode.F1, KeyCode.SLASH}) {
            Toolkit.settle();
            Toolkit.call(() -> {
                Scene help = over(dialog).orElseThrow().getScene();
                seen.accept(name + ", " + key, help);
                press(Objects.requireNonNull(help.getFocusOwner()), KeyCode.SLASH, KeyCode.CONTROL);
                return true;
            });
        }
        leave(dialog);
    }

    private Stage await(String name) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Stage> dialog =
                    Toolkit.call(() -> over(stage).filter(one -> isLaid(one.getScene())));
            if (dialog.isPresent()) {
                Toolkit.settle();
                return dialog.get();
            }
            pause(name);
        }
        throw new AssertionError("no dialog: " + name);
    }

    private static boolean isLaid(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot() instanceof DialogPane && scene.getFocusOwner() != null;
    }

    /// A question may come of leaving another.
    private void leave(Stage dialog) {
        Toolkit.call(() -> {
            over(dialog).ifPresent(Window::hide);
            dialog.hide();
            return true;
        });
        Toolkit.settle();
    }

    private static Optional<Stage> over(Stage below) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(one -> below.equals(one.getOwner()))
                .findFirst();
    }

    private void lay() {
        // Text that wraps has its height only in the second pass.
        for (int pass = 0; pass < 2; pass++) {
            root.applyCss();
            root.layout();
        }
    }

    void hang(Node node) {
        root.getChildren().setAll(node);
        lay();
    }

    <T extends Node> T find(String id, Class<T> type) {
        lay();
        // A selector would take the point in an id for the beginning of a class.
        return type.cast(
                root.lookupAll("*").stream()
                        .filter(node -> id.equals(node.getId()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no node " + id)));
    }

    /// Presses a button, or chooses an item of a menu.
    void fire(String id) {
        lay();
        Optional<MenuButton> menu =
                root.lookupAll(".menu-button").stream()
                        .filter(MenuButton.class::isInstance)
                        .map(MenuButton.class::cast)
                        .filter(one -> item(one, id).isPresent())
                        .findFirst();
        Node button = menu.<Node>map(one -> one).orElseGet(() -> find(id, ButtonBase.class));
        button.requestFocus();
        menu.flatMap(one -> item(one, id))
                .ifPresentOrElse(MenuItem::fire, ((ButtonBase) button)::fire);
    }

    private static Optional<MenuItem> item(MenuButton menu, String id) {
        return menu.getItems().stream().filter(one -> id.equals(one.getId())).findFirst();
    }

    /// Fires the first button of this style.
    void fireStyled(String style) {
        lay();
        ((ButtonBase) root.lookup("." + style)).fire();
    }

    /// Fires the first button whose id begins so.
    void fireFirst(String beginning) {
        lay();
        root.lookupAll("*").stream()
                .filter(node -> node instanceof ButtonBase && node.getId() != null)
                .filter(node -> node.getId().startsWith(beginning) && !node.isDisabled())
                .findFirst()
                .map(ButtonBase.class::cast)
                .orElseThrow(() -> new AssertionError("no button " + beginning))
                .fire();
    }

    void press(KeyCode code) {
        press(Objects.requireNonNull(stage.getScene().getFocusOwner()), code);
    }

    void press(Node node, KeyCode code, KeyCode... held) {
        List<KeyCode> all = List.of(held);
        Event.fireEvent(
                node,
                new KeyEvent(
                        KeyEvent.KEY_PRESSED,
                        "",
                        "",
                        code,
                        all.contains(KeyCode.SHIFT),
                        all.contains(KeyCode.CONTROL),
                        false,
                        false));
    }

    @Override
    public void close() {
        Toolkit.call(() -> {
            stage.close();
            return true;
        });
    }
}
