package org.fieldbook.inspection;

import org.fieldbook.journal.Hash;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A laptop that is trusted no longer. What its key wrote up to the last accepted changes stands; what came
/// later is kept, listed, and counts nowhere.
///
/// @param laptop the thumbprint of its signing key
/// @param accepted the last accepted change of each replica that names this key; of a replica that is not
///     among them nothing is accepted
public record Revocation(String laptop, UUID member, List<Accepted> accepted) {

    /// The last change of a replica that is accepted.
    public record Accepted(UUID replica, long seq, Hash hash) {}

    public Revocation {
        accepted =
                accepted.stream()
                        .sorted(Comparator.comparing(one -> one.replica().toString()))
                        .toList();
    }

    /// The last accepted change of this replica; empty if none is.
    public Optional<Accepted> find(UUID replica) {
        return accepted.stream().filter(one -> one.replica().equals(replica)).findFirst();
    }

    /// What both this and another revocation of the same laptop accept. Where they name different changes
    /// of one number, nothing of that replica is.
    Revocation strictest(Revocation other) {
        return new Revocation(
                laptop,
                member,
                accepted.stream()
                        .flatMap(mine ->
                                other.find(mine.replica()).stream()
                                        .flatMap(theirs -> lower(mine, theirs).stream()))
                        .toList());
    }

    private static Optional<Accepted> lower(Accepted mine, Accepted theirs) {
        if (mine.seq() == theirs.seq()) {
            return mine.equals(theirs) ? Optional.of(mine) : Optional.empty();
        }
        return Optional.of(mine.seq() < theirs.seq() ? mine : theirs);
    }
}
