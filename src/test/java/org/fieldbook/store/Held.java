package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What a store holds, as far as people can tell: either foretold or read from one.
///
/// @param closed the inspections that were closed: a return leaves keys alone
/// @param changes of all inspections, as are drafts and blobs
/// @param erased those of the changes that have no value any more
/// @param card whether the keys of [Script#CARD] are held, as closed
/// @param ways what opens the store, as closed
/// @param copies what lies beside; unknown where it was read
record Held(
        SortedSet<UUID> inspections,
        SortedSet<UUID> closed,
        SortedSet<Hash> changes,
        SortedSet<Hash> erased,
        SortedMap<String, Bytes> drafts,
        SortedSet<Hash> blobs,
        boolean card,
        Ways ways,
        Copies copies) {

    /// What opens a store.
    ///
    /// @param passphrase how often it was changed
    /// @param recoveryKey the number of the one made last; 0 if none was
    /// @param escrow whether headquarters' key does
    record Ways(int passphrase, int recoveryKey, boolean escrow) {}

    /// What copies of a store hold.
    ///
    /// @param point the oldest restore point
    /// @param backups every backup so far; the last is the newest full copy with what followed it
    /// @param brought what the second place makes a store of
    record Copies(Optional<Held> point, List<Held> backups, Optional<Held> brought) {

        static final Copies NONE = new Copies(Optional.empty(), List.of(), Optional.empty());

        Optional<Held> backup() {
            return backups.isEmpty() ? Optional.empty() : Optional.of(backups.getLast());
        }
    }

    static Held nothing() {
        return new Held(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                false,
                new Ways(0, 0, false),
                Copies.NONE);
    }

    /// @param ways as found out by opening
    static Held of(StoreContents contents, Ways ways) {
        Held held = nothing().with(ways);
        held.inspections.addAll(contents.list().inspections());
        held.closed.addAll(contents.keyring().closed().keySet());
        for (UUID inspection : held.inspections) {
            List<Change> changes = contents.readChanges(inspection, () -> false);
            held.changes.addAll(hashes(changes));
            held.erased.addAll(
                    hashes(
                            changes.stream()
                                    .filter(change -> change.valueBytes().isEmpty())
                                    .toList()));
            held.drafts.putAll(contents.readDrafts(inspection));
            for (Hash blob : contents.listBlobs(inspection)) {
                contents.readBlob(inspection, blob);
                held.blobs.add(blob);
            }
        }
        return contents.list().unused(contents.keyring().cards()).contains(Script.CARD)
                ? held.withCard()
                : held;
    }

    static SortedSet<Hash> hashes(Collection<Change> changes) {
        SortedSet<Hash> hashes = new TreeSet<>();
        changes.forEach(change -> hashes.add(change.hash()));
        return hashes;
    }

    /// Without what can only be foretold.
    Held seen() {
        return with(Copies.NONE);
    }

    Held withInspection(UUID inspection) {
        Held next = copy();
        next.inspections.add(inspection);
        return next;
    }

    Held withChanges(Collection<Change> added) {
        Held next = copy();
        next.changes.addAll(hashes(added));
        return next;
    }

    /// Whether values are erased and no restore point from before is left.
    boolean isErasedEverywhere() {
        return !erased.isEmpty() && copies.point().isEmpty();
    }

    Held withErased(Collection<Change> without) {
        Held next = copy();
        next.erased.addAll(hashes(without));
        return next;
    }

    Held withBlob(Bytes content) {
        Held next = copy();
        next.blobs.add(Hash.of(content.toArray()));
        return next;
    }

    Held withDraft(String key, Bytes content) {
        Held next = copy();
        next.drafts.put(key, content);
        return next;
    }

    Held withoutDraft(String key) {
        Held next = copy();
        next.drafts.remove(key);
        return next;
    }

    Held withCard() {
        return new Held(inspections, closed, changes, erased, drafts, blobs, true, ways, copies);
    }

    Held withPassphrase(int changes) {
        return with(new Ways(changes, ways.recoveryKey(), ways.escrow()));
    }

    Held withRecoveryKey(int number) {
        return with(new Ways(ways.passphrase(), number, ways.escrow()));
    }

    Held withEscrow() {
        return with(new Ways(ways.passphrase(), ways.recoveryKey(), true));
    }

    Held kept() {
        return with(new Copies(Optional.of(seen()), copies.backups(), copies.brought()));
    }

    Held withoutPoint() {
        return with(new Copies(Optional.empty(), copies.backups(), copies.brought()));
    }

    Held backedUp() {
        List<Held> backups = new ArrayList<>(copies.backups());
        backups.add(seen());
        return with(new Copies(copies.point(), backups, copies.brought()));
    }

    /// The newest backup, with what opens the store and what is closed by now.
    Held brought() {
        return with(
                new Copies(
                        copies.point(),
                        copies.backups(),
                        copies.backup().map(content -> content.keysOf(this))));
    }

    Held returned() {
        return copies.point().orElseThrow().keysOf(this).with(copies);
    }

    /// The same content under the keys that another one has.
    private Held keysOf(Held other) {
        return new Held(
                inspections,
                other.closed,
                changes,
                erased,
                drafts,
                blobs,
                other.card,
                other.ways,
                copies);
    }

    /// An inspection is closed: no copy in the store's folder opens it either, wherever it was held.
    ///
    /// @param without takes out what belonged to it
    Held withClosed(UUID inspection, UnaryOperator<Held> without) {
        Held next =
                without.apply(this)
                        .with(
                                new Copies(
                                        copies.point().map(without),
                                        copies.backups().stream().map(without).toList(),
                                        copies.brought()));
        next.closed.add(inspection);
        return next;
    }

    Held without(UUID inspection, Collection<Change> gone, String draft, Bytes blob) {
        Held next = copy();
        next.inspections.remove(inspection);
        next.changes.removeAll(hashes(gone));
        next.drafts.remove(draft);
        next.blobs.remove(Hash.of(blob.toArray()));
        return next;
    }

    private Held with(Ways other) {
        return new Held(inspections, closed, changes, erased, drafts, blobs, card, other, copies);
    }

    private Held with(Copies other) {
        return new Held(inspections, closed, changes, erased, drafts, blobs, card, ways, other);
    }

    private Held copy() {
        return new Held(
                new TreeSet<>(inspections),
                new TreeSet<>(closed),
                new TreeSet<>(changes),
                new TreeSet<>(erased),
                new TreeMap<>(drafts),
                new TreeSet<>(blobs),
                card,
                ways,
                copies);
    }

    /// In a failed test, sizes say what is missing.
    @Override
    public String toString() {
        return "inspections %d, closed %d, changes %d, erased %d, drafts %s, blobs %d, card %s, %s"
                .formatted(
                        inspections.size(),
                        closed.size(),
                        changes.size(),
                        erased.size(),
                        List.copyOf(drafts.keySet()),
                        blobs.size(),
                        card,
                        ways);
    }
}
