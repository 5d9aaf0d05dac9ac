package org.fieldbook.rating;

import org.fieldbook.framework.Cap;
import org.fieldbook.framework.Rating;

import java.util.List;

/// A decision rule that lowered a rating.
///
/// @param because codes of the standards that brought the rule in
public record AppliedCap(Cap cap, Rating from, Rating to, List<String> because) {
    public AppliedCap {
        because = List.copyOf(because);
    }
}
