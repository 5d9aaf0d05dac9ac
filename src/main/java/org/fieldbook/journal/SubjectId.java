package org.fieldbook.journal;

import java.util.UUID;

/// What a change speaks of: a kind such as `case`, `note` or `inspection`, and an identity.
public record SubjectId(String kind, UUID id) implements Comparable<SubjectId> {

    private static final int LONGEST_KIND = 64;

    public SubjectId {
        if (kind.isEmpty() || kind.length() > LONGEST_KIND) {
            throw new IllegalArgumentException("a kind has 1 to " + LONGEST_KIND + " characters");
        }
    }

    /// By kind, then by the identity as written.
    @Override
    public int compareTo(SubjectId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.toString().compareTo(other.id.toString());
    }
}
