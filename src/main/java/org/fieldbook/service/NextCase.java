package org.fieldbook.service;

import org.fieldbook.inspection.About;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;
import org.fieldbook.journal.SubjectId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds the case with which work goes on.
public final class NextCase {

    private final Snapshot now;
    private final Map<SubjectId, SampleSubject> subjects = new HashMap<>();

    NextCase(Snapshot now) {
        this.now = now;
        now.subjects().stream()
                .filter(subject -> !subject.isWithdrawn())
                .forEach(subject -> subjects.put(subject.id(), subject));
    }

    /// A case to go on with.
    ///
    /// @param isBegun whether anybody began it
    public record Next(SubjectId subject, String reference, boolean isBegun) {}

    /// The case in which this replica wrote last and an answer is missing; where there is none, the first
    /// of one's own that is not complete.
    Optional<Next> find(UUID replica) {
        State state = now.state();
        Optional<Hash> at = state.findTip(replica).map(tip -> tip.hash());
        while (at.isPresent()) {
            Change change = state.findChange(at.get()).orElseThrow();
            Optional<SampleSubject> found =
                    subject(change)
                            .map(subjects::get)
                            .filter(subject ->
                                    subject.answers().containsValue(AnswerState.UNANSWERED));
            if (found.isPresent()) {
                return found.map(NextCase::next);
            }
            at = change.record().prev();
        }
        return first();
    }

    /// What was said of it by the case list is no beginning.
    private Optional<SubjectId> subject(Change change) {
        SubjectId id = change.record().subject();
        if (subjects.containsKey(id)) {
            boolean recorded =
                    change.record().field().indexOf('/') >= 0
                            || change.record().field().equals(Fields.COMPLETE)
                            || change.record().field().equals(Fields.SIGN_OFF);
            return recorded ? Optional.of(id) : Optional.empty();
        }
        return id.kind().equals(Fields.NOTE)
                        && now.state().subject(id).read(Fields.ABOUT)
                                instanceof Reading.Settled(var value)
                ? About.find(value).map(About::subject).filter(subjects::containsKey)
                : Optional.empty();
    }

    private Optional<Next> first() {
        List<SampleSubject> cases = now.listSubjects(Overview.main(now).id());
        return cases.stream()
                .filter(one -> one.inspector().equals(now.me().name()))
                .filter(one -> !one.status().isComplete())
                .findFirst()
                .map(NextCase::next);
    }

    private static Next next(SampleSubject subject) {
        return new Next(subject.id(), subject.reference(), subject.status() != Status.NOT_STARTED);
    }
}
