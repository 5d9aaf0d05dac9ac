package org.fieldbook.service;

import org.fieldbook.inspection.About;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Text that is not yet a change: what somebody is typing, with the heads it started from.
///
/// @param subject the note, or the subject whose text field is written
/// @param about for a note: the subject and field it is evidence for
/// @param texts by field; an empty text clears the field
/// @param seen by field, the heads that were on the screen when the typing began
/// @param caret place of the caret in the field that is typed in
public record Draft(
        SubjectId subject,
        Optional<About> about,
        Map<String, String> texts,
        Map<String, List<Hash>> seen,
        int caret) {

    public Draft {
        texts = Map.copyOf(texts);
        seen = Map.copyOf(seen);
    }

    /// The same with these texts in place of its own.
    Draft with(Map<String, String> other) {
        return new Draft(subject, about, other, seen, caret);
    }

    /// The heads seen of a field; none if the field was not there yet.
    public List<Hash> seenOf(String field) {
        return seen.getOrDefault(field, List.of());
    }
}
