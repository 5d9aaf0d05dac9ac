package org.fieldbook.bench;

import java.util.Locale;

/// One measurement beside its floor, both from one run.
///
/// @param what was measured, in words
/// @param size of the work; 0 where there is one size only
/// @param of what the size is a number, such as `changes`
/// @param floorOf what the floor did, in words
/// @param most how many times the floor is aimed at; 0 if nothing is
public record Figure(
        String what,
        int size,
        String of,
        double figure,
        double floor,
        String unit,
        String floorOf,
        double most) {

    double ratio() {
        return figure / floor;
    }

    /// What was measured, with its size.
    String title() {
        return size == 0 ? what : String.format(Locale.ROOT, "%s, %,d %s", what, size, of);
    }

    /// In words.
    String verdict() {
        if (most == 0) {
            return "";
        }
        return ratio() <= most ? "held" : "missed";
    }

    static String number(double number) {
        return String.format(Locale.ROOT, number < 10 ? "%.3f" : "%,.0f", number);
    }

    static String ratio(double ratio) {
        return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%,.0f", ratio);
    }
}
