package org.fieldbook.service;

import org.fieldbook.bench.Aim;
import org.fieldbook.bench.BareDatabase;
import org.fieldbook.bench.Folders;
import org.fieldbook.bench.Scale;
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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A case list taken in, from the bytes of its file to the durable commit.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class CaseListBench {

    private static final int HEAD = 540;

    @Param({"100", "1000", "10000"})
    int rows;

    private byte[] list;
    private List<byte[]> sealed;
    private Path folder;
    private OpenStore store;
    private ImportCaseList importing;
    private BareDatabase bare;

    @Setup
    public void make() throws SQLException {
        var text = new StringBuilder("case,sample,inspector,sentence,rosh,domesticAbuse\n");
        for (int number = 1; number <= Scale.of(rows); number++) {
            text.append(
                    "WK-%05d,case,A. Tester,Community order,Medium,%s%n"
                            .formatted(number, number % 3 == 0 ? "yes" : "no"));
        }
        list = text.toString().getBytes(StandardCharsets.UTF_8);
        begin();
        take();
        sealed =
                store
                        .open(store.listInspections().getFirst().inspection())
                        .snapshot()
                        .state()
                        .listChanges()
                        .stream()
                        .map(CaseListBench::row)
                        .toList();
        end();
    }

    private static byte[] row(Change change) {
        return new byte[ImportBench.sealed(change)];
    }

    @Setup(Level.Invocation)
    public void begin() throws SQLException {
        folder = Folders.fresh();
        store = Made.stores().create(folder.resolve("store"), Made.PASSPHRASE.toCharArray());
        importing = new ImportCaseList(store.open(store.create(Made.wanted("BE-1"))));
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
            what = "A case list taken in",
            floor = "SQLite inserts as many bytes for its changes and commits")
    public Object take() {
        return Made.await(importing.importRows(importing.preview("many.csv", list), false));
    }

    @Benchmark
    public Object takeFloor() throws SQLException {
        bare.commit(sealed, HEAD);
        return bare;
    }
}
