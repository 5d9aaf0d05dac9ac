package org.fieldbook.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What holds where rosters were signed without knowing of each other: removals and revocations of each, and
/// of what they add or allow only what all agree on.
final class Heads {

    private Heads() {}

    /// A roster and who signed it.
    ///
    /// @param signer thumbprint of the key
    /// @param byLead whether whoever signed was the lead in the rosters it follows
    /// @param document as it was signed; the genesis is none
    record Signed(
            Roster roster, String signer, boolean byLead, Optional<SignedDocument> document) {}

    /// The roster in force. Where names differ the first one's is taken. It names nothing as previous
    /// unless there is only one.
    ///
    /// @param heads in the order of their hashes, so that every laptop comes to the same; at least one
    static Roster merge(List<Signed> heads) {
        List<Roster> rosters =
                heads.stream()
                        .filter(head -> !isOverruled(head, heads))
                        .map(Signed::roster)
                        .toList();
        Roster merged = rosters.getFirst();
        for (Roster other : rosters.subList(1, rosters.size())) {
            merged = common(merged, other);
        }
        return merged;
    }

    /// A laptop that the lead revoked cannot undo that by a roster of its own.
    private static boolean isOverruled(Signed head, List<Signed> heads) {
        return !head.byLead()
                && heads.stream()
                        .filter(Signed::byLead)
                        .anyMatch(lead -> lead.roster().findRevocation(head.signer()).isPresent());
    }

    private static Roster common(Roster one, Roster other) {
        return new Roster(
                Math.max(one.version(), other.version()),
                one.inspection(),
                List.of(),
                one.members().stream().flatMap(member -> common(member, other).stream()).toList(),
                Stream.concat(one.revocations().stream(), other.revocations().stream()).toList());
    }

    private static Optional<Member> common(Member member, Roster other) {
        return other.find(member.id())
                .map(theirs ->
                        member.withRole(member.role().lesser(theirs.role()))
                                .withLaptops(
                                        member.laptops().stream()
                                                .filter(theirs.laptops()::contains)
                                                .toList()));
    }
}
