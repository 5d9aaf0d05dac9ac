package org.fieldbook.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Role;
import org.fieldbook.report.pdf.FakePrinter;
import org.fieldbook.service.CanaryWork;
import org.fieldbook.service.OpenStore;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Toolkit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// A process in whose window somebody types a word of its own, key by key, into every field of every page they come to,
/// and uses what the pages offer: files are chosen and printers stand ready, all else is the program's. It tells the
/// fields that were typed into, and waits to be killed.
public final class TypedWords {

    /// The store's passphrase in the end.
    public static final String PASSPHRASE = word("passphrase-next");

    /// Below the folder that the process is given.
    public static final String STORE = "store";

    /// Fields that take days and numbers: what else is typed into one of them is refused.
    private static final Set<String> OTHER =
            Set.of("setup-from", "setup-to", "print-range", "print-copies");

    /// In nanoseconds.
    private static final long PAUSE = 20_000_000;

    /// In nanoseconds, far longer than anything takes on a busy machine.
    private static final long LONGEST = 90_000_000_000L;

    /// Fields whose words are in no inspection: what opens the store, what is sought, what is refused as no day and no code,
    /// the name on a card, and names on the roster, which is signed and written in another form.
    public static final List<String> NOT_KEPT =
            List.of(
                    "cases-search",
                    "closing-code",
                    "evidence-date",
                    "evidence-search",
                    "find-query",
                    "help-query",
                    "interview-date",
                    "join-name",
                    "passphrase-again",
                    "passphrase-next",
                    "passphrase-now",
                    "recording-note-date",
                    "setup-colleague-name",
                    "start-passphrase");

    private final TestDesk desk;
    private final Path chosen;
    private final Set<String> typed = new TreeSet<>();

    private TypedWords(TestDesk desk, Path chosen) {
        this.desk = desk;
        this.chosen = chosen;
    }

    /// Works and waits.
    ///
    /// @param arguments a folder for the store, one for what the person chooses, and perhaps a file into which the
    ///     heap is written once the store is locked
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        var desk = new TestDesk(folder);
        join(desk.small, folder.resolve("colleague"));
        new FakePrinter("Corridor").connect();
        var words = new TypedWords(desk, Path.of(arguments[1]));
        words.useEverything();
        if (arguments.length > 2) {
            words.lock();
            TypingWindow.dump(Path.of(arguments[2]));
        }
        var told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        told.println(String.join(" ", words.typed));
        new CountDownLatch(1).await();
    }

    /// The word for one field.
    public static String word(String field) {
        return CanaryWork.STEM + field.replace("-", "");
    }

    /// Somebody to send bundles to.
    private static void join(SmallInspection small, Path colleague) {
        try (OpenStore store =
                small.stores.unlock(
                        small.store.folder(), SmallInspection.PASSPHRASE.toCharArray())) {
            var open = store.open(store.listInspections().getFirst().inspection());
            Laptop.join(open, colleague, word("colleague"), Role.INSPECTOR).close();
        }
    }

    private void useEverything() {
        desk.dialogs.confirmed = true;
        desk.dialogs.reason = Optional.of(word("reason"));
        unlockAndChangeThePassphrase();
        joinAndClose();
        setUp();
        lock();
        unlockBy(PASSPHRASE, "window-switch");
        go("window-switch");
        go("start-open-TE-1");
        awaits("overview-go");
        cases();
        record();
        deliver();
        rateAndPrint();
        exchange();
        seek();
    }

    // Before an inspection is open

    private void unlockAndChangeThePassphrase() {
        awaits("start-passphrase");
        typeAll();
        desk.keyboard.press(KeyCode.ENTER);
        said("K-01");
        go("start-settings");
        awaits("settings-idle");
        typeAll();
        desk.keyboard.press(KeyCode.ESCAPE);
        unlockBy(SmallInspection.PASSPHRASE, "start-open-TE-1");
        go("start-change-passphrase");
        awaits("passphrase-now");
        typeAll();
        desk.keyboard.press(KeyCode.ENTER);
        said("differ");
        type("passphrase-now", SmallInspection.PASSPHRASE);
        type("passphrase-next", PASSPHRASE);
        type("passphrase-again", PASSPHRASE);
        desk.keyboard.press(KeyCode.ENTER);
        said("alone opens the store");
        desk.keyboard.press(KeyCode.ESCAPE);
    }

    /// @param then what is there once it is open: who was in an inspection is in it again
    private void unlockBy(String passphrase, String then) {
        awaits("start-passphrase");
        type("start-passphrase", passphrase);
        desk.keyboard.press(KeyCode.ENTER);
        awaits(then);
    }

    private void lock() {
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.L);
        awaits("start-passphrase");
    }

    /// A card is made and nobody invites to it, and an inspection is nearly erased.
    private void joinAndClose() {
        go("start-join");
        awaits("join-name");
        typeAll();
        file("card.fieldbook");
        go("join-write");
        said("card.fieldbook");
        desk.keyboard.press(KeyCode.ESCAPE);
        go("start-close-TE-1");
        awaits("closing-code");
        typeAll();
        desk.keyboard.press(KeyCode.ESCAPE);
    }

    private void setUp() {
        go("start-new");
        awaits("setup-service");
        typeAll();
        go("setup-next");
        awaits("setup-framework-open");
        typeAll();
        go("setup-next");
        awaits("setup-from");
        type("setup-from", "6/3/2023");
        type("setup-to", "17/3/2023");
        typeAll();
        go("setup-next");
        awaits("setup-next");
        typeAll();
        go("setup-next");
        awaits("setup-lead");
        typeAll();
        go("setup-colleague-add");
        go("setup-create");
        awaits("overview-go");
    }

    // In an inspection

    private void cases() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT2);
        awaits("cases-table");
        typeAll();
        go("cases-views");
        awaits("cases-view-name");
        typeAll();
        go("cases-view-save");
        desk.background.pass(Duration.ofSeconds(2));
        desk.keyboard.press(KeyCode.ESCAPE);
        go("cases-clear-filters");
        file("cases.xlsx");
        awaits("cases-more");
        desk.keyboard.choose("cases-more", "cases-export");
    }

    private void record() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT2);
        awaits("cases-table");
        type("cases-search", "");
        focus("cases-table");
        desk.keyboard.press(KeyCode.DOWN);
        desk.keyboard.press(KeyCode.ENTER);
        awaits("recording-note");
        desk.background.pass(Duration.ofSeconds(1));
        desk.keyboard.press(KeyCode.E);
        typeAll();
        desk.background.pass(Duration.ofSeconds(2));
        focus("recording-note");
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.A);
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.C);
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.background.pass(Duration.ofSeconds(2));
        desk.keyboard.press(KeyCode.Y);
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.Z);
        desk.keyboard.press(KeyCode.Y);
    }

    private void deliver() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT3);
        awaits("evidence-add");
        typeAll();
        go("evidence-add");
        awaits("evidence-form");
        typeAll();
        desk.background.pass(Duration.ofSeconds(2));
        desk.keyboard.press(KeyCode.ESCAPE);
        go("finding-add-strength-1.1");
        awaits("finding-text");
        typeAll();
        go("finding-done");
        go("delivery-interviews");
        go("interview-add-person");
        awaits("interview-form");
        typeAll();
        desk.background.pass(Duration.ofSeconds(2));
        desk.keyboard.press(KeyCode.ESCAPE);
    }

    private void rateAndPrint() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT4);
        awaits("ratings-table-toggle");
        typeAll();
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT6);
        awaits("print-print");
        go("print-print");
        awaits("print-said");
        file("ratings.pdf");
        go("print-save");
        said("ratings.pdf");
    }

    private void exchange() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT5);
        awaits("exchange-create");
        typeAll();
        file("mine.fieldbook");
        go("exchange-create");
        said("mine.fieldbook");
    }

    private void seek() {
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.K);
        awaits("find-query");
        typeAll();
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.press(KeyCode.F1);
        awaits("help-query");
        typeAll();
        desk.keyboard.press(KeyCode.ESCAPE);
    }

    // How it is done

    private void file(String name) {
        desk.dialogs.file = Optional.of(chosen.resolve(name));
    }

    private void awaits(String id) {
        await(id, () -> find(id).isPresent());
    }

    private void said(String words) {
        await(words, () -> desk.allText().contains(words));
    }

    /// What does not come ends the process, which says what it was: whoever started it reads what it tells, and nothing
    /// ends that but the process.
    private static void await(String what, BooleanSupplier condition) {
        long begun = System.nanoTime();
        while (!Toolkit.call(condition::getAsBoolean)) {
            if (System.nanoTime() - begun > LONGEST) {
                System.err.println("never came: " + what);
                Runtime.getRuntime().halt(1);
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void go(String id) {
        focus(id);
        desk.keyboard.press(KeyCode.SPACE);
    }

    private void focus(String id) {
        awaits(id);
        Toolkit.call(() -> {
            find(id).orElseThrow().requestFocus();
            return true;
        });
    }

    private Optional<Node> find(String id) {
        return desk.keyboard.scene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()) && isSeen(node) && !node.isDisabled())
                .findFirst();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private void type(String id, String text) {
        focus(id);
        desk.keyboard.typeOver(text);
    }

    /// Into every field there is on the page that nothing was typed into before.
    private void typeAll() {
        for (String id : fields()) {
            if (!OTHER.contains(id) && typed.add(id)) {
                type(id, word(id));
            }
        }
    }

    private List<String> fields() {
        return Toolkit.call(() ->
                desk.keyboard.scene().getRoot().lookupAll("*").stream()
                        .filter(TextInputControl.class::isInstance)
                        .map(TextInputControl.class::cast)
                        .filter(field -> field.isEditable() && !field.isDisabled() && isSeen(field))
                        .map(TypedWords::name)
                        .distinct()
                        .toList());
    }

    /// A field within another control goes by that one's name.
    private static String name(Node field) {
        return field.getId() == null ? name(field.getParent()) : field.getId();
    }
}
