package org.fieldbook.bundle.json;

import org.fieldbook.journal.Hash;

import tools.jackson.core.JsonGenerator;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What a change's record says that follows from its place in a run, and so is left out there.
record Hoisted(UUID inspection, UUID replica, UUID author, long seq, Optional<Hash> prev) {

    static final Set<String> NAMES = Set.of("inspection", "replica", "author", "seq", "prev");

    /// Puts it back, in the middle of an object.
    void put(JsonGenerator json) {
        json.writeStringProperty("inspection", inspection.toString());
        json.writeStringProperty("replica", replica.toString());
        json.writeStringProperty("author", author.toString());
        json.writeNumberProperty("seq", seq);
        prev.map(Hash::hex).ifPresent(hex -> json.writeStringProperty("prev", hex));
    }

    /// The place after a change with this hash.
    Hoisted next(Hash hash) {
        return new Hoisted(inspection, replica, author, seq + 1, Optional.of(hash));
    }
}
