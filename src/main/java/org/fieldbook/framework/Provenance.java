package org.fieldbook.framework;

/// Where a fact of a pack comes from and how sure it is. Shown where the fact decided something.
///
/// @param source where it was read, in words for people; never empty
public record Provenance(String source, Confidence confidence) {

    public Provenance {
        if (source.isBlank()) {
            throw new IllegalArgumentException("a fact needs its source");
        }
    }
}
