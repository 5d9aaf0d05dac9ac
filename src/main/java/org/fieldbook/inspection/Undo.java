package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whether an act can be undone, and how. To undo is to write what the fields would hold without the
/// act; to redo is to undo that. What was written against a deletion is put back in its field; the
/// deletion stays contested until somebody decides.
public sealed interface Undo {

    /// The reason of an act that undoes the one before it.
    String UNDO = "undo";

    /// The reason of an act that undoes an undo.
    String REDO = "redo";

    /// Whether a reason says that the act is an undo or a redo, and nothing that a person gave as theirs.
    static boolean isTurn(String reason) {
        return reason.equals(UNDO) || reason.equals(REDO);
    }

    /// Not by hash: that hangs on the laptop's clock, and what somebody undoes may not.
    Comparator<Change> WRITTEN_FIRST =
            Comparator.comparingLong((Change change) -> change.record().tick())
                    .thenComparing(change -> change.record().replica());

    /// It can be undone.
    ///
    /// @param edits the act that undoes it
    record Possible(List<Edit> edits) implements Undo {
        public Possible {
            edits = List.copyOf(edits);
        }
    }

    /// Somebody wrote over it since, having seen it.
    ///
    /// @param by the first such change that is found
    record Superseded(Change by) implements Undo {}

    /// What a field held before was in a change that waits for others or was erased, so it cannot be
    /// put back; nor can what the act itself ordered erased.
    record Unknown() implements Undo {}

    /// Works out how to undo an act that this state holds.
    static Undo of(State state, Act act) {
        Optional<Change> later = findLater(state, act);
        if (later.isPresent()) {
            return new Superseded(later.get());
        }
        if (act.steps().stream()
                .anyMatch(step -> Erasure.target(step.change().record()).isPresent())) {
            return new Unknown();
        }
        Set<SubjectId> subjects = new LinkedHashSet<>();
        act.steps().forEach(step -> subjects.add(step.subject()));
        List<Edit> edits = new ArrayList<>();
        for (SubjectId id : subjects) {
            Set<String> fields = new LinkedHashSet<>();
            act.steps().stream()
                    .filter(step -> step.subject().equals(id))
                    .forEach(step -> fields.add(step.field()));
            for (String field : fields) {
                List<Content> contents = contents(state.subject(id).field(field), act);
                if (contents.stream().anyMatch(Content.Erased.class::isInstance)
                        || !isKnown(state, id, field, act)) {
                    return new Unknown();
                }
                contents.forEach(
                        content -> edits.add(edit(state.subject(id), field, content, act)));
            }
        }
        return new Possible(edits);
    }

    private static Optional<Change> findLater(State state, Act act) {
        return act.steps().stream()
                .flatMap(step -> {
                    Subject subject = state.subject(step.subject());
                    Hash hash = step.change().hash();
                    List<Change> later = new ArrayList<>();
                    subject.field(step.field()).history().stream()
                            .filter(other -> other.record().replaces().contains(hash))
                            .forEach(later::add);
                    subject.deletionsOf(step.change()).forEach(later::add);
                    return later.stream();
                })
                .filter(change -> !act.holds(change))
                .findFirst();
    }

    /// Whether everything that the act replaced here is in the state.
    private static boolean isKnown(State state, SubjectId id, String field, Act act) {
        return act.steps().stream()
                .filter(step -> step.subject().equals(id) && step.field().equals(field))
                .flatMap(step -> step.change().record().replaces().stream())
                .allMatch(hash -> state.findChange(hash).isPresent());
    }

    /// What has to be written so that the field holds what it would hold without the act. Something
    /// has to be: if others' values stand, the first of theirs once more; if nothing does, the field is
    /// cleared.
    private static List<Content> contents(Register register, Act act) {
        List<Content> wanted =
                register.without(act::holds).heads().stream()
                        .map(Change::content)
                        .distinct()
                        .toList();
        List<Content> others =
                register.heads().stream()
                        .filter(head -> !act.holds(head))
                        .sorted(WRITTEN_FIRST)
                        .map(Change::content)
                        .distinct()
                        .toList();
        List<Content> missing =
                wanted.stream().filter(content -> !others.contains(content)).toList();
        if (!missing.isEmpty()) {
            return missing;
        }
        return others.isEmpty() ? List.of(new Content.Cleared()) : List.of(others.getFirst());
    }

    /// A deletion that is put back covers what it covered, and nothing that came since.
    private static Edit edit(Subject subject, String field, Content content, Act act) {
        Register register = subject.field(field);
        Stream<Hash> mine = register.heads().stream().filter(act::holds).map(Change::hash);
        Stream<Hash> covered =
                field.equals(Subject.DELETED)
                        ? register.without(act::holds).heads().stream()
                                .filter(head -> head.content().equals(content))
                                .flatMap(head -> head.record().replaces().stream())
                        : Stream.empty();
        return new Edit(
                subject.id(),
                field,
                content,
                Stream.concat(mine, covered).toList(),
                Optional.empty());
    }
}
