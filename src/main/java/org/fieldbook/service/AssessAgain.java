package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Applicability;
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// Judges a case once more, apart from the first, for somebody who was asked to by [AskToAssess]. Its answers are recorded by
/// [RecordAnswers] and its notes by [WriteNotes], about its own subject.
public final class AssessAgain {

    private final OpenInspection inspection;

    public AssessAgain(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// The second assessment of a case; empty if there is none.
    public static Optional<SecondAssessment> findAbout(State state, SubjectId subject) {
        return SecondAssessment.of(state).stream()
                .filter(second -> second.about().id().equals(subject))
                .findFirst();
    }

    /// The assessor says that it is complete: from then on it is shown beside the first, once that is complete
    /// too. Refused while a key question that applies has no answer.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> complete(SubjectId second, State seen) {
        return inspection.act(newest -> completing(newest, second, seen), _ -> {});
    }

    private List<Edit> completing(Snapshot newest, SubjectId id, State seen) {
        State known = Known.state(newest.state(), seen, inspection.replica());
        SecondAssessment second = mine(newest, known, id);
        long missing =
                listQuestions(newest.framework(), known, second).stream()
                        .filter(one -> one.answer() == AnswerState.UNANSWERED)
                        .count();
        if (missing > 0) {
            throw new Failure(Failure.Kind.INPUT, "A-03", "complete.refused", missing);
        }
        Value hash = Value.text(second.contentHash().hex());
        Subject subject = second.subject();
        boolean same =
                newest.state().subject(id).read(Fields.COMPLETE).equals(new Reading.Settled(hash));
        return same
                ? List.of()
                : List.of(
                        Edit.of(
                                id,
                                Fields.COMPLETE,
                                hash,
                                subject.field(Fields.COMPLETE).headHashes()));
    }

    /// Opens it again. Refused once both assessments are in: its assessor has seen the first.
    ///
    /// @param seen the state that was on the screen
    public CompletableFuture<Saved> reopen(SubjectId second, State seen) {
        return inspection.act(
                newest -> {
                    if (mine(newest, newest.state(), second).areBothIn()) {
                        throw new Failure(Failure.Kind.NOT_ALLOWED, "A-43", "assess.seen");
                    }
                    return clear(newest, second, Fields.COMPLETE, seen, inspection.replica());
                },
                _ -> {});
    }

    /// Clears a field of a second assessment as it was seen; nothing if nothing stands there.
    static List<Edit> clear(Snapshot newest, SubjectId id, String field, State seen, UUID replica) {
        if (newest.state().subject(id).read(field) instanceof Reading.Absent) {
            return List.of();
        }
        return List.of(
                new Edit(
                        id,
                        field,
                        new Content.Cleared(),
                        Known.heads(
                                newest.state().subject(id).field(field),
                                seen.subject(id).field(field).headHashes(),
                                replica),
                        Optional.empty()));
    }

    private static SecondAssessment mine(Snapshot newest, State state, SubjectId id) {
        return SecondAssessment.of(state).stream()
                .filter(second -> second.subject().id().equals(id))
                .filter(second -> second.assessor().equals(newest.me().id()))
                .findFirst()
                .orElseThrow(() -> new Failure(Failure.Kind.NOT_ALLOWED, "A-44", "assess.notMine"));
    }

    /// A key question as the assessor sees it.
    public record Asked(KeyQuestion question, AnswerState answer, String note) {

        /// Nothing of the note.
        @Override
        public String toString() {
            return "Asked " + question.code();
        }
    }

    /// The key questions that apply to its case, in the pack's order, with the assessor's own answers.
    public static List<Asked> listQuestions(
            Framework framework, State state, SecondAssessment second) {
        Function<String, Set<String>> possible =
                Facts.of(framework, state).possible(second.about());
        return framework.questionsOf(second.about().id().kind()).stream()
                .filter(question ->
                        Applicability.of(question.appliesWhen(), possible)
                                != Applicability.Verdict.DOES_NOT_APPLY)
                .map(question ->
                        new Asked(
                                question,
                                second.answer(framework, question, possible),
                                second.note(framework, question.code())))
                .toList();
    }

    /// The sample of the case that a second assessment is about, for whoever records an answer in it. Refused for
    /// anybody but its assessor, and once it is complete.
    static String sample(Snapshot newest, SubjectId id) {
        SecondAssessment second = mine(newest, newest.state(), id);
        if (second.isComplete()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "A-45", "assess.complete");
        }
        return second.about().id().kind();
    }
}
