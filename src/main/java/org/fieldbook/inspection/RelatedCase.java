package org.fieldbook.inspection;

import org.fieldbook.journal.SubjectId;

import java.util.List;
import java.util.Optional;

/// The case that a court report, a release or a victim contact belongs to, as its attribute `relatedCase` names it.
///
/// @param reference what the attribute says
/// @param id the case of this reference; empty if the inspection has none, or whoever looks may not open it
public record RelatedCase(String reference, Optional<SubjectId> id) {

    /// The attribute that names it.
    public static final String ATTRIBUTE = "relatedCase";

    /// The sample of cases, by its name alone.
    static final String CASES = "case";

    /// What this subject belongs to; empty if nobody said. Capitals and space around it make no difference.
    ///
    /// @param subjects of every sample
    public static Optional<RelatedCase> of(SampleSubject subject, List<SampleSubject> subjects) {
        return named(subject)
                .map(reference -> new RelatedCase(reference, find(reference, subjects)));
    }

    private static Optional<String> named(SampleSubject subject) {
        return Optional.ofNullable(subject.attributes().get(ATTRIBUTE))
                .map(String::strip)
                .filter(reference -> !reference.isEmpty());
    }

    /// Whether this subject says that it belongs to this case.
    static boolean isNamedBy(SampleSubject subject, SampleSubject about) {
        return named(subject).filter(reference -> isCalled(about, reference)).isPresent();
    }

    private static boolean isCalled(SampleSubject about, String reference) {
        return about.reference().strip().equalsIgnoreCase(reference);
    }

    private static Optional<SubjectId> find(String reference, List<SampleSubject> subjects) {
        return subjects.stream()
                .filter(one -> one.sample().equals(CASES))
                .filter(one -> isCalled(one, reference))
                .filter(one -> !one.hidden())
                .map(SampleSubject::id)
                .findFirst();
    }
}
