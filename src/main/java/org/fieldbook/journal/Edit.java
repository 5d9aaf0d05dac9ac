package org.fieldbook.journal;

import java.util.List;
import java.util.Optional;

/// What somebody means to do to one field, before it has a place in a journal.
///
/// @param replaces the heads of the field that were on the author's screen when they acted; for a
///     deletion every head of every field of the subject. Never filled in at commit time, or something
///     that came in meanwhile would be replaced unseen
/// @param reason what the author said about it
public record Edit(
        SubjectId subject,
        String field,
        Content content,
        List<Hash> replaces,
        Optional<String> reason) {

    public Edit {
        if (content instanceof Content.Erased) {
            throw new IllegalArgumentException("nobody writes an erased value");
        }
        replaces = List.copyOf(replaces);
    }

    /// Gives a field a value.
    public static Edit of(SubjectId subject, String field, Value value, List<Hash> replaces) {
        return new Edit(subject, field, new Content.Held(value), replaces, Optional.empty());
    }

    /// Clears a field.
    public static Edit clear(SubjectId subject, String field, List<Hash> replaces) {
        return new Edit(subject, field, new Content.Cleared(), replaces, Optional.empty());
    }

    /// The same edit with what its author said about it.
    public Edit because(String why) {
        return new Edit(subject, field, content, replaces, Optional.of(why));
    }

    /// Nothing of the value or the reason: they may be about people.
    @Override
    public String toString() {
        return "Edit of " + field;
    }
}
