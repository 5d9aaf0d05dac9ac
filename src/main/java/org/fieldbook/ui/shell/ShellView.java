package org.fieldbook.ui.shell;

import atlantafx.base.controls.ModalPane;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Theme;

import java.util.function.Consumer;

/// The window around every screen of an open inspection.
final class ShellView extends BorderPane {

    private static final KeyCombination LOCK =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

    /// What the window asks for.
    ///
    /// @param onShared shows who has what
    record Ways(Consumer<Section> onGo, Runnable onShared, Runnable onSwitch, Runnable onLock) {}

    private final Navigation navigation;
    private final StackPane place = new StackPane();
    private final BorderPane window;
    private final ModalPane over = new ModalPane();
    private Runnable onAway = () -> {};
    private final StatusBar status;
    private final Ways ways;

    /// What the window says around every screen.
    record Models(ShellViewModel shell, SharedViewModel shared) {}

    ShellView(Models models, EntryQueue queue, Messages messages, Ways ways) {
        this.ways = ways;
        ShellViewModel model = models.shell();
        setId("shell");
        getStylesheets().add(Theme.stylesheet(ShellView.class, "shell.css"));
        var marking = new MarkingStrip(messages);
        model.practiceProperty().subscribe(marking::setPractice);
        navigation = new Navigation(model, messages, ways.onGo());
        status = new StatusBar(queue, messages);
        var shared = new SharedButton(models.shared(), messages, ways.onShared());
        window =
                new BorderPane(
                        place,
                        new Header(model, shared, messages, ways.onSwitch(), ways.onLock()),
                        null,
                        status,
                        navigation);
        window.getStyleClass().add("shell-window");
        over.setAlignment(Pos.TOP_RIGHT);
        over.setInTransitionFactory(null);
        over.setOutTransitionFactory(null);
        over.setFocusTraversable(false);
        setTop(marking);
        setCenter(new StackPane(window, over));
        over.displayProperty().subscribe(this::showsOver);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::moveOn);
    }

    /// Shows a screen.
    ///
    /// @param rail whether it needs the room of the navigation's words
    void show(Page page, boolean rail) {
        navigation.setRail(rail);
        place.getChildren().setAll(page.root());
    }

    /// Lays a panel over the window, below the marking. Esc and a click beside it take it away.
    ///
    /// @param onAway told once it is away, in whatever way
    void showOver(Node panel, Runnable onAway) {
        hideOver();
        this.onAway = onAway;
        over.show(panel);
    }

    /// Takes the panel away, if there is one.
    void hideOver() {
        over.hide(true);
    }

    /// What lies below a panel takes neither keys nor clicks, so that Tab stays in the panel.
    private void showsOver(boolean shown) {
        window.setDisable(shown);
        if (shown) {
            return;
        }
        over.setContent(null);
        Runnable told = onAway;
        onAway = () -> {};
        told.run();
    }

    /// Says what just happened in the status bar.
    void say(String text) {
        status.say(text);
    }

    private void onKey(KeyEvent event) {
        if (LOCK.match(event)) {
            ways.onLock().run();
            event.consume();
        } else if (event.isAltDown()) {
            Section.find(event.getCode().getChar())
                    .ifPresent(section -> {
                        ways.onGo().accept(section);
                        event.consume();
                    });
        }
    }

    /// F6 goes between the navigation and a screen that has no panes of its own; Ctrl+1, 2, 3 lead
    /// into the screen from around it.
    private void moveOn(KeyEvent event) {
        if (over.isDisplay()) {
            return;
        }
        if (event.getCode() == KeyCode.F6) {
            if (place.isFocusWithin()) {
                focusNavigation();
            } else {
                moveToPage();
            }
            event.consume();
        } else if (event.isShortcutDown() && event.getCode().isDigitKey()) {
            moveToPage();
            event.consume();
        }
    }

    private void moveToPage() {
        place.getChildren().stream()
                .filter(Page.class::isInstance)
                .map(Page.class::cast)
                .findFirst()
                .ifPresent(Page::focus);
    }

    /// Puts the keyboard on the navigation.
    void focusNavigation() {
        navigation.focusCurrent();
    }
}
