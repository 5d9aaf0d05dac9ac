package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/// How far the rows of changes go, by the numbers SQLite gives them: rows are only ever added, so those
/// after the mark are new. It holds for the very file it was taken from and for exact copies of it.
///
/// @param last number of the last row, 0 if there is none
/// @param count of the rows up to it
/// @param name the last row's replica, number and hash; empty if there is none
@SuppressWarnings("ArrayRecordComponent") // Compared by isIn.
record RowMark(long last, long count, byte[] name) {

    static RowMark of(Handle handle) {
        return handle.createQuery(
                        """
                        SELECT rowid, replica, seq, hash, (SELECT count(*) FROM change) AS count
                        FROM change ORDER BY rowid DESC LIMIT 1
                        """)
                .map((row, context) ->
                        new RowMark(row.getLong("rowid"), row.getLong("count"), name(row)))
                .findOne()
                .orElseGet(() -> new RowMark(0, 0, new byte[0]));
    }

    /// Further on, by rows of which this is the last.
    RowMark plus(int rows, long rowid, SealedChange row) {
        byte[] further = name(Columns.of(row.replica()), row.seq(), Columns.of(row.hash()));
        return new RowMark(rowid, count + rows, further);
    }

    /// Whether the rows up to the mark are still the same ones, and not those of another file.
    boolean isIn(Handle handle) {
        if (last == 0) {
            return true;
        }
        return handle.createQuery(
                        """
                        SELECT replica, seq, hash,
                          (SELECT count(*) FROM change WHERE rowid <= :last) AS count
                        FROM change WHERE rowid = :last
                        """)
                .bind("last", last)
                .map((row, context) ->
                        row.getLong("count") == count && Arrays.equals(name(row), name))
                .findOne()
                .orElse(false);
    }

    private static byte[] name(ResultSet row) throws SQLException {
        return name(Columns.bytes(row, "replica"), row.getLong("seq"), Columns.bytes(row, "hash"));
    }

    private static byte[] name(byte[] replica, long seq, byte[] hash) {
        return new BinaryWriter().bytes(replica).number(seq).bytes(hash).toArray();
    }

    void write(BinaryWriter out) {
        out.number(last).number(count).bytes(name);
    }

    static RowMark read(BinaryReader in) throws UnreadableException {
        return new RowMark(in.longNumber(), in.longNumber(), in.bytes());
    }
}
