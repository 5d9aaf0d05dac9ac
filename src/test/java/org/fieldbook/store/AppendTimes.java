package org.fieldbook.store;

import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.REPLICA;

import org.fieldbook.journal.Change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;

/// Measures, by hand: saving one change with all seals, a bare insert with the same settings of SQLite,
/// and reading and copying an
/// inspection of 15,000 changes.
final class AppendTimes {

    private static final int WARM_UP = 300;
    private static final int MEASURED = 1000;
    private static final int LARGE = 15_000;

    private AppendTimes() {}

    /// Prints the times.
    ///
    /// @param arguments an empty folder
    public static void main(String[] arguments) throws IOException, SQLException {
        Path folder = Path.of(arguments[0]);
        List<Change> chain = Samples.chain(INSPECTION, REPLICA, LARGE);
        try (Store store = Samples.create(folder.resolve("store"))) {
            store.inTransaction(tx -> tx.createInspection(INSPECTION));
            measure(
                    "append, sealed",
                    i -> store.inTransaction(tx -> tx.append(INSPECTION, List.of(chain.get(i)))));
            long before = System.nanoTime();
            store.inTransaction(tx -> tx.append(INSPECTION, chain));
            print("append 15,000 in one transaction", System.nanoTime() - before);
            for (int i = 0; i < 3; i++) {
                before = System.nanoTime();
                store.readChanges(INSPECTION);
                print("read 15,000", System.nanoTime() - before);
            }
            before = System.nanoTime();
            store.check();
            print("check 15,000", System.nanoTime() - before);
            for (int i = 0; i < 3; i++) {
                before = System.nanoTime();
                store.makeRestorePoint(Instant.EPOCH, RestorePoint.Why.WANTED);
                print("restore point of 15,000", System.nanoTime() - before);
            }
        }
        try (StoreContents contents = Samples.contents(folder.resolve("store"))) {
            for (int i = 0; i < 3; i++) {
                long before = System.nanoTime();
                contents.copyTo(Files.createFile(folder.resolve("copy" + i))).close();
                print("of which on the writer thread", System.nanoTime() - before);
            }
        }
        try (Store store = Samples.open(folder.resolve("store"))) {
            RestorePoint point = store.listRestorePoints().getFirst();
            long before = System.nanoTime();
            store.returnTo(point, Instant.EPOCH).close();
            print(
                    "return to a restore point, " + point.size() + " bytes",
                    System.nanoTime() - before);
        }
        System.out.println("store.db " + Files.size(folder.resolve("store/store.db")) + " bytes");
        long before = System.nanoTime();
        Samples.open(folder.resolve("store")).close();
        print("open and close, warm", System.nanoTime() - before);
        bare(folder.resolve("bare.db"));
    }

    private static void bare(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String pragma :
                    List.of(
                            "locking_mode=EXCLUSIVE",
                            "journal_mode=DELETE",
                            "synchronous=EXTRA",
                            "secure_delete=ON")) {
                statement.execute("PRAGMA " + pragma);
            }
            statement.execute("CREATE TABLE change (content BLOB NOT NULL) STRICT");
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO change VALUES (?)")) {
                measure("bare insert", i -> insert(insert));
            }
        }
    }

    private static void insert(PreparedStatement insert) {
        try {
            insert.setBytes(1, new byte[768]);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void measure(String what, IntConsumer work) {
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            long before = System.nanoTime();
            work.accept(i);
            if (i >= WARM_UP) {
                nanos[i - WARM_UP] = System.nanoTime() - before;
            }
        }
        Arrays.sort(nanos);
        print(what + ", p50", nanos[MEASURED / 2]);
        print(what + ", p99", nanos[MEASURED * 99 / 100]);
    }

    private static void print(String what, long nanos) {
        System.out.printf(Locale.ROOT, "%s: %.2f ms%n", what, nanos / 1e6);
    }
}
