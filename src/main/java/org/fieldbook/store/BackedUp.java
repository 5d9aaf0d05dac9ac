package org.fieldbook.store;

import org.fieldbook.journal.Change;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What a full copy with its tail holds, as far as it is needed to know what comes next and that nothing
/// is missing between.
///
/// @param list the inspections
/// @param heads what each inspection's rows add up to
record BackedUp(RowMark rows, InspectionList list, SortedMap<UUID, Head> heads) {

    BackedUp {
        heads = Collections.unmodifiableSortedMap(new TreeMap<>(heads));
    }

    /// What the full copy holds that this first record was taken with.
    static BackedUp of(TailRecord first, CopyKeys keys) {
        byte[] list = first.list().orElseThrow(() -> altered("no list", null));
        try {
            SortedMap<UUID, Head> heads = new TreeMap<>();
            for (TailRecord.Part part : first.parts()) {
                InspectionCipher cipher = keys.cipher(part.inspection());
                heads.put(part.inspection(), HeadTable.open(cipher, part.head()));
            }
            return new BackedUp(
                    first.rows(),
                    InspectionList.open(list, keys.listSealer(), keys.store()),
                    heads);
        } catch (UnreadableException other) {
            throw altered("a head", other);
        }
    }

    /// Whether these rows are still the first ones of a database, which has more perhaps.
    boolean isIn(Handle handle, CopyKeys keys) {
        return rows.isIn(handle)
                && heads.entrySet().stream()
                        .allMatch(one ->
                                OpeningTable.isIn(
                                        handle,
                                        keys.cipher(one.getKey()),
                                        one.getValue().openings()));
    }

    /// How many changes it holds.
    long countChanges() {
        return heads.values().stream().mapToLong(Head::countChanges).sum();
    }

    /// With one more record, each row of which is opened and counted: together they are what the heads say.
    BackedUp with(TailRecord record, CopyKeys keys) {
        SortedMap<UUID, Head> next = new TreeMap<>(heads);
        InspectionList names = list;
        long added = 0;
        try {
            if (record.list().isPresent()) {
                names = InspectionList.open(record.list().get(), keys.listSealer(), keys.store());
            }
            for (TailRecord.Part part : record.parts()) {
                next.put(part.inspection(), grown(part, keys.cipher(part.inspection())));
                added += part.changes().size();
            }
        } catch (UnreadableException other) {
            throw altered("a row", other);
        }
        if (rows.count() + added != record.rows().count()) {
            throw altered("rows of no inspection", null);
        }
        return new BackedUp(record.rows(), names, next);
    }

    private Head grown(TailRecord.Part part, InspectionCipher cipher) throws UnreadableException {
        Head before = heads.get(part.inspection());
        Head now = HeadTable.open(cipher, part.head());
        SortedMap<UUID, Tally> changes =
                new TreeMap<>(before == null ? Map.of() : before.changes());
        ChangeOpener opener = new ChangeOpener(cipher);
        for (SealedChange row : part.changes()) {
            Change change = opener.open(row);
            changes.merge(row.replica(), Tally.NONE.plus(opener.addend(change)), Tally::plus);
        }
        Tally drafts = before == null ? Tally.NONE : before.drafts();
        if (part.drafts().isPresent()) {
            drafts = Tally.NONE;
            for (SealedRow row : part.drafts().get()) {
                DraftTable.open(cipher, row);
                drafts = drafts.plus(DraftTable.addend(cipher, row.name(), row.sealed()));
            }
        }
        Tally blobs = before == null ? Tally.NONE : before.blobs();
        if (part.blobs().isPresent()) {
            blobs = Tally.NONE;
            for (SealedRow row : part.blobs().get()) {
                BlobTable.open(cipher, row);
                blobs = blobs.plus(BlobTable.addend(cipher, row.name()));
            }
        }
        Tally openings = before == null ? Tally.NONE : before.openings();
        for (SealedOpening row : part.openings()) {
            OpeningTable.open(cipher, row);
            openings = openings.plus(OpeningTable.addend(cipher, row));
        }
        if (!now.changes().equals(changes)
                || !now.drafts().equals(drafts)
                || !now.blobs().equals(blobs)
                || !now.openings().equals(openings)) {
            throw new UnreadableException("rows are missing or were added");
        }
        return now;
    }

    private static StoreException.Damaged altered(String what, @Nullable Throwable cause) {
        return new StoreException.Damaged(new Fault(Fault.Kind.TAIL_ALTERED, what), cause);
    }
}
