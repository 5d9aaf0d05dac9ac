package org.fieldbook.ui.quality;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Compared;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.journal.Hash;
import org.fieldbook.service.AdjudicateAnswers;
import org.fieldbook.service.AssessAgain;
import org.fieldbook.service.Snapshot;

import java.util.List;
import java.util.Optional;

/// What there is to see of a second assessment for whoever works here.
sealed interface AssessmentSheet {

    /// Nothing: there is none, or it is somebody else's and not both are in.
    record None() implements AssessmentSheet {}

    /// The form of its assessor.
    record Mine(
            Snapshot seen,
            SampleSubject subject,
            SecondAssessment second,
            List<AssessAgain.Asked> lines)
            implements AssessmentSheet {

        public Mine {
            lines = List.copyOf(lines);
        }

        boolean isComplete() {
            return second.isComplete();
        }

        /// How many have an answer.
        long answered() {
            return lines.stream().filter(line -> line.answer() != AnswerState.UNANSWERED).count();
        }
    }

    /// Both assessments.
    ///
    /// @param assessor by name
    /// @param leads whether whoever works here adjudicates
    record Both(
            Snapshot seen, SampleSubject subject, String assessor, List<Line> lines, boolean leads)
            implements AssessmentSheet {

        public Both {
            lines = List.copyOf(lines);
        }
    }

    /// A key question as both judged it.
    ///
    /// @param note what the second assessor noted; empty if nothing
    /// @param seen the heads of the adjudicated answer
    record Line(Compared compared, String note, List<Hash> seen) {

        KeyQuestion question() {
            return compared.question();
        }
    }

    /// What this second assessment shows; empty where there is nothing to see.
    static Optional<AssessmentSheet> of(Snapshot snapshot, SecondAssessment second) {
        Optional<SampleSubject> about =
                snapshot.subjects().stream()
                        .filter(one -> one.id().equals(second.about().id()))
                        .findFirst();
        if (second.areBothIn()) {
            return about.map(one -> both(snapshot, second, one));
        }
        return about.filter(_ -> second.assessor().equals(snapshot.me().id()))
                .map(one ->
                        new Mine(
                                snapshot,
                                one,
                                second,
                                AssessAgain.listQuestions(
                                        snapshot.framework(), snapshot.state(), second)));
    }

    private static AssessmentSheet both(
            Snapshot snapshot, SecondAssessment second, SampleSubject about) {
        Framework framework = snapshot.framework();
        return new Both(
                snapshot,
                about,
                Members.find(snapshot.state(), second.assessor())
                        .map(member -> member.name())
                        .orElse(""),
                Compared.of(framework, snapshot.state(), second).stream()
                        .map(compared ->
                                new Line(
                                        compared,
                                        second.note(framework, compared.question().code()),
                                        AdjudicateAnswers.heads(
                                                snapshot, about.id(), compared.question().code())))
                        .toList(),
                snapshot.me().leads());
    }
}
