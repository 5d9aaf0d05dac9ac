package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.ActWriter;
import org.fieldbook.journal.json.ChangeJson;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// One person at one laptop, for examples: writes to what it sees and takes in what others wrote.
public final class Desk {

    public static final UUID INSPECTION = new UUID(1, 1);

    private final UUID replica;
    private final UUID author;
    private State state = State.empty(INSPECTION, new PlainSignatures());
    private OffsetDateTime clock = OffsetDateTime.parse("2023-03-15T10:00:00Z");

    /// @param number tells desks apart: their replica and their author
    public Desk(int number) {
        this(number, new UUID(3, number));
    }

    /// Another laptop of somebody who has one.
    Desk(int number, UUID author) {
        this.replica = new UUID(2, number);
        this.author = author;
    }

    public State state() {
        return state;
    }

    public UUID author() {
        return author;
    }

    public UUID replica() {
        return replica;
    }

    /// Writes one act; a minute passes.
    public List<Change> write(Edit... edits) {
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock);
        clock = clock.plusMinutes(1);
        List<Change> act =
                ActWriter.write(
                        state.chain(replica, author),
                        at,
                        Arrays.asList(edits),
                        () -> new byte[ChangeJson.SALT]);
        state = state.with(act);
        return act;
    }

    /// Gives a field this text, having seen what it held.
    public Change write(SubjectId subject, String field, String text) {
        return write(edit(subject, field, Value.text(text))).getFirst();
    }

    public Edit edit(SubjectId subject, String field, Value value) {
        return Edit.of(subject, field, value, seen(subject, field));
    }

    /// Clears a field, having seen what it held.
    public Change clear(SubjectId subject, String field) {
        return write(Edit.clear(subject, field, seen(subject, field))).getFirst();
    }

    /// Deletes a subject, having seen all of it.
    public Change delete(SubjectId subject) {
        return write(
                        Edit.of(
                                subject,
                                Subject.DELETED,
                                new Value.Truth(true),
                                state.subject(subject).headHashes()))
                .getFirst();
    }

    private List<Hash> seen(SubjectId subject, String field) {
        return state.subject(subject).field(field).headHashes();
    }

    /// Takes in everything the other holds.
    public void receive(Desk other) {
        state = state.with(other.state.listChanges());
    }

    /// Undoes the act of this change, or says why not.
    public Undo undo(Change change) {
        Undo undo = Undo.of(state, Acts.holding(state, change));
        if (undo instanceof Undo.Possible(List<Edit> edits)) {
            write(edits.toArray(Edit[]::new));
        }
        return undo;
    }
}
