package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;

/// The steps of [Script] while calls to the system fail, and what may be left of the store then.
final class ScriptRuns {

    private final FaultyRuns runs;
    private final LeftStore.Known known;
    private final int first;

    /// @param first the first step that is run; those before it are done
    ScriptRuns(Path parent, int first) throws Exception {
        Path begun = Script.begun(parent.resolve("begun"), first);
        this.first = first;
        this.known = LeftStore.Known.of(begun, Script.meanings().get(first).ways().passphrase());
        this.runs =
                new FaultyRuns(
                        parent,
                        FailingCalls.all(),
                        begun,
                        ScriptWriter.class,
                        Integer.toString(first));
    }

    FaultyRuns runs() {
        return runs;
    }

    /// What the store held when it was copied for each run.
    Held before() {
        return Script.meanings().get(first);
    }

    /// Fails unless the store opens, is whole, and holds one of these, as do its copies; and where what was left of
    /// erased values is said to be removed, no file holds any.
    void expect(FaultyRuns.Outcome outcome, Set<Held> possible, String when)
            throws UnreadableException {
        LeftStore left = new LeftStore(outcome.folder(), known);
        left.expect(possible, when);
        // Where the order was refused nothing was erased, and there was nothing to remove.
        if (isSaved(outcome, Script.ERASING) && isSaved(outcome, Script.REMOVING)) {
            assertThat(left.traces(when)).as(when).isEmpty();
            if (isSaved(outcome, Script.CLEARING)) {
                assertThat(left.tracesInPlace(when)).as(when).isEmpty();
            }
        }
    }

    private static boolean isSaved(FaultyRuns.Outcome outcome, int step) {
        return outcome.told().contains("saved " + step);
    }
}
