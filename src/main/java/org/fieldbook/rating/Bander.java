package org.fieldbook.rating;

import org.fieldbook.framework.Banding;
import org.fieldbook.framework.Bands;
import org.fieldbook.framework.Rating;

/// Bands a share of Yes in exact integers. Source: rating rules, section 2.
final class Bander {

    private static final int HUNDRED = 100;

    private Bander() {}

    /// The whole per cent of `yes` in `judged`, half up.
    static int percent(int yes, int judged) {
        return Math.toIntExact((2L * HUNDRED * yes + judged) / (2L * judged));
    }

    /// Tenths of a per cent, half up.
    static int tenths(int yes, int judged) {
        return Math.toIntExact((20L * HUNDRED * yes + judged) / (2L * judged));
    }

    /// The band as the pack says: of the exact share, or of the rounded percentage.
    static Rating band(Bands bands, int yes, int judged) {
        return band(bands, bands.banding(), yes, judged);
    }

    static Rating band(Bands bands, Banding banding, int yes, int judged) {
        Rating band = Rating.INADEQUATE;
        for (Rating rating : Rating.values()) {
            if (reaches(banding, bands.edge(rating), yes, judged)) {
                band = rating;
            }
        }
        return band;
    }

    private static boolean reaches(Banding banding, int edge, int yes, int judged) {
        return switch (banding) {
            case EXACT -> (long) HUNDRED * yes >= (long) edge * judged;
            case ROUNDED -> percent(yes, judged) >= edge;
        };
    }

    /// Compares two shares of Yes without dividing.
    static int compareShares(Counts a, Counts b) {
        return Long.compare((long) a.yes() * b.judged(), (long) b.yes() * a.judged());
    }

    /// Whether the share lies below the next higher edge by no more than `points` per cent.
    static boolean isWithin(Bands bands, int points, Rating band, Counts counts) {
        return band.next()
                .map(bands::edge)
                .map(edge -> (long) edge * counts.judged() - (long) HUNDRED * counts.yes())
                .filter(missing -> missing > 0 && missing <= (long) points * counts.judged())
                .isPresent();
    }
}
