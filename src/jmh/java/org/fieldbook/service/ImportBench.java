package org.fieldbook.service;

import org.fieldbook.bench.Aim;
import org.fieldbook.bench.BareDatabase;
import org.fieldbook.bench.BareJson;
import org.fieldbook.bench.Folders;
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

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A bundle taken in by somebody who holds nothing of it: decrypted, its signature and chains checked, looked at, a restore
/// point made, sealed and committed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class ImportBench {

    /// What sealing adds, and the steps it fills up to.
    private static final int SEAL = 28;

    private static final int LENGTHS = 12;
    private static final int STEP = 256;
    private static final int HEAD = 540;

    @Param({"500", "2000", "5000", "50000"})
    int changes;

    private HeldWork work;
    private Path folder;
    private OpenStore store;
    private OpenInspection inspection;
    private String payload;
    private List<byte[]> rows;
    private BareDatabase bare;

    @Setup
    public void make() {
        work = HeldWork.of(Scale.of(changes));
        try (OpenStore lead = work.lead()) {
            rows =
                    HeldWork.open(lead).snapshot().state().listChanges().stream()
                            .map(change -> new byte[sealed(change)])
                            .toList();
        }
        folder = Folders.fresh();
        try (OpenStore once = work.colleague(folder.resolve("once"))) {
            payload = new ImportBundle(HeldWork.open(once)).open(work.bundle());
        }
        Folders.remove(folder);
    }

    /// How many bytes its row has.
    static int sealed(Change change) {
        int plain =
                LENGTHS
                        + change.recordBytes().size()
                        + change.valueBytes().map(Bytes::size).orElse(0);
        return SEAL + (plain + STEP - 1) / STEP * STEP;
    }

    @Setup(Level.Invocation)
    public void begin() throws SQLException {
        folder = Folders.fresh();
        store = work.colleague(folder.resolve("store"));
        inspection = HeldWork.open(store);
        bare = new BareDatabase(folder.resolve("bare.db"));
    }

    @TearDown(Level.Invocation)
    public void end() throws SQLException {
        bare.close();
        store.close();
        Folders.remove(folder);
    }

    @Benchmark
    @Aim(
            what = "A bundle taken in",
            floor = "Jackson reads its content into its tree, SQLite inserts as many bytes",
            most = 2)
    public Object take() {
        var importing = new ImportBundle(inspection);
        return importing.take(importing.preview(work.bundle()));
    }

    @Benchmark
    public Object takeFloor() throws SQLException {
        bare.commit(rows, HEAD);
        return BareJson.parse(payload);
    }
}
