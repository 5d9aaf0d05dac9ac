package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// Rows are altered through SQLite itself, so that the file stays a sound database and only the seals
/// and heads can tell.
class RowDamageTest {

    @TempDir Path parent;
    private Path folder;

    @BeforeEach
    void fill() {
        folder = Samples.filled(parent.resolve("store"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CHANGE_ALTERED     | UPDATE change SET sealed = (SELECT sealed FROM change c WHERE c.seq = 2) WHERE seq = 1
                    CHANGE_ALTERED     | UPDATE change SET seq = 1000 WHERE seq = 6
                    CHANGE_ALTERED     | UPDATE change SET replica = zeroblob(16) WHERE seq = 6
                    CHANGE_ALTERED     | UPDATE change SET hash = zeroblob(32) WHERE seq = 6
                    CHANGE_ALTERED     | UPDATE change SET replica = zeroblob(3) WHERE seq = 6
                    CHANGE_ALTERED     | UPDATE change SET sealed = zeroblob(5) WHERE seq = 6
                    CHANGE_ALTERED     | UPDATE change SET inspection = x'11111111111141118111111111111111'
                    CHANGES_MISCOUNTED | DELETE FROM change WHERE seq = 6
                    CHANGES_MISCOUNTED | DELETE FROM change WHERE seq = 3
                    CHANGES_MISCOUNTED | DELETE FROM change
                    HEAD_ALTERED       | DELETE FROM head
                    HEAD_ALTERED       | UPDATE head SET sealed = (SELECT max(sealed) FROM head)
                    DRAFTS_MISCOUNTED  | DELETE FROM draft WHERE rowid = 1
                    DRAFT_ALTERED      | UPDATE draft SET sealed = (SELECT sealed FROM draft d WHERE d.rowid = 1)
                    DRAFT_ALTERED      | UPDATE draft SET name = zeroblob(32) WHERE rowid = 1
                    BLOBS_MISCOUNTED   | DELETE FROM blob
                    BLOB_ALTERED       | UPDATE blob SET sealed = (SELECT sealed FROM change)
                    OPENINGS_MISCOUNTED | DELETE FROM opening WHERE number = 1
                    OPENINGS_MISCOUNTED | DELETE FROM opening WHERE number = 2
                    OPENINGS_MISCOUNTED | DELETE FROM opening
                    OPENING_ALTERED    | UPDATE opening SET sealed = (SELECT sealed FROM opening o WHERE o.number = 1)
                    OPENING_ALTERED    | UPDATE opening SET number = 3 WHERE number = 2
                    OPENING_ALTERED    | UPDATE opening SET sealed = zeroblob(300) WHERE number = 2
                    ROWS_UNLISTED      | INSERT INTO opening VALUES (zeroblob(16), 1, zeroblob(9))
                    ROWS_UNLISTED      | INSERT INTO change VALUES (zeroblob(16), zeroblob(16), 1, zeroblob(32), zeroblob(9))
                    """)
    void alteredSwappedMovedAndRemovedRowsAreFound(Fault.Kind kind, String sql)
            throws SQLException {
        execute(sql);
        try (Store store = Samples.open(folder)) {
            assertThat(store.check().faults()).extracting(Fault::kind).contains(kind);
            if (kind != Fault.Kind.ROWS_UNLISTED) {
                assertThatThrownBy(() -> readAll(store)).isInstanceOf(StoreException.Damaged.class);
            }
        }
    }

    @Test
    void anEarlierTextOfADraftPutBackIsFound(@TempDir Path elsewhere)
            throws SQLException, IOException {
        Path earlier = elsewhere.resolve("earlier.db");
        Files.copy(folder.resolve(Database.NAME), earlier);
        try (Store store = Samples.open(folder)) {
            store.inTransaction(tx -> {
                tx.putDraft(INSPECTION, "note/1", Samples.bytes("draft three"));
                return null;
            });
        }
        execute(
                "ATTACH '" + earlier + "' AS earlier",
                """
                UPDATE draft SET sealed =
                  (SELECT sealed FROM earlier.draft e WHERE e.name = draft.name)
                """);
        try (Store store = Samples.open(folder)) {
            assertThatThrownBy(() -> store.readDrafts(INSPECTION))
                    .isInstanceOf(StoreException.Damaged.class)
                    .hasMessageContaining("DRAFTS_MISCOUNTED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DELETE FROM list
                    UPDATE list SET sealed = (SELECT min(sealed) FROM head)
                    DROP TABLE change
                    PRAGMA user_version = 0
                    PRAGMA application_id = 7
                    PRAGMA journal_mode = WAL
                    """)
    void aDatabaseThatIsNotAsItWasMadeIsNotOpened(String sql) throws SQLException {
        execute(sql);
        assertThatThrownBy(
                        () -> {
                            try (Store store = Samples.open(folder)) {
                                readAll(store);
                            }
                        })
                .isInstanceOf(StoreException.Damaged.class);
    }

    private static List<Object> readAll(Store store) {
        return List.of(
                store.readChanges(INSPECTION),
                store.readChanges(Samples.OTHER_INSPECTION),
                store.readDrafts(INSPECTION),
                store.readOpenings(INSPECTION),
                store.listBlobs(INSPECTION));
    }

    private void execute(String... all) throws SQLException {
        String location = "jdbc:sqlite:" + folder.resolve(Database.NAME);
        try (Connection connection = DriverManager.getConnection(location);
                Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }
}
