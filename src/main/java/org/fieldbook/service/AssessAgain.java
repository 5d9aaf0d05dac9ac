package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Applicability;
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
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
import java.util.stream.Collectors;

/// Has a case judged once more by somebody else, apart from the first. Its answers are recorded by
/// [RecordAnswers] and its notes by [WriteNotes], about its own subject.
public final class AssessAgain {

    private final OpenInspection inspection;

    public AssessAgain(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Those of the team who may be asked to assess a case: everybody but whoever has it and whoever answered one
    /// of its key questions.
    public static List<Member> listAssessors(Snapshot snapshot, SubjectId subject) {
        Subject about = snapshot.state().subject(subject);
        String inspector = about.read(Fields.INSPECTOR).standIn().orElse("");
        Set<UUID> authors = authors(snapshot.framework(), about);
        return Members.of(snapshot.state()).stream()
                .filter(member -> !member.isCalled(inspector) && !authors.contains(member.id()))
                .toList();
    }

    private static Set<UUID> authors(Framework framework, Subject about) {
        return framework.questionsOf(about.id().kind()).stream()
                .flatMap(question ->
                        about.field(framework.field(question.code())).history().stream())
                .map(change -> change.record().author())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Asks a member to assess this case. Refused for anybody but the lead or deputy, for a case that is withdrawn
    /// or judged twice already, and for whoever knows its answers.
    ///
    /// @param id of the new subject
    public CompletableFuture<Saved> ask(SubjectId subject, UUID assessor, UUID id) {
        return inspection.act(newest -> asking(newest, subject, assessor, id), _ -> {});
    }

    private static List<Edit> asking(Snapshot newest, SubjectId subject, UUID assessor, UUID id) {
        check(newest);
        boolean counts =
                newest.subjects().stream()
                        .filter(one -> one.id().equals(subject))
                        .anyMatch(one -> !one.isWithdrawn());
        if (!counts) {
            throw new IllegalArgumentException("no such case in a sample");
        }
        if (findAbout(newest.state(), subject).isPresent()) {
            throw new Failure(Failure.Kind.INPUT, "A-40", "assess.already");
        }
        if (listAssessors(newest, subject).stream()
                .noneMatch(member -> member.id().equals(assessor))) {
            throw new Failure(Failure.Kind.INPUT, "A-41", "assess.knows");
        }
        var second = new SubjectId(Fields.SECOND_ASSESSMENT, id);
        return List.of(
                Edit.of(second, Fields.ABOUT, new About(subject, "").toValue(), List.of()),
                Edit.of(second, Fields.ASSESSOR, Value.text(assessor.toString()), List.of()));
    }

    /// The second assessment of a case; empty if there is none.
    public static Optional<SecondAssessment> findAbout(State state, SubjectId subject) {
        return SecondAssessment.of(state).stream()
                .filter(second -> second.about().id().equals(subject))
                .findFirst();
    }

    /// Takes the request back, with a reason: what was recorded stays in the journal, counts nowhere and is shown
    /// no more. Lead or deputy only.
    public CompletableFuture<Saved> takeBack(SubjectId second, String reason, State seen) {
        return inspection.act(
                newest -> {
                    check(newest);
                    String why = Typed.reason(reason).text();
                    return clear(newest, second, Fields.ASSESSOR, seen).stream()
                            .map(edit -> edit.because(why))
                            .toList();
                },
                _ -> {});
    }

    private static void check(Snapshot newest) {
        if (!newest.me().leads()) {
            throw new Failure(Failure.Kind.NOT_ALLOWED, "A-42", "assess.notLead");
        }
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
                    return clear(newest, second, Fields.COMPLETE, seen);
                },
                _ -> {});
    }

    private List<Edit> clear(Snapshot newest, SubjectId id, String field, State seen) {
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
                                inspection.replica()),
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
