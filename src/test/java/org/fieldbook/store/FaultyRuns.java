package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.store.disk.Calls;
import org.fieldbook.store.disk.Injection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Runs a process again and again on a fresh copy of one folder while calls to the system fail.
final class FaultyRuns {

    /// A write, how much was asked for, and how much was written.
    private static final Pattern WRITE =
            Pattern.compile(
                    " (?:pwrite64\\(.*, ([0-9]+), [0-9]+|write\\(.*, ([0-9]+))\\) += ([0-9]+)$");

    /// What came of a run.
    ///
    /// @param folder as the process left it
    /// @param told the lines the process told
    /// @param hits the calls that failed, as the tracer shows them
    record Outcome(Path folder, List<String> told, List<String> hits) {

        /// As many as a person reads.
        List<String> firstHits() {
            return hits.stream().limit(3).toList();
        }

        long count(String words) {
            return told.stream().filter(line -> line.contains(words)).count();
        }
    }

    private final Path parent;
    private final Path begun;
    private final Class<?> main;
    private final List<String> arguments;
    private final Calls calls;
    private long largest;

    /// @param parent an empty folder
    /// @param calls whose numbers are to be known
    /// @param begun the folder that each run finds a copy of
    /// @param main of the process; it is given the copy, says `closed` last and ends well
    /// @param arguments further ones
    FaultyRuns(
            Path parent, Collection<String> calls, Path begun, Class<?> main, String... arguments)
            throws Exception {
        this.parent = parent;
        this.begun = begun;
        this.main = main;
        this.arguments = List.of(arguments);
        this.calls = record(calls);
    }

    /// Finds out which paths a run touches, and how often its busiest thread makes each call on them.
    private Calls record(Collection<String> calls) throws Exception {
        Path folder = copy();
        Path trace = parent.resolve("trace");
        assertThat(run(Calls.recording(trace, calls), folder)).contains("closed");
        try (Stream<Path> files = Files.walk(folder)) {
            largest = files.mapToLong(file -> file.toFile().length()).max().orElseThrow();
        }
        return Calls.read(trace, folder);
    }

    /// How often the busiest thread makes this call on the files of the folder.
    int most(String call) {
        return calls.most().getOrDefault(call, 0);
    }

    Outcome run(Injection injection) throws Exception {
        Path folder = copy();
        Path trace = parent.resolve("trace");
        List<String> told = run(injection.injecting(trace, calls.names()), folder);
        return new Outcome(folder, told, lines(trace, line -> line.contains(Injection.MARK)));
    }

    /// A run whose files the system lets grow to so many bytes: its hits are the writes of which only a part
    /// was written.
    Outcome within(long bytes) throws Exception {
        Path folder = copy();
        Path trace = parent.resolve("trace");
        List<String> under = new ArrayList<>(Calls.recording(trace, List.of("pwrite64", "write")));
        under.addAll(List.of("prlimit", "--fsize=" + bytes));
        List<String> told = run(under, folder);
        return new Outcome(folder, told, lines(trace, FaultyRuns::isShort));
    }

    private static boolean isShort(String line) {
        Matcher write = WRITE.matcher(line);
        if (!write.find()) {
            return false;
        }
        String asked = write.group(1) == null ? write.group(2) : write.group(1);
        return Long.parseLong(write.group(3)) < Long.parseLong(asked);
    }

    /// Of the files that the recorded run left, in bytes.
    long largest() {
        return largest;
    }

    private List<String> run(List<String> under, Path folder) throws Exception {
        List<String> words = new ArrayList<>(List.of(folder.toString()));
        words.addAll(arguments);
        Process writer = KillWriter.start(under, main, words.toArray(new String[0]));
        List<String> told = new ArrayList<>();
        try (Stream<String> lines = writer.inputReader(StandardCharsets.UTF_8).lines()) {
            lines.forEach(told::add);
        }
        assertThat(writer.waitFor()).as(told.toString()).isZero();
        return told;
    }

    private static List<String> lines(Path trace, Predicate<String> wanted) throws IOException {
        try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
            return lines.filter(wanted)
                    .map(line -> line.substring(0, Math.min(300, line.length())))
                    .toList();
        }
    }

    private Path copy() throws IOException {
        Path folder = parent.resolve("run");
        if (Files.exists(folder)) {
            Samples.deleteFolder(folder);
        }
        Samples.copyFolder(begun, folder);
        return folder;
    }
}
