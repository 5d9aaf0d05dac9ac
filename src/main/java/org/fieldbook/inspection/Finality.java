package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether the ratings are final. They are as long as what the lead or deputy recorded speaks of
/// everything that stands now and nothing stands in the way.
public sealed interface Finality {

    /// Nobody recorded it.
    record Interim() implements Finality {}

    /// Recorded, and withdrawn since.
    ///
    /// @param by the name on the roster of whoever did, or their identity if it has none
    /// @param at when, on their laptop
    /// @param reason why, or the word for undoing it
    record Withdrawn(String by, String at, String reason) implements Finality {
        /// Nothing of the name or the reason.
        @Override
        public String toString() {
            return "Withdrawn " + at;
        }
    }

    /// Recorded over differing states by people who had not seen each other's work.
    record Undecided() implements Finality {}

    /// Somebody recorded it.
    ///
    /// @param by the name on the roster of whoever did, or their identity if it has none
    /// @param at when, on their laptop
    /// @param changedSince whether anything changed since; then the ratings are interim again
    record Recorded(String by, String at, boolean changedSince) implements Finality {
        /// Nothing of the name.
        @Override
        public String toString() {
            return "Recorded " + at;
        }
    }

    /// What stands in the way of final ratings.
    sealed interface Obstacle {

        /// Subjects of a sample that the lead did not sign off, or that changed since.
        record NotSignedOff(Sample sample, int count) implements Obstacle {}

        /// Open conflicts of any kind.
        record Conflicts(int count) implements Obstacle {}
    }

    /// Whether the ratings count as final now.
    default boolean isFinal() {
        return this instanceof Recorded(_, _, boolean changedSince) && !changedSince;
    }

    /// What this state says about it.
    ///
    /// @param subjects of every sample in this state
    static Finality of(Framework framework, State state, List<SampleSubject> subjects) {
        Register register = register(state);
        return switch (register.reading()) {
            case Reading.Absent() ->
                    register.heads().stream()
                            .findFirst()
                            .<Finality>map(head -> withdrawn(state, head))
                            .orElseGet(Interim::new);
            case Reading.Differing _ -> new Undecided();
            case Reading.Settled(Value said) -> {
                Change head = register.heads().getFirst();
                boolean stands =
                        said.equals(Value.text(hash(framework, state).hex()))
                                && obstacles(framework, state, subjects).isEmpty();
                yield new Recorded(by(state, head), head.record().at(), !stands);
            }
        };
    }

    private static Withdrawn withdrawn(State state, Change head) {
        return new Withdrawn(
                by(state, head), head.record().at(), head.record().reason().orElse(""));
    }

    private static String by(State state, Change head) {
        return Members.find(state, head.record().author())
                .map(Member::name)
                .orElse(head.record().author().toString());
    }

    /// What has to be done before the ratings can be final; empty if nothing has.
    ///
    /// @param subjects of every sample in this state
    static List<Obstacle> obstacles(
            Framework framework, State state, List<SampleSubject> subjects) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (Sample sample : framework.samples()) {
            long open =
                    subjects.stream()
                            .filter(subject -> subject.sample().equals(sample.id()))
                            .filter(subject -> !subject.isWithdrawn())
                            .filter(subject -> subject.status() != Status.SIGNED_OFF)
                            .count();
            if (open > 0) {
                obstacles.add(new Obstacle.NotSignedOff(sample, Math.toIntExact(open)));
            }
        }
        int conflicts = state.listConflicts().size();
        if (conflicts > 0) {
            obstacles.add(new Obstacle.Conflicts(conflicts));
        }
        return List.copyOf(obstacles);
    }

    /// The register of what was recorded about it.
    static Register register(State state) {
        return state.subject(Fields.inspection(state.inspection())).field(Fields.RATINGS_FINAL);
    }

    /// The hash of everything that ratings and what they rest on are read from: cases, notes, and what is
    /// said of the inspection and of its evidence. Two laptops that hold the same values get the same.
    static Hash hash(Framework framework, State state) {
        Set<String> kinds =
                framework.samples().stream().map(Sample::id).collect(Collectors.toSet());
        kinds.add(Fields.NOTE);
        kinds.add(Fields.INSPECTION);
        kinds.add(Fields.EVIDENCE);
        kinds.add(Fields.FINDING);
        kinds.add(Fields.UNIT);
        StringBuilder text = new StringBuilder();
        state.listAllSubjects().stream()
                .filter(subject -> kinds.contains(subject.id().kind()))
                .filter(subject -> !subject.isBlank() && !subject.isDeleted())
                .forEach(subject ->
                        text.append(subject.id().kind())
                                .append(' ')
                                .append(subject.id().id())
                                .append(' ')
                                .append(subject.contentHash().hex())
                                .append('\n'));
        return Hash.of(text.toString());
    }
}
