package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What of an inspection that moved to another pack was done under an earlier one.
///
/// @param older subjects that were called complete or signed off under another pack than rates now
/// @param newer how many were under the one that rates now
/// @param answers key questions that mean something else now, with whose answers are older than the move
public record PackCohort(List<Named> older, int newer, List<Flagged> answers) {

    /// Of an inspection that never moved.
    public static final PackCohort NONE = new PackCohort(List.of(), 0, List.of());

    public PackCohort {
        older = List.copyOf(older);
        answers = List.copyOf(answers);
    }

    /// A subject of a sample.
    public record Named(SubjectId id, String reference) {}

    /// A key question whose meaning changed.
    ///
    /// @param meaning what the pack says of it
    public record Flagged(String code, String meaning, List<Named> subjects) {
        public Flagged {
            subjects = List.copyOf(subjects);
        }
    }

    /// Whether cases of before and after the move are counted together.
    public boolean isMixed() {
        return !older.isEmpty() || !answers.isEmpty();
    }

    /// What this state comes to.
    ///
    /// @param framework the one that rates
    /// @param subjects of every sample
    public static PackCohort of(Framework framework, State state, List<SampleSubject> subjects) {
        List<Hash> moved = PackMove.moves(state);
        if (moved.isEmpty()) {
            return NONE;
        }
        List<Named> older = new ArrayList<>();
        int newer = 0;
        Notes notes = Notes.of(state);
        for (SampleSubject subject : subjects) {
            Subject found = state.subject(subject.id());
            if (subject.isWithdrawn()) {
                continue;
            }
            Hash content = CaseState.hash(found, notes.about(subject.id()));
            Value now = Value.text(PackMove.mark(state, content).hex());
            List<Value> marks = marks(found);
            if (marks.contains(now)) {
                newer++;
            } else if (marks.stream().anyMatch(mark -> PackMove.speaksOf(mark, content, moved))) {
                older.add(new Named(subject.id(), subject.reference()));
            }
        }
        return new PackCohort(older, newer, flagged(framework, state, subjects));
    }

    private static List<Value> marks(Subject subject) {
        List<Value> marks = new ArrayList<>();
        for (String field : List.of(Fields.SIGN_OFF, Fields.COMPLETE)) {
            subject.field(field).heads().forEach(head -> head.value().ifPresent(marks::add));
        }
        return marks;
    }

    private static List<Flagged> flagged(
            Framework framework, State state, List<SampleSubject> subjects) {
        Optional<Change> move = PackMove.head(state);
        if (move.isEmpty()) {
            return List.of();
        }
        long tick = move.get().record().tick();
        List<Flagged> flagged = new ArrayList<>();
        framework
                .changes()
                .meaning()
                .forEach((code, meaning) -> {
                    Optional<KeyQuestion> question = framework.findQuestion(code);
                    List<Named> given =
                            subjects.stream()
                                    .filter(subject -> !subject.isWithdrawn())
                                    .filter(subject ->
                                            question.isPresent()
                                                    && isOlder(
                                                            state.subject(subject.id())
                                                                    .field(framework.field(code)),
                                                            tick))
                                    .map(subject -> new Named(subject.id(), subject.reference()))
                                    .toList();
                    if (!given.isEmpty()) {
                        flagged.add(new Flagged(code, meaning, given));
                    }
                });
        return flagged;
    }

    /// Whoever had seen the move wrote with a higher tick.
    private static boolean isOlder(Register register, long tick) {
        return register.heads().stream()
                .filter(head -> head.value().isPresent())
                .anyMatch(head -> head.record().tick() <= tick);
    }
}
