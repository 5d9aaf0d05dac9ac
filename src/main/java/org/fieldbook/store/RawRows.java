package org.fieldbook.store;

import org.jdbi.v3.core.mapper.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads whatever rows a damaged database still gives. Where SQLite meets a damaged page it refuses the
/// whole query, so the range of row numbers is halved until what is damaged stands alone. Nothing read
/// here is believed before its seal was opened.
final class RawRows {

    /// After so many refusals the rest of a table is given up.
    private static final int MOST_REFUSALS = 20_000;

    private static final long ROWS_A_PAGE = 16;
    private static final long SOME_MORE = 100_000;

    private final Database database;
    private final long pages;
    private final FaultSink faults;
    private int refusals;

    /// @param pages of the file
    RawRows(Database database, long pages, FaultSink faults) {
        this.database = database;
        this.pages = pages;
        this.faults = faults;
    }

    /// @param inspection as it stands in clear
    @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
    record RawChange(byte[] inspection, byte[] replica, long seq, byte[] hash, byte[] sealed) {}

    /// @param inspection as it stands in clear
    @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
    record RawOpening(byte[] inspection, SealedOpening row) {}

    /// A draft's, head's or attachment's row.
    @SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
    record RawRow(byte[] inspection, byte[] name, byte[] sealed) {}

    List<RawChange> changes() {
        return all(
                "change",
                "SELECT inspection, replica, seq, hash, sealed FROM change"
                        + " WHERE rowid BETWEEN :first AND :last",
                (row, context) ->
                        new RawChange(
                                Columns.bytes(row, "inspection"),
                                Columns.bytes(row, "replica"),
                                row.getLong("seq"),
                                Columns.bytes(row, "hash"),
                                Columns.bytes(row, "sealed")));
    }

    List<RawRow> drafts() {
        return all(
                "draft",
                "SELECT inspection, name, sealed FROM draft WHERE rowid BETWEEN :first AND :last",
                RawRows::named);
    }

    List<RawRow> blobs() {
        return all(
                "blob",
                "SELECT inspection, name, sealed FROM blob WHERE rowid BETWEEN :first AND :last",
                RawRows::named);
    }

    /// None where the tables are of a version that has none.
    List<RawOpening> openings() {
        if (!database.read(Migrations::hasOpenings)) {
            return List.of();
        }
        return all(
                "opening",
                "SELECT inspection, number, sealed FROM opening"
                        + " WHERE rowid BETWEEN :first AND :last",
                (row, context) ->
                        new RawOpening(
                                Columns.bytes(row, "inspection"),
                                new SealedOpening(
                                        row.getLong("number"), Columns.bytes(row, "sealed"))));
    }

    List<RawRow> heads() {
        return all(
                "head",
                "SELECT inspection, inspection AS name, sealed FROM head"
                        + " WHERE rowid BETWEEN :first AND :last",
                RawRows::named);
    }

    List<byte[]> lists() {
        return all(
                "list",
                "SELECT sealed FROM list WHERE rowid BETWEEN :first AND :last",
                (row, context) -> Columns.bytes(row, "sealed"));
    }

    private static RawRow named(ResultSet row, Object context) throws SQLException {
        return new RawRow(
                Columns.bytes(row, "inspection"),
                Columns.bytes(row, "name"),
                Columns.bytes(row, "sealed"));
    }

    private <T> List<T> all(String table, String query, RowMapper<T> mapper) {
        refusals = 0;
        List<T> rows = new ArrayList<>();
        read(query, mapper, 1, last(table), rows);
        if (refusals > 0) {
            faults.found(new Fault(Fault.Kind.DATABASE_ALTERED, Database.NAME + " " + table));
        }
        return rows;
    }

    private long last(String table) {
        long bound = pages * ROWS_A_PAGE + SOME_MORE;
        try {
            // Names of tables cannot be parameters; these are the six of Migrations.
            long last =
                    database.read(handle ->
                            handle.createQuery("SELECT coalesce(max(rowid), 0) FROM <table>")
                                    .define("table", table)
                                    .mapTo(Long.class)
                                    .one());
            return last > 0 ? last : bound;
        } catch (StoreException.Damaged unreadable) {
            return bound;
        }
    }

    private <T> void read(String query, RowMapper<T> mapper, long first, long last, List<T> rows) {
        if (first > last || refusals > MOST_REFUSALS) {
            return;
        }
        try {
            rows.addAll(
                    database.read(handle ->
                            handle.createQuery(query)
                                    .bind("first", first)
                                    .bind("last", last)
                                    .map(mapper)
                                    .list()));
        } catch (StoreException.Damaged refused) {
            refusals++;
            if (first < last) {
                long middle = first + (last - first) / 2;
                read(query, mapper, first, middle, rows);
                read(query, mapper, middle + 1, last, rows);
            }
        }
    }
}
