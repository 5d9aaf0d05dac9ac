package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.Optional;
import java.util.Set;

/// The lead's or a deputy's order to erase one value, such as a name typed by mistake. It is a change like
/// others and travels like others. Wherever it counts the value is read no more, whether its bytes are still
/// there or not, so that the state does not depend on who was quicker. It stands once given: what was erased
/// cannot come back.
public final class Erasure {

    /// What every chain of trust hangs on is never erased.
    private static final Set<String> TRUSTED = Set.of(Fields.ROSTER, Fields.REPLICA);

    private Erasure() {}

    /// The change whose value this one orders erased, if it is such an order. Who may is not looked at here.
    public static Optional<Hash> target(ChangeRecord record) {
        if (!isOrder(record) || record.valueHash().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Hash(record.field().substring(Fields.ERASED.length())));
        } catch (IllegalArgumentException noHash) {
            return Optional.empty();
        }
    }

    /// Whether it speaks of an order, well or badly.
    public static boolean isOrder(ChangeRecord record) {
        return record.subject().kind().equals(Fields.INSPECTION)
                && record.field().startsWith(Fields.ERASED);
    }

    /// Whether the value of this change can be erased.
    public static boolean isPossible(ChangeRecord record) {
        return !TRUSTED.contains(record.subject().kind())
                && !record.field().equals(Fields.GENESIS)
                && !isOrder(record);
    }

    /// The order to erase the value of this change.
    ///
    /// @param reason why; it stays
    public static Edit order(State seen, Change change, String reason) {
        SubjectId inspection = Fields.inspection(seen.inspection());
        String field = Fields.ERASED + change.hash().hex();
        return Edit.of(
                        inspection,
                        field,
                        new Value.Truth(true),
                        seen.subject(inspection).field(field).headHashes())
                .because(reason);
    }
}
