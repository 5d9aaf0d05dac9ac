package org.fieldbook.inspection;

import org.fieldbook.journal.Change;
import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.Optional;

/// What was done to the samples since they were drawn: cases withdrawn and cases taken in for a reason.
///
/// @param withdrawn by sample and reference
/// @param takenIn likewise, those that stand in for others among them
public record SampleChanges(List<Withdrawn> withdrawn, List<TakenIn> takenIn) {

    public SampleChanges {
        withdrawn = List.copyOf(withdrawn);
        takenIn = List.copyOf(takenIn);
    }

    /// A case that is out of its sample.
    ///
    /// @param replacedBy the case that stands in for it; empty if none does
    public record Withdrawn(
            SampleSubject subject,
            String reason,
            String by,
            String at,
            Optional<SampleSubject> replacedBy) {

        /// Nothing of what people wrote.
        @Override
        public String toString() {
            return "Withdrawn " + subject;
        }
    }

    /// A case that came in beside the cohort or in place of another.
    ///
    /// @param inPlaceOf the case it stands in for; empty if it came in beside the cohort
    public record TakenIn(SampleSubject subject, String reason, Optional<SampleSubject> inPlaceOf) {

        /// Nothing of what people wrote.
        @Override
        public String toString() {
            return "TakenIn " + subject;
        }
    }

    /// What this state holds of them.
    ///
    /// @param subjects of every sample in this state
    public static SampleChanges of(State state, List<SampleSubject> subjects) {
        List<TakenIn> takenIn =
                subjects.stream()
                        .flatMap(one ->
                                state.subject(one.id()).read(Fields.TAKEN_IN).standIn().stream()
                                        .map(why ->
                                                new TakenIn(
                                                        one, why, replaced(state, subjects, one))))
                        .toList();
        List<Withdrawn> withdrawn =
                subjects.stream()
                        .flatMap(one ->
                                one.withdrawn().stream()
                                        .map(why -> withdrawn(state, takenIn, one, why)))
                        .toList();
        return new SampleChanges(withdrawn, takenIn);
    }

    private static Optional<SampleSubject> replaced(
            State state, List<SampleSubject> subjects, SampleSubject one) {
        return state.subject(one.id())
                .read(Fields.IN_PLACE_OF)
                .standIn()
                .flatMap(id ->
                        subjects.stream()
                                .filter(other -> other.id().id().toString().equals(id))
                                .findFirst());
    }

    private static Withdrawn withdrawn(
            State state, List<TakenIn> takenIn, SampleSubject one, String why) {
        SubjectId id = one.id();
        Optional<Change> head =
                state.subject(id).field(Fields.WITHDRAWN).heads().stream().findFirst();
        return new Withdrawn(
                one,
                why,
                head.flatMap(change -> Members.find(state, change.record().author()))
                        .map(Member::name)
                        .orElse(""),
                head.map(change -> change.record().at()).orElse(""),
                takenIn.stream()
                        .filter(other ->
                                other.inPlaceOf().filter(old -> old.id().equals(id)).isPresent())
                        .map(TakenIn::subject)
                        .filter(other -> !other.isWithdrawn())
                        .findFirst());
    }
}
