package org.fieldbook.service;

import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Register;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;

/// Says who has which cases. All that somebody chose at once is one act, and is taken back as one. Two who
/// allocate a case without having seen each other leave a conflict, as with any other field.
public final class AllocateCases {

    private final OpenInspection inspection;
    private final UndoActs acts;

    public AllocateCases(OpenInspection inspection) {
        this.inspection = inspection;
        this.acts = new UndoActs(inspection);
    }

    /// Gives these cases to somebody. Whoever has them already keeps them: for those nothing is written.
    ///
    /// @param inspector by name; empty takes them from whoever has them
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> allocate(
            List<SubjectId> cases, Optional<String> inspector, State seen) {
        Optional<Value.Text> name = inspector.map(Typed::reason);
        return allocate(cases, _ -> name, seen);
    }

    /// Gives each of these cases to the person named, all as one act.
    ///
    /// @param inspectors by case
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> allocate(Map<SubjectId, String> inspectors, State seen) {
        return allocate(
                List.copyOf(inspectors.keySet()),
                id -> Optional.ofNullable(inspectors.get(id)).map(Typed::reason),
                seen);
    }

    private CompletableFuture<Saved> allocate(
            List<SubjectId> cases, Function<SubjectId, Optional<Value.Text>> whose, State seen) {
        return inspection.act(
                newest ->
                        cases.stream()
                                .sorted(Comparator.comparing(SubjectId::toString))
                                .distinct()
                                .flatMap(id -> edit(newest, id, whose.apply(id), seen))
                                .toList(),
                _ -> {});
    }

    private Stream<Edit> edit(
            Snapshot newest, SubjectId id, Optional<Value.Text> name, State seen) {
        if (newest.subjects().stream().noneMatch(one -> one.id().equals(id))) {
            throw new IllegalArgumentException("no such case in a sample");
        }
        Register register = newest.state().subject(id).field(Fields.INSPECTOR);
        List<Hash> known =
                Known.heads(
                        register,
                        seen.subject(id).field(Fields.INSPECTOR).headHashes(),
                        inspection.replica());
        boolean same =
                register.reading().text().equals(name.map(Value.Text::text))
                        && register.headHashes().equals(known);
        Content content = name.<Content>map(Content.Held::new).orElseGet(Content.Cleared::new);
        return same
                ? Stream.empty()
                : Stream.of(new Edit(id, Fields.INSPECTOR, content, known, Optional.empty()));
    }

    /// The allocation that gave this case to whoever has it, if this laptop made it and did nothing else since
    /// to any of its cases.
    private Optional<Act> findLast(Snapshot newest, SubjectId id) {
        return acts.undoable(id)
                .map(act -> Acts.holding(newest.state(), act.steps().getFirst().change()))
                .filter(act -> act.steps().stream().allMatch(step -> isLast(step, act)));
    }

    private boolean isLast(Act.Step step, Act act) {
        return step.field().equals(Fields.INSPECTOR)
                && acts.undoable(step.subject())
                        .filter(last -> act.holds(last.steps().getFirst().change()))
                        .isPresent();
    }

    /// Takes the allocation of this case back, and of all that were allocated with it. Refuses if anything else
    /// was done to one of them since.
    public CompletableFuture<Saved> takeBack(SubjectId id) {
        return inspection.act(
                newest ->
                        findLast(newest, id)
                                .map(act -> UndoActs.edits(newest, act, Undo.UNDO))
                                .orElseThrow(() ->
                                        new Failure(
                                                Failure.Kind.NEEDS_PERSON,
                                                "U-03",
                                                "allocate.later")),
                _ -> {});
    }
}
