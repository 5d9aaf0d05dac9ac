package org.fieldbook.store;

import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteException;

/// What SQLite's refusals mean to people.
final class SqliteErrors {

    private static final int PRIMARY_CODE = 0xff;

    private SqliteErrors() {}

    static StoreException of(JdbiException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException refusal) {
                return of(refusal);
            }
        }
        throw failure;
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
