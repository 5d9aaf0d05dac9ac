package org.fieldbook.service;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Members;
import org.fieldbook.intake.PracticeWork;
import org.fieldbook.journal.SubjectId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// The second assessments of the practice inspection: asked for before the first is recorded, and those that are in
/// recorded, completed and adjudicated while the case is complete and not signed off yet.
final class PracticeSeconds {

    private final OpenInspection open;
    private final Map<String, PracticeWork.Judged> judged = new HashMap<>();

    /// The subjects of those that were asked for, by the reference of their case.
    private final Map<String, SubjectId> asked = new HashMap<>();

    PracticeSeconds(OpenInspection open) {
        this.open = open;
    }

    /// Asks for one.
    void ask(PracticeWork.Asked one, SubjectId subject) {
        UUID assessor =
                Members.of(open.snapshot().state()).stream()
                        .filter(member -> member.isCalled(one.assessor()))
                        .findFirst()
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "the practice inspection lacks " + one.assessor()))
                        .id();
        var id = new SubjectId(Fields.SECOND_ASSESSMENT, UUID.randomUUID());
        OpenInspection.await(new AskToAssess(open).ask(subject, assessor, id.id()));
        asked.put(one.reference(), id);
        one.judged().ifPresent(answers -> judged.put(one.reference(), answers));
    }

    /// Records what is in about a case that is complete, and what stands where the two differ.
    ///
    /// @return whether there was anything
    boolean judge(String reference, SubjectId subject) {
        PracticeWork.Judged in = judged.get(reference);
        if (in == null) {
            return false;
        }
        judge(Objects.requireNonNull(asked.get(reference)), in, subject);
        return true;
    }

    private void judge(SubjectId second, PracticeWork.Judged judged, SubjectId subject) {
        OpenInspection.await(
                new RecordAnswers(open)
                        .answerAll(
                                new TreeMap<>(judged.answers())
                                        .entrySet().stream()
                                                .map(one ->
                                                        given(second, one.getKey(), one.getValue()))
                                                .toList()));
        Map<String, String> notes = new TreeMap<>();
        judged.notes()
                .forEach((code, text) ->
                        notes.put(Fields.assessorsNote(open.snapshot().framework(), code), text));
        OpenInspection.await(
                new WriteNotes(open)
                        .commit(new Draft(second, Optional.empty(), notes, Map.of(), 0)));
        OpenInspection.await(new AssessAgain(open).complete(second, open.snapshot().state()));
        new TreeMap<>(judged.adjudicated())
                .forEach((code, stands) ->
                        OpenInspection.await(
                                new AdjudicateAnswers(open)
                                        .adjudicate(
                                                new AdjudicateAnswers.Adjudicated(
                                                        subject,
                                                        code,
                                                        answer(code, stands.answer()),
                                                        stands.reason(),
                                                        List.of()))));
    }

    private AnswerState answer(String code, String word) {
        return AnswerStates.ofWord(
                open.snapshot().framework().findQuestion(code).orElseThrow(), word);
    }

    private static RecordAnswers.Given given(SubjectId second, String code, String word) {
        return new RecordAnswers.Given(
                second, code, Optional.of(word), Optional.empty(), List.of());
    }
}
