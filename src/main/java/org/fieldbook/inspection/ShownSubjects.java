package org.fieldbook.inspection;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The subjects of an inspection's samples as one member may see them, with what each was made of: of the next
/// state only those are worked out again in which something changed. Comes to the same as making them all.
/// Immutable.
public final class ShownSubjects {

    private final Framework framework;
    private final Facts facts;

    /// The packs that the inspection moved to: what is complete hangs on them.
    private final List<Hash> moved;

    private final Map<SubjectId, Made> made;
    private final List<SampleSubject> list;

    /// What one subject is made of besides the set-up facts.
    ///
    /// @param notes about it, newest first
    /// @param hidden whether what was found is left out
    private record Source(Subject subject, List<Note> notes, boolean hidden) {

        /// What no change touched is the same object in both states.
        boolean isSame(Source other) {
            return subject == other.subject
                    && hidden == other.hidden
                    && notes.size() == other.notes.size()
                    && IntStream.range(0, notes.size())
                            .allMatch(i -> notes.get(i).subject() == other.notes.get(i).subject());
        }
    }

    private record Made(Source source, SampleSubject shown) {}

    private ShownSubjects(
            Framework framework,
            Facts facts,
            List<Hash> moved,
            Map<SubjectId, Made> made,
            List<SampleSubject> list) {
        this.framework = framework;
        this.facts = facts;
        this.moved = moved;
        this.made = made;
        this.list = List.copyOf(list);
    }

    /// Every subject of every sample as this member may see it: what they assess apart shows nothing of what was
    /// found, see [SecondAssessment#hiddenFrom].
    public static ShownSubjects to(UUID member, Framework framework, State state) {
        return new ShownSubjects(
                        framework, Facts.of(framework, state), List.of(), Map.of(), List.of())
                .next(member, state);
    }

    /// Those of another state, as this pack asks them.
    public ShownSubjects next(UUID member, Framework rating, State state) {
        return rating.equals(framework) ? next(member, state) : to(member, rating, state);
    }

    /// Those of another state of the same inspection. One that comes to the same as here is the same object:
    /// whoever shows them sees at a glance which changed.
    public ShownSubjects next(UUID member, State state) {
        Facts now = Facts.of(framework, state);
        List<Hash> moves = PackMove.moves(state);
        boolean isSetUpAlike = now.saySame(facts) && moves.equals(moved);
        Set<SubjectId> hidden = SecondAssessment.hiddenFrom(state, member);
        Notes notes = Notes.of(state);
        SampleSubjects making = new SampleSubjects(framework, now, notes, moves);
        Map<SubjectId, Made> next = new HashMap<>();
        List<SampleSubject> shown =
                making.list(
                        state,
                        subject -> {
                            SubjectId id = subject.id();
                            var source = new Source(subject, notes.about(id), hidden.contains(id));
                            var one = new Made(source, shown(making, source, isSetUpAlike));
                            next.put(id, one);
                            return one.shown();
                        });
        return new ShownSubjects(framework, now, moves, next, shown);
    }

    private SampleSubject shown(SampleSubjects making, Source source, boolean isSetUpAlike) {
        Made before = made.get(source.subject().id());
        if (before != null && isSetUpAlike && before.source().isSame(source)) {
            return before.shown();
        }
        SampleSubject whole = making.subject(source.subject());
        SampleSubject now = source.hidden() ? whole.withoutFindings(listed(whole.sample())) : whole;
        return before != null && before.shown().equals(now) ? before.shown() : now;
    }

    private Set<String> listed(String sample) {
        return framework.findSample(sample).stream()
                .flatMap(one -> one.attributes().stream())
                .map(Attribute::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// In the pack's order of samples, subjects by reference.
    public List<SampleSubject> list() {
        return list;
    }
}
