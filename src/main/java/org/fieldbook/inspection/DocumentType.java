package org.fieldbook.inspection;

/// What a signed document is. The type stands in its protected header and is pinned wherever one is read,
/// so that a signature over one kind of document is none over another.
public enum DocumentType {
    ROSTER("fieldbook-roster+json"),
    HEAD("fieldbook-head+json"),
    RECEIPT("fieldbook-receipt+json"),
    CLOSURE("fieldbook-closure+json"),
    COUNTS("fieldbook-counts+json"),
    IDENTITY_CARD("fieldbook-identity-card+json"),
    BUNDLE("fieldbook-bundle+json");

    private final String typ;

    DocumentType(String typ) {
        this.typ = typ;
    }

    /// The header's `typ`: a media type without `application/` (RFC 7515 section 4.1.9).
    public String typ() {
        return typ;
    }
}
