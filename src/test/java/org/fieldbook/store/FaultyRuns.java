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
import java.util.stream.Stream;

/// Runs [ScriptWriter] again and again on a fresh copy of one store while calls to the system fail.
final class FaultyRuns {

    /// What came of a run.
    ///
    /// @param told the lines the process told
    /// @param hits the first calls that failed, as the tracer shows them
    record Outcome(LeftStore left, List<String> told, List<String> hits) {

        long count(String words) {
            return told.stream().filter(line -> line.contains(words)).count();
        }
    }

    private final Path parent;
    private final Path begun;
    private final byte[] storeKey;
    private final Calls calls;

    /// @param calls whose numbers are to be known
    FaultyRuns(Path parent, Collection<String> calls) throws Exception {
        this.parent = parent;
        this.begun = Script.begun(parent.resolve("begun"));
        this.storeKey = LeftStore.storeKey(begun, 0);
        this.calls = record(calls);
    }

    /// Finds out which paths a run touches, and how often its busiest thread makes each call on them.
    private Calls record(Collection<String> calls) throws Exception {
        Path store = copy();
        Path trace = parent.resolve("trace");
        assertThat(run(Calls.recording(trace, calls), store)).contains("closed");
        return Calls.read(trace, store);
    }

    /// How often the busiest thread makes this call on the store's files.
    int most(String call) {
        return calls.most().getOrDefault(call, 0);
    }

    Outcome run(Injection injection) throws Exception {
        Path store = copy();
        Path trace = parent.resolve("trace");
        List<String> told = run(injection.injecting(trace, calls.names()), store);
        return new Outcome(new LeftStore(store, storeKey), told, hits(trace));
    }

    private static List<String> run(List<String> under, Path store) throws Exception {
        Process writer =
                KillWriter.start(
                        under,
                        ScriptWriter.class,
                        store.toString(),
                        Integer.toString(Script.BEGINNING));
        List<String> told = new ArrayList<>();
        try (Stream<String> lines = writer.inputReader(StandardCharsets.UTF_8).lines()) {
            lines.forEach(told::add);
        }
        assertThat(writer.waitFor()).as(told.toString()).isZero();
        return told;
    }

    private static List<String> hits(Path trace) throws IOException {
        try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.contains(Injection.MARK))
                    .map(line -> line.substring(0, Math.min(300, line.length())))
                    .limit(3)
                    .toList();
        }
    }

    private Path copy() throws IOException {
        Path store = parent.resolve("store");
        if (Files.exists(store)) {
            Samples.deleteFolder(store);
        }
        Samples.copyFolder(begun, store);
        return store;
    }
}
