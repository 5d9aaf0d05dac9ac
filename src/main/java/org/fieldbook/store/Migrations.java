package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The only definition of the tables. Numbered from 1, only ever added to; the number of the last one
/// applied is the database's `user_version`. What has to be done to rows is [Migration]'s.
///
/// No column in clear says what a row is about: identities of inspections and replicas, numbers,
/// hashes, and names made with a secret key.
final class Migrations {

    /// Since this one openings have a table of their own.
    private static final int WITH_OPENINGS = 2;

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
                    """,
                    """
                    CREATE TABLE opening (
                      inspection BLOB NOT NULL,
                      number INTEGER NOT NULL,
                      sealed BLOB NOT NULL,
                      PRIMARY KEY (inspection, number)
                    ) STRICT;
                    """);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Migrations() {}

    static int latest() {
        return STEPS.size();
    }

    /// Which tables a database has; 0 while it is empty.
    static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    /// Whether a database, which may be an earlier copy, has the table of openings.
    static boolean hasOpenings(Handle handle) {
        return version(handle) >= WITH_OPENINGS;
    }

    /// Makes the tables that a database does not have yet; inside a transaction.
    static void applyRest(Handle handle) {
        for (String step : STEPS.subList(version(handle), latest())) {
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
        if (!defined.equals(tables(version(handle)))) {
            throw new StoreException.Damaged(Fault.Kind.DATABASE_ALTERED, Database.NAME);
        }
    }

    private static List<String> tables(int version) {
        return STEPS.stream()
                .limit(version)
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
