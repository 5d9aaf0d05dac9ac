package org.fieldbook.ui.start;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.fieldbook.i18n.Messages;
import org.fieldbook.service.Card;
import org.fieldbook.service.Listing;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.ProgramVersion;
import org.fieldbook.ui.control.AppearanceMenu;
import org.fieldbook.ui.control.HeldBack;
import org.fieldbook.ui.control.MarkingStrip;
import org.fieldbook.ui.control.Nodes;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.control.Reflow;
import org.fieldbook.ui.control.Style;
import org.fieldbook.ui.control.WorkingRow;
import org.fieldbook.ui.fx.FileDrop;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// The start screen: a store's passphrase on the left; what is in it on the right once it is open.
public final class StartView extends BorderPane {

    /// What the start screen leads to.
    ///
    /// @param onOther asks for another folder
    /// @param onSaveCopy asks where a copy of a store goes to which nothing can be written
    /// @param onPractice opens the practice store
    /// @param fromPractice leads from the locked practice store
    /// @param onOpen opens an inspection
    /// @param onClose closes an inspection and erases it
    /// @param onNew sets a new inspection up
    /// @param onJoin joins one that somebody else set up
    /// @param onRestore shows the store's restore points
    /// @param onRepair puts a store right of which something cannot be read
    /// @param onPassphrase changes the store's passphrase
    /// @param onRecoveryKey gives the store a recovery key
    /// @param onHeadquarters lets headquarters open the store, or no more
    /// @param onForgotten opens the store of this folder by its recovery key
    /// @param onFile joins with the invitation that was dropped here
    /// @param onHelp shows the help
    /// @param onSettings shows the settings
    public record Ways(
            Runnable onOther,
            Runnable onSaveCopy,
            Runnable onPractice,
            WayFromPractice fromPractice,
            Opening onOpen,
            Opening onClose,
            Consumer<OpenStore> onNew,
            Consumer<OpenStore> onJoin,
            Consumer<OpenStore> onRestore,
            Consumer<OpenStore> onRepair,
            Consumer<OpenStore> onPassphrase,
            Consumer<OpenStore> onRecoveryKey,
            Consumer<OpenStore> onHeadquarters,
            Consumer<Path> onForgotten,
            BiConsumer<OpenStore, Path> onFile,
            Runnable onHelp,
            Runnable onSettings) {

        /// Where nothing is done, as on a picture of the screen.
        public static Ways nowhere() {
            return new Ways(
                    () -> {},
                    () -> {},
                    () -> {},
                    new WayFromPractice(Path.of(""), Optional.empty()),
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
                    () -> {},
                    () -> {});
        }
    }

    /// Leads on from an inspection of an open store.
    @FunctionalInterface
    public interface Opening {
        void open(OpenStore store, Card inspection);
    }

    /// From this width on the two cards stand side by side, as wide as these to each other.
    private static final double BESIDE_EACH_OTHER = 900;

    private static final double LEFT_WIDTH = 31.4;
    private static final double RIGHT_WIDTH = 39;

    private final StartViewModel model;
    private final Messages messages;
    private final Ways ways;
    private final StoreCard left;
    private final VBox right = new VBox();
    private final MarkingStrip marking;
    private final VBox body;
    private Optional<Node> begin = Optional.empty();

    public StartView(
            StartViewModel model, Messages messages, Looks looks, Ways ways, int idleMinutes) {
        this.model = model;
        this.messages = messages;
        this.ways = ways;
        getStylesheets().add(Theme.stylesheet(StartView.class, "start.css"));
        getStyleClass().add("start");
        setId("start");
        marking = new MarkingStrip(messages);
        setTop(marking);
        left = new StoreCard(model, messages, ways, idleMinutes);
        right.getStyleClass().add("start-right");
        right.disabledProperty().subscribe(this::focusBegin);
        left.setMaxHeight(USE_PREF_SIZE);
        right.setMaxHeight(USE_PREF_SIZE);
        var cards =
                new Reflow(
                        BESIDE_EACH_OTHER,
                        1,
                        List.of(
                                new Reflow.Part(left, LEFT_WIDTH),
                                new Reflow.Part(right, RIGHT_WIDTH)));
        body = new VBox(new Brand(messages, ways), cards);
        body.getStyleClass().add("start-body");
        setCenter(new PageScroll(new StackPane(body)));
        Label version =
                Nodes.label(
                        messages.text("start.version", ProgramVersion.read()),
                        Style.CAPTION,
                        Style.MUTED);
        var status = new HBox(new AppearanceMenu(looks, messages), Nodes.space(), version);
        status.getStyleClass().add("start-status");
        var working = new WorkingRow("start-working", model.busy(), messages, this::callOff);
        setBottom(new VBox(working, status));
        new HeldBack(List.of(body, status)).whileIs(model.busy().busyProperty());
        model.stageProperty().subscribe(this::show);
        FileDrop.onto(this, this::dropped);
    }

    /// What was typed to open the store goes too.
    private void callOff() {
        model.callOff();
        left.clear();
    }

    /// What is dropped before a store is open, or while the screen is busy, leads nowhere.
    private void dropped(Path file) {
        if (!model.busy().isBusy()
                && model.stageProperty().get()
                        instanceof StartViewModel.Stage.Open(OpenStore store, _)) {
            ways.onFile().accept(store, file);
        }
    }

    private void show(StartViewModel.Stage stage) {
        marking.setPractice(
                stage instanceof StartViewModel.Stage.Open(OpenStore store, _)
                        && store.isPractice());
        switch (stage) {
            case StartViewModel.Stage.Locked _, StartViewModel.Stage.New _ ->
                    right.getChildren()
                            .setAll(
                                    offline(),
                                    tile(
                                            "start-practice",
                                            "mdi2s-school-outline",
                                            "start.practice",
                                            ways.onPractice()));
            case StartViewModel.Stage.Open(OpenStore store, Listing listing) -> {
                var list =
                        new InspectionsCard(
                                listing,
                                messages,
                                store::closingDue,
                                card -> ways.onOpen().open(store, card),
                                store.isPractice()
                                        ? Optional.empty()
                                        : Optional.of(card -> ways.onClose().open(store, card)));
                Button wanted =
                        tile(
                                "start-new",
                                "mdi2p-plus",
                                "start.new",
                                () -> ways.onNew().accept(store));
                Button join =
                        tile(
                                "start-join",
                                "mdi2a-account-arrow-right-outline",
                                "start.join",
                                () -> ways.onJoin().accept(store));
                Node making = store.isPractice() ? practiceStore() : wanted;
                Button restore =
                        tile(
                                "start-restore",
                                "mdi2h-history",
                                "start.restore",
                                () -> ways.onRestore().accept(store));
                right.getChildren().setAll(list, making, join, restore, offline());
                if (!listing.damaged().isEmpty()) {
                    right.getChildren()
                            .add(
                                    1,
                                    tile(
                                            "start-repair",
                                            "mdi2w-wrench-outline",
                                            "start.repair",
                                            () -> ways.onRepair().accept(store)));
                }
                // Texts that wrap find their height, so that what takes the keyboard is scrolled to
                // where it stands.
                applyCss();
                layout();
                Node first = list.first().orElse(store.isPractice() ? join : wanted);
                begin = Optional.of(first);
                // What a scroll pane holds comes into the window only with the pane's skin, after
                // this.
                first.sceneProperty().subscribe(_ -> focusBegin());
            }
        }
    }

    /// Puts the keyboard where work begins in an open store. Nothing takes it before it is in the window and
    /// enabled.
    private void focusBegin() {
        begin.ifPresent(Node::requestFocus);
    }

    /// Says above everything what is wrong with what the organisation laid down. Once.
    public void warn(String text) {
        Label policy = Nodes.paragraph(text, Style.TABLE_TEXT, Style.ALERT, "fb-focus");
        policy.setId("start-policy");
        policy.setFocusTraversable(true);
        policy.setMaxWidth(Double.MAX_VALUE);
        body.getChildren().add(1, policy);
    }

    /// Says something beside the passphrase.
    public void say(String text) {
        model.say(text);
    }

    /// Says what waits for a store to be unlocked.
    public void sayWaiting(String text) {
        model.sayWaiting(text);
    }

    /// Takes entries, and puts the keyboard where they go.
    public void enable() {
        setDisable(false);
        left.focusField();
        focusBegin();
    }

    private Button tile(String id, String icon, String key, Runnable action) {
        return new StartTile(id, icon, key, messages, action);
    }

    private Node practiceStore() {
        Label text = Nodes.paragraph(messages.text("start.practiceStore"), Style.TABLE_TEXT);
        text.setId("start-practice-store");
        text.setFocusTraversable(true);
        text.getStyleClass().add("fb-focus");
        var note = new HBox(Nodes.icon("mdi2s-school-outline"), text);
        note.getStyleClass().addAll(Style.CARD, "offline");
        return note;
    }

    private Node offline() {
        var text = Nodes.paragraph(messages.text("start.offline"), Style.TABLE_TEXT);
        HBox.setHgrow(text, Priority.ALWAYS);
        var note = new HBox(Nodes.icon("mdi2w-wifi-off"), text);
        note.getStyleClass().addAll(Style.CARD, "offline");
        return note;
    }
}
