package org.fieldbook.journal;

import java.util.UUID;

/// What a change speaks of: a kind such as `case`, `note` or `inspection`, and an identity.
public record SubjectId(String kind, UUID id) implements Comparable<SubjectId> {

    private static final int LONGEST_KIND = 64;

    public SubjectId {
        if (kind.isEmpty() || kind.length() > LONGEST_KIND) {
            throw new IllegalArgumentException("a kind has 1 to " + LONGEST_KIND + " characters");
        }
        new Value.Text(kind);
    }

    /// By kind, then by the identity as written.
    @Override
    public int compareTo(SubjectId other) {
        int byKind = kind.compareTo(other.kind);
        if (byKind != 0) {
            return byKind;
        }
        int high =
                Long.compareUnsigned(
                        id.getMostSignificantBits(), other.id.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(
                        id.getLeastSignificantBits(), other.id.getLeastSignificantBits());
    }
}
