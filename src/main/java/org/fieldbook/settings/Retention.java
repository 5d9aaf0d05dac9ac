package org.fieldbook.settings;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// How long an inspection may stay on a laptop after the last day of its fieldwork. Nothing is ever erased by it:
/// somebody closes the inspection.
///
/// @param suggest days after which closing is suggested; empty if it never is
/// @param demand days after which closing is demanded, not before it is suggested; empty if it never is
public record Retention(Optional<Integer> suggest, Optional<Integer> demand) {

    /// The most days that a policy can name.
    static final int LONGEST = 3650;

    /// As long as somebody wants.
    public static final Retention OPEN = new Retention(Optional.empty(), Optional.empty());

    public Retention {
        if (suggest.isPresent() && demand.isPresent() && demand.get() < suggest.get()) {
            throw new IllegalArgumentException("closing is suggested before it is demanded");
        }
    }

    /// What becomes of an inspection today.
    public enum Due {
        NOT,
        SUGGESTED,
        DEMANDED
    }

    /// What is due of an inspection whose fieldwork ended on this day.
    public Due due(LocalDate ended, LocalDate today) {
        long days = ChronoUnit.DAYS.between(ended, today);
        if (demand.filter(after -> days >= after).isPresent()) {
            return Due.DEMANDED;
        }
        return suggest.filter(after -> days >= after).isPresent() ? Due.SUGGESTED : Due.NOT;
    }
}
