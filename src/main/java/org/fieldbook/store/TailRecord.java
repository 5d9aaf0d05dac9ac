package org.fieldbook.store;

import org.fieldbook.journal.Hash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What became different in the database between two moments: rows as they stand there, sealed.
///
/// @param at seconds since 1970, by the laptop's clock; for people only
/// @param rows up to which row of changes this goes
/// @param list the list of inspections, where it is another
/// @param parts the inspections that are different
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record TailRecord(long at, RowMark rows, Optional<byte[]> list, List<Part> parts) {

    private static final int WITH_OPENINGS = 2;

    TailRecord {
        parts = List.copyOf(parts);
    }

    /// What is different in one inspection.
    ///
    /// @param head what all its rows add up to from now on
    /// @param changes that were added
    /// @param drafts all that there are, where one is different
    /// @param blobs the rows of all that there are, where there are more
    /// @param openings that were added
    record Part(
            UUID inspection,
            byte[] head,
            List<SealedChange> changes,
            Optional<List<SealedRow>> drafts,
            Optional<List<SealedRow>> blobs,
            List<SealedOpening> openings) {
        Part {
            changes = List.copyOf(changes);
            drafts = drafts.map(List::copyOf);
            blobs = blobs.map(List::copyOf);
            openings = List.copyOf(openings);
        }
    }

    byte[] write() {
        BinaryWriter out = new BinaryWriter().number(at);
        rows.write(out);
        out.number(list.isPresent() ? 1 : 0);
        list.ifPresent(out::bytes);
        out.number(parts.size());
        for (Part part : parts) {
            out.uuid(part.inspection()).bytes(part.head()).number(part.changes().size());
            for (SealedChange change : part.changes()) {
                out.uuid(change.replica()).number(change.seq()).hash(change.hash());
                out.bytes(change.sealed());
            }
            write(part.drafts(), out);
            write(part.blobs(), out);
            out.number(part.openings().size());
            part.openings().forEach(row -> out.number(row.number()).bytes(row.sealed()));
        }
        return out.toArray();
    }

    /// @param version of the file; version 1 had no openings
    static TailRecord read(byte[] content, int version) throws UnreadableException {
        BinaryReader in = new BinaryReader(content);
        long at = in.longNumber();
        RowMark rows = RowMark.read(in);
        Optional<byte[]> list = in.number() == 1 ? Optional.of(in.bytes()) : Optional.empty();
        int count = in.number();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(readPart(in, version));
        }
        in.expectEnd();
        return new TailRecord(at, rows, list, parts);
    }

    private static Part readPart(BinaryReader in, int version) throws UnreadableException {
        UUID inspection = in.uuid();
        byte[] head = in.bytes();
        int count = in.number();
        List<SealedChange> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID replica = in.uuid();
            long seq = in.longNumber();
            Hash hash = in.hash();
            changes.add(new SealedChange(replica, seq, hash, in.bytes()));
        }
        Optional<List<SealedRow>> drafts = readRows(in);
        Optional<List<SealedRow>> blobs = readRows(in);
        int openingCount = version >= WITH_OPENINGS ? in.number() : 0;
        List<SealedOpening> openings = new ArrayList<>();
        for (int i = 0; i < openingCount; i++) {
            openings.add(new SealedOpening(in.longNumber(), in.bytes()));
        }
        return new Part(inspection, head, changes, drafts, blobs, openings);
    }

    private static void write(Optional<List<SealedRow>> rows, BinaryWriter out) {
        out.number(rows.map(List::size).orElse(-1));
        rows.ifPresent(all -> all.forEach(row -> out.bytes(row.name()).bytes(row.sealed())));
    }

    private static Optional<List<SealedRow>> readRows(BinaryReader in) throws UnreadableException {
        int count = in.number();
        if (count < 0) {
            return Optional.empty();
        }
        List<SealedRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new SealedRow(in.bytes(), in.bytes()));
        }
        return Optional.of(rows);
    }
}
