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

    /// Adds the card and writes the invitation. Whoever is on the roster by this very name and has no
    /// laptop yet gets this one. The same card again only writes the invitation anew.
    ///
    /// @param role empty to leave the role on the roster; whoever is new is an inspector then
    /// @return the words that both read aloud
    public List<String> invite(IdentityCard card, Optional<Role> role, Path file) {
        Team team = new Team(inspection);
        Optional<Member> named = team.find(card).or(() -> findNamed(card.name()));
        if (named.isEmpty()) {
            OpenInspection.await(team.add(card, role.orElse(Role.INSPECTOR)));
        } else {
            OpenInspection.await(team.addLaptop(named.get().id(), card));
            role.filter(wanted -> wanted != named.get().role())
                    .ifPresent(
                            wanted -> OpenInspection.await(team.setRole(named.get().id(), wanted)));
        }
        exporting.save(exporting.make(List.of(card.keys().name()), true), file);
        return JoinInspection.words(inspection.snapshot().state());
    }

    private Optional<Member> findNamed(String name) {
        List<Member> found =
                inspection.snapshot().trust().roster().members().stream()
                        .filter(member -> member.name().equals(name))
                        .filter(member -> member.laptops().isEmpty())
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
