package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.REPLICA;

import org.fieldbook.journal.Hash;
import org.fieldbook.promise.Effort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/// H7: a store's files as somebody made them who means harm. What is sealed they cannot make; what SQLite
/// obeys before anything is unsealed they can.
class HostileStoreTest {

    private static final int COUNT = Integer.getInteger("fieldbook.scripts", 300) * 10;
    private static final long SEED = Long.getLong("fieldbook.seed", 1);

    @TempDir Path parent;
    private Path folder;

    @BeforeEach
    void fill() {
        folder = Samples.filled(parent.resolve("store"));
    }

    private void tamper(String statement) throws SQLException {
        Tampering.run(folder, statement);
    }

    /// The first would make Saved a lie.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER t AFTER INSERT ON change BEGIN DELETE FROM change; END",
                "CREATE TRIGGER t INSTEAD OF INSERT ON v BEGIN SELECT 1; END",
                "CREATE VIEW v AS SELECT * FROM change",
                "CREATE TABLE more (one INTEGER)",
                "CREATE INDEX i ON change (hex(sealed))",
                "CREATE VIRTUAL TABLE f USING fts5(one)",
                "ALTER TABLE change ADD COLUMN more BLOB",
                "ALTER TABLE draft RENAME TO drafts",
                "DROP TABLE blob"
            })
    void h7ADatabaseThatDefinesAnythingElseIsRefusedUntouched(
            String statement, TestReporter reporter) throws SQLException, IOException {
        if (statement.contains(" ON v ")) {
            tamper("CREATE VIEW v AS SELECT * FROM change");
        }
        tamper(statement);
        byte[] before = Files.readAllBytes(folder.resolve(Database.NAME));
        assertThatThrownBy(() -> Samples.open(folder))
                .isInstanceOfSatisfying(
                        StoreException.Damaged.class,
                        damaged ->
                                assertThat(damaged.fault().kind())
                                        .isEqualTo(Fault.Kind.DATABASE_ALTERED));
        assertThat(folder.resolve(Database.NAME)).hasBinaryContent(before);
        reporter.publishEntry(
                Map.of("promise", "H7", "count", "1", "unit", "databases with other definitions"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE head SET sealed = zeroblob(50000000)",
                "UPDATE list SET sealed = zeroblob(50000000)",
                "UPDATE change SET sealed = zeroblob(50000000) WHERE seq = 1",
                "UPDATE change SET hash = zeroblob(50000000) WHERE seq = 1"
            })
    void h1ARowLargerThanAnyIsDamageAndComesNotIntoMemory(String statement, TestReporter reporter)
            throws SQLException {
        tamper(statement);
        assertThatThrownBy(
                        () -> {
                            try (Store store = Samples.open(folder)) {
                                store.readChanges(INSPECTION);
                            }
                        })
                .isInstanceOf(StoreException.Damaged.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLiteException.class,
                        refusal ->
                                assertThat(refusal.getResultCode())
                                        .isEqualTo(SQLiteErrorCode.SQLITE_TOOBIG));
        reporter.publishEntry(
                Map.of("promise", "H1", "count", "1", "unit", "rows of 50 MB in a store"));
    }

    /// Checksums are no secret, so they are made right again.
    @Test
    void h7KeysWithRightChecksumsAndAnythingElseInThemAreReadOrRefused(TestReporter reporter)
            throws IOException {
        byte[] good = Files.readAllBytes(folder.resolve(KeyFile.NAME));
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] altered = Mutations.of(good, random);
            repair(altered);
            var effort = new Effort();
            try {
                Slots slots = new Slots(KeyFile.read(altered).slots());
                slots.recoveryKeyMade();
                slots.escrow();
                read++;
            } catch (UnreadableException | StoreException.Newer refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
            assertThat(effort.millis()).isLessThan(Effort.MOST);
        }
        assertThat(read).isBetween(1, COUNT - 1);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H7",
                        "count",
                        "" + COUNT,
                        "unit",
                        "altered files of keys, none of which took 2 s of the processor",
                        "seed",
                        "" + SEED));
    }

    /// Puts the checksum of each part right, as far as lengths still lead.
    private static void repair(byte[] file) {
        int head = 24;
        int at = seal(file, 0, head);
        while (at > 0 && at + 2 * Integer.BYTES < file.length) {
            int isSlot = at + 2 * Integer.BYTES + ByteBuffer.wrap(file).getInt(at + 4);
            int end = at + Integer.BYTES + ByteBuffer.wrap(file).getInt(at);
            boolean isLast = end > at && end == file.length - Columns.HASH_SIZE;
            at = seal(file, at, isLast ? end : isSlot);
        }
    }

    private static int seal(byte[] file, int from, int to) {
        if (to <= from || to + Columns.HASH_SIZE > file.length) {
            return 0;
        }
        byte[] checksum = Columns.of(Hash.of(Arrays.copyOfRange(file, from, to)));
        System.arraycopy(checksum, 0, file, to, checksum.length);
        return to + checksum.length;
    }

    @Test
    void h7WhateverStandsInATailOnlyWholeRecordsOfItAreTaken(TestReporter reporter)
            throws IOException {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(Instant.EPOCH);
            store.inTransaction(tx -> tx.createInspection(REPLICA));
            store.backups().bringUpToDate(Instant.EPOCH);
            RestorePoint point = store.listRestorePoints().getFirst();
            Path tail = folder.resolve(Keyring.BACKUPS).resolve(TailFile.name(point.number()));
            byte[] good = Files.readAllBytes(tail);
            Random random = new Random(SEED);
            int torn = 0;
            int tries = COUNT / 30;
            for (int i = 0; i < tries; i++) {
                Files.write(tail, Mutations.of(good, random));
                Effort effort = Effort.ofProgram();
                try {
                    StoredThen then = store.read(point);
                    torn += then.isTorn() ? 1 : 0;
                } catch (StoreException.Damaged | StoreException.Newer refused) {
                    torn++;
                }
                assertThat(effort.millis()).isLessThan(Effort.MOST);
            }
            assertThat(torn).isPositive();
            Files.write(tail, good);
            assertThat(store.read(point).isTorn()).isFalse();
            reporter.publishEntry(
                    Map.of(
                            "promise",
                            "H7",
                            "count",
                            "" + tries,
                            "unit",
                            "altered tails of a backup, none of which took 2 s of the"
                                    + " processor",
                            "seed",
                            "" + SEED));
        }
    }
}
