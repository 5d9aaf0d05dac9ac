package org.fieldbook.ui.shell;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.service.Card;
import org.fieldbook.service.EraseValue;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.service.RepairStore;
import org.fieldbook.settings.Appearance;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Theme;
import org.fieldbook.ui.fx.Toolkit;
import org.fieldbook.ui.start.StartView;
import org.fieldbook.ui.start.StartViewModel;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/// Every screen in the states that matter, one after the other in one window without a display: the
/// practice inspection, an empty one, and a small one with a conflict.
public final class Gallery implements AutoCloseable {

    private static final String CASE = "WK-014";

    private final Path folder;
    private final PracticeScreens practice;
    private final SmallInspection small;

    /// A store that is closed and has a backup.
    private final Path other;

    private final OpenInspection empty;
    private final Laptop ben;
    private final FxBackground background = new FxBackground(Runnable::run);
    private final RecordingDialogs dialogs = new RecordingDialogs();

    public Gallery(Path folder) {
        this.folder = folder;
        practice = new PracticeScreens(folder.resolve("practice"));
        small = new SmallInspection(folder.resolve("small"));
        empty = small.store.open(small.store.create(SmallInspection.wanted("TE-2")));
        ben = Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "no");
        Laptop.answer(ben.inspection, small.id("TE-001"), "2.2.1", "yes");
        Laptop.take(small.inspection, Laptop.bundle(ben.inspection, folder.resolve("b.fieldbook")));
        var made = new SmallInspection(folder.resolve("other"));
        QuickStores.restingBackups(made.store);
        made.close();
        other = made.store.folder();
        Toolkit.startHeadless();
        Toolkit.call(() -> {
            Theme.loadFonts();
            return true;
        });
    }

    /// Shows one screen after the other in this look and size.
    ///
    /// @param seen told the name of the screen that is shown, and its scene, on the window's thread
    public void show(
            Appearance appearance, double width, double height, BiConsumer<String, Scene> seen) {
        try (var window = new Hanging(appearance, width, height, seen)) {
            window.beforeAnInspection();
            window.session(practice.inspection, window::practice);
            window.session(empty, window::empty);
            window.session(small.inspection, window::conflict);
        }
    }

    private SampleSubject find(OpenInspection inspection, Predicate<SampleSubject> wanted) {
        return inspection.snapshot().subjects().stream().filter(wanted).findFirst().orElseThrow();
    }

    /// One window that the screens are hung into.
    private final class Hanging implements AutoCloseable {

        private final Looks looks;
        private final Stage stage;
        private final StackPane root = new StackPane();
        private final BiConsumer<String, Scene> seen;

        Hanging(
                Appearance appearance,
                double width,
                double height,
                BiConsumer<String, Scene> seen) {
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

        void look(String name, Runnable turn) {
            Toolkit.call(() -> {
                turn.run();
                return true;
            });
            Toolkit.settle();
            Toolkit.call(() -> {
                lay();
                seen.accept(name, stage.getScene());
                return true;
            });
        }

        private void lay() {
            // Text that wraps has its height only in the second pass.
            for (int pass = 0; pass < 2; pass++) {
                root.applyCss();
                root.layout();
            }
        }

        private void hang(Node node) {
            root.getChildren().setAll(node);
            lay();
        }

        private <T extends Node> T find(String id, Class<T> type) {
            lay();
            // A selector would take the point in an id for the beginning of a class.
            return type.cast(
                    root.lookupAll("*").stream()
                            .filter(node -> id.equals(node.getId()))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no node " + id)));
        }

        private void fire(String id) {
            ButtonBase button = find(id, ButtonBase.class);
            button.requestFocus();
            button.fire();
        }

        private void press(KeyCode code) {
            press(Objects.requireNonNull(stage.getScene().getFocusOwner()), code);
        }

        private void press(Node node, KeyCode code) {
            Event.fireEvent(
                    node,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        }

        private StartView start(StartViewModel model) {
            return new StartView(
                    model,
                    SmallInspection.WORDS,
                    looks,
                    new StartView.Ways(
                            () -> {},
                            () -> {},
                            (_, _) -> {},
                            (_, _) -> {},
                            _ -> {},
                            _ -> {},
                            _ -> {},
                            _ -> {},
                            _ -> {},
                            _ -> {},
                            _ -> {},
                            _ -> {},
                            (_, _) -> {},
                            () -> {}),
                    10);
        }

        private StartViewModel model(Path store) {
            return new StartViewModel(small.stores, store, background, SmallInspection.WORDS);
        }

        void beforeAnInspection() {
            var locked = Toolkit.call(() -> model(small.store.folder()));
            look("start locked", () -> hang(start(locked)));
            look(
                    "start refused",
                    () -> {
                        locked.unlock("two green kites".toCharArray());
                    });
            look("start new", () -> hang(start(model(folder.resolve("none")))));
            look(
                    "start open",
                    () -> {
                        var model = model(small.store.folder());
                        hang(start(model));
                        model.show(small.store);
                    });
            var beginnings =
                    new Beginnings(background, dialogs, SmallInspection.WORDS, (_, _) -> {});
            Framework framework = small.inspection.snapshot().framework();
            OpenStore store = small.store;
            look("set-up", () -> hang(beginnings.setup(store, List.of(framework), () -> {})));
            look("set-up refused", () -> fire("setup-create"));
            look("join", () -> hang(beginnings.join(store, Optional.empty(), () -> {})));
            look("recovery key", () -> hang(beginnings.makeRecoveryKey(store, () -> {})));
            look(
                    "headquarters and the store",
                    () -> hang(beginnings.letHeadquarters(store, () -> {})));
            look(
                    "recovery",
                    () ->
                            hang(
                                    beginnings.recover(
                                            small.stores, store.folder(), _ -> {}, () -> {})));
            look(
                    "recovery, a wrong row",
                    () -> {
                        find("recover-row-1", TextField.class).setText("acorn amber");
                        find("recover-row-2", TextField.class).requestFocus();
                    });
            store.restorePoints();
            QuickStores.restingBackups(store);
            look("restore points", () -> hang(beginnings.restore(store, _ -> {}, () -> {})));
            closing(beginnings);
            repair(beginnings);
        }

        private void closing(Beginnings beginnings) {
            Card card = small.store.listInspections().getFirst();
            look("closing", () -> hang(beginnings.close(small.store, card, () -> {})));
        }

        /// Another store, which is put right.
        private void repair(Beginnings beginnings) {
            try (RepairStore damaged =
                    small.stores.repair(other, SmallInspection.PASSPHRASE.toCharArray())) {
                String why = SmallInspection.WORDS.text("store.damaged", "store.db");
                look(
                        "a store to be put right",
                        () -> hang(beginnings.repair(damaged, why, () -> {})));
                look("a backup looked at", () -> fire("repair-look"));
            }
        }

        /// Opens an inspection and shows screens of it.
        void session(OpenInspection inspection, java.util.function.Consumer<Session> screens) {
            var session =
                    Toolkit.call(() ->
                            new Session(
                                    new EntryQueue(inspection, background),
                                    background,
                                    dialogs,
                                    SmallInspection.WORDS,
                                    looks,
                                    new Session.Ways(
                                            () -> {}, () -> {}, () -> {}, () -> {}, () -> {})));
            try {
                Toolkit.call(() -> {
                    hang(session.view());
                    return true;
                });
                screens.accept(session);
            } finally {
                Toolkit.call(() -> {
                    session.close(false);
                    return true;
                });
            }
        }

        void practice(Session session) {
            OpenInspection inspection = practice.inspection;
            look("overview", () -> session.go(Section.OVERVIEW));
            look("overview, pace as a table", () -> fire("overview-pace-turn"));
            look("cases", () -> session.go(Section.CASES));
            look("cases, what to narrow by", () -> fire("cases-facet-inspector"));
            look(
                    "cases, columns",
                    () -> {
                        press(KeyCode.ESCAPE);
                        fire("cases-columns");
                    });
            look(
                    "cases, nothing found",
                    () -> {
                        press(KeyCode.ESCAPE);
                        find("cases-search", TextField.class).setText("nothing like it");
                    });
            look(
                    "a case",
                    () -> {
                        find("cases-search", TextField.class).setText("");
                        session.openCase(subject(inspection, one -> one.reference().equals(CASE)));
                    });
            look("a case, guidance", () -> side("recording-guidance"));
            look("a case, history", () -> side("recording-history"));
            look("a case, check", () -> check(session, inspection));
            look(
                    "a case not started",
                    () ->
                            session.openCase(
                                    subject(
                                            inspection,
                                            one -> one.status() == Status.NOT_STARTED)));
            look(
                    "a case signed off",
                    () ->
                            session.openCase(
                                    subject(inspection, one -> one.status() == Status.SIGNED_OFF)));
            look(
                    "a court report",
                    () ->
                            session.openCase(
                                    subject(
                                            inspection,
                                            one -> one.id().kind().equals("courtReport"))));
            look("organisational delivery", () -> session.go(Section.DELIVERY));
            look("ratings", () -> session.go(Section.RATINGS));
            look("ratings, as a table", () -> fire("ratings-table-toggle"));
            look(
                    "why",
                    () -> {
                        fire("ratings-table-toggle");
                        press(find("ratings-row-2.2", Node.class), KeyCode.ENTER);
                    });
            look(
                    "why overall",
                    () -> {
                        session.view().hideOver();
                        fire("ratings-why-overall");
                    });
            exchange(session);
            look(
                    "print",
                    () -> {
                        session.go(Section.PRINT);
                    });
            look("find", () -> session.view().fireEvent(find()));
            look(
                    "find, something found",
                    () -> {
                        find("find-query", TextField.class).setText("a");
                    });
            var warning = Toolkit.call(() -> new LockWarning(SmallInspection.WORDS));
            look(
                    "the store locks soon",
                    () -> {
                        session.view().hideOver();
                        warning.show(stage, Duration.ofSeconds(60));
                    });
            Toolkit.call(() -> {
                warning.hide();
                return true;
            });
        }

        private KeyEvent find() {
            return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.K, false, true, false, false);
        }

        private org.fieldbook.journal.SubjectId subject(
                OpenInspection inspection, Predicate<SampleSubject> wanted) {
            return Gallery.this.find(inspection, wanted).id();
        }

        private void side(String tab) {
            TabPane side = find("recording-side", TabPane.class);
            side.getTabs().stream()
                    .filter(one -> tab.equals(one.getId()))
                    .forEach(side.getSelectionModel()::select);
        }

        private void check(Session session, OpenInspection inspection) {
            session.openCase(subject(inspection, one -> one.reference().equals(CASE)));
            ListView<?> steps = find("recording-steps", ListView.class);
            steps.requestFocus();
            steps.getSelectionModel().selectLast();
            press(KeyCode.ENTER);
        }

        /// Of what the lead answers anew each time.
        private void erasing(Session session) {
            Laptop.answer(small.inspection, small.id("TE-002"), "2.2.2", "no");
            look(
                    "a case, what can be erased",
                    () -> {
                        session.openCase(small.id("TE-002"));
                        side("recording-history");
                    });
            look("a value to be erased", () -> first("erase").fire());
            look(
                    "a value to be erased, with a name in the reason",
                    () -> {
                        find("erasing-reason", TextArea.class).setText("It names Mrs Quokka Zebra");
                        find("erasing-understood", CheckBox.class).setSelected(true);
                    });
            look(
                    "a value erased",
                    () -> {
                        find("erasing-reason", TextArea.class).setText("A person's name");
                        find("erasing-erase", Button.class).fire();
                    });
            look("earlier restore points removed", () -> fire("erasing-remove"));
            look("a case with something erased", () -> fire("erasing-back"));
        }

        private Button first(String style) {
            lay();
            return (Button) root.lookup("." + style);
        }

        private void exchange(Session session) {
            look("exchange, export", () -> session.go(Section.EXCHANGE));
            look("exchange, folder", () -> fire("exchange-part-folder"));
            look("exchange, who has what", () -> fire("exchange-part-coverage"));
            look("team", () -> fire("exchange-team"));
        }

        void empty(Session session) {
            look("empty overview", () -> session.go(Section.OVERVIEW));
            look("empty cases", () -> session.go(Section.CASES));
            look("case list", () -> fire("cases-import"));
            look("empty organisational delivery", () -> session.go(Section.DELIVERY));
            look("empty ratings", () -> session.go(Section.RATINGS));
            look("empty exchange", () -> session.go(Section.EXCHANGE));
            look("empty print", () -> session.go(Section.PRINT));
        }

        void conflict(Session session) {
            look("a conflict", () -> session.go(Section.EXCHANGE));
            look("cases with a conflict", () -> session.go(Section.CASES));
            look("a case with a conflict", () -> session.openCase(small.id("TE-001")));
            erasing(session);
            look(
                    "a case that cannot be saved",
                    () -> {
                        QuickStores.disk(small.inspection).readOnly();
                        session.openCase(small.id("TE-002"));
                        press(KeyCode.Y);
                    });
            QuickStores.disk(small.inspection).none();
            look("saved after all", () -> find("window-again", Button.class).fire());
            earlierRestorePoints();
        }

        /// Made before something was erased.
        private void earlierRestorePoints() {
            Laptop.answer(small.inspection, small.id("TE-002"), "2.2.2", "no");
            var erasing = new EraseValue(small.inspection);
            Act newest =
                    Acts.of(small.inspection.snapshot().state(), small.id("TE-002")).getFirst();
            erasing.order(
                    erasing.list(newest).stream().map(version -> version.change().hash()).toList(),
                    "A person's name",
                    _ -> {});
            var beginnings =
                    new Beginnings(background, dialogs, SmallInspection.WORDS, (_, _) -> {});
            look(
                    "restore points made before something was erased",
                    () -> hang(beginnings.restore(small.store, _ -> {}, () -> {})));
        }

        @Override
        public void close() {
            Toolkit.call(() -> {
                stage.close();
                return true;
            });
        }
    }

    @Override
    public void close() {
        ben.close();
        small.close();
        practice.close();
    }
}
