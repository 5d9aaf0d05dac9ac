package org.fieldbook.service;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.rating.Inputs;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.report.Grouping;
import org.fieldbook.report.InterimInput;
import org.fieldbook.report.StateCode;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Gathers what the interim ratings are built from.
final class InterimInputs {

    private InterimInputs() {}

    /// What this snapshot holds.
    ///
    /// @param version of the program
    static InterimInput of(OpenInspection inspection, Snapshot newest, String version) {
        OffsetDateTime now = now(inspection);
        return new InterimInput(
                newest.ratings(),
                facts(newest.card(), now),
                new InterimInput.Completeness(
                        DescribeState.progress(newest).stream().map(InterimInputs::sample).toList(),
                        standards(newest),
                        newest.state().listConflicts().size(),
                        newest.state().listWaiting().size(),
                        newest.state().listSubjects(Fields.EVIDENCE).size()),
                Grouping.listOf(newest.framework(), Inputs.of(newest.framework(), newest.state())),
                newest.finality(),
                imprint(inspection, newest, now, version));
    }

    /// Now, on this laptop, as paper tells it.
    static OffsetDateTime now(OpenInspection inspection) {
        return OffsetDateTime.now(inspection.clock()).truncatedTo(ChronoUnit.SECONDS);
    }

    /// What the inspection is.
    static InterimInput.Facts facts(Card card, OffsetDateTime now) {
        return new InterimInput.Facts(
                card.service(),
                card.code(),
                card.practice(),
                Optional.of(
                        new InterimInput.Fieldwork(
                                card.fieldworkFrom(),
                                card.fieldworkTo(),
                                card.day(now.toLocalDate()),
                                card.days())));
    }

    /// Who makes paper of it, from what and with what.
    ///
    /// @param version of the program
    static InterimInput.Imprint imprint(
            OpenInspection inspection, Snapshot newest, OffsetDateTime now, String version) {
        return new InterimInput.Imprint(
                newest.me().name(),
                now,
                version,
                inspection.packHash(newest.state()).hex(),
                StateCode.of(DescribeState.hash(newest).toArray()));
    }

    private static InterimInput.SampleProgress sample(DescribeState.Progress progress) {
        return new InterimInput.SampleProgress(
                progress.sample(),
                progress.statuses().getOrDefault(Status.NOT_STARTED, 0),
                progress.statuses().getOrDefault(Status.IN_PROGRESS, 0),
                progress.statuses().getOrDefault(Status.COMPLETE, 0),
                progress.statuses().getOrDefault(Status.SIGNED_OFF, 0),
                progress.changedSince(),
                progress.withdrawn());
    }

    private static List<InterimInput.StandardProgress> standards(Snapshot newest) {
        return newest.ratings().standards().stream()
                .filter(standard -> !standard.questions().isEmpty())
                .map(standard -> progress(newest, standard))
                .toList();
    }

    private static InterimInput.StandardProgress progress(
            Snapshot newest, StandardResult standard) {
        List<SampleSubject> asked =
                newest.subjects().stream()
                        .filter(subject -> !subject.isWithdrawn())
                        .filter(subject ->
                                standard.questions().stream()
                                        .map(QuestionResult::code)
                                        .anyMatch(subject.answers()::containsKey))
                        .toList();
        long open =
                asked.stream()
                        .filter(subject -> !UnansweredQuestions.of(standard, subject).isEmpty())
                        .count();
        return new InterimInput.StandardProgress(
                standard.code(), asked.size(), Math.toIntExact(open));
    }
}
