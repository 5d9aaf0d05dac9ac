package org.fieldbook.store;

import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteException;

import java.nio.file.Path;

/// What SQLite's refusals mean to people.
final class SqliteErrors {

    private static final int PRIMARY_CODE = 0xff;

    private static final int CORRUPT = 11;

    private SqliteErrors() {}

    static StoreException of(JdbiException failure) {
        return of(cause(failure));
    }

    private static SQLiteException cause(JdbiException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException refusal) {
                return refusal;
            }
        }
        throw failure;
    }

    /// Whether a page is called damaged, which the disk perhaps did not give: see [StructureCheck].
    static boolean isOfAPage(JdbiException failure) {
        return (cause(failure).getResultCode().code & PRIMARY_CODE) == CORRUPT;
    }

    /// Of a page that the disk did not give. A copy of the store that is not given back is made again: nothing else is
    /// lost with it.
    static StoreException ofAnUnreadPage(Path file, JdbiException failure) {
        return DurableFiles.name(file).equals(Database.NAME)
                ? new StoreException.Damaged(
                        new Fault(Fault.Kind.DATABASE_UNREAD, Database.NAME), failure)
                : new StoreException.DiskFailed(failure);
    }

    /// The statements and tables are ours and fixed, so a statement that SQLite cannot run, or a row
    /// that breaks a rule of its table, means that the file was altered.
    static StoreException of(SQLiteException refusal) {
        return switch (refusal.getResultCode().code & PRIMARY_CODE) {
            case 13 -> new StoreException.DiskFull(refusal); // SQLITE_FULL
            case 3, 8, 14, 23 ->
                    new StoreException.ReadOnly(refusal); // PERM READONLY CANTOPEN AUTH
            case 5, 6 -> new StoreException.InUse(); // BUSY LOCKED
            case 1, 11, 17, 18, 19, 20, 24, 25, 26 -> altered(refusal); // ERROR CORRUPT ... NOTADB
            default -> new StoreException.DiskFailed(refusal); // IOERR and what remains
        };
    }

    private static StoreException altered(SQLiteException refusal) {
        return new StoreException.Damaged(
                new Fault(Fault.Kind.DATABASE_ALTERED, Database.NAME), refusal);
    }
}
