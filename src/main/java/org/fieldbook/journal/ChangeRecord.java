package org.fieldbook.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The signed-for part of a change: everything but the value itself.
///
/// @param format of the record, see [#FORMAT]
/// @param replica one inspection in one store
/// @param seq 1, 2, 3... within the replica
/// @param prev hash of the replica's previous change; empty only for the first
/// @param tick Lamport counter, for reading order only
/// @param at the author's laptop's date-time with offset: shown, never compared
/// @param author the member whose key this replica named in its first change
/// @param act the `seq` of the first change of the act this one belongs to
/// @param field name of the field; answers are `pack-id/code`
/// @param valueHash SHA-256 of the value part; empty where the field was cleared
/// @param replaces the heads that were on the author's screen, in the order of their hashes
/// @param reason what the author said about it
public record ChangeRecord(
        int format,
        UUID inspection,
        UUID replica,
        long seq,
        Optional<Hash> prev,
        long tick,
        String at,
        UUID author,
        long act,
        SubjectId subject,
        String field,
        Optional<Hash> valueHash,
        List<Hash> replaces,
        Optional<String> reason) {

    /// The only format there is.
    public static final int FORMAT = 1;

    private static final int LONGEST_FIELD = 200;

    public ChangeRecord {
        if (seq < 1 || seq > Value.LARGEST_WHOLE || tick < 1 || tick > Value.LARGEST_WHOLE) {
            throw new IllegalArgumentException("seq and tick count from 1");
        }
        if (act < 1 || act > seq) {
            throw new IllegalArgumentException("an act begins at or before its changes");
        }
        if ((seq == 1) != prev.isEmpty()) {
            throw new IllegalArgumentException(
                    "every change but a replica's first names the one before it");
        }
        if (field.isEmpty() || field.length() > LONGEST_FIELD) {
            throw new IllegalArgumentException(
                    "a field's name has 1 to " + LONGEST_FIELD + " characters");
        }
        new Value.Text(field);
        reason.ifPresent(Value.Text::new);
        if (!DateTimes.isOne(at)) {
            throw new IllegalArgumentException("a date-time has an offset");
        }
        replaces =
                replaces.size() < 2
                        ? List.copyOf(replaces)
                        : replaces.stream().sorted().distinct().toList();
    }

    /// Where people find it: replica and number.
    public String position() {
        return replica + ":" + seq;
    }

    /// Only the position: the rest may be about people.
    @Override
    public String toString() {
        return position();
    }
}
