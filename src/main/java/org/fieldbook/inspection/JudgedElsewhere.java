package org.fieldbook.inspection;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.Standard;

import java.util.List;
import java.util.Optional;

/// A standard that is not judged on the case itself but on what belongs to it, as a court report does.
///
/// @param standard whose key questions are asked of that sample
/// @param sample of what belongs to cases
/// @param subjects of it that belong to this case; none if none is in the sample
public record JudgedElsewhere(Standard standard, Sample sample, List<SampleSubject> subjects) {

    public JudgedElsewhere {
        subjects = List.copyOf(subjects);
    }

    /// Those of a case, in the order of the pack; none of what is no case.
    ///
    /// @param subjects of every sample
    public static List<JudgedElsewhere> of(
            Framework framework, SampleSubject about, List<SampleSubject> subjects) {
        return about.sample().equals(RelatedCase.CASES)
                ? framework.standards().stream()
                        .flatMap(standard ->
                                sample(framework, standard)
                                        .map(sample -> of(standard, sample, about, subjects))
                                        .stream())
                        .toList()
                : List.of();
    }

    /// The sample of which the standard's key questions are asked, if it belongs to cases.
    private static Optional<Sample> sample(Framework framework, Standard standard) {
        return standard.questions().stream()
                .findFirst()
                .flatMap(question -> framework.findSample(question.sample()))
                .filter(sample -> sample.findAttribute(RelatedCase.ATTRIBUTE).isPresent());
    }

    private static JudgedElsewhere of(
            Standard standard, Sample sample, SampleSubject about, List<SampleSubject> subjects) {
        return new JudgedElsewhere(
                standard,
                sample,
                subjects.stream()
                        .filter(one -> one.sample().equals(sample.id()) && !one.isWithdrawn())
                        .filter(one -> RelatedCase.isNamedBy(one, about))
                        .toList());
    }
}
