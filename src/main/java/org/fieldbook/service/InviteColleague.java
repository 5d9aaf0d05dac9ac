package org.fieldbook.service;

import org.fieldbook.bundle.IdentityCard;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Role;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Brings somebody's laptop into an inspection: their card onto the roster, the whole inspection to them.
/// Not for the FX thread.
public final class InviteColleague {

    private final OpenInspection inspection;
    private final ExportBundle exporting;

    public InviteColleague(OpenInspection inspection, ExportBundle exporting) {
        this.inspection = inspection;
        this.exporting = exporting;
    }

    /// Whose card it is, where somebody of that name is or was on the team.
    public enum Namesake {
        /// Whoever has no laptop yet gets this one; anything else is refused.
        UNKNOWN,
        /// Another laptop of the same person.
        SAME,
        /// Another person of the same name.
        ANOTHER
    }

    /// Adds the card and writes the invitation. The same card again only writes the invitation anew.
    ///
    /// @param role empty to leave the role on the roster; whoever is new is an inspector then
    /// @return the words that both read aloud
    public List<String> invite(
            IdentityCard card, Namesake namesake, Optional<Role> role, Path file) {
        Team team = new Team(inspection);
        Optional<Member> named = team.find(card).or(() -> owner(team.namesakes(card), namesake));
        Role fresh = role.orElse(Role.INSPECTOR);
        if (named.isEmpty()) {
            OpenInspection.await(
                    namesake == Namesake.ANOTHER
                            ? team.addAnother(card, fresh)
                            : team.add(card, fresh));
        } else {
            OpenInspection.await(team.addLaptop(named.get().id(), card));
            role.filter(wanted -> wanted != named.get().role())
                    .ifPresent(
                            wanted -> OpenInspection.await(team.setRole(named.get().id(), wanted)));
        }
        exporting.save(exporting.make(List.of(card.keys().name()), true), file);
        return JoinInspection.words(inspection.snapshot().state());
    }

    private static Optional<Member> owner(List<Member> named, Namesake namesake) {
        return switch (namesake) {
            case ANOTHER -> Optional.empty();
            case SAME -> named.stream().findFirst();
            case UNKNOWN ->
                    named.size() == 1
                            ? named.stream().filter(one -> one.laptops().isEmpty()).findFirst()
                            : Optional.empty();
        };
    }
}
