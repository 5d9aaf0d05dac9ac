package org.fieldbook.service;

import org.fieldbook.bench.Aim;
import org.fieldbook.bench.BareJson;
import org.fieldbook.bench.Scale;
import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// An inspection opened in a store that is unlocked: every change read, unsealed, checked and folded, rated and listed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class OpenBench {

    @Param({"1500", "15000", "150000"})
    int changes;

    private HeldWork work;
    private OpenStore store;
    private UUID inspection;
    private List<byte[]> parts;

    @Setup
    public void make() {
        work = HeldWork.of(Scale.of(changes));
        try (OpenStore once = work.lead()) {
            OpenInspection opened = HeldWork.open(once);
            inspection = opened.snapshot().state().inspection();
            parts =
                    opened.snapshot().state().listChanges().stream()
                            .flatMap(OpenBench::parts)
                            .toList();
        }
    }

    private static Stream<byte[]> parts(Change change) {
        return Stream.concat(
                Stream.of(change.recordBytes().toArray()),
                change.valueBytes().map(Bytes::toArray).stream());
    }

    @Setup(Level.Invocation)
    public void unlock() {
        store = work.lead();
    }

    @TearDown(Level.Invocation)
    public void lock() {
        store.close();
    }

    @Benchmark
    @Aim(
            what = "An inspection opened",
            floor = "Jackson reads both parts of every change into its tree",
            most = 2)
    public Object open() {
        return store.open(inspection);
    }

    @Benchmark
    public Object openFloor() {
        return BareJson.parse(parts);
    }
}
