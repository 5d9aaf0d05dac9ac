package org.fieldbook.inspection;

import org.fieldbook.journal.ChangeRecord;

import java.util.Set;
import java.util.UUID;

/// What only the lead or a deputy may do, and what only a member may say for themselves. Somebody else's change
/// of this kind is kept and listed and takes no effect.
///
/// @param leaders everybody who is or ever was lead or deputy; empty while nobody is known, and then nobody
///     is kept from anything
record Rights(Set<UUID> leaders) {

    static final Rights EVERYBODY = new Rights(Set.of());

    Rights {
        leaders = Set.copyOf(leaders);
    }

    boolean allow(ChangeRecord record) {
        return SecondReading.isOwn(record)
                && (leaders.isEmpty() || leaders.contains(record.author()) || !isOfTheLead(record));
    }

    private static boolean isOfTheLead(ChangeRecord record) {
        return record.field().equals(Fields.SIGN_OFF)
                || record.field().endsWith(Fields.ADJUDICATED)
                || record.field().equals(Fields.ASSESSOR)
                || Erasure.isOrder(record)
                || Fields.isOfRegion(record.subject().kind())
                || (record.subject().kind().equals(Fields.INSPECTION)
                        && (record.field().endsWith(Fields.DECISION)
                                || record.field().equals(Fields.RATINGS_FINAL)
                                || record.field().equals(Fields.PACK)));
    }
}
