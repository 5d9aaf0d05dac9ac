package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A case judged once more by somebody else, apart from the first. What they say lies in a subject of its own, in
/// fields called like the case's, and never touches the case.
///
/// Each is hidden from the other until both are in. That is a matter of showing: the journal holds both.
///
/// @param about the case
/// @param assessor the member who judges it
public record SecondAssessment(Subject subject, Subject about, UUID assessor) {

    /// Every one that stands, by the identity of its subject. One whose assessor was taken back does not, nor one
    /// about something that is in no sample any more.
    public static List<SecondAssessment> of(State state) {
        return state.listSubjects(Fields.SECOND_ASSESSMENT).stream()
                .flatMap(subject -> find(state, subject).stream())
                .toList();
    }

    private static Optional<SecondAssessment> find(State state, Subject subject) {
        if (!(subject.read(Fields.ABOUT) instanceof Reading.Settled(Value about))) {
            return Optional.empty();
        }
        return About.find(about)
                .map(what -> state.subject(what.subject()))
                .filter(found -> !found.isDeleted())
                .filter(found -> AnswerStates.withdrawn(found) != Applicability.Verdict.APPLIES)
                .flatMap(found ->
                        assessor(subject)
                                .map(member -> new SecondAssessment(subject, found, member)));
    }

    private static Optional<UUID> assessor(Subject subject) {
        return subject.text(Fields.ASSESSOR)
                .flatMap(text -> {
                    try {
                        return Optional.of(UUID.fromString(text));
                    } catch (IllegalArgumentException noIdentity) {
                        return Optional.empty();
                    }
                });
    }

    /// The cases that are hidden from this member: those they judge apart, until both assessments are in.
    public static Set<SubjectId> hiddenFrom(State state, UUID member) {
        return of(state).stream()
                .filter(second -> second.assessor().equals(member) && !second.areBothIn())
                .map(second -> second.about().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What its assessor calls complete: the hash of all that it says.
    public Hash contentHash() {
        return subject.contentHash();
    }

    /// Whether its assessor said that it is complete, and nothing changed since.
    public boolean isComplete() {
        return marks(subject)
                .anyMatch(mark ->
                        mark.value().filter(Value.text(contentHash().hex())::equals).isPresent());
    }

    /// Whether both are in: this one is complete, and the case is or ever was. A case that is returned afterwards
    /// does not hide again what its inspector has seen.
    public boolean areBothIn() {
        return isComplete() && firstMarks().findAny().isPresent();
    }

    /// Every mark by which the case was called complete, in reading order.
    private Stream<Change> firstMarks() {
        return about.field(Fields.COMPLETE).history().stream()
                .filter(change -> change.value().isPresent());
    }

    private static Stream<Change> marks(Subject subject) {
        return subject.field(Fields.COMPLETE).heads().stream()
                .filter(head -> head.value().isPresent());
    }

    /// Where its own answer to a question stands, for a question that the framework asks of the case.
    ///
    /// @param possible what conditions can see of the case, see [Facts#possible]
    public AnswerState answer(
            Framework framework, KeyQuestion question, Function<String, Set<String>> possible) {
        return state(question, possible, subject.read(framework.field(question.code())));
    }

    /// What the first assessment answered before it could have seen this one: as it stood when the case was last
    /// called complete before this one was, or else first after it. What its inspector changed afterwards does not
    /// count: agreement is of two people who judged apart.
    public AnswerState first(
            Framework framework, KeyQuestion question, Function<String, Set<String>> possible) {
        long mine =
                marks(subject).mapToLong(mark -> mark.record().tick()).min().orElse(Long.MAX_VALUE);
        long theirs =
                firstMarks()
                        .map(mark -> mark.record().tick())
                        .filter(tick -> tick <= mine)
                        .max(Comparator.naturalOrder())
                        .or(() -> firstMarks().map(mark -> mark.record().tick()).findFirst())
                        .orElse(Long.MAX_VALUE);
        Reading then =
                about.field(framework.field(question.code()))
                        .without(change -> change.record().tick() > theirs)
                        .reading();
        return state(question, possible, then);
    }

    private static AnswerState state(
            KeyQuestion question, Function<String, Set<String>> possible, Reading answer) {
        return switch (Applicability.of(question.appliesWhen(), possible)) {
            case DOES_NOT_APPLY -> AnswerState.NOT_APPLICABLE;
            case UNDECIDED -> AnswerState.UNDECIDED;
            case APPLIES ->
                    answer instanceof Reading.Differing
                            ? AnswerState.UNDECIDED
                            : AnswerStates.ofWord(question, answer.text().orElse(""));
        };
    }

    /// What its assessor noted on a question; empty if nothing.
    public String note(Framework framework, String code) {
        return subject.read(Fields.assessorsNote(framework, code)).standIn().orElse("");
    }

    /// Nothing that anybody wrote.
    @Override
    public String toString() {
        return "Second assessment of " + about.id();
    }
}
