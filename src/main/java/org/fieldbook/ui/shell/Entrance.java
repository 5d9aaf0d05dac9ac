package org.fieldbook.ui.shell;

import javafx.scene.Node;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Card;
import org.fieldbook.service.Failure;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.PolicyFaults;
import org.fieldbook.service.RepairStore;
import org.fieldbook.service.Unlocked;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.start.StartView;
import org.fieldbook.ui.start.StartViewModel;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The start screen and what leads from it into an inspection.
final class Entrance {

    private final Given given;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Beginnings beginnings;
    private final SettingsPages settings;
    private final OtherStore otherStore;
    private final Opening opening;
    private final Ways ways;
    private Optional<StartView> shown = Optional.empty();
    private Optional<StartViewModel> model = Optional.empty();

    /// What the window does with what comes of it.
    ///
    /// @param onShow shows a screen
    /// @param onStore a store was opened
    /// @param onPractice a store was made ready with an inspection in it
    /// @param onFound shows an inspection where somebody was in it
    /// @param onRepair ends a store to put it right
    /// @param onReturn returns a store to the restore point of a name
    /// @param onHelp shows the help
    record Ways(
            Consumer<Node> onShow,
            Consumer<OpenStore> onStore,
            BiConsumer<OpenStore, Found> onPractice,
            Consumer<Found> onFound,
            Consumer<OpenStore> onRepair,
            BiConsumer<OpenStore, String> onReturn,
            Runnable onHelp) {}

    Entrance(Given given, Background background, Dialogs dialogs, Messages messages, Ways ways) {
        this.given = given;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.ways = ways;
        beginnings = new Beginnings(background, dialogs, messages, this::open);
        settings = new SettingsPages(given, background, dialogs, messages);
        otherStore = new OtherStore(given, dialogs, messages);
        opening = new Opening(background, messages, ways.onShow());
    }

    /// Shows the start screen, which asks for the passphrase of the store in this folder once it is enabled.
    StartView show(Path folder) {
        return show(folder, Optional.empty());
    }

    /// Shows the inspections of an open store.
    void showInspections(OpenStore opened) {
        show(opened.folder(), Optional.of(opened)).enable();
    }

    /// Opens the practice inspection, made on first use; the start screen says so meanwhile.
    void startPractice() {
        show(given.folder()).enable();
        model.ifPresent(screen ->
                screen.busy()
                        .begin(
                                StartViewModel.PRACTICE,
                                calledOff -> Practice.open(given, calledOff),
                                open -> ways.onPractice().accept(open.store(), open.found()),
                                this::failed,
                                Practice::close));
    }

    private StartView show(Path folder, Optional<OpenStore> open) {
        close();
        var model = new StartViewModel(given.stores(), folder, background, messages);
        this.model = Optional.of(model);
        var leads =
                new StartView.Ways(
                        () -> otherStore.choose(model),
                        () -> otherStore.saveCopy(model),
                        () -> model.openPractice(given.practice()),
                        otherStore.fromPractice(folder, model),
                        (opened, card) -> open(model, opened, card.inspection()),
                        this::close,
                        this::setUp,
                        opened -> join(opened, Optional.empty()),
                        this::restore,
                        ways.onRepair(),
                        this::changePassphrase,
                        this::makeRecoveryKey,
                        this::letHeadquarters,
                        this::recover,
                        this::join,
                        ways.onHelp(),
                        () -> showSettings(model));
        model.openedProperty().subscribe(opened -> opened.ifPresent(ways.onStore()));
        model.damagedProperty()
                .subscribe(damaged -> damaged.ifPresent(one -> repair(one.store(), one.why())));
        var view =
                new StartView(
                        model,
                        messages,
                        given.looks(),
                        leads,
                        given.idle().minutesProperty().get());
        PolicyFaults.of(given.installation().policy())
                .ifPresent(fault -> view.warn(FailureText.of(fault, messages)));
        shown = Optional.of(view);
        ways.onShow().accept(view);
        open.ifPresent(model::show);
        return view;
    }

    /// Calls off what is being opened: the window locks or closes, or another start screen stands in its place.
    void close() {
        opening.callOff();
        model.ifPresent(screen -> screen.busy().close());
    }

    /// Opens inspections from other screens.
    Opening opening() {
        return opening;
    }

    /// The settings, wherever they are shown.
    SettingsPages settings() {
        return settings;
    }

    private void showSettings(StartViewModel model) {
        Node screen =
                switch (model.stageProperty().get()) {
                    case StartViewModel.Stage.Locked(Path folder) -> settings(folder);
                    case StartViewModel.Stage.New(Path folder) -> settings(folder);
                    case StartViewModel.Stage.Open(OpenStore opened, _) ->
                            settings.screen(Optional.of(opened), () -> showInspections(opened));
                };
        ways.onShow().accept(screen);
    }

    private Node settings(Path folder) {
        return settings.screen(Optional.empty(), () -> show(folder).enable());
    }

    private void setUp(OpenStore opened) {
        ways.onShow()
                .accept(
                        beginnings.setup(
                                opened, given.frameworks().get(), () -> showInspections(opened)));
    }

    /// Joins with an invitation that came as a file.
    void join(OpenStore opened, Path invitation) {
        join(opened, Optional.of(invitation));
    }

    /// Says on the start screen what waits for a store to be unlocked.
    void sayWaiting(String text) {
        shown.ifPresent(start -> start.sayWaiting(text));
    }

    private void join(OpenStore opened, Optional<Path> invitation) {
        ways.onShow().accept(beginnings.join(opened, invitation, () -> showInspections(opened)));
    }

    private void restore(OpenStore opened) {
        ways.onShow()
                .accept(
                        beginnings.restore(
                                opened,
                                point -> ways.onReturn().accept(opened, point),
                                () -> showInspections(opened)));
    }

    /// Shows what can be done with a store that has to be put right, and why; empty where that was told already.
    void repair(RepairStore store, String why) {
        ways.onShow()
                .accept(
                        beginnings.repair(
                                store,
                                why,
                                () ->
                                        background.run(
                                                () -> {
                                                    store.close();
                                                    return store.folder();
                                                },
                                                folder -> show(folder).enable(),
                                                this::failed)));
    }

    private void close(OpenStore opened, Card inspection) {
        ways.onShow().accept(beginnings.close(opened, inspection, () -> showInspections(opened)));
    }

    private void changePassphrase(OpenStore opened) {
        ways.onShow().accept(beginnings.changePassphrase(opened, () -> showInspections(opened)));
    }

    private void makeRecoveryKey(OpenStore opened) {
        ways.onShow().accept(beginnings.makeRecoveryKey(opened, () -> showInspections(opened)));
    }

    private void letHeadquarters(OpenStore opened) {
        ways.onShow().accept(beginnings.letHeadquarters(opened, () -> showInspections(opened)));
    }

    private void recover(Path folder) {
        ways.onShow()
                .accept(
                        beginnings.recover(
                                given.stores(),
                                folder,
                                this::recovered,
                                () -> show(folder).enable()));
    }

    private void recovered(Unlocked<OpenStore> unlocked) {
        switch (unlocked) {
            case Unlocked.Whole<OpenStore>(OpenStore opened) -> {
                ways.onStore().accept(opened);
                showInspections(opened);
            }
            case Unlocked.InParts<OpenStore>(RepairStore store, Failure why) ->
                    repair(store, beginnings.damaged(store, why));
        }
    }

    private void open(OpenStore opened, UUID inspection) {
        opening.begin(
                opened,
                inspection,
                ways.onFound(),
                failure -> notOpened(opened, failure),
                () -> showInspections(opened));
    }

    private void open(StartViewModel screen, OpenStore opened, UUID inspection) {
        screen.busy()
                .begin(
                        StartViewModel.OPENING,
                        calledOff -> Found.in(opened, inspection, calledOff),
                        ways.onFound(),
                        failure -> notOpened(opened, failure));
    }

    /// Comes back to the inspection of a store that was open last; without one, or where there is something to read first, to
    /// what is in the store.
    void resume(OpenStore opened) {
        model.filter(_ -> !opened.isWithCopyOfKeys())
                .ifPresent(screen ->
                        screen.busy()
                                .begin(
                                        StartViewModel.OPENING,
                                        calledOff ->
                                                opened.findOpenLast()
                                                        .map(last ->
                                                                Found.in(opened, last, calledOff)),
                                        found ->
                                                found.ifPresentOrElse(ways.onFound(), screen::list),
                                        failure -> {
                                            screen.list();
                                            notOpened(opened, failure);
                                        }));
    }

    private void notOpened(OpenStore opened, Throwable failure) {
        beginnings.notOpened(failure, () -> ways.onRepair().accept(opened));
    }

    private void failed(Throwable failure) {
        dialogs.tell(messages.text("window.failed"), FailureText.of(failure, messages));
    }
}
