package org.fieldbook.inspection;

import org.fieldbook.journal.Hash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rosters that were signed without knowing of each other, and the team that could follow all of them.
///
/// @param held every roster that holds, by name
/// @param newest the names of those that none follows
record Apart(Map<Hash, Roster> held, List<Hash> newest) {

    /// Everybody whom one of the newest lists and none removed, with every laptop that one of them lists,
    /// and the role that may do less where they differ.
    List<Member> team() {
        Map<UUID, Member> members = new HashMap<>();
        for (Hash head : newest) {
            roster(head).members().forEach(one -> members.merge(one.id(), one, Apart::both));
        }
        Set<Hash> shared = shared();
        newest.forEach(head -> members.keySet().removeAll(removed(head, shared)));
        return List.copyOf(members.values());
    }

    private static Member both(Member one, Member other) {
        return one.withRole(one.role().lesser(other.role()))
                .withLaptops(
                        Stream.concat(one.laptops().stream(), other.laptops().stream())
                                .distinct()
                                .toList());
    }

    /// Whoever was on the team when the rosters parted or later, and is not on this one.
    private Set<UUID> removed(Hash head, Set<Hash> shared) {
        Set<Hash> since = new HashSet<>(line(List.of(head)));
        since.removeAll(line(previous(newest(shared))));
        Set<UUID> once =
                since.stream()
                        .flatMap(one -> roster(one).members().stream())
                        .map(Member::id)
                        .collect(Collectors.toCollection(HashSet::new));
        roster(head).members().forEach(member -> once.remove(member.id()));
        return once;
    }

    /// What all of the newest follow.
    private Set<Hash> shared() {
        Set<Hash> shared = new HashSet<>(held.keySet());
        newest.forEach(head -> shared.retainAll(line(List.of(head))));
        return shared;
    }

    private List<Hash> newest(Set<Hash> among) {
        Set<Hash> followed = Set.copyOf(previous(among));
        return among.stream().filter(one -> !followed.contains(one)).toList();
    }

    /// These and everything they follow.
    private Set<Hash> line(Collection<Hash> from) {
        Set<Hash> line = new HashSet<>();
        List<Hash> next = new ArrayList<>(from);
        while (!next.isEmpty()) {
            Hash one = next.removeLast();
            if (line.add(one)) {
                next.addAll(roster(one).previous());
            }
        }
        return line;
    }

    private List<Hash> previous(Collection<Hash> of) {
        return of.stream().flatMap(one -> roster(one).previous().stream()).toList();
    }

    private Roster roster(Hash name) {
        Roster roster = held.get(name);
        if (roster == null) {
            throw new IllegalArgumentException("what a roster follows is held");
        }
        return roster;
    }
}
