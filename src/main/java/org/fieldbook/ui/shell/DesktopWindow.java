package org.fieldbook.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.fieldbook.i18n.Messages;
import org.fieldbook.settings.Frame;
import org.fieldbook.ui.fx.FailureText;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.FxDialogs;
import org.fieldbook.ui.fx.IconSet;
import org.fieldbook.ui.fx.Theme;
import org.fieldbook.ui.start.ReadAhead;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program's one window: opens it, tells of what nobody expected, and leaves in good order.
public final class DesktopWindow {

    private static final Logger LOG = Logger.getLogger(DesktopWindow.class.getName());
    static final double WIDTH = 1440;
    static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 1024;
    private static final double LEAST_HEIGHT = 640;

    /// Less than systems wait for a program before they kill it.
    private static final Duration LONGEST_END = Duration.ofSeconds(4);

    /// Where the window was, and what is told where it is.
    ///
    /// @param last empty if it was never closed
    public record Frames(Optional<Frame> last, Consumer<Frame> onLeft) {}

    /// With what the program was started.
    ///
    /// @param file that somebody opened, to be looked at
    /// @param later hands out the listener that is told of later starts, and their files, on any thread
    /// @param drawn done once on a thread of its own when the first screen stands: what is needed next gets ready
    ///     while somebody types, and delays nothing
    public record Begin(
            On on, Optional<Path> file, Consumer<Consumer<Optional<Path>>> later, Runnable drawn) {}

    /// On what the window opens.
    public enum On {
        START,
        PRACTICE,
        /// On the start screen, from which it walks through everything and leaves by itself: see [Training].
        TRAINING
    }

    private final Given given;
    private final Frames frames;
    private final Messages messages;
    private final ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor();
    private final FxBackground background = new FxBackground(slow);
    private final CountDownLatch closed = new CountDownLatch(1);

    private DesktopWindow(Given given, Frames frames, Messages messages) {
        this.given = given;
        this.frames = frames;
        this.messages = messages;
    }

    /// Begins to load JavaFX on a thread of its own; what is read meanwhile delays no window. Once in a program's life.
    ///
    /// @return done once a window can be opened
    public static CompletableFuture<Void> load() {
        return CompletableFuture.runAsync(
                () -> Platform.startup(() -> {}),
                Thread.ofPlatform().daemon().name("loading JavaFX")::start);
    }

    /// Opens the window once JavaFX is loaded, and returns once it is closed and everything is written. Not for the
    /// window's own thread; once in a program's life.
    public static void run(
            Given given,
            Frames frames,
            Messages messages,
            Begin begin,
            CompletableFuture<Void> loaded)
            throws InterruptedException {
        var window = new DesktopWindow(given, frames, messages);
        ReadAhead.read(messages);
        loaded.join();
        // The window's thread reads the theme and makes the first screen, and this one the fonts
        // meanwhile.
        window.background.post(given.looks()::begin);
        Theme.loadFonts();
        IconSet.loadFont();
        window.background.post(() -> window.open(begin));
        Theme.measureWords();
        window.closed.await();
        window.slow.close();
        Platform.exit();
    }

    private void open(Begin begin) {
        Platform.setImplicitExit(false);
        var stage = new Stage();
        var dialogs = new FxDialogs(stage, messages);
        var desktop = new Desktop(given, background, dialogs, messages);
        dialogs.practiceProperty().bind(desktop.practiceProperty());
        dialogs.onOpen(desktop::watch);
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, bug) -> {
                    String told = FailureText.of(bug, messages);
                    // Everything is written and the window is gone: a dialog would keep the program
                    // from ending.
                    if (closed.getCount() > 0) {
                        dialogs.tell(messages.text("window.failed"), told);
                    }
                });
        stage.setTitle(messages.text("window.title"));
        Dimension2D room = WindowFrame.room(frames.last());
        stage.setScene(desktop.scene(room.getWidth(), room.getHeight()));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        var frame = new WindowFrame(stage);
        frames.last().filter(WindowFrame::isOnScreen).ifPresentOrElse(frame::put, frame::usual);
        stage.setOnCloseRequest(event -> leave(event, frame, desktop));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(desktop), "last words"));
        switch (begin.on()) {
            case START -> {
                desktop.start();
                begin.file().ifPresent(desktop::open);
            }
            case PRACTICE -> desktop.startPractice();
            case TRAINING ->
                    Training.begin(given, desktop, stage.getScene(), () -> leave(frame, desktop));
        }
        stage.show();
        afterFirstFrame(
                () -> Thread.ofPlatform().daemon().name("getting ready").start(begin.drawn()));
        begin.later().accept(file -> background.post(() -> startedAgain(file, frame, desktop)));
    }

    private static void afterFirstFrame(Runnable then) {
        new AnimationTimer() {
            private boolean isDrawn;

            @Override
            public void handle(long now) {
                if (isDrawn) {
                    stop();
                    then.run();
                }
                isDrawn = true;
            }
        }.start();
    }

    private static void startedAgain(Optional<Path> file, WindowFrame frame, Desktop desktop) {
        frame.comeForward();
        file.ifPresent(desktop::open);
    }

    /// The window stays until what was typed is on the disk, or somebody decides to leave without it.
    private void leave(WindowEvent event, WindowFrame frame, Desktop desktop) {
        event.consume();
        leave(frame, desktop);
    }

    private void leave(WindowFrame frame, Desktop desktop) {
        desktop.exit(() -> {
            frames.onLeft().accept(frame.now());
            frame.hide();
            background.end();
            closed.countDown();
        });
    }

    /// Whoever logs off, or shuts the laptop down, takes the program along: what was typed is written
    /// first, if the system waits that long. Nothing is left to write once the window was closed.
    private static void end(Desktop desktop) {
        try {
            desktop.writeLastWords().get(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException notAll) {
            LOG.log(Level.WARNING, "ended before all was written: {0}", notAll.getClass());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
