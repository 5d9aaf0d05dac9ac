package org.fieldbook.store;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/// What can be written together, all or nothing. Usable on the writer thread until the function it was
/// given to returns; every method throws [IllegalArgumentException] for an inspection the store does
/// not hold.
public final class StoreTransaction {

    private final StoreContents contents;
    private final Handle handle;
    private final Map<UUID, Head> changedHeads = new HashMap<>();
    private InspectionList list;
    private boolean isOver;

    StoreTransaction(StoreContents contents, Handle handle) {
        this.contents = contents;
        this.handle = handle;
        this.list = contents.list();
    }

    <T extends @Nullable Object> T run(Function<StoreTransaction, T> work) {
        try {
            return work.apply(this);
        } finally {
            isOver = true;
        }
    }

    /// Makes room and keys for an inspection. The keys are on disk before anything is sealed with them
    /// and stay there, unused, if the transaction is rolled back.
    public InspectionKeys createInspection(UUID inspection) {
        expectOpen();
        expectNew(inspection);
        InspectionKeys keys = contents.keyring().makeForInspection(inspection).publicKeys();
        list = list.with(inspection, inspection);
        changedHeads.put(inspection, contents.heads().first());
        return keys;
    }

    /// Makes room for an inspection that uses the keys of an identity card from now on. Rolled back, the
    /// card waits as before. Refuses a card whose keys were not made here or are in use.
    public InspectionKeys adoptInspection(UUID inspection, UUID card) {
        expectOpen();
        expectNew(inspection);
        if (!list.unused(contents.keyring().cards()).contains(card)) {
            throw new IllegalArgumentException("no keys wait for this card");
        }
        list = list.with(inspection, card);
        changedHeads.put(inspection, contents.heads().first());
        return contents.keysOf(card);
    }

    /// Makes room for an inspection whose keys are there under this name.
    void takeOver(UUID inspection, UUID itsKeys) {
        expectNew(inspection);
        list = list.with(inspection, itsKeys);
        changedHeads.put(inspection, contents.heads().first());
    }

    private void expectNew(UUID inspection) {
        if (list.inspections().contains(inspection)) {
            throw new IllegalArgumentException("the store holds this inspection");
        }
        if (contents.keyring().closed().containsKey(inspection)) {
            throw new IllegalArgumentException("the inspection was closed here");
        }
    }

    /// How many changes this very store wrote, by the replica it writes under in each inspection. Kept
    /// beside an import, it tells later whether an own change came after it, in whichever inspection.
    public SortedMap<UUID, Long> countOwnChanges() {
        SortedMap<UUID, Long> own = new TreeMap<>();
        InspectionList open = list.without(contents.keyring().closed().keySet());
        for (UUID inspection : open.inspections()) {
            Head head = head(inspection);
            own.put(
                    head.replica(),
                    head.changes().getOrDefault(head.replica(), Tally.NONE).count());
        }
        return own;
    }

    /// The replica under which this very store writes to the inspection.
    public UUID replica(UUID inspection) {
        return head(inspection).replica();
    }

    /// Adds these changes, in whatever order and with whatever gaps, and returns those that were new.
    /// Refuses a change of another inspection or whose hash is not its record's.
    public List<Change> append(UUID inspection, List<Change> changes) {
        Head head = head(inspection);
        InspectionCipher cipher = contents.cipher(inspection, list);
        for (Change change : changes) {
            if (!change.record().inspection().equals(inspection)
                    || !Hash.of(change.recordBytes().toArray()).equals(change.hash())) {
                throw new IllegalArgumentException("not a change of this inspection");
            }
        }
        List<Change> added = ChangeTable.insert(handle, cipher, changes);
        for (Change change : added) {
            head = head.withChange(change.record().replica(), ChangeTable.addend(cipher, change));
        }
        if (!added.isEmpty()) {
            changedHeads.put(inspection, head);
        }
        return List.copyOf(added);
    }

    /// Writes the rows of these changes anew without their values, on an order whose author may give it: that is
    /// for the caller to see. What is not held or has no value makes no difference. The pages of the database
    /// and its backups still have them then, see [Erasures].
    public void erase(UUID inspection, Collection<Change> changes) {
        Head head = head(inspection);
        InspectionCipher cipher = contents.cipher(inspection, list);
        List<Change> there =
                changes.stream()
                        .flatMap(change -> ChangeTable.find(handle, cipher, change).stream())
                        .filter(change -> change.valueBytes().isPresent())
                        .toList();
        if (!there.isEmpty()) {
            new RestorePoints(contents.folder()).beginErasing();
            there.forEach(change -> ErasedValues.erase(handle, cipher, change));
            changedHeads.put(inspection, head);
        }
    }

    /// Keeps what is typed but not yet a change, in place of what was kept under this key.
    ///
    /// @param key names the field; sealed like the content
    public void putDraft(UUID inspection, String key, Bytes content) {
        Head head = head(inspection);
        InspectionCipher cipher = contents.cipher(inspection, list);
        Tally drafts = DraftTable.put(handle, cipher, key, content, head.drafts());
        changedHeads.put(inspection, head.withDrafts(drafts));
    }

    /// Forgets the draft, if there is one.
    public void removeDraft(UUID inspection, String key) {
        Head head = head(inspection);
        InspectionCipher cipher = contents.cipher(inspection, list);
        Tally drafts = DraftTable.remove(handle, cipher, key, head.drafts());
        if (!drafts.equals(head.drafts())) {
            changedHeads.put(inspection, head.withDrafts(drafts));
        }
    }

    /// Keeps that something was opened. Nothing writes over it, and only closing the inspection removes it.
    public void keepOpening(UUID inspection, KeptOpening opening) {
        Head head = head(inspection);
        InspectionCipher cipher = contents.cipher(inspection, list);
        Tally openings = OpeningTable.add(handle, cipher, opening, head.openings());
        changedHeads.put(inspection, head.withOpenings(openings));
    }

    /// Keeps a pack or attachment of at most 20 MiB and returns its hash. Its sealed file is on disk before the
    /// transaction is committed, and goes again if that is rolled back.
    public Hash putBlob(UUID inspection, Bytes content) {
        if (content.size() > BlobTable.LARGEST) {
            throw new IllegalArgumentException("at most 20 MiB");
        }
        Head head = head(inspection);
        InspectionCipher cipher = contents.cipher(inspection, list);
        Hash hash = Hash.of(content.toArray());
        Tally blobs = contents.blobs().put(handle, cipher, hash, content, head.blobs());
        if (!blobs.equals(head.blobs())) {
            changedHeads.put(inspection, head.withBlobs(blobs));
        }
        return hash;
    }

    /// Removes an attachment whose name was erased, if it is there, in further backup places when they are next
    /// brought up to date.
    public void removeBlob(UUID inspection, Hash hash) {
        Head head = head(inspection);
        InspectionCipher cipher = contents.cipher(inspection, list);
        Tally blobs = contents.blobs().remove(handle, cipher, hash, head.blobs());
        if (!blobs.equals(head.blobs())) {
            changedHeads.put(inspection, head.withBlobs(blobs));
        }
    }

    /// What was said of an inspection that is not made yet; empty if nothing is kept.
    public Optional<Bytes> readSetup() {
        expectOpen();
        return setup().read();
    }

    /// Keeps it in place of what was kept before. It is a file of its own: no rollback takes it back.
    public void putSetup(Bytes content) {
        expectOpen();
        setup().write(content);
    }

    /// Keeps nothing of it any longer.
    public void removeSetup() {
        expectOpen();
        setup().remove();
    }

    private SetupFile setup() {
        return new SetupFile(contents.folder(), contents.keyring());
    }

    Map<UUID, Head> changedHeads() {
        return Collections.unmodifiableMap(changedHeads);
    }

    InspectionList list() {
        return list;
    }

    private Head head(UUID inspection) {
        expectOpen();
        Head changed = changedHeads.get(inspection);
        return changed == null ? contents.head(inspection) : changed;
    }

    private void expectOpen() {
        if (isOver) {
            throw new IllegalStateException("the transaction is over");
        }
    }
}
