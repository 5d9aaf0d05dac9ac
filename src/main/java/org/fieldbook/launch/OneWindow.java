package org.fieldbook.launch;

import org.fieldbook.ui.shell.DesktopWindow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program with a window, of which there is one: JavaFX loads while everything else is built.
final class OneWindow {

    private static final Logger LOG = Logger.getLogger(OneWindow.class.getName());

    private final Map<String, String> environment;
    private final Directories directories;

    OneWindow(Map<String, String> environment, Directories directories) {
        this.environment = environment;
        this.directories = directories;
    }

    /// Opens the window and returns once it is closed. Where it is open already, that one comes forward.
    ///
    /// @param file that somebody opened, to be looked at
    void open(Optional<Path> file) throws IOException, InterruptedException {
        Optional<Instance> first;
        try {
            first = Instance.first(directories.instance());
        } catch (IOException failed) {
            // Two windows do no harm: a store opens in one of them.
            open(file, "later starts open windows of their own: " + failed.getClass());
            return;
        }
        if (first.isPresent()) {
            try (Instance listening = first.get()) {
                open(DesktopWindow.On.START, file, listening::listen);
            }
        } else if (!Instance.handOver(directories.instance(), file)) {
            open(file, "the window that is open does not answer");
        }
    }

    /// Opens a window of its own, whatever is open, and returns once it is closed.
    void open(DesktopWindow.On on) throws IOException, InterruptedException {
        open(on, Optional.empty(), _ -> {});
    }

    private void open(Optional<Path> file, String why) throws IOException, InterruptedException {
        // By then it is known where to write it.
        open(DesktopWindow.On.START, file, _ -> LOG.log(Level.WARNING, why));
    }

    private void open(
            DesktopWindow.On on, Optional<Path> file, Consumer<Consumer<Optional<Path>>> later)
            throws IOException, InterruptedException {
        CompletableFuture<Void> loaded = DesktopWindow.load();
        new Wiring(environment, directories).window(on, file, later, loaded);
    }
}
