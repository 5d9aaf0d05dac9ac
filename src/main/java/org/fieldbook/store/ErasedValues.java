package org.fieldbook.store;

import org.fieldbook.journal.Change;
import org.jdbi.v3.core.Handle;

/// Writes the row of a change anew without its value, because the lead or a deputy ordered that erased. This
/// alone alters a row of the journal. The record stays byte for byte, and with it the hash, the chain and
/// what the head says the rows add up to.
///
/// What SQLite keeps of the row as it was goes with [Database#rewrite].
final class ErasedValues {

    private ErasedValues() {}

    /// Inside a transaction.
    ///
    /// @param change as its row holds it
    static void erase(Handle handle, InspectionCipher cipher, Change change) {
        handle.createUpdate(
                        """
                        UPDATE change SET sealed = :sealed
                        WHERE inspection = :inspection AND replica = :replica
                          AND seq = :seq AND hash = :hash
                        """)
                .bind("sealed", ChangeTable.seal(cipher, change.withoutValue()))
                .bind("inspection", Columns.of(cipher.inspection()))
                .bind("replica", Columns.of(change.record().replica()))
                .bind("seq", change.record().seq())
                .bind("hash", Columns.of(change.hash()))
                .execute();
    }
}
