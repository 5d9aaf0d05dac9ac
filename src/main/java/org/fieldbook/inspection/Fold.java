package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.ChangeRecord;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where every change held has its place: counted, not accepted, or waiting. Immutable; a successor shares
/// everything that did not change. What is found by names that whoever writes changes chooses freely has their order: many of
/// them may have one hash code.
///
/// @param counted by hash
/// @param barred what is not accepted, see [Bars], by hash
/// @param erased the changes whose values were ordered erased, see [Erasure]
/// @param runs by replica
/// @param tick the highest that counts; 0 if none does
record Fold(
        Rules rules,
        PMap<Hash, Change> counted,
        PMap<Hash, Change> barred,
        Waiting waiting,
        PSet<Hash> erased,
        TreePMap<SubjectId, Subject> subjects,
        PMap<UUID, Run> runs,
        long tick) {

    static Fold empty(Rules rules) {
        return new Fold(
                rules,
                HashTreePMap.empty(),
                HashTreePMap.empty(),
                Waiting.NOTHING,
                TreePSet.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                0);
    }

    /// Whether this change would make no difference. One that is held without its value takes the value
    /// when it comes, so that the order makes none, unless it was ordered erased.
    boolean holds(Change change) {
        return find(change)
                .filter(held -> !lacksValue(held) || lacksValue(seen(change)))
                .isPresent();
    }

    /// The change as it counts: without its value, if that was ordered erased.
    Change seen(Change change) {
        return isErased(change) ? change.withoutValue() : change;
    }

    boolean isErased(Change change) {
        return erased.contains(change.hash()) && Erasure.isPossible(change.record());
    }

    /// What is held and was ordered erased while its value is still here.
    List<Change> listToErase() {
        return erased.stream()
                .flatMap(hash -> findHeld(hash).stream())
                .filter(change -> change.valueBytes().isPresent() && isErased(change))
                .sorted(Waiting.ORDER)
                .toList();
    }

    /// Likewise, without the values that were ordered erased. What counts is the same.
    Fold withoutErased() {
        PMap<Hash, Change> nowCounted = counted;
        PMap<Hash, Change> nowBarred = barred;
        Waiting nowWaiting = waiting;
        for (Change change : listToErase()) {
            Change emptied = change.withoutValue();
            if (counted.containsKey(change.hash())) {
                nowCounted = nowCounted.plus(change.hash(), emptied);
            } else if (barred.containsKey(change.hash())) {
                nowBarred = nowBarred.plus(change.hash(), emptied);
            } else {
                nowWaiting = nowWaiting.plus(emptied);
            }
        }
        return new Fold(rules, nowCounted, nowBarred, nowWaiting, erased, subjects, runs, tick);
    }

    /// With this change, which is not held already.
    Fold with(Change change) {
        Fold next = find(change).isPresent() ? filled(change) : placed(change);
        boolean isSecond = isSecondBeginning(change);
        return rules.dependOn(change) || isSecond ? next.ruled(change, isSecond) : next;
    }

    /// Two first changes of one replica: which key is the replica's must not depend on the order.
    private boolean isSecondBeginning(Change change) {
        return change.record().seq() == 1 && runs.containsKey(change.record().replica());
    }

    private Optional<Change> find(Change change) {
        return findConnected(change.hash()).or(() -> waiting.find(change));
    }

    private static boolean lacksValue(Change change) {
        return change.content() instanceof Content.Erased;
    }

    /// Counted and not accepted ones alike.
    private Optional<Change> findConnected(Hash hash) {
        return Optional.ofNullable(counted.get(hash))
                .or(() -> Optional.ofNullable(barred.get(hash)));
    }

    Optional<Change> findHeld(Hash hash) {
        return findConnected(hash).or(() -> waiting.find(hash));
    }

    /// Works the rules out once more. Where they fold differently, everything is folded anew.
    ///
    /// @param anyway folds anew although the rules are the same
    private Fold ruled(Change change, boolean anyway) {
        Rules next =
                Rules.isGenesis(change) || rules.trust().isEmpty()
                        ? rules.over(listHeld(), this::findHeld)
                        : rules.with(change, this::findHeld);
        if (next.foldLike(rules) && !anyway) {
            return new Fold(next, counted, barred, waiting, erased, subjects, runs, tick);
        }
        Fold anew = empty(next);
        for (Change held : listHeld().stream().sorted(Waiting.ORDER).toList()) {
            anew = anew.placed(held);
        }
        return anew;
    }

    List<Change> listHeld() {
        List<Change> all = new ArrayList<>(counted.values());
        all.addAll(barred.values());
        all.addAll(waiting.list());
        return all;
    }

    private Fold placed(Change change) {
        return isConnected(change.record()) ? withConnected(change) : withWaiting(change);
    }

    private boolean isConnected(ChangeRecord record) {
        return record.prev()
                .map(prev ->
                        findConnected(prev)
                                .filter(before -> follows(before.record(), record))
                                .isPresent())
                .orElse(true);
    }

    private static boolean follows(ChangeRecord before, ChangeRecord after) {
        return before.replica().equals(after.replica()) && before.seq() + 1 == after.seq();
    }

    /// With this change and all that waited for it.
    private Fold withConnected(Change change) {
        Fold fold = this;
        Deque<Change> ready = new ArrayDeque<>(List.of(change));
        while (!ready.isEmpty()) {
            Change next = ready.remove();
            fold = fold.isBarred(next) ? fold.withBarred(next) : fold.withCounted(next);
            for (Change after : fold.waiting.after(next.hash())) {
                if (follows(next.record(), after.record())) {
                    fold = fold.withWaiting(fold.waiting.minus(after));
                    ready.add(after);
                }
            }
        }
        return fold;
    }

    /// What follows a change that is not accepted is not accepted either.
    private boolean isBarred(Change change) {
        Run run = runs.get(change.record().replica());
        Run own = run == null || change.record().seq() == 1 ? Run.of(change) : run;
        return change.record().prev().map(barred::containsKey).orElse(false)
                || rules.bars().bar(change.record(), change.hash(), own.laptop());
    }

    private Fold withCounted(Change change) {
        ChangeRecord record = change.record();
        boolean isAllowed = rules.rights().allow(record);
        Run run = runs.get(record.replica());
        Fold next =
                new Fold(
                        rules,
                        counted.plus(change.hash(), change),
                        barred,
                        waiting,
                        erased,
                        isAllowed
                                ? subjects.plus(
                                        record.subject(), subject(record).with(seen(change)))
                                : subjects,
                        runs.plus(
                                record.replica(), run == null ? Run.of(change) : run.with(change)),
                        Math.max(tick, record.tick()));
        return isAllowed ? Erasure.target(record).map(next::withErased).orElse(next) : next;
    }

    /// With the value of this change read no more, wherever it stands or once it comes.
    private Fold withErased(Hash hash) {
        Fold next =
                new Fold(rules, counted, barred, waiting, erased.plus(hash), subjects, runs, tick);
        Change change = counted.get(hash);
        return change == null ? next : next.filled(change);
    }

    private Subject subject(ChangeRecord record) {
        Subject subject = subjects.get(record.subject());
        return subject == null ? Subject.empty(record.subject()) : subject;
    }

    private Fold withBarred(Change change) {
        return new Fold(
                rules,
                counted,
                barred.plus(change.hash(), change),
                waiting,
                erased,
                subjects,
                runs,
                tick);
    }

    private Fold withWaiting(Change change) {
        return withWaiting(waiting.plus(change));
    }

    private Fold withWaiting(Waiting others) {
        return new Fold(rules, counted, barred, others, erased, subjects, runs, tick);
    }

    /// With the value of a change that was held without, or the other way round.
    private Fold filled(Change change) {
        if (barred.containsKey(change.hash())) {
            return withBarred(change);
        }
        if (!counted.containsKey(change.hash())) {
            return withWaiting(change);
        }
        ChangeRecord record = change.record();
        return new Fold(
                rules,
                counted.plus(change.hash(), change),
                barred,
                waiting,
                erased,
                rules.rights().allow(record)
                        ? subjects.plus(record.subject(), subject(record).filled(seen(change)))
                        : subjects,
                runs,
                tick);
    }
}
