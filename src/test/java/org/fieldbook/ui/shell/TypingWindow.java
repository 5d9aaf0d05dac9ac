package org.fieldbook.ui.shell;

import com.sun.management.HotSpotDiagnosticMXBean;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

import org.fieldbook.service.Frameworks;
import org.fieldbook.service.OpenStore;
import org.fieldbook.service.QuickStores;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.Policy;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.IdleTime;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// A process with the program's window, in which somebody opens a case and types a note: each line on
/// standard input is appended to it, and told once it stands there. [EndingTest] ends it.
public final class TypingWindow {

    /// A line that locks the store.
    public static final String LOCK = ":lock";

    /// A line that has something fail that nobody expected, with the line as its message.
    public static final String CRASH = ":crash ";

    /// A line that writes the heap into the file named after it.
    static final String DUMP = ":dump ";

    /// A second argument: before the case is opened the passphrase is changed to [#NEXT].
    static final String CHANGE = "change";

    static final String NEXT = "seven green doors for tests";

    private static final long PAUSE = 20;

    private TypingWindow() {}

    /// Opens the window and types what it is given.
    ///
    /// @param arguments the folder of a store with a [SmallInspection], and perhaps [#CHANGE]
    public static void main(String[] arguments) throws IOException {
        var told = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Thread window = new Thread(() -> run(Path.of(arguments[0])));
        window.start();
        unlock();
        if (arguments.length > 1 && arguments[1].equals(CHANGE)) {
            changePassphrase();
        }
        openACase();
        told.println("open");
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String read;
        while ((read = lines.readLine()) != null) {
            String line = read;
            if (line.equals(LOCK)) {
                press(KeyCode.CONTROL, KeyCode.L);
                await(() -> isPresent("start-passphrase"));
                told.println(line);
            } else if (line.startsWith(CRASH)) {
                // The window's own way with what nobody expected waits until somebody closes its
                // dialog.
                Platform.runLater(() -> {
                    throw new IllegalStateException(line);
                });
                await(() -> Window.getWindows().size() > 1);
                told.println(CRASH);
            } else if (line.startsWith(DUMP)) {
                dump(Path.of(line.substring(DUMP.length())));
                told.println(line);
            } else {
                told.println(type(line));
            }
        }
    }

    private static String type(String text) {
        return Toolkit.call(() -> {
            var note = (TextArea) find("recording-note");
            note.appendText(text);
            return note.getText();
        });
    }

    /// Writes all objects of this process into a file, those too that nobody can reach any more.
    static void dump(Path file) throws IOException {
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpHeap(file.toString(), false);
    }

    /// Starts it in a process of its own.
    static Process start(Path store) throws IOException {
        return command(TypingWindow.class.getName(), store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// Another program of the same classes, libraries and options as this one, but for what only spares tests time.
    public static ProcessBuilder command(String main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument ->
                        !argument.startsWith("-javaagent") && !argument.startsWith("-X"))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-Dglass.platform=Headless",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static void run(Path store) {
        var given =
                new Given(
                        QuickStores.of(Clock.systemUTC()),
                        store,
                        TypingWindow::noPractice,
                        store.resolveSibling("Practice"),
                        () ->
                                new Frameworks()
                                        .list().stream().map(pack -> pack.framework()).toList(),
                        new IdleTime(10, Policy.NONE, _ -> {}),
                        new SingleKeys(true, _ -> {}),
                        SmallInspection.installation(store.resolveSibling("laptop")),
                        Clock.systemUTC(),
                        QuickStores::restingBackups,
                        FreedMemory::overwrite,
                        _ -> {},
                        new Looks(Appearance.USUAL, _ -> {}));
        try {
            DesktopWindow.run(
                    given,
                    new DesktopWindow.Frames(Optional.empty(), _ -> {}),
                    SmallInspection.WORDS,
                    new DesktopWindow.Begin(
                            DesktopWindow.On.START, Optional.empty(), _ -> {}, () -> {}),
                    DesktopWindow.load());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static OpenStore noPractice(BooleanSupplier calledOff) {
        throw new AssertionError("nobody asked for practice");
    }

    private static void unlock() {
        await(() -> isPresent("start-passphrase"));
        Toolkit.call(() -> {
            var field = (PasswordField) find("start-passphrase");
            field.requestFocus();
            field.setText(SmallInspection.PASSPHRASE);
            return true;
        });
        press(KeyCode.ENTER);
        await(() -> isPresent("start-open-TE-1"));
    }

    private static void changePassphrase() {
        fire("start-change-passphrase");
        await(() -> isPresent("passphrase-now"));
        Toolkit.call(() -> {
            ((PasswordField) find("passphrase-now")).setText(SmallInspection.PASSPHRASE);
            ((PasswordField) find("passphrase-next")).setText(NEXT);
            ((PasswordField) find("passphrase-again")).setText(NEXT);
            return true;
        });
        await(() -> isPresent("passphrase-change"));
        fire("passphrase-change");
        await(() -> find("passphrase-said").isVisible());
        fire("passphrase-back");
        await(() -> isPresent("start-open-TE-1"));
    }

    private static void fire(String button) {
        Toolkit.call(() -> {
            ((ButtonBase) find(button)).fire();
            return true;
        });
        Toolkit.settle();
    }

    private static void openACase() {
        fire("start-open-TE-1");
        await(() -> isPresent("overview-go"));
        press(KeyCode.ALT, KeyCode.DIGIT2);
        await(() -> isPresent("cases-table"));
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        await(() -> isPresent("recording-note"));
        press(KeyCode.E);
        await(() -> find("recording-note") instanceof TextArea note && note.isFocused());
    }

    private static boolean isPresent(String id) {
        return find(id) instanceof Control control
                && control.getSkin() != null
                && !control.isDisabled();
    }

    private static Node find(String id) {
        return Window.getWindows().getFirst().getScene().lookup("#" + id);
    }

    private static void press(KeyCode... keys) {
        Toolkit.call(() -> {
            var robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (KeyCode key : keys) {
                robot.keyRelease(key);
            }
            return true;
        });
        Toolkit.settle();
    }

    private static void await(BooleanSupplier condition) {
        while (!isTrue(condition)) {
            java.util.concurrent.locks.LockSupport.parkNanos(PAUSE * 1_000_000);
        }
    }

    private static boolean isTrue(BooleanSupplier condition) {
        try {
            return Toolkit.call(() -> !Window.getWindows().isEmpty() && condition.getAsBoolean());
        } catch (IllegalStateException notStartedYet) {
            return false;
        }
    }
}
