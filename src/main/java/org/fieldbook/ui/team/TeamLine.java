package org.fieldbook.ui.team;

import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.Roster;
import org.fieldbook.service.ExportBundle;
import org.fieldbook.service.Snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody on the team, with their laptops.
///
/// @param isMe whether this laptop is theirs
record TeamLine(Member member, boolean isMe, List<Laptop> laptops) {

    TeamLine {
        laptops = List.copyOf(laptops);
    }

    /// One laptop.
    ///
    /// @param name the thumbprint of its signing key
    /// @param number of the member's laptops, from 1
    /// @param told when it last said what it holds, on its own clock; empty if it never did
    record Laptop(
            String name, int number, boolean isThis, boolean isRevoked, Optional<String> told) {}

    /// Everybody on the roster, the lead first.
    ///
    /// @param own the thumbprint of this laptop's key
    static List<TeamLine> of(
            Snapshot snapshot, String own, List<ExportBundle.Recipient> recipients) {
        Roster roster = snapshot.trust().roster();
        return Members.of(snapshot.state()).stream()
                .map(member ->
                        new TeamLine(
                                member,
                                member.id().equals(snapshot.me().id()),
                                laptops(member, roster, own, recipients)))
                .toList();
    }

    private static List<Laptop> laptops(
            Member member, Roster roster, String own, List<ExportBundle.Recipient> recipients) {
        List<Laptop> laptops = new ArrayList<>();
        for (LaptopKeys keys : member.laptops()) {
            laptops.add(
                    new Laptop(
                            keys.name(),
                            laptops.size() + 1,
                            keys.name().equals(own),
                            roster.findRevocation(keys.name()).isPresent(),
                            recipients.stream()
                                    .filter(one -> one.laptop().equals(keys.name()))
                                    .findFirst()
                                    .flatMap(ExportBundle.Recipient::told)));
        }
        return laptops;
    }
}
