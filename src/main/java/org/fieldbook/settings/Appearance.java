package org.fieldbook.settings;

import java.util.List;

/// How the windows look.
///
/// @param textSize per cent of the usual size, 80 to 200
public record Appearance(ThemeChoice theme, int textSize) {

    /// The smallest and the largest text, in per cent of the usual size.
    public static final int SMALLEST = 80;

    public static final int LARGEST = 200;

    private static final int ORDINARY = 100;
    private static final List<Integer> STEPS =
            List.of(SMALLEST, 90, ORDINARY, 110, 125, 150, 175, LARGEST);

    /// What holds until somebody chooses otherwise.
    public static final Appearance USUAL = new Appearance(ThemeChoice.SYSTEM, ORDINARY);

    public Appearance {
        if (textSize < SMALLEST || textSize > LARGEST) {
            throw new IllegalArgumentException("text has 80 to 200 per cent of its usual size");
        }
    }

    public Appearance withTheme(ThemeChoice wanted) {
        return new Appearance(wanted, textSize);
    }

    /// With the next larger text, if there is one.
    public Appearance larger() {
        return STEPS.stream()
                .filter(step -> step > textSize)
                .findFirst()
                .map(this::withText)
                .orElse(this);
    }

    /// With the next smaller text, if there is one.
    public Appearance smaller() {
        return STEPS.reversed().stream()
                .filter(step -> step < textSize)
                .findFirst()
                .map(this::withText)
                .orElse(this);
    }

    /// With text of the usual size.
    public Appearance ordinary() {
        return withText(ORDINARY);
    }

    private Appearance withText(int size) {
        return new Appearance(theme, size);
    }
}
