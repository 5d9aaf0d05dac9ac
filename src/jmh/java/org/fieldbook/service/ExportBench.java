package org.fieldbook.service;

import org.fieldbook.bench.Aim;
import org.fieldbook.bench.BareJson;
import org.fieldbook.bench.Folders;
import org.fieldbook.bench.Scale;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A bundle of everything made for a colleague: heads signed, written, signed and encrypted.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class ExportBench {

    @Param({"500", "5000", "50000"})
    int changes;

    private OpenStore store;
    private ExportBundle exporting;
    private List<String> recipients;
    private JsonNode payload;

    @Setup
    public void make() {
        HeldWork work = HeldWork.of(Scale.of(changes));
        Path bundle = work.bundle();
        store = work.lead();
        exporting = Colleague.exporting(HeldWork.open(store));
        recipients = exporting.recipients().stream().map(ExportBundle.Recipient::laptop).toList();
        Path folder = Folders.fresh();
        try (OpenStore once = work.colleague(folder.resolve("once"))) {
            payload = BareJson.parse(new ImportBundle(HeldWork.open(once)).open(bundle));
        }
        Folders.remove(folder);
    }

    @TearDown
    public void close() {
        store.close();
    }

    @Benchmark
    @Aim(what = "A bundle made", floor = "Jackson writes the same content from its tree")
    public Object bundle() {
        return exporting.make(recipients, true);
    }

    @Benchmark
    public Object bundleFloor() {
        return BareJson.write(payload);
    }
}
