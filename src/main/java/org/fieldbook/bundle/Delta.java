package org.fieldbook.bundle;

import org.fieldbook.inspection.SignedDocument;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Tip;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What recipients lack of what is held here, as far as their own last word tells.
public final class Delta {

    private Delta() {}

    /// A head that vouches for the end of a run.
    public record Vouched(SignedHead head, SignedDocument document) {}

    /// The runs that bring every recipient up to these heads: each from the least that any of them holds.
    /// Of a divided run every side is sent, and what lies before the division once.
    ///
    /// @param heads of every replica whose changes are held; heads of changes that are not held, or that
    ///     another head of the same run covers, add nothing
    /// @param holds what each recipient said it holds
    public static List<ChangeRun> runs(
            State state, List<Vouched> heads, Collection<Holdings> holds) {
        List<ChangeRun> runs = new ArrayList<>();
        Set<Hash> sent = new HashSet<>();
        // The longest first, so that a head that another covers adds nothing.
        List<Vouched> longestFirst =
                heads.stream()
                        .sorted(
                                Comparator.comparingLong(
                                                (Vouched vouched) -> vouched.head().tip().seq())
                                        .reversed())
                        .toList();
        for (Vouched vouched : longestFirst) {
            List<Change> changes =
                    lacking(state, vouched.head(), holds).stream()
                            .filter(change -> sent.add(change.hash()))
                            .toList();
            if (!changes.isEmpty()) {
                Change first = changes.getFirst();
                runs.add(
                        new ChangeRun(
                                first.record().replica(),
                                first.record().author(),
                                changes,
                                vouched.document()));
            }
        }
        return runs;
    }

    private static List<Change> lacking(State state, SignedHead head, Collection<Holdings> holds) {
        List<Change> longest = List.of();
        for (Holdings held : holds) {
            List<Change> lacking = lacking(state, head, held);
            if (lacking.size() > longest.size()) {
                longest = lacking;
            }
        }
        return longest;
    }

    /// Back along the chain from the head to what the recipient holds. Who holds a later change of the
    /// replica, one that is not held here, lacks nothing, unless the run divides: then their next bundle
    /// tells so. Another change of the same number tells at once that it divides.
    private static List<Change> lacking(State state, SignedHead head, Holdings held) {
        Optional<Tip> tip = held.find(head.replica());
        boolean isAhead =
                tip.filter(theirs -> theirs.seq() > head.tip().seq())
                        .filter(theirs -> state.findChange(theirs.hash()).isEmpty())
                        .isPresent();
        if (isAhead) {
            return List.of();
        }
        Set<Hash> known = known(state, tip);
        List<Change> backwards = new ArrayList<>();
        Optional<Change> here = state.findChange(head.tip().hash());
        while (here.isPresent() && !known.contains(here.get().hash())) {
            backwards.add(here.get());
            here = here.get().record().prev().flatMap(state::findChange);
        }
        Collections.reverse(backwards);
        return backwards;
    }

    /// Whether everything up to one change of a replica lies behind another.
    public static boolean covers(State state, Tip later, Tip earlier) {
        return earlier.seq() <= later.seq()
                && known(state, Optional.of(later)).contains(earlier.hash());
    }

    /// Everything up to this change that is here: nothing if the change itself is not.
    static Set<Hash> known(State state, Optional<Tip> tip) {
        Set<Hash> known = new HashSet<>();
        Optional<Change> here = tip.map(Tip::hash).flatMap(state::findChange);
        while (here.isPresent() && known.add(here.get().hash())) {
            here = here.get().record().prev().flatMap(state::findChange);
        }
        return known;
    }
}
