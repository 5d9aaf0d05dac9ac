package org.fieldbook.framework;

import java.util.List;

/// One published standard, such as 2.2 Assessment.
///
/// @param domain heading it stands under
/// @param ratedWhen condition over the inspection's set-up facts; where it is false the standard is
///     not rated and the maximum shrinks by [Rating#MOST_POINTS]
public record Standard(
        String code,
        String title,
        String domain,
        Basis basis,
        Condition ratedWhen,
        Provenance provenance) {

    /// Its key questions; those it is rated by, or that are only recorded.
    public List<KeyQuestion> questions() {
        return switch (basis) {
            case Basis.ByKeyQuestions by -> by.questions();
            case Basis.ByProposal() -> List.of();
            case Basis.RecordedOnly recorded -> recorded.questions();
        };
    }
}
