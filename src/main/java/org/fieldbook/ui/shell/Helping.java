package org.fieldbook.ui.shell;

import atlantafx.base.controls.ModalPane;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.help.ShortcutsView;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The window's content with the help and the sheet of shortcuts over it, below the marking: F1 and Ctrl+/ open
/// them from wherever one is, and the keyboard goes back to where it was. Where no inspection is open Ctrl+K
/// offers what can be done there.
final class Helping {

    static final KeyCombination SHORTCUTS =
            new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHORTCUT_DOWN);

    private final StackPane place = new StackPane();
    private final ModalPane over = new ModalPane();
    private final Ways ways;
    private final Background background;
    private final Messages messages;
    private List<String> about = List.of();
    private @Nullable Node before;
    private @Nullable HelpPanels made;

    /// What the window tells and does.
    ///
    /// @param screen the id of the screen that is shown
    /// @param shortcuts those that work now
    /// @param onLock locks, which is never blocked
    record Ways(
            Supplier<String> screen,
            Supplier<List<ShortcutsView.Group>> shortcuts,
            Runnable onLock) {}

    /// @param root of the window, whose content it becomes
    Helping(StackPane root, Background background, Messages messages, Ways ways) {
        this.ways = ways;
        this.background = background;
        this.messages = messages;
        place.getStyleClass().add("waiting");
        over.setInTransitionFactory(null);
        over.setOutTransitionFactory(null);
        over.setFocusTraversable(false);
        over.displayProperty()
                .subscribe(shown -> {
                    if (!shown) {
                        away();
                    }
                });
        root.getChildren().setAll(place, over);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onEarlyKey);
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /// Shows this as the window's content.
    void turnTo(Node screen) {
        before = null;
        hide();
        place.getChildren().setAll(screen);
    }

    /// The id of what is shown; none before anything is.
    String screen() {
        return place.getChildren().stream().map(Node::getId).findFirst().orElse("");
    }

    /// Shows the help about what has the keyboard, else about the screen.
    void show() {
        remember();
        HelpPanels panels = panels();
        panels.model.open(about);
        lay(panels.help, Pos.TOP_RIGHT);
        panels.help.focus();
    }

    /// Shows the sheet of shortcuts.
    void showShortcuts() {
        remember();
        ShortcutsView sheet = panels().sheet;
        sheet.show(ways.shortcuts().get());
        lay(sheet, Pos.TOP_RIGHT);
        sheet.focus();
    }

    /// Offers what can be done where no inspection is open, which has a search of its own.
    private void showCommands() {
        remember();
        HelpPanels panels = panels();
        panels.doing.open(ButtonCommands.of(place));
        lay(panels.find, Pos.TOP_CENTER);
        panels.find.focus();
    }

    private HelpPanels panels() {
        HelpPanels panels = made;
        if (panels == null) {
            panels =
                    new HelpPanels(
                            background,
                            messages,
                            new HelpPanels.Ways(this::show, this::showShortcuts, this::hide));
            made = panels;
        }
        return panels;
    }

    /// Where the keyboard is. What is over the window already is not remembered.
    private void remember() {
        if (over.isDisplay()) {
            return;
        }
        before = place.getScene().getFocusOwner();
        about = whereabouts(before);
    }

    /// The ids of what has the keyboard and of what it stands in, inside out.
    private List<String> whereabouts(@Nullable Node at) {
        List<String> ids = new ArrayList<>();
        Stream.iterate(at, Objects::nonNull, Node::getParent)
                .map(Node::getId)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        ids.add(ways.screen().get());
        return ids;
    }

    /// Has the same keys work in a dialog: the help is about where it was opened from, and shows over it.
    void watch(Scene dialog) {
        HelpWindow.watch(
                dialog,
                background,
                messages,
                new HelpWindow.Ways(
                        () -> whereabouts(place.getScene().getFocusOwner()), ways.onLock()));
    }

    private void lay(Node panel, Pos where) {
        over.setAlignment(where);
        Node marking = place.lookup(".marking-strip");
        double top = marking instanceof Region strip ? strip.getHeight() : 0;
        StackPane.setMargin(over, new Insets(top, 0, 0, 0));
        over.show(panel);
        // What lies below takes neither keys nor clicks, so that Tab stays in the panel.
        place.setDisable(true);
        // What a scroll pane holds is in the scene only once it has its skin.
        panel.applyCss();
        over.layout();
    }

    private void hide() {
        over.hide(true);
    }

    private void away() {
        over.setContent(null);
        if (made != null) {
            made.doing.close();
        }
        place.setDisable(false);
        Node back = before;
        before = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    /// A text would take Ctrl+/ for itself, and below the help nobody would hear the key that locks.
    private void onEarlyKey(KeyEvent event) {
        if (SHORTCUTS.match(event)) {
            showShortcuts();
            event.consume();
        } else if (over.isDisplay() && ShellView.LOCK.match(event)) {
            ways.onLock().run();
            event.consume();
        }
    }

    /// F1 means the help unless what has the keyboard has guidance of its own.
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F1) {
            show();
            event.consume();
        } else if (ShellView.FIND.match(event) && !over.isDisplay()) {
            showCommands();
            event.consume();
        } else if (ShellView.LOCK.match(event)) {
            ways.onLock().run();
            event.consume();
        }
    }
}
