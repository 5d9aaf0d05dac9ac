package org.fieldbook.store;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Reads a copy of the database through and refuses it unless every row is as it was written. Has keys
/// of its own, so it works on any thread, beside the store. Attachments lie beside and are no part of
/// a copy.
final class CopyCheck implements AutoCloseable {

    private final InspectionList list;
    private final CopyKeys keys;

    /// @param list that the copy must hold
    CopyCheck(InspectionList list, Keyring keyring, SecureRandom random) {
        this.list = list;
        this.keys = new CopyKeys(list, keyring, random);
    }

    /// How an earlier copy, laid somewhere to be worked on, is checked: against its own list. What was closed
    /// since is taken out of it first, for nothing opens it any more.
    static CopyCheck of(Database copy, Keyring keyring, SecureRandom random) {
        Sealer sealer = keyring.listSealer();
        try {
            InspectionList named =
                    copy.inTransaction(handle ->
                            ClosedRows.remove(
                                    handle,
                                    keyring.closed().keySet(),
                                    InspectionList.read(handle, sealer, keyring.store()),
                                    sealer,
                                    keyring.store()));
            return new CopyCheck(named, keyring, random);
        } finally {
            sealer.wipe();
        }
    }

    /// A copy that the disk did not give back is no damage of what it was made of: [StoreException.DiskFailed].
    void run(Database copy) {
        List<Fault> faults = new ArrayList<>();
        RowCheck rows = new RowCheck(copy, keys::cipher, (cipher, hash) -> true, faults::add);
        if (StructureCheck.isUnread(rows.checkStructure())) {
            throw new StoreException.DiskFailed(null);
        }
        if (!copy.read(handle -> InspectionList.read(handle, keys.listSealer(), keys.store()))
                .equals(list)) {
            faults.add(new Fault(Fault.Kind.LIST_ALTERED, Database.NAME));
        }
        rows.count(list.inspections());
        if (!faults.isEmpty()) {
            throw new StoreException.Damaged(faults.getFirst(), null);
        }
    }

    /// What it holds; once it was checked.
    StoredThen read(Database copy) {
        SortedMap<UUID, StoredThen.Held> held = new TreeMap<>();
        for (UUID inspection : list.inspections()) {
            InspectionCipher cipher = keys.cipher(inspection);
            held.put(
                    inspection,
                    copy.read(handle -> {
                        Head head = HeadTable.read(handle, cipher);
                        return new StoredThen.Held(
                                ChangeTable.read(handle, cipher, head, FaultSink.THROWN),
                                DraftTable.read(handle, cipher, head, FaultSink.THROWN));
                    }));
        }
        return new StoredThen(held, Optional.empty(), false);
    }

    /// From now on whoever opens this database as the store's writes under a new replica.
    ///
    /// @param note left in each inspection
    void forgetReplicas(Database copy, Optional<RestoreNote> note) {
        copy.inTransaction(handle -> {
            for (UUID inspection : list.inspections()) {
                InspectionCipher cipher = keys.cipher(inspection);
                Head head = HeadTable.read(handle, cipher);
                Tally drafts =
                        note.map(one ->
                                        DraftTable.put(
                                                handle,
                                                cipher,
                                                one.key(),
                                                one.content(),
                                                head.drafts()))
                                .orElse(head.drafts());
                HeadTable.write(handle, cipher, head.withDrafts(drafts).withoutFile());
            }
            return list;
        });
    }

    CopyKeys keys() {
        return keys;
    }

    @Override
    public void close() {
        keys.close();
    }
}
