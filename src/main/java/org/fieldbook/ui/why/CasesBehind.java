package org.fieldbook.ui.why;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Sample;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Adjudication;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.SampleChanges;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.CaseFilter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Which cases stand behind the counts of a key question.
final class CasesBehind {

    /// How many cases are named before only their number is.
    private static final int NAMED = 12;

    private final Snapshot snapshot;
    private final Messages messages;

    CasesBehind(Snapshot snapshot, Messages messages) {
        this.snapshot = snapshot;
        this.messages = messages;
    }

    /// Everything of the question's sample that is not withdrawn.
    List<SampleSubject> sample(KeyQuestion question) {
        return snapshot.listSubjects(question.sample());
    }

    List<SampleSubject> withdrawn(String sample) {
        return snapshot.subjects().stream()
                .filter(subject -> subject.sample().equals(sample) && subject.isWithdrawn())
                .toList();
    }

    /// What stands in for those that are withdrawn, by the withdrawn one.
    Map<SampleSubject, SampleSubject> replacements() {
        Map<SampleSubject, SampleSubject> others = new HashMap<>();
        SampleChanges.of(snapshot.state(), snapshot.subjects())
                .withdrawn()
                .forEach(one ->
                        one.replacedBy().ifPresent(other -> others.put(one.subject(), other)));
        return others;
    }

    List<SampleSubject> answered(KeyQuestion question, AnswerState answer) {
        return where(question, subject -> is(subject, question, answer));
    }

    /// Those with a Yes or a No.
    List<SampleSubject> counted(KeyQuestion question) {
        return where(
                question,
                subject ->
                        is(subject, question, AnswerState.YES)
                                || is(subject, question, AnswerState.NO));
    }

    List<SampleSubject> notStarted(KeyQuestion question) {
        return where(
                question,
                subject ->
                        is(subject, question, AnswerState.UNANSWERED)
                                && subject.status() == Status.NOT_STARTED);
    }

    List<SampleSubject> notJudged(KeyQuestion question) {
        return where(
                question,
                subject ->
                        is(subject, question, AnswerState.UNANSWERED)
                                && subject.status() != Status.NOT_STARTED);
    }

    /// Those whose answers are hidden from whoever looks: they stand in no list, and in every number.
    List<SampleSubject> hidden(KeyQuestion question) {
        return sample(question).stream().filter(SampleSubject::hidden).toList();
    }

    /// Those whose answer was adjudicated.
    List<SampleSubject> adjudicated(KeyQuestion question) {
        return where(
                question,
                subject ->
                        Adjudication.find(
                                        snapshot.framework(),
                                        snapshot.state(),
                                        snapshot.state().subject(subject.id()),
                                        question)
                                .isPresent());
    }

    private List<SampleSubject> where(KeyQuestion question, Predicate<SampleSubject> wanted) {
        return sample(question).stream()
                .filter(subject -> !subject.hidden())
                .filter(wanted)
                .toList();
    }

    private static boolean is(SampleSubject subject, KeyQuestion question, AnswerState answer) {
        return subject.answers().getOrDefault(question.code(), AnswerState.UNANSWERED) == answer;
    }

    /// The number as it leads to these cases; none leads nowhere.
    Run link(String number, String title, List<SampleSubject> cases) {
        return cases.isEmpty()
                ? new Run.Words(number)
                : new Run.ToCases(number, filter(title, cases));
    }

    static CaseFilter filter(String title, List<SampleSubject> cases) {
        return new CaseFilter(title, cases.stream().map(SampleSubject::id).toList());
    }

    /// What the sample's subjects are called.
    String many(KeyQuestion question, int count) {
        return snapshot.framework()
                .findSample(question.sample())
                .map((Sample sample) -> sample.called(count))
                .orElse(question.sample());
    }

    /// The same as the beginning of a heading.
    String heading(KeyQuestion question) {
        String many = many(question, 2);
        return many.substring(0, 1).toUpperCase(messages.locale()) + many.substring(1);
    }

    /// The cases by name with who has them; of many only the first ones and the number of the others.
    List<Run> named(KeyQuestion question, String title, List<SampleSubject> cases) {
        List<Run> runs = new ArrayList<>();
        int shown = cases.size() > NAMED + 1 ? NAMED : cases.size();
        for (SampleSubject subject : cases.subList(0, shown)) {
            if (!runs.isEmpty()) {
                runs.add(new Run.Words(", "));
            }
            runs.add(new Run.ToCase(subject.reference(), subject.id(), question.code()));
            if (!subject.inspector().isEmpty()) {
                runs.add(new Run.Words(" (" + subject.inspector() + ")"));
            }
        }
        if (shown < cases.size()) {
            runs.add(
                    new Run.ToCases(
                            messages.text("why.more", cases.size() - shown), filter(title, cases)));
        }
        return runs;
    }
}
