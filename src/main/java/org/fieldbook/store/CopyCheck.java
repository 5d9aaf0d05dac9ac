package org.fieldbook.store;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/// Reads a copy of the database through and refuses it unless every row is as it was written. Has keys
/// of its own, so it works on any thread, beside the store. Attachments lie beside and are no part of
/// a copy.
final class CopyCheck implements AutoCloseable {

    private final InspectionList list;
    private final UUID store;
    private final Sealer listSealer;
    private final Map<UUID, InspectionCipher> ciphers = new HashMap<>();

    /// @param list that the copy must hold
    CopyCheck(InspectionList list, Keyring keyring, SecureRandom random) {
        this.list = list;
        this.store = keyring.store();
        this.listSealer = keyring.listSealer();
        for (UUID inspection : list.inspections()) {
            keyring.find(list.keys(inspection))
                    .ifPresent(keys -> ciphers.put(inspection, keys.cipher(inspection, random)));
        }
    }

    void run(Database copy) {
        List<Fault> faults = new ArrayList<>();
        RowCheck rows = new RowCheck(copy, this::cipher, (cipher, hash) -> true, faults::add);
        rows.checkStructure();
        if (!copy.read(handle -> InspectionList.read(handle, listSealer, store)).equals(list)) {
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
            InspectionCipher cipher = cipher(inspection);
            held.put(
                    inspection,
                    copy.read(handle -> {
                        Head head = HeadTable.read(handle, cipher);
                        return new StoredThen.Held(
                                ChangeTable.read(handle, cipher, head, FaultSink.THROWN),
                                DraftTable.read(handle, cipher, head, FaultSink.THROWN));
                    }));
        }
        return new StoredThen(held);
    }

    /// From now on whoever opens this database as the store's writes under a new replica.
    void forgetReplicas(Database copy) {
        copy.inTransaction(handle -> {
            for (UUID inspection : list.inspections()) {
                Head head = HeadTable.read(handle, cipher(inspection));
                HeadTable.write(handle, cipher(inspection), head.withoutFile());
            }
            return list;
        });
    }

    private InspectionCipher cipher(UUID inspection) {
        InspectionCipher cipher = ciphers.get(inspection);
        if (cipher == null) {
            throw new StoreException.Damaged(Fault.Kind.KEY_MISSING, inspection.toString());
        }
        return cipher;
    }

    @Override
    public void close() {
        listSealer.wipe();
        ciphers.values().forEach(InspectionCipher::wipe);
    }
}
