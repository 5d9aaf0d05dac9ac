package org.fieldbook.inspection;

import java.util.UUID;

/// Somebody on the team.
///
/// @param id what changes name as their author
/// @param role `lead`, `deputy` or `inspector`
public record Member(UUID id, String name, String role) {

    public static final String LEAD = "lead";
    public static final String DEPUTY = "deputy";

    /// Whether they may sign off and do whatever else is the lead's or the deputy's alone.
    public boolean leads() {
        return role.equals(LEAD) || role.equals(DEPUTY);
    }
}
