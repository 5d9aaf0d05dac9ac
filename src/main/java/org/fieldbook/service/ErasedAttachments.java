package org.fieldbook.service;

import org.fieldbook.inspection.NamedFiles;
import org.fieldbook.inspection.State;
import org.fieldbook.journal.Hash;
import org.fieldbook.store.StoreTransaction;

import java.util.Set;

/// Where the value that names a file is erased, the file goes with it, unless another value names it too.
final class ErasedAttachments {

    private ErasedAttachments() {}

    /// @param before a state in which orders wait to be done
    static void remove(StoreTransaction transaction, State before) {
        Set<Hash> named = NamedFiles.in(before.listToErase());
        if (!named.isEmpty()) {
            named.removeAll(NamedFiles.in(before.withoutErased()));
            named.forEach(hash -> transaction.removeBlob(before.inspection(), hash));
        }
    }
}
