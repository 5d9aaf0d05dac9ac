package org.fieldbook.store;

import org.jdbi.v3.core.Handle;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;

/// What each inspection's rows add up to, as it was read or written last, and under which replica this very
/// file writes. On the writer thread.
final class Heads {

    private final String identity;
    private final SecureRandom random;
    private final Map<UUID, Head> known = new HashMap<>();
    private IntConsumer written = added -> {};

    /// @param identity of the file, see [FileIdentity]
    Heads(String identity, SecureRandom random) {
        this.identity = identity;
        this.random = random;
    }

    /// Where the file is a copy of the one last written, the head already names the new replica; it is saved
    /// with the first write.
    Head get(Database database, InspectionCipher cipher) {
        Head head = known.get(cipher.inspection());
        if (head == null) {
            Head saved = database.read(handle -> HeadTable.read(handle, cipher));
            head =
                    saved.identity().equals(identity)
                            ? saved
                            : saved.withReplica(newReplica(), identity);
            known.put(cipher.inspection(), head);
        }
        return head;
    }

    /// An inspection's first one.
    Head first() {
        return Head.first(newReplica(), identity);
    }

    private UUID newReplica() {
        return Columns.randomId(random);
    }

    /// Writes one as the next of its kind, and returns it; inside a transaction.
    static Head write(Handle handle, InspectionCipher cipher, Head head) {
        Head next = head.next();
        HeadTable.write(handle, cipher, next);
        return next;
    }

    /// Takes over what a transaction wrote, once it is on disk, and tells so.
    void committed(Map<UUID, Head> heads) {
        int added = Head.added(known, heads);
        known.putAll(heads);
        written.accept(added);
    }

    /// Forgets those of an inspection that was closed, and tells that rows are gone.
    void forget(UUID closed) {
        known.remove(closed);
        written.accept(0);
    }

    /// Told of each commit that wrote rows, and how many changes it added.
    void onWritten(IntConsumer listener) {
        written = listener;
    }
}
