package org.fieldbook.service;

import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/// Undoes and redoes what was done to a case on this laptop, an act at a time, after a restart too: what
/// can be undone is read from the journal. An undo says so in its reason and is an act like any other.
public final class UndoActs {

    private final OpenInspection inspection;

    public UndoActs(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// The act that undo would take back.
    public Optional<Act> undoable(SubjectId subject) {
        return Optional.ofNullable(stacks(inspection.snapshot(), subject).undo().peekLast());
    }

    /// The act that was undone last and that redo would bring back.
    public Optional<Act> redoable(SubjectId subject) {
        return Optional.ofNullable(stacks(inspection.snapshot(), subject).redo().peekLast());
    }

    /// Takes back the newest act of this laptop that is about the subject.
    ///
    /// @return the act taken back; empty if there is none. Fails if somebody wrote over it since
    public CompletableFuture<Optional<Act>> undo(SubjectId subject) {
        return turn(subject, Undo.UNDO);
    }

    /// Brings back what was undone last.
    public CompletableFuture<Optional<Act>> redo(SubjectId subject) {
        return turn(subject, Undo.REDO);
    }

    private CompletableFuture<Optional<Act>> turn(SubjectId subject, String reason) {
        AtomicReference<Optional<Act>> turned = new AtomicReference<>(Optional.empty());
        return inspection
                .act(
                        newest -> {
                            Stacks stacks = stacks(newest, subject);
                            Deque<Act> stack =
                                    reason.equals(Undo.UNDO) ? stacks.undo() : stacks.redo();
                            Optional<Act> act = Optional.ofNullable(stack.peekLast());
                            turned.set(act);
                            return act.map(one -> edits(newest, stacks.standing(one), reason))
                                    .orElseGet(List::of);
                        },
                        _ -> {})
                .thenApply(_ -> turned.get());
    }

    /// The edits that undo this act and say so.
    static List<Edit> edits(Snapshot newest, Act act, String reason) {
        return switch (Undo.of(newest.state(), act)) {
            case Undo.Possible(List<Edit> edits) ->
                    edits.stream().map(edit -> edit.because(reason)).toList();
            case Undo.Superseded(var by) ->
                    throw new Failure(
                            Failure.Kind.NEEDS_PERSON,
                            "U-01",
                            "undo.superseded",
                            Members.find(newest.state(), by.record().author())
                                    .map(member -> member.name())
                                    .orElse(""),
                            by.record().at());
            case Undo.Unknown() ->
                    throw new Failure(Failure.Kind.NEEDS_PERSON, "U-02", "undo.unknown");
        };
    }

    /// What can be undone and redone, the newest last. The act to redo is the undo that took it back.
    ///
    /// @param all every act of this laptop about the subject, in their order
    private record Stacks(Deque<Act> undo, Deque<Act> redo, List<Act> all) {

        /// The act together with what came after it in the same fields: acts and the undos that took
        /// them back, which come to nothing. So what it wrote still stands, though in later changes.
        Act standing(Act act) {
            Set<Place> places = new HashSet<>();
            act.steps().forEach(step -> places.add(Place.of(step)));
            List<Act.Step> steps = new ArrayList<>(act.steps());
            all.subList(all.indexOf(act) + 1, all.size()).stream()
                    .flatMap(later -> later.steps().stream())
                    .filter(step -> places.contains(Place.of(step)))
                    .forEach(steps::add);
            return new Act(steps);
        }
    }

    /// One field of one subject.
    private record Place(SubjectId subject, String field) {
        static Place of(Act.Step step) {
            return new Place(step.subject(), step.field());
        }
    }

    private Stacks stacks(Snapshot newest, SubjectId subject) {
        UUID replica = inspection.replica();
        List<Act> acts =
                Acts.of(newest.state(), subject).reversed().stream()
                        .filter(act ->
                                act.replica().equals(replica) && !isFirst(act) && !act.isOrder())
                        .toList();
        Stacks stacks = new Stacks(new ArrayDeque<>(), new ArrayDeque<>(), acts);
        acts.forEach(act -> push(stacks, act));
        return stacks;
    }

    private static void push(Stacks stacks, Act act) {
        switch (act.steps().getFirst().reason().orElse("")) {
            case Undo.UNDO -> {
                stacks.undo().pollLast();
                stacks.redo().addLast(act);
            }
            case Undo.REDO -> {
                stacks.redo().pollLast();
                stacks.undo().addLast(act);
            }
            default -> {
                stacks.undo().addLast(act);
                stacks.redo().clear();
            }
        }
    }

    /// The act that brought the case in is not undone: cases are withdrawn, never taken away.
    private static boolean isFirst(Act act) {
        return act.steps().stream().anyMatch(step -> step.field().equals(Fields.REFERENCE));
    }
}
