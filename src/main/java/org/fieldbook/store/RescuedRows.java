package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What was read of one inspection, whose seals opened; and what was seen and did not open.
final class RescuedRows {

    private static final int AT_ONCE = 1_000;

    private final UUID inspection;
    private final List<Rescue.Opener> openers;
    private Optional<Rescue.Opener> opener = Optional.empty();
    private final SortedMap<String, Change> changes = new TreeMap<>();
    private final Set<String> live = new HashSet<>();
    private final SortedMap<UUID, SortedSet<Long>> altered = new TreeMap<>();
    private final SortedMap<String, Bytes> drafts = new TreeMap<>();
    private final Set<Hash> blobs = new LinkedHashSet<>();
    private final RescuedOpenings openings = new RescuedOpenings();
    private Optional<Head> head = Optional.empty();
    private Tally liveDrafts = Tally.NONE;
    private boolean isHeadLive;
    private boolean areDraftsKnown;
    private boolean hasNewDrafts;
    private boolean areDraftsAltered;

    RescuedRows(UUID inspection, List<Rescue.Opener> openers) {
        this.inspection = inspection;
        this.openers = openers;
    }

    /// Opens one row; the keys that open the first one are the inspection's.
    private <T> Optional<T> open(Opening<T> opening) {
        List<Rescue.Opener> candidates = opener.map(List::of).orElse(openers);
        Optional<T> opened = Optional.empty();
        for (Rescue.Opener candidate : candidates) {
            try {
                opened = Optional.of(opening.by(candidate.cipher()));
                opener = Optional.of(candidate);
                return opened;
            } catch (UnreadableException notThisOne) {
                opened = Optional.empty();
            }
        }
        return opened;
    }

    /// Opens something with an inspection's keys.
    @FunctionalInterface
    private interface Opening<T> {
        T by(InspectionCipher cipher) throws UnreadableException;
    }

    /// Takes what the rows add up to.
    ///
    /// @return how many rows were read, as of the methods below
    int head(byte[] sealed, boolean isLive) {
        Optional<Head> read = open(cipher -> HeadTable.open(cipher, sealed));
        if (read.isPresent() && head.isEmpty()) {
            head = read;
            isHeadLive = isLive;
        }
        return read.isPresent() ? 1 : 0;
    }

    int change(RawRows.RawChange row, boolean isLive) {
        Optional<Change> read =
                open(cipher ->
                        ChangeTable.open(
                                cipher,
                                new SealedChange(
                                        Columns.uuid(row.replica()),
                                        row.seq(),
                                        Columns.hash(row.hash()),
                                        row.sealed())));
        read.ifPresent(change -> {
            changes.putIfAbsent(change.hash().hex(), change);
            if (isLive) {
                live.add(change.hash().hex());
            }
        });
        if (read.isEmpty()) {
            try {
                altered.computeIfAbsent(Columns.uuid(row.replica()), _ -> new TreeSet<>())
                        .add(row.seq());
            } catch (UnreadableException namesNobody) {
                return 0;
            }
        }
        return read.isPresent() ? 1 : 0;
    }

    /// A draft that the database no longer has may have been finished: those of backups count only where
    /// the database's own cannot all be read.
    int draft(SealedRow row, boolean isLive) {
        Optional<DraftTable.Draft> read = open(cipher -> DraftTable.open(cipher, row));
        if (read.isEmpty()) {
            areDraftsAltered |= isLive;
            return 0;
        }
        if (isLive) {
            InspectionCipher cipher = opener.orElseThrow().cipher();
            liveDrafts = liveDrafts.plus(DraftTable.addend(cipher, row.name(), row.sealed()));
        }
        Optional<KeptOpening> opening = DraftedOpening.find(read.get().key(), read.get().content());
        if (opening.isPresent()) {
            openings.take(opening.get(), isLive);
        } else if (isLive) {
            drafts.put(read.get().key(), read.get().content());
        } else if (!areDraftsKnown) {
            hasNewDrafts |= drafts.putIfAbsent(read.get().key(), read.get().content()) == null;
        }
        return 1;
    }

    int opening(SealedOpening row, boolean isLive) {
        Optional<KeptOpening> read = open(cipher -> OpeningTable.open(cipher, row));
        read.ifPresent(opening -> openings.take(opening, isLive));
        return read.isPresent() ? 1 : 0;
    }

    int blob(SealedRow row) {
        Optional<Hash> read = open(cipher -> BlobTable.open(cipher, row));
        read.ifPresent(blobs::add);
        return read.isPresent() ? 1 : 0;
    }

    /// Drafts of one source belong together; what is older adds nothing once they are whole.
    void endOfSource() {
        boolean isWholeLive =
                isHeadLive && head.filter(all -> all.drafts().equals(liveDrafts)).isPresent();
        areDraftsKnown |= isWholeLive || hasNewDrafts;
    }

    RescueReport.Rescued save(
            StoreContents contents, BlobTable source, Optional<RestoreNote> note) {
        List<RescueReport.Lost> lost = new ArrayList<>(lostChanges());
        if (areDraftsAltered
                || (isHeadLive && head.filter(all -> all.drafts().equals(liveDrafts)).isEmpty())) {
            lost.add(lost(RescueReport.What.DRAFTS, inspection.toString(), 0, 0));
        }
        long openingsLost = head.map(openings::missing).orElse(0L);
        if (openingsLost > 0) {
            lost.add(lost(RescueReport.What.OPENINGS, inspection.toString(), 0, openingsLost));
        }
        int saved = 0;
        if (opener.isPresent()) {
            Rescue.Opener mine = opener.get();
            contents.inTransaction(transaction -> {
                transaction.takeOver(inspection, mine.name());
                note.ifPresent(one -> transaction.putDraft(inspection, one.key(), one.content()));
                drafts.forEach((key, content) -> transaction.putDraft(inspection, key, content));
                openings.list().forEach(one -> transaction.keepOpening(inspection, one));
                return mine;
            });
            List<Change> all = List.copyOf(changes.values());
            for (int i = 0; i < all.size(); i += AT_ONCE) {
                List<Change> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
                contents.inTransaction(transaction -> transaction.append(inspection, some));
            }
            saved = saveBlobs(contents, source, mine.cipher(), lost);
        }
        int fromBackups =
                (int) changes.keySet().stream().filter(hash -> !live.contains(hash)).count();
        return new RescueReport.Rescued(
                inspection,
                changes.size(),
                fromBackups,
                drafts.size(),
                openings.list().size(),
                saved,
                lost);
    }

    private int saveBlobs(
            StoreContents contents,
            BlobTable source,
            InspectionCipher cipher,
            List<RescueReport.Lost> lost) {
        int saved = 0;
        for (Hash hash : blobs) {
            Optional<Bytes> content =
                    source.find(
                            cipher,
                            hash,
                            fault -> lost.add(lost(RescueReport.What.BLOB, fault.where(), 0, 0)));
            if (content.isPresent()) {
                contents.inTransaction(
                        transaction -> transaction.putBlob(inspection, content.get()));
                saved++;
            }
        }
        return saved;
    }

    private List<RescueReport.Lost> lostChanges() {
        SortedMap<UUID, SortedSet<Long>> read = new TreeMap<>();
        SortedMap<UUID, Long> counted = new TreeMap<>();
        for (Change change : changes.values()) {
            UUID replica = change.record().replica();
            read.computeIfAbsent(replica, _ -> new TreeSet<>()).add(change.record().seq());
            counted.merge(replica, 1L, Long::sum);
        }
        List<RescueReport.Lost> lost = new ArrayList<>();
        SortedSet<UUID> replicas = new TreeSet<>(read.keySet());
        head.ifPresent(all -> replicas.addAll(all.changes().keySet()));
        for (UUID replica : replicas) {
            SortedSet<Long> there = read.getOrDefault(replica, new TreeSet<>());
            SortedSet<Long> damaged = altered.getOrDefault(replica, new TreeSet<>());
            long had = counted.getOrDefault(replica, 0L);
            long expected =
                    head.map(all -> all.changes().getOrDefault(replica, Tally.NONE).count())
                            .orElse(had);
            long told = addRuns(replica, there, damaged, expected, lost);
            if (expected > had + told) {
                lost.add(
                        lost(
                                RescueReport.What.CHANGES_UNCOUNTED,
                                replica.toString(),
                                0,
                                expected - had - told));
            }
        }
        return lost;
    }

    /// Runs of numbers that were not read, up to the last one read or counted.
    private static long addRuns(
            UUID replica,
            SortedSet<Long> there,
            SortedSet<Long> damaged,
            long expected,
            List<RescueReport.Lost> lost) {
        long last = Math.max(there.isEmpty() ? 0 : there.last(), expected);
        long told = 0;
        long from = 1;
        while (from <= last) {
            if (there.contains(from)) {
                from++;
                continue;
            }
            boolean isAltered = damaged.contains(from);
            long to = from;
            while (to < last && !there.contains(to + 1) && damaged.contains(to + 1) == isAltered) {
                to++;
            }
            lost.add(
                    lost(
                            isAltered
                                    ? RescueReport.What.CHANGES_ALTERED
                                    : RescueReport.What.CHANGES_MISSING,
                            replica.toString(),
                            from,
                            to));
            told += to - from + 1;
            from = to + 1;
        }
        return told;
    }

    private static RescueReport.Lost lost(
            RescueReport.What what, String where, long from, long to) {
        return new RescueReport.Lost(what, where, from, to);
    }

    void wipe() {
        openers.forEach(one -> one.cipher().wipe());
    }
}
