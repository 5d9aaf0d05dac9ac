package org.fieldbook.service;

import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.Hash;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// Puts back what answers and notes held before an act, whatever was written since. That is an act like
/// any other: nothing of the history goes, and whoever said something about the earlier value said it
/// about this one.
public final class RestoreEarlier {

    private static final Set<String> OF_NOTES =
            Set.of(Fields.TEXT, Fields.SOURCE, Fields.RECORD_DATE, Fields.SHOWS);

    private final OpenInspection inspection;

    public RestoreEarlier(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// What stood in the fields of the act before it, by what can be put back: answers, and the text and
    /// facts of notes. Where the act settled a conflict there are several; they are offered for one field
    /// alone, because nobody could say which of the values of two fields belong together. Empty if all of it
    /// stands there now.
    ///
    /// @param newest the state that is on the screen
    public static List<Content> offered(State newest, Act act) {
        List<Act.Step> steps = steps(act);
        boolean stands = steps.stream().allMatch(step -> isThere(newest, step));
        if (steps.isEmpty()
                || stands
                || (steps.size() > 1 && steps.stream().anyMatch(RestoreEarlier::isSeveral))) {
            return List.of();
        }
        return steps.getFirst().before();
    }

    private static boolean isSeveral(Act.Step step) {
        return step.before().size() > 1;
    }

    private static boolean isThere(State newest, Act.Step step) {
        List<Content> now =
                newest.subject(step.subject()).field(step.field()).heads().stream()
                        .map(Change::content)
                        .distinct()
                        .toList();
        return now.equals(step.before());
    }

    private static List<Act.Step> steps(Act act) {
        return act.steps().stream()
                .filter(step -> step.before().stream().anyMatch(Content.Held.class::isInstance))
                .filter(step -> step.before().stream().noneMatch(Content.Erased.class::isInstance))
                .filter(step ->
                        step.subject().kind().equals(Fields.NOTE)
                                ? OF_NOTES.contains(step.field())
                                : step.field().indexOf('/') >= 0)
                .toList();
    }

    /// Puts it back.
    ///
    /// @param content one of those [#offered]
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> restore(Act act, Content content, State seen) {
        return inspection.act(
                newest ->
                        steps(act).stream().map(step -> edit(newest, seen, step, content)).toList(),
                _ -> {});
    }

    private Edit edit(Snapshot newest, State seen, Act.Step step, Content content) {
        Content wanted = isSeveral(step) ? content : step.before().getFirst();
        List<Hash> onScreen = seen.subject(step.subject()).field(step.field()).headHashes();
        return new Edit(
                step.subject(),
                step.field(),
                wanted,
                Known.heads(
                        newest.state().subject(step.subject()).field(step.field()),
                        onScreen,
                        inspection.replica()),
                reason(newest.state(), step, wanted));
    }

    private static Optional<String> reason(State state, Act.Step step, Content content) {
        return step.change().record().replaces().stream()
                .flatMap(hash -> state.findChange(hash).stream())
                .filter(change -> change.content().equals(content))
                .flatMap(change -> change.record().reason().stream())
                .filter(reason -> !Undo.isTurn(reason))
                .findFirst();
    }
}
