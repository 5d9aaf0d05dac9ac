package org.fieldbook.report;

import org.fieldbook.framework.Rating;

/// The colours of paper. Shape and word carry a rating; these only help, and differ in greyscale where
/// they are neighbours.
public enum Tone {
    INK(0x1f2328),
    QUIET(0x59636e),
    RULE(0xc9d0d8),
    EDGE(0x8c96a1),
    BAR(0x8c96a1),
    WHITE(0xffffff),
    INADEQUATE(0x9c1239),
    INADEQUATE_PALE(0xe8cdd5),
    INADEQUATE_ZONE(0xf9eef1),
    REQUIRES_IMPROVEMENT(0xbf8700),
    REQUIRES_IMPROVEMENT_PALE(0xf2e7cc),
    REQUIRES_IMPROVEMENT_ZONE(0xfdf6e3),
    GOOD(0x2a9d8f),
    GOOD_PALE(0xd1e9e6),
    GOOD_ZONE(0xeaf7f5),
    OUTSTANDING(0x4b2e9e),
    OUTSTANDING_PALE(0xd8d2ea),
    OUTSTANDING_ZONE(0xf1eefb);

    private final int rgb;

    Tone(int rgb) {
        this.rgb = rgb;
    }

    /// Red, green and blue, eight bits each.
    public int rgb() {
        return rgb;
    }

    /// The full colour of a rating.
    public static Tone of(Rating rating) {
        return switch (rating) {
            case INADEQUATE -> INADEQUATE;
            case REQUIRES_IMPROVEMENT -> REQUIRES_IMPROVEMENT;
            case GOOD -> GOOD;
            case OUTSTANDING -> OUTSTANDING;
        };
    }

    /// The colour of what was not reached.
    public static Tone paleOf(Rating rating) {
        return switch (rating) {
            case INADEQUATE -> INADEQUATE_PALE;
            case REQUIRES_IMPROVEMENT -> REQUIRES_IMPROVEMENT_PALE;
            case GOOD -> GOOD_PALE;
            case OUTSTANDING -> OUTSTANDING_PALE;
        };
    }

    /// The ground of a band behind bars.
    public static Tone zoneOf(Rating rating) {
        return switch (rating) {
            case INADEQUATE -> INADEQUATE_ZONE;
            case REQUIRES_IMPROVEMENT -> REQUIRES_IMPROVEMENT_ZONE;
            case GOOD -> GOOD_ZONE;
            case OUTSTANDING -> OUTSTANDING_ZONE;
        };
    }
}
