package org.fieldbook.store;

import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteException;

import java.util.List;
import java.util.regex.Pattern;

/// What SQLite's refusals mean to people.
final class SqliteErrors {

    private static final int PRIMARY_CODE = 0xff;

    private static final int IO_ERROR = 10;

    /// How a check of the structure tells of a page that it did not get.
    private static final Pattern NOT_GIVEN =
            Pattern.compile("error code[= ](\\d{1,6})|failed to get page");

    private SqliteErrors() {}

    /// Whether a check of the structure found fault because the disk did not give a page, and not because of what
    /// stands there.
    static boolean isUnread(List<String> told) {
        return told.stream()
                .flatMap(line -> NOT_GIVEN.matcher(line).results())
                .map(found -> found.group(1))
                .anyMatch(code ->
                        code == null || (Integer.parseInt(code) & PRIMARY_CODE) == IO_ERROR);
    }

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
