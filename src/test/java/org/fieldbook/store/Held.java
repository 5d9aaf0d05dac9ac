package org.fieldbook.store;

import static org.fieldbook.store.Samples.INSPECTION;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What a store holds, as far as people can tell: either foretold or read from one.
///
/// @param changes of [Samples#INSPECTION], as are drafts and blobs
/// @param erased those of the changes that have no value any more
/// @param card whether the keys of [Script#CARD] are held: a return leaves keys alone
/// @param passphrase how often it was changed
/// @param point what the oldest restore point holds; unknown where it was read
record Held(
        SortedSet<UUID> inspections,
        SortedSet<Hash> changes,
        SortedSet<Hash> erased,
        SortedMap<String, Bytes> drafts,
        SortedSet<Hash> blobs,
        boolean card,
        int passphrase,
        Optional<Held> point) {

    static Held nothing() {
        return new Held(
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                false,
                0,
                Optional.empty());
    }

    /// @param passphrase how often it was changed, as found out by opening
    static Held of(StoreContents contents, int passphrase) {
        Held held = nothing().withPassphrase(passphrase);
        held.inspections.addAll(contents.list().inspections());
        if (held.inspections.contains(INSPECTION)) {
            List<Change> changes = contents.readChanges(INSPECTION);
            held.changes.addAll(hashes(changes));
            held.erased.addAll(
                    hashes(
                            changes.stream()
                                    .filter(change -> change.valueBytes().isEmpty())
                                    .toList()));
            held.drafts.putAll(contents.readDrafts(INSPECTION));
            for (Hash blob : contents.listBlobs(INSPECTION)) {
                contents.readBlob(INSPECTION, blob);
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
        return withoutPoint();
    }

    Held withoutPoint() {
        return new Held(
                inspections, changes, erased, drafts, blobs, card, passphrase, Optional.empty());
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
        return !erased.isEmpty() && point.isEmpty();
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
        return new Held(inspections, changes, erased, drafts, blobs, true, passphrase, point);
    }

    Held withPassphrase(int changes) {
        return new Held(inspections, this.changes, erased, drafts, blobs, card, changes, point);
    }

    Held kept() {
        return new Held(
                inspections, changes, erased, drafts, blobs, card, passphrase, Optional.of(seen()));
    }

    Held returned() {
        Held then = point.orElseThrow();
        return new Held(
                then.inspections,
                then.changes,
                then.erased,
                then.drafts,
                then.blobs,
                card,
                passphrase,
                point);
    }

    private Held copy() {
        return new Held(
                new TreeSet<>(inspections),
                new TreeSet<>(changes),
                new TreeSet<>(erased),
                new TreeMap<>(drafts),
                new TreeSet<>(blobs),
                card,
                passphrase,
                point);
    }

    /// In a failed test, sizes say what is missing.
    @Override
    public String toString() {
        return "inspections %d, changes %d, erased %d, drafts %s, blobs %d, card %s, passphrase %d"
                .formatted(
                        inspections.size(),
                        changes.size(),
                        erased.size(),
                        List.copyOf(drafts.keySet()),
                        blobs.size(),
                        card,
                        passphrase);
    }
}
