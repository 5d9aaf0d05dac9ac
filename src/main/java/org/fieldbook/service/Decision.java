package org.fieldbook.service;

import org.fieldbook.journal.Change;

import java.util.Optional;

/// How somebody decides a conflict. Not deciding is no decision.
public sealed interface Decision {

    /// One of the values stands.
    ///
    /// @param head the change that holds it, one of the conflict's
    record Keep(Change head, Optional<String> reason) implements Decision {}

    /// Another value stands: one that combines them.
    record Write(String text, Optional<String> reason) implements Decision {}

    /// What was deleted by one and written to by another is deleted, with what was written.
    record Delete() implements Decision {}

    /// It stays, with everything in it.
    record Restore() implements Decision {}
}
