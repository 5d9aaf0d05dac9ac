package org.fieldbook.ui.shell;

import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Role;
import org.fieldbook.report.pdf.FakePrinter;
import org.fieldbook.service.OpenStore;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A process in whose window somebody types a word of its own, key by key, into every field of every page they come to,
/// and uses what the pages offer: files are chosen and printers stand ready, all else is the program's. It tells the
/// fields that were typed into, and waits to be killed.
public final class TypedWords {

    /// The store's passphrase in the end.
    public static final String PASSPHRASE = word("passphrase-next");

    /// Below the folder that the process is given.
    public static final String STORE = "store";

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
                    "recover-again",
                    "recover-next",
                    "recover-row-1",
                    "recover-row-2",
                    "recover-row-3",
                    "recover-row-4",
                    "recovery-now",
                    "setup-colleague-name",
                    "start-passphrase");

    private final TestDesk desk;
    private final Typist typist;

    private TypedWords(TestDesk desk, Path chosen) {
        this.desk = desk;
        this.typist = new Typist(desk, chosen);
    }

    /// Works and waits.
    ///
    /// @param arguments a folder for the store, one for what the person chooses, and perhaps a file into which the
    ///     heap is written once the store is locked
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        boolean isDumped = arguments.length > 2;
        var desk =
                new TestDesk(
                        folder, FoundPolicy.NOWHERE, isDumped ? FreedMemory::overwrite : () -> {});
        join(desk.small, folder.resolve("colleague"));
        new FakePrinter("Corridor").connect();
        var words = new TypedWords(desk, Path.of(arguments[1]));
        words.useEverything();
        if (isDumped) {
            words.lock();
            TypingWindow.dump(Path.of(arguments[2]));
        }
        var told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        told.println(String.join(" ", words.typist.typed()));
        new CountDownLatch(1).await();
    }

    /// The word of the note that was erased.
    public static final String ERASED = word(TypedWork.ERASED);

    /// The word for one field.
    public static String word(String field) {
        return Typist.word(field);
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
        makeARecoveryKey();
        joinAndClose();
        setUp();
        lock();
        unlockBy(PASSPHRASE, "window-switch");
        typist.go("window-switch");
        typist.go("start-open-TE-1");
        typist.awaits("overview-go");
        new TypedWork(desk, typist).useEverything();
    }

    // Before an inspection is open

    private void unlockAndChangeThePassphrase() {
        typist.awaits("start-passphrase");
        typist.typeAll();
        desk.keyboard.press(KeyCode.ENTER);
        typist.said("K-01");
        typist.go("start-settings");
        typist.awaits("settings-idle");
        typist.typeAll();
        desk.keyboard.press(KeyCode.ESCAPE);
        unlockBy(SmallInspection.PASSPHRASE, "start-open-TE-1");
        typist.go("start-change-passphrase");
        typist.awaits("passphrase-now");
        typist.typeAll();
        desk.keyboard.press(KeyCode.ENTER);
        typist.said("differ");
        typist.type("passphrase-now", SmallInspection.PASSPHRASE);
        typist.type("passphrase-next", PASSPHRASE);
        typist.type("passphrase-again", PASSPHRASE);
        desk.keyboard.press(KeyCode.ENTER);
        typist.said("alone opens the store");
        desk.keyboard.press(KeyCode.ESCAPE);
    }

    /// One is made, and another is typed where somebody forgot the passphrase.
    private void makeARecoveryKey() {
        typist.go("start-recovery-key");
        typist.awaits("recovery-now");
        typist.typeAll();
        desk.keyboard.press(KeyCode.ENTER);
        typist.said("K-01");
        typist.type("recovery-now", PASSPHRASE);
        desk.keyboard.press(KeyCode.ENTER);
        typist.said("opens the store from now on");
        desk.keyboard.press(KeyCode.ESCAPE);
        typist.awaits("start-open-TE-1");
        lock();
        typist.go("start-forgotten");
        typist.awaits("recover-row-1");
        typist.typeAll();
        desk.keyboard.press(KeyCode.ENTER);
        typist.awaits("recover-row-1");
        desk.keyboard.press(KeyCode.ESCAPE);
        unlockBy(PASSPHRASE, "start-open-TE-1");
    }

    /// @param then what is there once it is open: who was in an inspection is in it again
    private void unlockBy(String passphrase, String then) {
        typist.awaits("start-passphrase");
        typist.type("start-passphrase", passphrase);
        desk.keyboard.press(KeyCode.ENTER);
        typist.awaits(then);
    }

    private void lock() {
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.L);
        typist.awaits("start-passphrase");
    }

    /// A card is made and nobody invites to it, and an inspection is nearly erased.
    private void joinAndClose() {
        typist.go("start-join");
        typist.awaits("join-name");
        typist.typeAll();
        typist.file("card.fieldbook");
        typist.go("join-write");
        typist.said("card.fieldbook");
        desk.keyboard.press(KeyCode.ESCAPE);
        typist.go("start-close-TE-1");
        typist.awaits("closing-code");
        typist.typeAll();
        desk.keyboard.press(KeyCode.ESCAPE);
    }

    private void setUp() {
        typist.go("start-new");
        typist.awaits("setup-service");
        typist.typeAll();
        typist.go("setup-next");
        typist.awaits("setup-framework-open");
        typist.typeAll();
        typist.go("setup-next");
        typist.awaits("setup-from");
        typist.type("setup-from", "6/3/2023");
        typist.type("setup-to", "17/3/2023");
        typist.typeAll();
        typist.go("setup-next");
        typist.awaits("setup-next");
        typist.typeAll();
        typist.go("setup-next");
        typist.awaits("setup-lead");
        typist.typeAll();
        typist.go("setup-colleague-add");
        typist.go("setup-create");
        typist.awaits("overview-go");
    }
}
