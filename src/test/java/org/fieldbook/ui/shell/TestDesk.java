package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.fieldbook.inspection.Notes;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.store.DiskFaults;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.IdleTime;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.TimedByHand;
import org.fieldbook.ui.fx.Toolkit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// The whole desktop on a real store, worked by the keyboard.
final class TestDesk implements AutoCloseable {

    static final String WRITTEN = "said that her brother";
    static final Duration IDLE = Duration.ofMinutes(10);

    final RecordingDialogs dialogs = new RecordingDialogs();

    /// What was chosen of the window's look, in turn.
    final List<Appearance> chosenLooks = new ArrayList<>();

    /// What was chosen of the idle lock, in turn.
    final List<Integer> chosenMinutes = new ArrayList<>();

    /// What was chosen of single keys, in turn.
    final List<Boolean> chosenKeys = new ArrayList<>();

    private final SingleKeys singleKeys = new SingleKeys(true, chosenKeys::add);
    private final IdleTime idle;
    private final FoundPolicy policy;
    private final Runnable overwriteFreed;
    private final Looks looks =
            new Looks(Appearance.USUAL.withTheme(ThemeChoice.LIGHT), chosenLooks::add);
    final TimedByHand background;
    final SmallInspection small;
    final Desktop desktop;
    final Keyboard keyboard;
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final List<Held> heldBack = new CopyOnWriteArrayList<>();
    private boolean gone;

    /// What makes the practice store.
    Function<BooleanSupplier, OpenStore> practice = TestDesk::noPractice;

    /// What the laptop's clock says, asleep or not.
    private volatile Instant woken = Instant.EPOCH;

    TestDesk(Path folder) {
        this(folder, FoundPolicy.NOWHERE);
    }

    /// @param policy what an organisation has laid down
    TestDesk(Path folder, FoundPolicy policy) {
        this(folder, policy, () -> {});
    }

    /// @param overwriteFreed overwrites what was freed of the memory once the window is locked, which takes long
    TestDesk(Path folder, FoundPolicy policy, Runnable overwriteFreed) {
        this.policy = policy;
        this.overwriteFreed = overwriteFreed;
        idle = new IdleTime(Math.toIntExact(IDLE.toMinutes()), policy.holds(), chosenMinutes::add);
        small = new SmallInspection(folder);
        small.close();
        background = new TimedByHand(executor);
        Toolkit.startHeadless();
        desktop = Toolkit.call(this::make);
        keyboard =
                new Keyboard(
                        looks,
                        () -> {
                            var scene = desktop.scene(1440, 900);
                            var root = (StackPane) scene.getRoot();
                            scene.setRoot(new StackPane());
                            desktop.start();
                            return root;
                        });
    }

    private Desktop make() {
        return new Desktop(
                new Given(
                        small.stores.under(policy),
                        small.store.folder(),
                        calledOff -> practice.apply(calledOff),
                        practiceFolder(),
                        () -> List.of(small.inspection.snapshot().framework()),
                        idle,
                        singleKeys,
                        SmallInspection.installation(
                                small.store.folder().resolveSibling("laptop"), policy),
                        () -> woken,
                        QuickStores::restingBackups,
                        overwriteFreed,
                        _ -> {},
                        looks),
                background,
                dialogs,
                SmallInspection.WORDS);
    }

    /// Where the practice store is, if there is one.
    Path practiceFolder() {
        return small.store.folder().resolveSibling("Practice");
    }

    private static OpenStore noPractice(BooleanSupplier calledOff) {
        throw new AssertionError("nobody asked for practice");
    }

    /// Somebody chooses after how long it locks; no key is pressed for it.
    void lockAfter(int minutes) {
        Toolkit.call(() -> {
            idle.choose(minutes);
            return true;
        });
    }

    void unlock() {
        keyboard.await("the passphrase is asked for", () -> present("start-passphrase"));
        keyboard.await(
                "the keyboard is on it", () -> keyboard.find("start-passphrase").isFocused());
        keyboard.type(SmallInspection.PASSPHRASE);
        keyboard.press(KeyCode.ENTER);
    }

    /// Goes there and writes in place of what is there.
    void type(String id, String text) {
        keyboard.tabTo(id);
        keyboard.typeOver(text);
    }

    void openTheInspection() {
        unlock();
        openFromTheList();
    }

    void openFromTheList() {
        awaitTheList();
        keyboard.press(KeyCode.SPACE);
        keyboard.await("the overview is there", () -> present("overview-go"));
        keyboard.press(KeyCode.ALT, KeyCode.DIGIT2);
        keyboard.await("the cases are listed", () -> present("cases-table"));
    }

    /// The list of inspections, with the keyboard on the first.
    void awaitTheList() {
        keyboard.await("the inspection is listed", () -> present("start-open-TE-1"));
        keyboard.await("the keyboard is on it", () -> keyboard.find("start-open-TE-1").isFocused());
    }

    void openACase() {
        keyboard.press(KeyCode.ENTER);
        keyboard.await("the case is open", () -> present("recording-note"));
    }

    /// Opens the first case and types into the note of its first prompt.
    void writeANote() {
        openTheInspection();
        openACase();
        // The place is kept before anything is typed.
        background.pass(Duration.ofSeconds(1));
        keyboard.press(KeyCode.E);
        keyboard.await("the note has the focus", () -> keyboard.find("recording-note").isFocused());
        keyboard.type(WRITTEN);
    }

    void lock() {
        keyboard.press(KeyCode.CONTROL, KeyCode.L);
        keyboard.await("the window is locked", () -> present("start-passphrase"));
    }

    /// The laptop sleeps: its clock goes on, no timer does.
    void sleep(Duration time) {
        woken = woken.plus(time);
    }

    boolean present(String id) {
        Node node = keyboard.scene().lookup("#" + id);
        return node instanceof Control control
                && control.getSkin() != null
                && control.isVisible()
                && !node.isDisabled();
    }

    boolean showsTheNote() {
        return keyboard.scene().lookup("#recording-note") instanceof TextArea note
                && note.getText().equals(WRITTEN);
    }

    /// Whether the note is an act in the store that is open.
    boolean isRecorded() {
        return inspection()
                .map(open ->
                        Notes.of(open.snapshot().state()).about(small.id("TE-001")).stream()
                                .anyMatch(note -> note.text().text().equals(Optional.of(WRITTEN))))
                .orElse(false);
    }

    /// The answer to this prompt of the first key question, in the store that is open.
    Optional<String> answer(String prompt) {
        return inspection()
                .flatMap(open ->
                        open.snapshot()
                                .state()
                                .subject(small.id("TE-001"))
                                .text(open.snapshot().framework().field("2.2.1" + prompt)));
    }

    /// The inspection as the desktop has it open.
    Optional<OpenInspection> inspection() {
        UUID id = small.inspection.snapshot().card().inspection();
        return store().map(open -> open.open(id));
    }

    /// The disk under the store that the desktop has open.
    DiskFaults disk() {
        return QuickStores.disk(inspection().orElseThrow());
    }

    private Optional<OpenStore> store() {
        try {
            var field = Desktop.class.getDeclaredField("store");
            field.setAccessible(true);
            return ((Optional<?>) field.get(desktop)).map(OpenStore.class::cast);
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError(changed.getMessage(), changed);
        }
    }

    /// Everything that can be read on the screen: in every window, and what the system writes above it.
    String allText() {
        return Toolkit.call(() -> {
            var all = new StringBuilder();
            for (Window window : Window.getWindows()) {
                all.append(window instanceof Stage stage ? stage.getTitle() : "").append('\n');
                all.append(text(window.getScene().getRoot()));
            }
            return all.toString();
        });
    }

    private static String text(Node node) {
        var all = new StringBuilder();
        switch (node) {
            case Labeled labeled -> all.append(labeled.getText()).append('\n');
            case Text written -> all.append(written.getText()).append('\n');
            case TextInputControl input -> all.append(input.getText()).append('\n');
            default -> {}
        }
        all.append(node.getAccessibleText()).append('\n');
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.append(text(child)));
        }
        return all.toString();
    }

    /// Holds back all that is done off the window's thread from now on.
    Held hold() {
        var held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        heldBack.add(held);
        executor.execute(() -> {
            held.begun.countDown();
            held.waitForIt(held.over);
        });
        return held;
    }

    /// What is held back: run, it goes on.
    record Held(CountDownLatch begun, CountDownLatch over) implements Runnable {

        /// Waits until all that was begun before is done, and told.
        void awaitBegun() {
            waitForIt(begun);
            Toolkit.settle();
        }

        private void waitForIt(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void run() {
            over.countDown();
        }
    }

    /// Waits until all that was begun off the window's thread is done, and told.
    void settle() {
        var done = new CompletableFuture<Boolean>();
        executor.execute(() -> done.complete(true));
        done.join();
        Toolkit.settle();
    }

    /// Asks to leave the program.
    void exit() {
        Toolkit.call(() -> {
            desktop.exit(() -> gone = true);
            return true;
        });
    }

    boolean isGone() {
        return Toolkit.call(() -> gone);
    }

    /// Says that a test left the program in its own way.
    void leftAlready() {
        gone = true;
    }

    @Override
    public void close() {
        // Of a test that failed before it let go.
        heldBack.forEach(Held::run);
        if (!isGone()) {
            dialogs.chosen.add(SmallInspection.WORDS.text("exit.leave"));
            var left = new CompletableFuture<Boolean>();
            Toolkit.call(() -> {
                desktop.exit(() -> left.complete(true));
                return true;
            });
            left.join();
        }
        keyboard.close();
        executor.shutdown();
    }
}
