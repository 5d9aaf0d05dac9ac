package org.fieldbook.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A process that was started, and what it says.
final class Started implements AutoCloseable {

    private static final double NANOSECONDS = 1e6;
    private static final double KILOBYTES = 1024;

    private final long begun;
    private final Process process;
    private final BufferedReader words;

    /// @param home the folder of its store and preferences
    Started(Path launcher, Path home, String... arguments) throws IOException {
        var builder = new ProcessBuilder(launcher.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put(Directories.HOME, home.toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        begun = System.nanoTime();
        process = builder.start();
        words = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Waits until it says this word.
    ///
    /// @return milliseconds since it was started
    double await(String word) throws IOException {
        for (String line = words.readLine(); line != null; line = words.readLine()) {
            if (line.equals(word)) {
                return (System.nanoTime() - begun) / NANOSECONDS;
            }
        }
        throw new IOException("it ended before it said " + word);
    }

    /// Its share of the memory in use, in megabytes: what processes share is divided among them.
    double memory() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", "" + process.pid(), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KILOBYTES;
        }
    }

    /// Kills it: nothing of it is kept.
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                throw new IOException("it does not end");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
