package org.fieldbook.service;

import org.fieldbook.inspection.Compared;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.inspection.Nudges;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.rating.Agreements;

import java.util.List;
import java.util.UUID;

/// Everything there is to see of the quality of judgements, as whoever works here may see it. Reads every note: not
/// for the window's thread.
///
/// @param seconds every case that is judged a second time, by reference
/// @param agreements over all of them that are in
/// @param nudges judgements to look at again; those somebody kept with a reason last
/// @param askable cases that nobody judges a second time yet
public record QualityOfJudgements(
        List<Second> seconds,
        Agreements agreements,
        List<Nudge> nudges,
        List<SampleSubject> askable) {

    public QualityOfJudgements {
        seconds = List.copyOf(seconds);
        nudges = List.copyOf(nudges);
        askable = List.copyOf(askable);
    }

    /// How far a second assessment is.
    public enum Stage {
        /// Its assessor has not called it complete.
        ASKED,
        /// It is complete, and the first is not in.
        WAITS,
        BOTH_IN
    }

    /// A second assessment.
    ///
    /// @param assessor by name
    /// @param mine whether it is that of whoever works here
    /// @param questions how many were judged by both; 0 before both are in
    /// @param differing of those, how many otherwise
    /// @param adjudicated how many have an adjudicated answer
    public record Second(
            SecondAssessment assessment,
            SampleSubject subject,
            String assessor,
            boolean mine,
            Stage stage,
            int questions,
            int differing,
            int adjudicated) {}

    /// As this snapshot has it.
    public static QualityOfJudgements of(Snapshot snapshot) {
        List<SecondAssessment> all = SecondAssessment.of(snapshot.state());
        List<Nudge> nudges =
                Nudges.of(snapshot.framework(), snapshot.state(), snapshot.subjects()).stream()
                        .sorted((one, other) -> Boolean.compare(other.isOpen(), one.isOpen()))
                        .toList();
        return new QualityOfJudgements(
                snapshot.subjects().stream()
                        .flatMap(subject ->
                                all.stream()
                                        .filter(one -> one.about().id().equals(subject.id()))
                                        .map(one -> second(snapshot, one, subject)))
                        .toList(),
                Agreements.of(snapshot.framework(), snapshot.state()),
                nudges,
                snapshot.subjects().stream()
                        .filter(subject -> !subject.isWithdrawn() && subject.applicable() > 0)
                        .filter(subject ->
                                all.stream()
                                        .noneMatch(one -> one.about().id().equals(subject.id())))
                        .toList());
    }

    private static Second second(Snapshot snapshot, SecondAssessment one, SampleSubject subject) {
        List<Compared> compared = Compared.of(snapshot.framework(), snapshot.state(), one);
        Stage stage =
                one.areBothIn() ? Stage.BOTH_IN : one.isComplete() ? Stage.WAITS : Stage.ASKED;
        return new Second(
                one,
                subject,
                name(snapshot, one.assessor()),
                one.assessor().equals(snapshot.me().id()),
                stage,
                compared.size(),
                Math.toIntExact(compared.stream().filter(it -> it.first() != it.second()).count()),
                Math.toIntExact(
                        compared.stream().filter(it -> it.adjudicated().isPresent()).count()));
    }

    private static String name(Snapshot snapshot, UUID member) {
        return Members.find(snapshot.state(), member).map(Member::name).orElse("");
    }
}
