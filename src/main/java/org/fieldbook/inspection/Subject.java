package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One thing that changes speak of, with its fields.
public final class Subject {

    /// The field whose change deletes the subject, if it names every head its author saw.
    public static final String DELETED = "deleted";

    private final SubjectId id;
    private final PMap<String, Register> fields;

    private Subject(SubjectId id, PMap<String, Register> fields) {
        this.id = id;
        this.fields = fields;
    }

    static Subject empty(SubjectId id) {
        return new Subject(id, HashTreePMap.empty());
    }

    Subject with(Change change) {
        String field = change.record().field();
        return new Subject(id, fields.plus(field, field(field).with(change)));
    }

    public SubjectId id() {
        return id;
    }

    /// The register of this field; an empty one if nobody wrote to it.
    public Register field(String name) {
        Register register = fields.get(name);
        return register == null ? Register.EMPTY : register;
    }

    public Reading read(String name) {
        return field(name).reading();
    }

    /// The settled text of a field.
    public Optional<String> text(String name) {
        return read(name).text();
    }

    /// The names of every field ever written, in alphabetical order.
    public List<String> fieldNames() {
        return fields.keySet().stream().sorted().toList();
    }

    /// Every change of the subject in reading order.
    public List<Change> history() {
        return fields.values().stream()
                .flatMap(register -> register.history().stream())
                .sorted(Register.READING_ORDER)
                .toList();
    }

    /// The hashes of the heads of every field: what a deletion names.
    public List<Hash> headHashes() {
        return fields.values().stream()
                .flatMap(register -> register.heads().stream())
                .map(Change::hash)
                .sorted()
                .toList();
    }

    /// Deleted by somebody who had seen everything that stands in it now.
    public boolean isDeleted() {
        return isDeletionWanted() && unseenByDeletion().findAny().isEmpty();
    }

    /// Deleted by one person while another, unseen, wrote to it: it stays visible until somebody decides.
    public boolean isEditedAgainstDeletion() {
        return isDeletionWanted() && unseenByDeletion().findAny().isPresent();
    }

    private boolean isDeletionWanted() {
        return read(DELETED).isTrue();
    }

    private Stream<Change> unseenByDeletion() {
        Set<Hash> seen = new HashSet<>();
        field(DELETED).heads().stream()
                .filter(head -> head.content().equals(new Content.Held(new Value.Truth(true))))
                .forEach(head -> seen.addAll(head.record().replaces()));
        return fields.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(DELETED))
                .flatMap(entry -> entry.getValue().heads().stream())
                .filter(head -> !seen.contains(head.hash()));
    }

    /// The last change of any field in reading order.
    public Optional<Change> lastChange() {
        return fields.values().stream()
                .map(register -> register.history().getLast())
                .max(
                        Comparator.comparingLong((Change change) -> change.record().tick())
                                .thenComparing(Change::hash));
    }
}
