package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;

/// Takes what is new out of the tables for a tail, and puts it back into a copy of them. On the thread
/// that has the database.
final class TailRows {

    private TailRows() {}

    /// What a full copy taken at this moment holds.
    ///
    /// @param at seconds since 1970
    static TailRecord first(Handle handle, InspectionList list, long at) {
        List<TailRecord.Part> parts = new ArrayList<>();
        for (UUID inspection : list.inspections()) {
            parts.add(
                    new TailRecord.Part(
                            inspection,
                            head(handle, inspection),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of()));
        }
        return new TailRecord(at, RowMark.of(handle), Optional.of(list(handle)), parts);
    }

    /// What is different from what is backed up; empty if nothing is.
    static Optional<TailRecord> since(
            Handle handle,
            BackedUp before,
            InspectionList list,
            SortedMap<UUID, Head> heads,
            long at) {
        Map<UUID, List<SealedChange>> added = new HashMap<>();
        RowMark rows = readNew(handle, before.rows(), added);
        List<TailRecord.Part> parts = new ArrayList<>();
        for (var entry : heads.entrySet()) {
            UUID inspection = entry.getKey();
            Head now = entry.getValue();
            Optional<Head> was = Optional.ofNullable(before.heads().get(inspection));
            if (was.filter(now::equals).isPresent() && !added.containsKey(inspection)) {
                continue;
            }
            boolean sameDrafts = was.filter(head -> head.drafts().equals(now.drafts())).isPresent();
            boolean sameBlobs = was.filter(head -> head.blobs().equals(now.blobs())).isPresent();
            parts.add(
                    new TailRecord.Part(
                            inspection,
                            head(handle, inspection),
                            added.getOrDefault(inspection, List.of()),
                            sameDrafts
                                    ? Optional.empty()
                                    : Optional.of(rows(handle, "draft", inspection)),
                            sameBlobs
                                    ? Optional.empty()
                                    : Optional.of(rows(handle, "blob", inspection)),
                            OpeningTable.after(
                                    handle,
                                    inspection,
                                    was.map(head -> head.openings().count()).orElse(0L))));
        }
        boolean sameList = list.equals(before.list());
        return parts.isEmpty() && sameList && added.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TailRecord(
                                at,
                                rows,
                                sameList ? Optional.empty() : Optional.of(list(handle)),
                                parts));
    }

    private static RowMark readNew(
            Handle handle, RowMark before, Map<UUID, List<SealedChange>> added) {
        List<Numbered> rows =
                handle.createQuery(
                                """
                                SELECT rowid, inspection, replica, seq, hash, sealed FROM change
                                WHERE rowid > :last ORDER BY rowid
                                """)
                        .bind("last", before.last())
                        .map((row, context) -> {
                            try {
                                return new Numbered(
                                        row.getLong("rowid"),
                                        Columns.uuid(Columns.bytes(row, "inspection")),
                                        new SealedChange(
                                                Columns.uuid(Columns.bytes(row, "replica")),
                                                row.getLong("seq"),
                                                Columns.hash(Columns.bytes(row, "hash")),
                                                Columns.bytes(row, "sealed")));
                            } catch (UnreadableException altered) {
                                throw new StoreException.Damaged(
                                        new Fault(Fault.Kind.DATABASE_ALTERED, Database.NAME),
                                        altered);
                            }
                        })
                        .list();
        rows.forEach(row ->
                added.computeIfAbsent(row.inspection(), _ -> new ArrayList<>()).add(row.change()));
        if (rows.isEmpty()) {
            return before;
        }
        Numbered last = rows.getLast();
        return before.plus(rows.size(), last.rowid(), last.change());
    }

    private record Numbered(long rowid, UUID inspection, SealedChange change) {}

    /// Puts a record's rows where they were taken from; inside a transaction.
    static void apply(Handle handle, TailRecord record) {
        record.list()
                .ifPresent(sealed ->
                        handle.createUpdate("UPDATE list SET sealed = :sealed WHERE one = 1")
                                .bind("sealed", sealed)
                                .execute());
        for (TailRecord.Part part : record.parts()) {
            byte[] inspection = Columns.of(part.inspection());
            for (SealedChange row : part.changes()) {
                handle.createUpdate(
                                """
                                INSERT INTO change (inspection, replica, seq, hash, sealed)
                                VALUES (:inspection, :replica, :seq, :hash, :sealed)
                                """)
                        .bind("inspection", inspection)
                        .bind("replica", Columns.of(row.replica()))
                        .bind("seq", row.seq())
                        .bind("hash", Columns.of(row.hash()))
                        .bind("sealed", row.sealed())
                        .execute();
            }
            part.drafts().ifPresent(rows -> replace(handle, "draft", inspection, rows));
            part.blobs().ifPresent(rows -> replace(handle, "blob", inspection, rows));
            part.openings().forEach(row -> OpeningTable.insert(handle, part.inspection(), row));
            handle.createUpdate(
                            """
                            INSERT INTO head (inspection, sealed) VALUES (:inspection, :sealed)
                            ON CONFLICT (inspection) DO UPDATE SET sealed = excluded.sealed
                            """)
                    .bind("inspection", inspection)
                    .bind("sealed", part.head())
                    .execute();
        }
    }

    private static byte[] head(Handle handle, UUID inspection) {
        return handle.createQuery("SELECT sealed FROM head WHERE inspection = :inspection")
                .bind("inspection", Columns.of(inspection))
                .map((row, context) -> Columns.bytes(row, "sealed"))
                .findOne()
                .orElseThrow(() ->
                        new StoreException.Damaged(Fault.Kind.HEAD_ALTERED, inspection.toString()));
    }

    private static byte[] list(Handle handle) {
        return handle.createQuery("SELECT sealed FROM list WHERE one = 1")
                .map((row, context) -> Columns.bytes(row, "sealed"))
                .findOne()
                .orElseThrow(
                        () -> new StoreException.Damaged(Fault.Kind.LIST_ALTERED, Database.NAME));
    }

    private static List<SealedRow> rows(Handle handle, String table, UUID inspection) {
        return handle.createQuery(
                        "draft".equals(table)
                                ? "SELECT name, sealed FROM draft WHERE inspection = :inspection"
                                : "SELECT name, sealed FROM blob WHERE inspection = :inspection")
                .bind("inspection", Columns.of(inspection))
                .map((row, context) ->
                        new SealedRow(Columns.bytes(row, "name"), Columns.bytes(row, "sealed")))
                .list();
    }

    private static void replace(
            Handle handle, String table, byte[] inspection, List<SealedRow> rows) {
        boolean draft = "draft".equals(table);
        handle.createUpdate(
                        draft
                                ? "DELETE FROM draft WHERE inspection = :inspection"
                                : "DELETE FROM blob WHERE inspection = :inspection")
                .bind("inspection", inspection)
                .execute();
        for (SealedRow row : rows) {
            handle.createUpdate(
                            draft
                                    ? "INSERT INTO draft (inspection, name, sealed)"
                                            + " VALUES (:inspection, :name, :sealed)"
                                    : "INSERT INTO blob (inspection, name, sealed)"
                                            + " VALUES (:inspection, :name, :sealed)")
                    .bind("inspection", inspection)
                    .bind("name", row.name())
                    .bind("sealed", row.sealed())
                    .execute();
        }
    }
}
