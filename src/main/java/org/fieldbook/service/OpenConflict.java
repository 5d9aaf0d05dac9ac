package org.fieldbook.service;

import org.fieldbook.inspection.Conflict;
import org.fieldbook.inspection.Note;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.Optional;

/// A conflict as people look at it.
///
/// @param about the subject of a sample it is about; for a note, what the note is about. Empty for what
///     concerns the inspection as a whole
/// @param reference what people call that subject; empty if it has no reference
/// @param field the field in conflict; of a deletion [org.fieldbook.inspection.Subject#DELETED]
/// @param code the question's code, if the field is an answer to one or a note about one
/// @param sides what each says, in the order of the heads' hashes
/// @param notes the notes about the same question, everybody's, newest first
public record OpenConflict(
        Conflict conflict,
        Optional<SubjectId> about,
        String reference,
        String field,
        Optional<String> code,
        List<Side> sides,
        List<Note> notes) {

    public OpenConflict {
        sides = List.copyOf(sides);
        notes = List.copyOf(notes);
    }

    /// What one says.
    ///
    /// @param name whoever wrote it
    /// @param at when, on their laptop's clock
    /// @param isMine whether this laptop wrote it
    /// @param reason what they said about it
    public record Side(
            Change change, String name, String at, boolean isMine, Optional<String> reason) {

        /// The value, or that it was cleared.
        public Content content() {
            return change.content();
        }
    }

    /// Whether one deleted what another went on writing.
    public boolean isAgainstDeletion() {
        return conflict instanceof Conflict.EditAgainstDeletion;
    }

    /// Only where it is.
    @Override
    public String toString() {
        return "Conflict in " + field;
    }
}
