package org.fieldbook.inspection;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Somebody on the team.
///
/// @param id what changes name as their author
/// @param addedOnSite whether the lead or deputy added them while the fieldwork was on
/// @param laptops one for each laptop they work on; a store put back from a backup keeps its keys
public record Member(
        UUID id, String name, Role role, boolean addedOnSite, List<LaptopKeys> laptops) {

    public Member {
        laptops = List.copyOf(laptops);
    }

    /// Whether they may sign off and do whatever else is the lead's or the deputy's alone.
    public boolean leads() {
        return role.leads();
    }

    /// Whether they look at the work of others and comment on it.
    public boolean reviews() {
        return leads() || role == Role.QUALITY_REVIEWER;
    }

    /// Whether this is their name, however it is spaced and written large.
    public boolean isCalled(String other) {
        return plain(name).equals(plain(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// The same member in another role.
    public Member withRole(Role other) {
        return new Member(id, name, other, addedOnSite, laptops);
    }

    /// The same member with these laptops.
    public Member withLaptops(List<LaptopKeys> others) {
        return new Member(id, name, role, addedOnSite, others);
    }

    /// Only the identity.
    @Override
    public String toString() {
        return "Member " + id;
    }
}
