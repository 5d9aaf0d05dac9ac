package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// One thing that changes speak of, with its fields.
public final class Subject {

    /// The field whose change deletes the subject, if it names every head its author saw.
    public static final String DELETED = "deleted";

    private static final Content DELETION = new Content.Held(new Value.Truth(true));

    private static final TreePMap<String, Register> NONE = TreePMap.empty();

    private final SubjectId id;
    private final TreePMap<String, Register> fields;

    private final @Nullable Change last;

    /// The fields in conflict: few, and asked for after every act. Worked out when first asked for, as below.
    private @Nullable List<Conflict.DifferingValues> differing;

    /// Worked out when first asked for; whichever thread does it finds the same.
    private @Nullable Hash contentHash;

    private Subject(SubjectId id, TreePMap<String, Register> fields, @Nullable Change last) {
        this.id = id;
        this.fields = fields;
        this.last = last;
    }

    static Subject empty(SubjectId id) {
        return new Subject(id, NONE, null);
    }

    Subject with(Change change) {
        return with(change, register -> register.with(change));
    }

    /// The same subject with the value that one of its changes came without.
    Subject filled(Change change) {
        return with(change, register -> register.filled(change));
    }

    private Subject with(Change change, UnaryOperator<Register> step) {
        String field = change.record().field();
        return new Subject(id, fields.plus(field, step.apply(field(field))), later(change));
    }

    /// One with the same place in the order is the same change.
    private Change later(Change change) {
        return last == null || Register.READING_ORDER.compare(last, change) <= 0 ? change : last;
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

    /// The hash of what its fields say, but for the marks that speak of such hashes. A subject that
    /// did not change keeps it from state to state.
    Hash contentHash() {
        Hash known = contentHash;
        if (known == null) {
            known = CaseState.contentHash(this);
            contentHash = known;
        }
        return known;
    }

    /// The names of every field ever written, in alphabetical order.
    public List<String> fieldNames() {
        return List.copyOf(fields.keySet());
    }

    /// The fields whose values differ, in alphabetical order.
    List<Conflict.DifferingValues> differing() {
        List<Conflict.DifferingValues> known = differing;
        if (known == null) {
            known =
                    fields.entrySet().stream()
                            .filter(entry -> entry.getValue().isDiffering())
                            .map(entry ->
                                    new Conflict.DifferingValues(
                                            id, entry.getKey(), entry.getValue().heads()))
                            .toList();
            differing = known;
        }
        return known;
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
        return heads().map(Change::hash).sorted().toList();
    }

    private Stream<Change> heads() {
        return fields.values().stream().flatMap(register -> register.heads().stream());
    }

    /// Whether nothing stands in it: every field was cleared again, as when its making was undone.
    public boolean isBlank() {
        return fields.values().stream()
                .allMatch(register -> register.reading() instanceof Reading.Absent);
    }

    /// Whether everything that stands in it now was seen by somebody who deleted it.
    public boolean isDeleted() {
        return isDeletionWanted() && unseenByDeletion().findAny().isEmpty();
    }

    /// Deleted by one person while another, unseen, wrote to it: it stays visible until somebody decides.
    public boolean isEditedAgainstDeletion() {
        return isDeletionWanted() && unseenByDeletion().findAny().isPresent();
    }

    /// The deletions that stand and name this change as seen.
    Stream<Change> deletionsOf(Change change) {
        return field(DELETED).heads().stream()
                .filter(head -> head.content().equals(DELETION))
                .filter(head -> head.record().replaces().contains(change.hash()));
    }

    private boolean isDeletionWanted() {
        return read(DELETED).isTrue();
    }

    /// What stands in its other fields and no deletion names as seen.
    public Stream<Change> unseenByDeletion() {
        Set<Hash> seen = new HashSet<>();
        field(DELETED).heads().forEach(head -> seen.addAll(head.record().replaces()));
        return fields.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(DELETED))
                .map(Map.Entry::getValue)
                .flatMap(register -> register.heads().stream())
                .filter(head -> !seen.contains(head.hash()));
    }

    /// The last change of any field in reading order.
    public Optional<Change> lastChange() {
        return Optional.ofNullable(last);
    }
}
