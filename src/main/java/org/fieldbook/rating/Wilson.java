package org.fieldbook.rating;

/// The Wilson score interval at 95 %, which stays within 0 to 100 however small the sample.
final class Wilson {

    /// The standard normal distribution's 97.5 % point.
    private static final double Z = 1.959963984540054;

    private static final int TENTHS = 1000;

    private Wilson() {}

    static Interval of(int yes, int judged) {
        double share = (double) yes / judged;
        double square = Z * Z / judged;
        double centre = share + square / 2;
        double half = Z * Math.sqrt((share * (1 - share) + square / 4) / judged);
        return new Interval(
                tenths((centre - half) / (1 + square)), tenths((centre + half) / (1 + square)));
    }

    private static int tenths(double share) {
        return Math.toIntExact(Math.round(Math.clamp(share, 0, 1) * TENTHS));
    }
}
