package org.fieldbook.store;

import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.core.DB;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// SQLite's own copy of an open database.
final class CopyByPages {

    /// In one step.
    static final int ALL = -1;

    /// How long it waits for a lock before it tries again, in milliseconds, and how often.
    private static final int WAIT = 1;

    private static final int WAITS = 100;

    private CopyByPages() {}

    /// Copies it into a file that is there and empty.
    ///
    /// @param pages of each step, or [#ALL]
    /// @param between done after each step but the last; throws nothing
    static void make(Connection connection, Path file, int pages, Runnable between) {
        DB.ProgressObserver observer =
                (left, all) -> {
                    if (left > 0) {
                        between.run();
                    }
                };
        try {
            int result =
                    connection
                            .unwrap(SQLiteConnection.class)
                            .getDatabase()
                            .backup(
                                    "main",
                                    file.toAbsolutePath().toString(),
                                    observer,
                                    WAIT,
                                    WAITS,
                                    pages);
            if (result != SQLiteErrorCode.SQLITE_OK.code) {
                throw SqliteErrors.of(DB.newSQLException(result, "backup"));
            }
        } catch (SQLiteException refusal) {
            throw SqliteErrors.of(refusal);
        } catch (SQLException failure) {
            throw new StoreException.DiskFailed(failure);
        }
    }
}
