package org.fieldbook.rating;

import org.fieldbook.framework.Rating;

/// The panel's decision to rate a standard otherwise than computed. Never edited, only withdrawn or
/// replaced. Stale, and not applied, once `from` is no longer what is computed.
///
/// @param by who recorded it
/// @param at when, on that person's laptop
public record PanelDecision(
        String standard, Rating from, Rating to, String reason, String by, String at) {

    /// Nothing of the reason or the name.
    @Override
    public String toString() {
        return "Decision on " + standard;
    }
}
