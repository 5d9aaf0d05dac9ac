package org.fieldbook.service;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.report.Annexe;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Gathers what the annexe of the interim ratings names.
final class AnnexeOf {

    private final Snapshot snapshot;
    private final OpenQueries queries;

    private AnnexeOf(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.queries = new OpenQueries(snapshot);
    }

    static Annexe snapshot(Snapshot snapshot) {
        var annexe = new AnnexeOf(snapshot);
        return new Annexe(
                annexe.judged().flatMap(annexe::unanswered).toList(),
                annexe.named(annexe::left),
                annexe.named(annexe::queried));
    }

    private Stream<SampleSubject> judged() {
        return snapshot.subjects().stream()
                .filter(subject -> !subject.isWithdrawn() && !subject.hidden());
    }

    private Stream<Annexe.Unanswered> unanswered(SampleSubject subject) {
        List<String> codes =
                snapshot.ratings().standards().stream()
                        .flatMap(standard -> UnansweredQuestions.of(standard, subject).stream())
                        .toList();
        return codes.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        new Annexe.Unanswered(
                                subject.reference(), subject.inspector(), subject.status(), codes));
    }

    private List<Annexe.Named> named(Function<StandardResult, Stream<SampleSubject>> who) {
        return snapshot.ratings().standards().stream()
                .map(standard ->
                        new Annexe.Named(
                                standard.code(),
                                who.apply(standard)
                                        .map(SampleSubject::reference)
                                        .distinct()
                                        .toList()))
                .filter(named -> !named.references().isEmpty())
                .toList();
    }

    private Stream<SampleSubject> left(StandardResult standard) {
        return judged().filter(subject ->
                standard.questions().stream()
                        .map(QuestionResult::code)
                        .anyMatch(
                                code -> subject.answers().get(code) == AnswerState.NOT_APPLICABLE));
    }

    private Stream<SampleSubject> queried(StandardResult standard) {
        return standard.questions().stream()
                .flatMap(question -> queries.about(question.question()).stream())
                .sorted(Comparator.comparing(SampleSubject::reference));
    }
}
