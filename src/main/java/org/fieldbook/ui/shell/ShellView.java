package org.fieldbook.ui.shell;

import atlantafx.base.controls.ModalPane;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.KeepBackups;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Page;
import org.fieldbook.ui.fx.Pane;
import org.fieldbook.ui.fx.Rail;
import org.fieldbook.ui.fx.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The window around every screen of an open inspection.
final class ShellView extends BorderPane {

    static final KeyCombination LOCK =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);

    /// What the window asks for.
    ///
    /// @param onFind finds a case, a note or something to do
    /// @param onSetUp says how the inspection was set up
    /// @param onShared shows who has what
    /// @param onHelp shows the help about where one is
    /// @param onShortcuts shows the sheet of shortcuts
    /// @param onSaveCopy saves a copy of the store
    record Ways(
            Consumer<Section> onGo,
            Runnable onSetUp,
            Runnable onFind,
            Runnable onHelp,
            Runnable onShortcuts,
            Runnable onShared,
            Runnable onSwitch,
            Runnable onLock,
            Runnable onSaveCopy) {}

    private final Navigation navigation;
    private final StackPane place = new StackPane();
    private final PageScroll scroll = new PageScroll(place);
    private final PaneKeys panes;
    private final BorderPane window;
    private final ModalPane over = new ModalPane();
    private final Looks looks;
    private Runnable onAway = () -> {};
    private Rail rail = Rail.WHERE_NARROW;
    private final StatusBar status;
    private final Ways ways;

    /// What the window says around every screen.
    record Models(ShellViewModel shell, SharedViewModel shared, Looks looks) {}

    ShellView(Models models, EntryQueue queue, Messages messages, Ways ways) {
        this.ways = ways;
        ShellViewModel model = models.shell();
        looks = models.looks();
        setId("shell");
        getStylesheets().add(Theme.stylesheet(ShellView.class, "shell.css"));
        var marking = new MarkingStrip(messages);
        model.practiceProperty().subscribe(marking::setPractice);
        navigation = new Navigation(model, messages, ways.onGo(), ways.onSetUp());
        status = new StatusBar(queue, models, messages, ways);
        var shared = new SharedButton(models.shared(), messages, ways.onShared());
        window =
                new BorderPane(
                        scroll,
                        new Header(model, shared, messages, ways),
                        null,
                        status,
                        navigation);
        window.getStyleClass().addAll("shell-window", "waiting");
        panes = new PaneKeys(new Pane(navigation, navigation::focusCurrent), status.pane());
        // The look outlives the lock, after which it must not hold what was shown.
        looks.compactProperty().when(Nodes.inWindow(this)).subscribe(_ -> fit());
        looks.narrowProperty().when(Nodes.inWindow(this)).subscribe(_ -> fit());
        over.setInTransitionFactory(null);
        over.setOutTransitionFactory(null);
        over.setFocusTraversable(false);
        setTop(marking);
        setCenter(new StackPane(window, over));
        over.displayProperty().subscribe(this::showsOver);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onPaneKey);
    }

    /// Shows a screen.
    void show(Page page) {
        rail = page.rail();
        fit();
        place.getChildren().setAll(page.root());
        scroll.toTop();
        panes.turnTo(page);
    }

    /// Puts the keyboard on the navigation where the page that is shown does not take it, as while it is made ready: until
    /// the next frame, what left the scene with the page before would have it, and no key would reach the window.
    void keepKeyboard() {
        Scene scene = getScene();
        if (scene == null) {
            return;
        }
        Node owner = scene.getFocusOwner();
        if (owner == null || !scene.equals(owner.getScene())) {
            navigation.focusCurrent();
        }
    }

    private void fit() {
        navigation.setRail(
                switch (rail) {
                    case ALWAYS -> true;
                    case WHERE_COMPACT -> looks.compactProperty().get();
                    case WHERE_NARROW -> looks.narrowProperty().get();
                });
    }

    /// Lays a panel over the window, below the marking. Esc and a click beside it take it away.
    ///
    /// @param onAway told once it is away, in whatever way
    void showOver(Node panel, Pos where, Runnable onAway) {
        hideOver();
        this.onAway = onAway;
        over.setAlignment(where);
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

    /// What can be done in the status bar, or at the foot of the navigation, and nowhere else.
    List<Command> commands() {
        List<Command> all = new ArrayList<>(status.commands());
        all.add(navigation.setUp());
        return all;
    }

    /// Says in the status bar how the backups stand.
    void showBackups(KeepBackups.State state) {
        status.showBackups(state);
    }

    /// Says what just happened in the status bar.
    void say(String text) {
        status.say(text);
    }

    private void onKey(KeyEvent event) {
        if (LOCK.match(event)) {
            ways.onLock().run();
            event.consume();
        } else if (FIND.match(event)) {
            ways.onFind().run();
            event.consume();
        } else if (event.isAltDown()) {
            Section.find(event.getCode().getChar())
                    .ifPresent(section -> {
                        ways.onGo().accept(section);
                        event.consume();
                    });
        }
    }

    private void onPaneKey(KeyEvent event) {
        if (!over.isDisplay() && panes.press(event)) {
            event.consume();
        }
    }
}
