package org.fieldbook.service;

import org.fieldbook.inspection.AnswerStates;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.intake.Practice;
import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.Optional;

/// A second assessment of the demo by two people: its assessor records and completes it on their own laptop, and once
/// it has come the lead adjudicates where both differ and signs the case off again.
final class DemoSecond {

    private final Practice practice;

    DemoSecond(Practice practice) {
        this.practice = practice;
    }

    /// What was assessed, and where it differs from the first assessment.
    ///
    /// @param code of the key question
    record Assessed(SubjectId subject, String reference, String code) {}

    /// Whoever works here judges the case that they were asked to, like the first assessment but for its first key
    /// question.
    Assessed assess(OpenInspection on) {
        Snapshot now = on.snapshot();
        SecondAssessment second =
                SecondAssessment.of(now.state()).stream()
                        .filter(one -> one.assessor().equals(now.me().id()) && !one.isComplete())
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException("nobody asked for a second look"));
        SubjectId id = second.subject().id();
        Practice.Entry entry = entry(now, second.about().id());
        List<String> asked =
                AssessAgain.listQuestions(now.framework(), now.state(), second).stream()
                        .map(one -> one.question().code())
                        .toList();
        String code = asked.getFirst();
        OpenInspection.await(
                new RecordAnswers(on)
                        .answerAll(
                                asked.stream()
                                        .map(one -> given(id, one, word(entry, one, code)))
                                        .toList()));
        OpenInspection.await(new AssessAgain(on).complete(id, on.snapshot().state()));
        return new Assessed(second.about().id(), entry.reference(), code);
    }

    private Practice.Entry entry(Snapshot now, SubjectId subject) {
        return now.subjects().stream()
                .filter(one -> one.id().equals(subject))
                .flatMap(one ->
                        practice.entries().stream()
                                .filter(entry -> entry.reference().equals(one.reference())))
                .findFirst()
                .orElseThrow();
    }

    private static String word(Practice.Entry entry, String code, String differs) {
        String first = Optional.ofNullable(entry.answers().get(code)).orElseThrow();
        if (!code.equals(differs)) {
            return first;
        }
        return first.equals("yes") ? "no" : "yes";
    }

    private static RecordAnswers.Given given(SubjectId id, String code, String word) {
        return new RecordAnswers.Given(id, code, Optional.of(word), Optional.empty(), List.of());
    }

    /// The lead lets the first answer stand, and signs the case off with it.
    void adjudicate(OpenInspection lead, Assessed assessed) {
        Snapshot now = lead.snapshot();
        String first =
                Optional.ofNullable(entry(now, assessed.subject()).answers().get(assessed.code()))
                        .orElseThrow();
        OpenInspection.await(
                new AdjudicateAnswers(lead)
                        .adjudicate(
                                new AdjudicateAnswers.Adjudicated(
                                        assessed.subject(),
                                        assessed.code(),
                                        AnswerStates.ofWord(
                                                now.framework()
                                                        .findQuestion(assessed.code())
                                                        .orElseThrow(),
                                                first),
                                        "We read the file together. The first answer stands.",
                                        List.of())));
        var marking = new CompleteCases(lead);
        OpenInspection.await(marking.complete(assessed.subject(), lead.snapshot().state()));
        OpenInspection.await(marking.signOff(assessed.subject(), lead.snapshot().state()));
    }
}
