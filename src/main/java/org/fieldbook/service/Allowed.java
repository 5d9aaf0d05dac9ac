package org.fieldbook.service;

import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.Roster;
import org.fieldbook.settings.Export;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.settings.Policy;
import org.fieldbook.settings.Retention;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the policy of the organisation allows in a store. Recording, backups, taking in and closing are never
/// forbidden by it. Practice is nobody's business: everything is allowed there.
///
/// @param policy what holds
/// @param broken whether that is because what was laid down cannot be read
public record Allowed(Policy policy, boolean broken) {

    /// Where no organisation has laid anything down.
    public static final Allowed EVERYTHING = new Allowed(Policy.NONE, false);

    static Allowed by(FoundPolicy found) {
        return new Allowed(found.holds(), found.fault().isPresent());
    }

    /// Why this may not leave the store; empty if it may.
    public Optional<Failure> refusal(Export export) {
        return refusal(
                policy.exports().contains(export),
                new Failure(Failure.Kind.NOT_ALLOWED, "L-02", "policy.export"));
    }

    /// Refuses what may not leave the store.
    void expect(Export export) {
        refuse(refusal(export));
    }

    /// Why a headquarters with these keys may not take part; empty if it may.
    public Optional<Failure> refusal(LaptopKeys headquarters) {
        String key = headquarters.name();
        return refusal(
                policy.headquarters().filter(keys -> !keys.contains(key)).isEmpty(),
                new Failure(Failure.Kind.NOT_ALLOWED, "L-03", "policy.headquarters", key));
    }

    /// Refuses headquarters that the organisation does not name.
    void expect(LaptopKeys headquarters) {
        refuse(refusal(headquarters));
    }

    /// Refuses laptops of the team among which one is of a headquarters that the organisation does not name.
    void expect(Roster roster, List<LaptopKeys> laptops) {
        headquarters(roster).filter(laptops::contains).forEach(this::expect);
    }

    /// Refuses a team to which a headquarters comes that the organisation does not name. One that is there stays.
    void expectJoining(Roster before, Roster after) {
        Set<LaptopKeys> known = headquarters(before).collect(Collectors.toSet());
        headquarters(after).filter(one -> !known.contains(one)).forEach(this::expect);
    }

    private static Stream<LaptopKeys> headquarters(Roster roster) {
        return roster.members().stream()
                .filter(member -> member.role() == Role.HEADQUARTERS)
                .flatMap(member -> member.laptops().stream());
    }

    /// Refuses a bundle for these laptops of the team.
    void expectBundle(Roster roster, List<LaptopKeys> recipients) {
        expect(Export.BUNDLES);
        expect(roster, recipients);
    }

    /// Why bundles may be exchanged by no other folder than the one that is laid down; empty if any may.
    Optional<Failure> fixedFolder() {
        return refusal(!policy.exchange().only());
    }

    private Optional<Failure> refusal(boolean isAnyFolder) {
        return refusal(
                isAnyFolder,
                new Failure(
                        Failure.Kind.NOT_ALLOWED,
                        "L-04",
                        "policy.folder",
                        policy.exchange().folder().map(Path::toString).orElse("")));
    }

    /// Refuses a folder by which bundles may not be exchanged.
    void expect(Path folder) {
        refuse(refusal(policy.exchange().allows(folder)));
    }

    /// What is due of an inspection whose fieldwork ended on this day.
    Retention.Due due(LocalDate ended, LocalDate today) {
        return policy.retention().due(ended, today);
    }

    private Optional<Failure> refusal(boolean isAllowed, Failure otherwise) {
        if (isAllowed) {
            return Optional.empty();
        }
        return Optional.of(
                broken
                        ? new Failure(Failure.Kind.NOT_ALLOWED, "L-05", "policy.unread")
                        : otherwise);
    }

    /// Refuses if there is a reason to.
    static void refuse(Optional<Failure> refusal) {
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }
}
