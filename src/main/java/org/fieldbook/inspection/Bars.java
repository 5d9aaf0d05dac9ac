package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Hash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which changes are not accepted: those of laptops that never were on a roster, and what revoked ones wrote
/// after their last accepted change.
///
/// @param known the member of every laptop that is or ever was on a roster; empty while no genesis is held, and
///     then everything is accepted
/// @param revocations by laptop
/// @param accepted the accepted changes of each replica of which all are held, from the first to the last.
///     Until they are, nobody can tell a forged run with lower numbers from the accepted one
record Bars(
        Map<String, UUID> known,
        Map<String, Revocation> revocations,
        Map<UUID, Set<Hash>> accepted) {

    static final Bars NONE = new Bars(Map.of(), Map.of(), Map.of());

    Bars {
        known = Map.copyOf(known);
        revocations = Map.copyOf(revocations);
        accepted = Map.copyOf(accepted);
    }

    /// @param find a change by its hash, among all that are held
    static Bars of(Trust trust, Function<Hash, Optional<Change>> find) {
        List<Revocation> revocations = trust.roster().revocations();
        Map<UUID, Set<Hash>> accepted = new HashMap<>();
        for (Revocation revocation : revocations) {
            for (Revocation.Accepted last : revocation.accepted()) {
                Set<Hash> run = back(last.hash(), find);
                if (run.size() == last.seq()) {
                    accepted.put(last.replica(), run);
                }
            }
        }
        return new Bars(
                trust.everKnown(),
                revocations.stream()
                        .collect(Collectors.toMap(Revocation::laptop, Function.identity())),
                accepted);
    }

    private static Set<Hash> back(Hash last, Function<Hash, Optional<Change>> find) {
        Set<Hash> run = new HashSet<>();
        Optional<Change> here = find.apply(last);
        while (here.isPresent() && run.add(here.get().hash())) {
            here = here.get().record().prev().flatMap(find);
        }
        return run;
    }

    /// Whether this change is not accepted. Nobody bars the genesis: without it there is no inspection.
    ///
    /// @param laptop the thumbprint of the key that its replica named
    boolean bar(ChangeRecord record, Hash hash, Optional<String> laptop) {
        if (known.isEmpty() || record.field().equals(Fields.GENESIS)) {
            return false;
        }
        boolean isOnRoster = laptop.map(known::get).filter(record.author()::equals).isPresent();
        return !isOnRoster
                || laptop.map(revocations::get)
                        .filter(revocation -> isAfter(record, hash, revocation))
                        .isPresent();
    }

    /// Whether it came after the last accepted change, or beside it on a divided run.
    private boolean isAfter(ChangeRecord record, Hash hash, Revocation revocation) {
        Optional<Revocation.Accepted> last = revocation.find(record.replica());
        if (last.isEmpty() || record.seq() > last.get().seq()) {
            return true;
        }
        Set<Hash> run = accepted.get(record.replica());
        return run == null
                ? record.seq() == last.get().seq() && !hash.equals(last.get().hash())
                : !run.contains(hash);
    }

    /// Whether the coming of this change may tell more about what is accepted.
    boolean waitFor(Change change) {
        UUID replica = change.record().replica();
        return !accepted.containsKey(replica)
                && revocations.values().stream().anyMatch(one -> one.find(replica).isPresent());
    }
}
