package org.fieldbook.ui.recording;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Standard;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.CaseSection;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.ui.control.Shapes;
import org.fieldbook.ui.control.StepList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The steps of a case: its details, its standards with the key questions of the one that is open, its other
/// sections, and the sign-off.
final class CaseSteps {

    /// The step at which the case is checked; no key question is called so.
    static final String SIGN_OFF = "sign-off";

    private final Framework framework;
    private final SampleSubject subject;
    private final Predicate<KeyQuestion> isQueried;
    private final Predicate<KeyQuestion> isCommented;
    private final boolean returned;
    private final Messages messages;

    /// @param isCommented whether somebody wants it to be looked at again
    /// @param returned whether the case came back and is not complete again
    CaseSteps(
            Framework framework,
            SampleSubject subject,
            Predicate<KeyQuestion> isQueried,
            Predicate<KeyQuestion> isCommented,
            boolean returned,
            Messages messages) {
        this.framework = framework;
        this.subject = subject;
        this.isQueried = isQueried;
        this.isCommented = isCommented;
        this.returned = returned;
        this.messages = messages;
    }

    /// @param open the standard whose key questions are listed
    /// @param section the section that is open
    List<StepList.Step> at(
            Optional<Standard> open,
            KeyQuestion current,
            List<SectionSheet> sections,
            Optional<SectionSheet> section) {
        List<StepList.Step> steps = new ArrayList<>();
        Predicate<SectionSheet> first = sheet -> sheet.id().equals(CaseSection.DETAILS);
        sections.stream().filter(first).forEach(one -> steps.add(step(one, section)));
        for (Standard standard : framework.standards()) {
            List<KeyQuestion> questions =
                    standard.questions().stream()
                            .filter(question -> question.sample().equals(subject.sample()))
                            .toList();
            if (questions.isEmpty()) {
                continue;
            }
            steps.add(step(standard, questions));
            if (open.equals(Optional.of(standard))) {
                questions.forEach(question -> steps.add(step(question, question.equals(current))));
            }
        }
        sections.stream().filter(first.negate()).forEach(one -> steps.add(step(one, section)));
        steps.add(signOff());
        return steps;
    }

    private StepList.Step step(SectionSheet section, Optional<SectionSheet> open) {
        long given = section.answered();
        int all = section.rows().size();
        boolean query =
                subject.completeness().open().stream()
                        .anyMatch(one ->
                                section.rows().stream()
                                        .anyMatch(row -> one.rule().looksAt(row.item())));
        return new StepList.Step(
                section.place(),
                section.title(),
                messages.text("recording.step.count", given, all),
                comments(section.commented().size()),
                query ? StepList.Progress.QUERY : progress(given, all),
                Optional.empty(),
                open.equals(Optional.of(section)));
    }

    private String comments(long count) {
        return count == 0 ? "" : messages.text("recording.step.comments", count);
    }

    private static StepList.Progress progress(long given, long all) {
        return given == all
                ? StepList.Progress.DONE
                : given == 0 ? StepList.Progress.OPEN : StepList.Progress.STARTED;
    }

    private StepList.Step signOff() {
        String detail =
                switch (subject.status()) {
                    case NOT_STARTED, IN_PROGRESS ->
                            returned
                                    ? "recording.step.signOff.returned"
                                    : "recording.step.signOff.notReady";
                    case COMPLETE -> "recording.step.signOff.waits";
                    case SIGNED_OFF -> "recording.step.signOff.done";
                };
        return new StepList.Step(
                SIGN_OFF,
                messages.text("recording.step.signOff"),
                messages.text(detail),
                "",
                StepList.Progress.LOCKED,
                Optional.empty(),
                false);
    }

    private StepList.Step step(Standard standard, List<KeyQuestion> questions) {
        long given = questions.stream().filter(question -> isGiven(answer(question))).count();
        boolean query = questions.stream().anyMatch(isQueried);
        StepList.Progress progress =
                query ? StepList.Progress.QUERY : progress(given, questions.size());
        return new StepList.Step(
                questions.getFirst().code(),
                standard.title(),
                messages.text("recording.step.count", given, questions.size()),
                comments(questions.stream().filter(isCommented).count()),
                progress,
                Optional.empty(),
                false);
    }

    private StepList.Step step(KeyQuestion question, boolean current) {
        AnswerState answer = answer(question);
        String word = messages.text("answer." + Shapes.style(answer) + ".step");
        String detail =
                isQueried.test(question) ? messages.text("recording.step.query", word) : word;
        return new StepList.Step(
                question.code(),
                question.shortTitle(),
                detail,
                comments(isCommented.test(question) ? 1 : 0),
                StepList.Progress.OPEN,
                Optional.of(answer),
                current);
    }

    private AnswerState answer(KeyQuestion question) {
        return subject.answers().getOrDefault(question.code(), AnswerState.UNANSWERED);
    }

    private static boolean isGiven(AnswerState answer) {
        return switch (answer) {
            case YES, NO, NOT_APPLICABLE -> true;
            case UNANSWERED, UNDECIDED -> false;
        };
    }
}
