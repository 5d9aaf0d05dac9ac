package org.fieldbook.ui.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.Windows;
import org.fieldbook.ui.help.ShortcutsView;
import org.fieldbook.ui.start.StartView;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The window's content from start to exit: the start screen, an open inspection, and the lock between
/// them. All methods belong to the window's thread.
public final class Desktop {

    private final Given given;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private final Idling idling;
    private final Unsaved unsaved;
    private final Leaving leaving;
    private final Entrance entrance;
    private final GoingBack goingBack;
    private final Helping helping;
    private final Shortcuts shortcuts;
    private final Watches watches;
    private final Arriving arriving;

    /// Of fields and texts, in every window.
    private final Copies copies;

    private Runnable stopWatching = () -> {};
    private Optional<OpenStore> store = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private final ReadOnlyBooleanWrapper practice = new ReadOnlyBooleanWrapper();

    public Desktop(Given given, Background background, Dialogs dialogs, Messages messages) {
        this.given = given;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        root.setId("desktop");
        shortcuts = new Shortcuts(messages);
        watches = new Watches(background, messages, this::show);
        copies = new Copies(background, dialogs);
        helping =
                new Helping(
                        root,
                        background,
                        messages,
                        new Helping.Ways(this::screen, this::shortcuts, this::lock));
        unsaved = new Unsaved(background, given.overwriteFreed());
        leaving = new Leaving(unsaved, background, dialogs, messages);
        entrance =
                new Entrance(
                        given,
                        background,
                        dialogs,
                        messages,
                        new Entrance.Ways(
                                this::show,
                                this::reached,
                                this::began,
                                this::show,
                                this::repair,
                                this::returnTo,
                                helping::show));
        goingBack =
                new GoingBack(
                        unsaved,
                        background,
                        dialogs,
                        messages,
                        new GoingBack.Ways(
                                () -> store,
                                () -> session.ifPresent(Session::leave),
                                this::waitFor,
                                this::take,
                                this::show,
                                entrance::showInspections,
                                this::lock));
        arriving = new Arriving(background, dialogs, messages, entrance, () -> session, this::show);
        idling =
                new Idling(
                        given, background, messages, () -> root.getScene().getWindow(), this::lock);
    }

    /// The scene to put into a window.
    public Scene scene(double width, double height) {
        var scene = new Scene(root, width, height);
        given.looks().follow(scene);
        stopWatching = copies.watch();
        return scene;
    }

    /// Has the keys of the help and of the lock work in a dialog too.
    public void watch(Scene dialog) {
        helping.watch(dialog);
    }

    /// Whether what is open is practice.
    public ReadOnlyBooleanProperty practiceProperty() {
        return practice.getReadOnlyProperty();
    }

    /// Shows the start screen.
    public void start() {
        entrance.show(given.folder()).enable();
    }

    /// Opens the practice inspection at once, made on first use.
    public void startPractice() {
        entrance.startPractice();
    }

    /// Leads to what a file is for that somebody opened outside the program; once a store is unlocked.
    public void open(Path file) {
        arriving.await(file);
        store.ifPresent(opened -> arriving.lead(opened, () -> {}));
    }

    /// Goes on with this store, whose backups are kept from now on.
    private void take(OpenStore opened) {
        store = Optional.of(opened);
        given.backups().accept(opened);
    }

    private void began(OpenStore opened, Found found) {
        take(opened);
        idling.start();
        show(found);
    }

    /// Ends a store of which something cannot be read, and shows what can be done with it.
    private void repair(OpenStore opened) {
        closeSession(false);
        store = Optional.empty();
        idling.stop();
        background.run(opened::repair, damaged -> entrance.repair(damaged, ""), this::failed);
    }

    private void returnTo(OpenStore opened, String point) {
        goingBack.returnTo(opened, point);
    }

    private void reached(OpenStore opened) {
        boolean first = store.isEmpty();
        take(opened);
        given.onFolder().accept(opened.folder());
        idling.start();
        Runnable then =
                first ? () -> arriving.lead(opened, () -> entrance.resume(opened)) : () -> {};
        unsaved.takeUp(opened, then, this::failed);
    }

    /// Lets go of whatever shows the store, and shows this meanwhile.
    private void waitFor(Node waiting) {
        closeSession(false);
        show(waiting);
    }

    private void failed(Throwable failure) {
        dialogs.tell(messages.text("window.failed"), FailureText.of(failure, messages));
    }

    private void show(Found found) {
        if (store.isEmpty()) {
            return;
        }
        closeSession(false);
        unsaved.letGo();
        var opened =
                new Session(
                        unsaved.queue(found.inspection()),
                        background,
                        dialogs,
                        messages,
                        given.looks(),
                        given.singleKeys(),
                        new Session.Ways(
                                this::switchInspection,
                                this::lock,
                                () -> session.ifPresent(goingBack::takeBack),
                                helping::show,
                                helping::showShortcuts,
                                this::showSettings,
                                this::showSaveCopy));
        session = Optional.of(opened);
        watches.follow(store, opened);
        practice.set(opened.isPractice());
        show(opened.view());
        found.bookmark().ifPresentOrElse(opened::resume, () -> opened.go(Section.OVERVIEW));
    }

    /// Goes to the list of inspections.
    private void switchInspection() {
        closeSession(true);
        store.ifPresent(entrance::showInspections);
    }

    private void closeSession(boolean left) {
        session.ifPresent(open -> open.close(left));
        watches.stop();
        copies.clear();
        session = Optional.empty();
        practice.set(false);
    }

    private void showSettings() {
        session.ifPresent(shown ->
                shown.show((folder, back) ->
                        entrance.settings().page(store, Optional.of(folder), back)));
    }

    private void showSaveCopy() {
        store.ifPresent(open ->
                session.ifPresent(shown -> shown.show((_, back) -> leaving.copying(open, back))));
    }

    /// Locks at once: nothing of the store is shown any more. What was typed is handed to the writer
    /// before the keys are wiped; what cannot be written is sealed and written after unlocking.
    public void lock() {
        store.ifPresent(this::lock);
    }

    private void lock(OpenStore open) {
        closeSession(false);
        store = Optional.empty();
        idling.stop();
        StartView start = entrance.show(open.folder());
        Windows.closeOver(root.getScene().getWindow());
        // The store can be unlocked once what was being written is on the disk.
        start.setDisable(true);
        unsaved.tryAgain();
        unsaved.close(
                open,
                () -> {
                    start.say(leaving.notice());
                    start.enable();
                },
                this::failed);
    }

    /// Leaves the program in good order: what was typed is written, then the store is closed. Where something cannot be
    /// written, whoever leaves decides, and `gone` is told unless they stay. A second call meanwhile changes nothing.
    public void exit(Runnable gone) {
        leaving.begin(() -> session.ifPresent(Session::leave), () -> close(gone));
    }

    /// Writes what is typed or waits, because the system ends the program: nobody is asked, for nobody is there. On any
    /// thread; done once each of it is written or refused.
    CompletableFuture<Void> writeLastWords() {
        return unsaved.writeLastWords();
    }

    private void close(Runnable gone) {
        entrance.close();
        closeSession(false);
        idling.stop();
        stopWatching.run();
        unsaved.clear();
        Optional<OpenStore> open = store;
        store = Optional.empty();
        open.ifPresentOrElse(was -> unsaved.close(was, gone, this::failed), gone);
    }

    private String screen() {
        return session.map(Session::screen).orElseGet(helping::screen);
    }

    private List<ShortcutsView.Group> shortcuts() {
        return session.map(Session::shortcuts).orElseGet(shortcuts::outside);
    }

    /// The session that is open, for pictures of its screens.
    Optional<Session> session() {
        return session;
    }

    private void show(Node node) {
        helping.turnTo(node);
    }
}
