package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The only definition of the tables. Numbered from 1, only ever added to; the number of the last one
/// applied is the database's `user_version`.
///
/// No column in clear says what a row is about: identities of inspections and replicas, numbers,
/// hashes, and names made with a secret key.
final class Migrations {

    private static final List<String> STEPS =
            List.of(
                    """
                    CREATE TABLE list (
                      one INTEGER PRIMARY KEY CHECK (one = 1),
                      sealed BLOB NOT NULL
                    ) STRICT;
                    CREATE TABLE head (
                      inspection BLOB NOT NULL PRIMARY KEY,
                      sealed BLOB NOT NULL
                    ) STRICT;
                    CREATE TABLE change (
                      inspection BLOB NOT NULL,
                      replica BLOB NOT NULL,
                      seq INTEGER NOT NULL,
                      hash BLOB NOT NULL,
                      sealed BLOB NOT NULL,
                      PRIMARY KEY (inspection, replica, seq, hash)
                    ) STRICT;
                    CREATE TABLE draft (
                      inspection BLOB NOT NULL,
                      name BLOB NOT NULL,
                      sealed BLOB NOT NULL,
                      PRIMARY KEY (inspection, name)
                    ) STRICT;
                    CREATE TABLE blob (
                      inspection BLOB NOT NULL,
                      name BLOB NOT NULL,
                      sealed BLOB NOT NULL,
                      PRIMARY KEY (inspection, name)
                    ) STRICT;
                    """);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Migrations() {}

    static int latest() {
        return STEPS.size();
    }

    /// Makes the tables of an empty database; inside a transaction.
    static void applyAll(Handle handle) {
        for (String step : STEPS) {
            handle.createScript(step).execute();
        }
        handle.execute("PRAGMA user_version = " + latest());
    }

    /// Refuses a database in which anything else is defined, such as a trigger that would undo what is
    /// written, or a table that is another. Only what SQLite makes by itself has no words.
    static void check(Handle handle) {
        List<String> defined =
                handle
                        .createQuery("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .map(Migrations::plain)
                        .sorted()
                        .toList();
        if (!defined.equals(tables())) {
            throw new StoreException.Damaged(Fault.Kind.DATABASE_ALTERED, Database.NAME);
        }
    }

    private static List<String> tables() {
        return STEPS.stream()
                .flatMap(step -> Stream.of(step.split(";")))
                .map(Migrations::plain)
                .filter(words -> !words.isEmpty())
                .sorted()
                .toList();
    }

    private static String plain(String words) {
        return SPACE.matcher(words.strip()).replaceAll(" ");
    }
}
