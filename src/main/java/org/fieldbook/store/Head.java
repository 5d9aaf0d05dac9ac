package org.fieldbook.store;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// What an inspection's rows must add up to; sealed, and rewritten in each transaction that touches
/// the inspection.
///
/// @param generation one more with each transaction
/// @param replica under which this very file writes
/// @param identity of the file that `replica` belongs to, see [FileIdentity]
record Head(
        long generation,
        UUID replica,
        String identity,
        SortedMap<UUID, Tally> changes,
        Tally drafts,
        Tally blobs,
        Tally openings) {

    Head {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    static Head first(UUID replica, String identity) {
        return new Head(0, replica, identity, new TreeMap<>(), Tally.NONE, Tally.NONE, Tally.NONE);
    }

    long countChanges() {
        return changes.values().stream().mapToLong(Tally::count).sum();
    }

    /// How many changes more these are than before.
    static int added(Map<UUID, Head> before, Map<UUID, Head> after) {
        long added = 0;
        for (var entry : after.entrySet()) {
            Head was = before.get(entry.getKey());
            added += entry.getValue().countChanges() - (was == null ? 0 : was.countChanges());
        }
        return Math.toIntExact(added);
    }

    Head withReplica(UUID other, String otherIdentity) {
        return new Head(generation, other, otherIdentity, changes, drafts, blobs, openings);
    }

    /// Belongs to no file, so the next to open it takes another replica.
    Head withoutFile() {
        return new Head(generation + 1, replica, "", changes, drafts, blobs, openings);
    }

    Head withChange(UUID from, BigInteger addend) {
        SortedMap<UUID, Tally> more = new TreeMap<>(changes);
        more.put(from, more.getOrDefault(from, Tally.NONE).plus(addend));
        return new Head(generation, replica, identity, more, drafts, blobs, openings);
    }

    Head withDrafts(Tally other) {
        return new Head(generation, replica, identity, changes, other, blobs, openings);
    }

    Head withBlobs(Tally other) {
        return new Head(generation, replica, identity, changes, drafts, other, openings);
    }

    Head withOpenings(Tally other) {
        return new Head(generation, replica, identity, changes, drafts, blobs, other);
    }

    Head next() {
        return new Head(generation + 1, replica, identity, changes, drafts, blobs, openings);
    }

    byte[] write() {
        BinaryWriter out = new BinaryWriter().number(generation).uuid(replica).text(identity);
        drafts.write(out);
        blobs.write(out);
        out.number(changes.size());
        changes.forEach((from, tally) -> tally.write(out.uuid(from)));
        openings.write(out);
        return out.toArray();
    }

    /// Heads of version 1 of the tables count no openings.
    static Head read(byte[] content) throws UnreadableException {
        BinaryReader in = new BinaryReader(content);
        long generation = in.longNumber();
        UUID replica = in.uuid();
        String identity = in.text();
        Tally drafts = Tally.read(in);
        Tally blobs = Tally.read(in);
        int count = in.number();
        SortedMap<UUID, Tally> changes = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            changes.put(in.uuid(), Tally.read(in));
        }
        Tally openings = in.hasMore() ? Tally.read(in) : Tally.NONE;
        in.expectEnd();
        return new Head(generation, replica, identity, changes, drafts, blobs, openings);
    }
}
