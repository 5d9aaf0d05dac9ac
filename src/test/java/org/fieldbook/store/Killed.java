package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A process that changes a store without end, says how many changes are done, and is killed.
final class Killed {

    private Killed() {}

    /// The changes that were said to be done before the process was killed.
    ///
    /// @param millis from the moment it has the store open
    /// @param changer a class with a `main` that takes the store and how many changes there were, and says
    ///     `open` first
    static List<Integer> after(int millis, Class<?> changer, Path store, int from)
            throws IOException, InterruptedException {
        Process changing =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dorg.sqlite.lib.path="
                                        + System.getProperty("org.sqlite.lib.path", ""),
                                "-cp",
                                System.getProperty("java.class.path"),
                                changer.getName(),
                                store.toString(),
                                Integer.toString(from))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<Integer> told = new ArrayList<>();
        try (BufferedReader said = changing.inputReader();
                ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor()) {
            assertThat(said.readLine()).isEqualTo("open");
            // The handle, unlike the process, leaves the pipe open, so all that was told is read.
            Runnable kill = changing.toHandle()::destroyForcibly;
            var _ = killer.schedule(kill, millis, TimeUnit.MILLISECONDS);
            said.lines().map(Integer::valueOf).forEach(told::add);
        } finally {
            changing.destroyForcibly().waitFor();
        }
        return told;
    }
}
