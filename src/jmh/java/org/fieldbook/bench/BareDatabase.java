package org.fieldbook.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// SQLite alone, with the settings and the tables of a store: the floor of everything that is written.
public final class BareDatabase implements AutoCloseable {

    private static final List<String> SETTINGS =
            List.of(
                    "PRAGMA locking_mode=EXCLUSIVE",
                    "PRAGMA journal_mode=DELETE",
                    "PRAGMA synchronous=EXTRA",
                    "PRAGMA secure_delete=ON",
                    "PRAGMA temp_store=MEMORY",
                    "PRAGMA mmap_size=0",
                    "PRAGMA trusted_schema=OFF",
                    "PRAGMA cell_size_check=ON",
                    "PRAGMA cache_size=-65536",
                    """
                    CREATE TABLE change (
                      inspection BLOB NOT NULL,
                      replica BLOB NOT NULL,
                      seq INTEGER NOT NULL,
                      hash BLOB NOT NULL,
                      sealed BLOB NOT NULL,
                      PRIMARY KEY (inspection, replica, seq, hash)
                    ) STRICT
                    """,
                    "CREATE TABLE head (inspection BLOB NOT NULL PRIMARY KEY, sealed BLOB NOT NULL)"
                            + " STRICT",
                    "INSERT INTO head VALUES (x'00', x'00')");

    private static final int ID = 16;
    private static final int HASH = 32;

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private long last;

    public BareDatabase(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
        }
        connection.setAutoCommit(false);
        insert = connection.prepareStatement("INSERT INTO change VALUES (?, ?, ?, ?, ?)");
        update = connection.prepareStatement("UPDATE head SET sealed = ?");
    }

    /// Inserts a row for each of these and rewrites the head's, all in one durable commit.
    ///
    /// @param head how many bytes the head has
    public void commit(List<byte[]> rows, int head) throws SQLException {
        for (byte[] row : rows) {
            insert.setBytes(1, new byte[ID]);
            insert.setBytes(2, new byte[ID]);
            insert.setLong(3, ++last);
            insert.setBytes(4, new byte[HASH]);
            insert.setBytes(5, row);
            insert.addBatch();
        }
        insert.executeBatch();
        update.setBytes(1, new byte[head]);
        update.executeUpdate();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        update.close();
        connection.close();
    }
}
