package org.fieldbook.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Windows;
import org.fieldbook.ui.help.HelpView;
import org.fieldbook.ui.help.HelpViewModel;
import org.fieldbook.ui.help.ShortcutsView;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The help and the sheet of shortcuts over a dialog, in a window of their own: the window below a dialog
/// takes no keys. Closed, it leaves the dialog as it was. Belongs to the window's thread.
final class HelpWindow {

    /// Of the window below the dialog, so that it is seen to lie over something.
    private static final double SHARE = 0.8;

    private final Stage dialog;
    private final StackPane place = new StackPane();
    private final HelpViewModel model;
    private final HelpView help;
    private final ShortcutsView sheet;
    private final Shortcuts shortcuts;
    private final Ways ways;
    private Optional<Stage> shown = Optional.empty();

    /// What it asks of the window below.
    ///
    /// @param about the ids of what had the keyboard when the dialog opened, inside out
    /// @param onLock locks, which is never blocked
    record Ways(Supplier<List<String>> about, Runnable onLock) {}

    /// Has F1, Ctrl+/ and Ctrl+L work in this dialog.
    static void watch(Scene dialog, Background background, Messages messages, Ways ways) {
        dialog.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (isMeant(event) && dialog.getWindow() instanceof Stage stage) {
                        new HelpWindow(stage, background, messages, ways).onKey(event);
                    }
                });
    }

    private HelpWindow(Stage dialog, Background background, Messages messages, Ways ways) {
        this.dialog = dialog;
        this.ways = ways;
        shortcuts = new Shortcuts(messages);
        model = new HelpViewModel(background, messages);
        help = new HelpView(model, messages, this::showShortcuts, this::hide);
        sheet = new ShortcutsView(messages, this::showHelp, this::hide);
        help.getStyleClass().add("alone");
        sheet.getStyleClass().add("alone");
        place.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private static boolean isMeant(KeyEvent event) {
        return event.getCode() == KeyCode.F1
                || Helping.SHORTCUTS.match(event)
                || ShellView.LOCK.match(event);
    }

    private void onKey(KeyEvent event) {
        if (!isMeant(event)) {
            return;
        }
        if (event.getCode() == KeyCode.F1) {
            showHelp();
        } else if (Helping.SHORTCUTS.match(event)) {
            showShortcuts();
        } else {
            ways.onLock().run();
        }
        event.consume();
    }

    private void showHelp() {
        model.open(ways.about().get());
        lay(help);
        help.focus();
    }

    private void showShortcuts() {
        sheet.show(shortcuts.inADialog());
        lay(sheet);
        sheet.focus();
    }

    private void lay(Region panel) {
        place.getChildren().setAll(panel);
        if (shown.isEmpty()) {
            shown = Optional.of(Windows.show(place, dialog, SHARE));
        }
        // What a scroll pane holds is in the scene only once it has its skin.
        place.applyCss();
        place.layout();
    }

    private void hide() {
        shown.ifPresent(Stage::hide);
    }
}
