package org.fieldbook.inspection;

import org.fieldbook.journal.Hash;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// The team and its keys, as the lead or a deputy signed it. Version 1 is the genesis.
///
/// @param version one more than the versions it follows
/// @param previous the names of the rosters it follows, see [Trust#hash], in their order: mostly one, and more where two were
///     signed without knowing of each other. Version 2 names the change that holds the genesis
/// @param members everybody, by name; those who left are missing
/// @param revocations every laptop that was ever revoked, once each, by thumbprint
public record Roster(
        int version,
        UUID inspection,
        List<Hash> previous,
        List<Member> members,
        List<Revocation> revocations) {

    public Roster {
        previous = previous.stream().sorted().distinct().toList();
        members =
                members.stream()
                        .sorted(
                                Comparator.comparing(Member::name)
                                        .thenComparing(member -> member.id().toString()))
                        .toList();
        SortedMap<String, Revocation> strictest = new TreeMap<>();
        revocations.forEach(one -> strictest.merge(one.laptop(), one, Revocation::strictest));
        revocations = List.copyOf(strictest.values());
    }

    /// The first: whoever set the inspection up, and headquarters if it takes part.
    static Roster first(UUID inspection, Genesis genesis) {
        Genesis.Lead lead = genesis.lead();
        Stream<Member> headquarters =
                genesis.headquarters().stream()
                        .map(keys ->
                                new Member(
                                        headquartersId(inspection),
                                        "Headquarters",
                                        Role.HEADQUARTERS,
                                        false,
                                        List.of(new LaptopKeys(keys.signing(), keys.agreement()))));
        Member first =
                new Member(
                        lead.id(),
                        lead.name(),
                        Role.LEAD,
                        false,
                        List.of(new LaptopKeys(lead.signing(), lead.agreement())));
        return new Roster(
                1,
                inspection,
                List.of(),
                Stream.concat(Stream.of(first), headquarters).toList(),
                List.of());
    }

    /// Headquarters writes no changes that need an identity of their own; one that follows from the
    /// inspection is the same on every laptop.
    private static UUID headquartersId(UUID inspection) {
        return new UUID(
                ~inspection.getMostSignificantBits(), ~inspection.getLeastSignificantBits());
    }

    public Optional<Member> find(UUID member) {
        return members.stream().filter(one -> one.id().equals(member)).findFirst();
    }

    /// The member whose laptop signs by the key with this thumbprint.
    public Optional<Member> findByLaptop(String laptop) {
        return members.stream()
                .filter(one -> one.laptops().stream().anyMatch(keys -> keys.name().equals(laptop)))
                .findFirst();
    }

    /// The keys of this laptop, if it is on the roster.
    public Optional<LaptopKeys> findLaptop(String laptop) {
        return members.stream()
                .flatMap(one -> one.laptops().stream())
                .filter(keys -> keys.name().equals(laptop))
                .findFirst();
    }

    public Optional<Revocation> findRevocation(String laptop) {
        return revocations.stream().filter(one -> one.laptop().equals(laptop)).findFirst();
    }

    /// Whether this laptop is the lead's.
    boolean isLead(String laptop) {
        return findByLaptop(laptop).filter(member -> member.role() == Role.LEAD).isPresent();
    }

    /// Whether this laptop is a lead's or a deputy's and not revoked.
    public boolean maySign(String laptop) {
        return findByLaptop(laptop).map(Member::leads).orElse(false)
                && findRevocation(laptop).isEmpty();
    }

    /// Whether there is a laptop that may sign the next one: without it the team could never change again.
    public boolean canBeSigned() {
        return members.stream()
                .flatMap(member -> member.laptops().stream())
                .anyMatch(keys -> maySign(keys.name()));
    }
}
