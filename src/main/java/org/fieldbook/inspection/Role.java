package org.fieldbook.inspection;

/// What a member of the team is there for.
public enum Role {
    LEAD("lead"),
    DEPUTY("deputy"),
    INSPECTOR("inspector"),
    QUALITY_REVIEWER("qualityReviewer"),
    HEADQUARTERS("headquarters");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /// As it stands in journals and files.
    public String word() {
        return word;
    }

    /// The role of this word. One that this version does not know gives an inspector's rights, which are
    /// the least.
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word.equals(word)) {
                return role;
            }
        }
        return INSPECTOR;
    }

    /// Whether whoever has it may sign rosters, sign off, decide for the panel and do whatever else is the
    /// lead's or the deputy's alone.
    public boolean leads() {
        return this == LEAD || this == DEPUTY;
    }

    /// The one of two that may do less.
    Role lesser(Role other) {
        return (leads() && !other.leads()) || this == LEAD ? other : this;
    }
}
