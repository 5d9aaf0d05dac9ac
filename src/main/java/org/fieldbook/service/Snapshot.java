package org.fieldbook.service;

import org.fieldbook.framework.Framework;
import org.fieldbook.inspection.Finality;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Trust;
import org.fieldbook.rating.Ratings;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// One inspection as it stood after one commit. Immutable; any thread may read it.
///
/// @param me the member this laptop writes as
/// @param subjects every subject of every sample, withdrawn ones too, by sample and reference
/// @param saved when this laptop last saved a change or a draft since the inspection was opened
public record Snapshot(
        Card card,
        Framework framework,
        Member me,
        State state,
        Ratings ratings,
        List<SampleSubject> subjects,
        Optional<OffsetDateTime> saved) {

    public Snapshot {
        subjects = List.copyOf(subjects);
    }

    /// Which rosters hold: an open inspection has a genesis.
    public Trust trust() {
        return state.trust()
                .orElseThrow(() -> new IllegalStateException("an inspection has a genesis"));
    }

    /// The same with a later word that something was saved.
    Snapshot savedAt(OffsetDateTime at) {
        return new Snapshot(card, framework, me, state, ratings, subjects, Optional.of(at));
    }

    /// Whether the ratings are final.
    public Finality finality() {
        return Finality.of(framework, state, subjects);
    }

    /// The subjects of this sample that are not withdrawn.
    public List<SampleSubject> listSubjects(String sample) {
        return subjects.stream()
                .filter(subject -> subject.sample().equals(sample) && !subject.isWithdrawn())
                .toList();
    }
}
