package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.About;
import org.fieldbook.inspection.Act;
import org.fieldbook.inspection.Acts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.inspection.Undo;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// Asks somebody else to judge cases once more, apart from the first, and takes that back. Lead and deputy do.
public final class AskToAssess {

    private final OpenInspection inspection;

    public AskToAssess(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Those of the team who may be asked to assess a case: everybody but headquarters, whoever has it and whoever
    /// answered one of its key questions.
    public static List<Member> listAssessors(Snapshot snapshot, SubjectId subject) {
        Subject about = snapshot.state().subject(subject);
        String inspector = about.read(Fields.INSPECTOR).standIn().orElse("");
        Set<UUID> authors = authors(snapshot.framework(), about);
        return Members.of(snapshot.state()).stream()
                .filter(member -> member.role() != Role.HEADQUARTERS)
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

    /// What can be asked about some cases at once.
    ///
    /// @param refused those of them that are judged apart already, or withdrawn
    /// @param assessors who may be asked to judge every one of them
    public record Offer(List<SampleSubject> refused, List<Member> assessors) {
        public Offer {
            refused = List.copyOf(refused);
            assessors = List.copyOf(assessors);
        }
    }

    /// What can be asked about these cases.
    public static Offer offer(Snapshot snapshot, Collection<SubjectId> cases) {
        Set<SubjectId> asked = asked(snapshot.state());
        List<Member> assessors = Members.of(snapshot.state());
        for (SubjectId subject : cases) {
            List<Member> able = listAssessors(snapshot, subject);
            assessors = assessors.stream().filter(able::contains).toList();
        }
        return new Offer(
                snapshot.subjects().stream()
                        .filter(one -> cases.contains(one.id()))
                        .filter(one -> one.isWithdrawn() || asked.contains(one.id()))
                        .toList(),
                assessors);
    }

    private static Set<SubjectId> asked(State state) {
        return SecondAssessment.of(state).stream()
                .map(second -> second.about().id())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Asks a member to assess this case. See [#ask(Map, UUID)].
    ///
    /// @param id of the new subject
    public CompletableFuture<Saved> ask(SubjectId subject, UUID assessor, UUID id) {
        return ask(Map.of(subject, id), assessor);
    }

    /// Asks a member to assess these cases, all as one act or none. Refused for anybody but the lead or deputy, for a
    /// case that is withdrawn or judged twice already, and for whoever knows the answers of one.
    ///
    /// @param cases with the identity of the new subject of each
    public CompletableFuture<Saved> ask(Map<SubjectId, UUID> cases, UUID assessor) {
        Map<SubjectId, UUID> wanted = new TreeMap<>(cases);
        return inspection.act(newest -> asking(newest, wanted, assessor), _ -> {});
    }

    private static List<Edit> asking(Snapshot newest, Map<SubjectId, UUID> cases, UUID assessor) {
        check(newest);
        Set<SubjectId> asked = asked(newest.state());
        List<Edit> edits = new ArrayList<>();
        cases.forEach((subject, id) -> {
            expectAskable(newest, subject, asked, assessor);
            var second = new SubjectId(Fields.SECOND_ASSESSMENT, id);
            edits.add(Edit.of(second, Fields.ABOUT, new About(subject, "").toValue(), List.of()));
            edits.add(Edit.of(second, Fields.ASSESSOR, Value.text(assessor.toString()), List.of()));
        });
        return edits;
    }

    private static void expectAskable(
            Snapshot newest, SubjectId subject, Set<SubjectId> asked, UUID assessor) {
        SampleSubject about =
                newest.subjects().stream()
                        .filter(one -> one.id().equals(subject))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("no such case in a sample"));
        String reference = about.reference();
        if (about.isWithdrawn()) {
            throw new Failure(Failure.Kind.INPUT, "A-50", "assess.withdrawn", reference);
        }
        if (asked.contains(subject)) {
            throw new Failure(Failure.Kind.INPUT, "A-40", "assess.already", reference);
        }
        if (listAssessors(newest, subject).stream()
                .noneMatch(member -> member.id().equals(assessor))) {
            throw new Failure(Failure.Kind.INPUT, "A-41", "assess.knows", reference);
        }
    }

    /// Undoes the asking about this case, and about all that were asked about with it. Lead or deputy only, on the
    /// laptop that asked, and only until something is recorded in one of the second assessments: then a request is
    /// taken back, with a reason.
    public CompletableFuture<Saved> undoAsking(SubjectId subject) {
        return inspection.act(
                newest -> {
                    check(newest);
                    return AssessAgain.findAbout(newest.state(), subject)
                            .map(second -> second.subject().history().getFirst())
                            .map(first -> Acts.holding(newest.state(), first))
                            .filter(act -> act.replica().equals(inspection.replica()))
                            .filter(act ->
                                    act.steps().stream()
                                            .map(Act.Step::subject)
                                            .allMatch(id -> Acts.count(newest.state(), id) == 1))
                            .map(act -> UndoActs.edits(newest, act, Undo.UNDO))
                            .orElseThrow(() ->
                                    new Failure(Failure.Kind.NEEDS_PERSON, "A-51", "assess.begun"));
                },
                _ -> {});
    }

    /// Takes the request back, with a reason: what was recorded stays in the journal, counts nowhere and is shown
    /// no more. Lead or deputy only.
    public CompletableFuture<Saved> takeBack(SubjectId second, String reason, State seen) {
        return inspection.act(
                newest -> {
                    check(newest);
                    String why = Typed.reason(reason).text();
                    return AssessAgain.clear(
                                    newest, second, Fields.ASSESSOR, seen, inspection.replica())
                            .stream()
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
}
