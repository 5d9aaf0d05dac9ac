package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the team's rosters mean for folding: whose changes count, and which of them. Immutable.
///
/// @param trust empty while no genesis is held, or several are
record Rules(Signatures signatures, Optional<Trust> trust, Bars bars, Rights rights) {

    static Rules none(Signatures signatures) {
        return new Rules(signatures, Optional.empty(), Bars.NONE, Rights.EVERYBODY);
    }

    /// Whether this change may alter the rules: it is a genesis or a roster, or tells where a revoked
    /// laptop's last accepted change stands.
    boolean dependOn(Change change) {
        return isGenesis(change) || roster(change).isPresent() || bars.waitFor(change);
    }

    static boolean isGenesis(Change change) {
        return change.record().seq() == 1
                && change.record().field().equals(Fields.GENESIS)
                && change.record().replaces().isEmpty()
                && change.record()
                        .subject()
                        .equals(Fields.inspection(change.record().inspection()));
    }

    private static Optional<SignedDocument> roster(Change change) {
        return change.record().subject().kind().equals(Fields.ROSTER)
                        && change.record().field().equals(Fields.SIGNED)
                ? change.value().flatMap(SignedDocument::find)
                : Optional.empty();
    }

    /// The rules that follow from everything held. A signed roster speaks for itself, so it counts
    /// wherever it stands.
    Rules over(List<Change> held, Function<Hash, Optional<Change>> find) {
        List<Change> first = held.stream().filter(Rules::isGenesis).toList();
        Optional<Trust> begun =
                first.size() == 1
                        ? first.getFirst()
                                .value()
                                .flatMap(Genesis::parse)
                                .map(genesis -> Trust.begin(first.getFirst(), genesis, signatures))
                        : Optional.empty();
        if (begun.isEmpty()) {
            return none(signatures);
        }
        Trust all = begun.get();
        for (Change change : held) {
            Optional<SignedDocument> roster = roster(change);
            if (roster.isPresent()) {
                all = all.with(roster.get());
            }
        }
        return of(all, find);
    }

    /// The rules once this change is held too.
    Rules with(Change change, Function<Hash, Optional<Change>> find) {
        return trust.map(known -> of(roster(change).map(known::with).orElse(known), find))
                .orElse(this);
    }

    private Rules of(Trust known, Function<Hash, Optional<Change>> find) {
        return new Rules(
                signatures, Optional.of(known), Bars.of(known, find), new Rights(known.everLed()));
    }

    /// Whether both fold every change alike.
    boolean foldLike(Rules other) {
        return bars.equals(other.bars) && rights.equals(other.rights);
    }
}
