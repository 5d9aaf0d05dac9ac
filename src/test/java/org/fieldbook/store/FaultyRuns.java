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
import java.util.Set;
import java.util.stream.Stream;

/// Runs [ScriptWriter] again and again on a fresh copy of one store while calls to the system fail.
final class FaultyRuns {

    /// What came of a run.
    ///
    /// @param told the lines the process told
    /// @param hits the calls that failed, as the tracer shows them
    record Outcome(LeftStore left, List<String> told, List<String> hits) {

        /// Fails unless the store opens, is whole, and holds one of these, as do its copies; and where what was left
        /// of erased values is said to be removed, no file holds any.
        void expect(Set<Held> possible, String when) throws UnreadableException {
            left.expect(possible, when);
            // Where the order was refused nothing was erased, and there was nothing to remove.
            if (told.contains("saved " + Script.ERASING)
                    && told.contains("saved " + Script.REMOVING)) {
                assertThat(left.traces(when)).as(when).isEmpty();
                if (told.contains("saved " + Script.CLEARING)) {
                    assertThat(left.tracesInPlace(when)).as(when).isEmpty();
                }
            }
        }

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
    private final LeftStore.Known known;
    private final int first;
    private final Calls calls;

    /// @param calls whose numbers are to be known
    /// @param first the first step that is run; those before it are done
    FaultyRuns(Path parent, Collection<String> calls, int first) throws Exception {
        this.parent = parent;
        this.first = first;
        this.begun = Script.begun(parent.resolve("begun"), first);
        this.known = LeftStore.Known.of(begun, Script.meanings().get(first).ways().passphrase());
        this.calls = record(calls);
    }

    /// Finds out which paths a run touches, and how often its busiest thread makes each call on them.
    private Calls record(Collection<String> calls) throws Exception {
        Path folder = copy();
        Path trace = parent.resolve("trace");
        assertThat(run(Calls.recording(trace, calls), folder)).contains("closed");
        return Calls.read(trace, folder);
    }

    /// How often the busiest thread makes this call on the files of the store and its second place.
    int most(String call) {
        return calls.most().getOrDefault(call, 0);
    }

    /// What the store held when it was copied for each run.
    Held before() {
        return Script.meanings().get(first);
    }

    Outcome run(Injection injection) throws Exception {
        Path folder = copy();
        Path trace = parent.resolve("trace");
        List<String> told = run(injection.injecting(trace, calls.names()), folder);
        return new Outcome(new LeftStore(folder, known), told, hits(trace));
    }

    private List<String> run(List<String> under, Path folder) throws Exception {
        Process writer =
                KillWriter.start(
                        under, ScriptWriter.class, folder.toString(), Integer.toString(first));
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
