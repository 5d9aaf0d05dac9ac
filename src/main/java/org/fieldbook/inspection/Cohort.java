package org.fieldbook.inspection;

import org.fieldbook.framework.Sample;
import org.fieldbook.journal.Value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The cases that are drawn: those whose supervision began in one of two separate weeks some months before
/// fieldwork.
///
/// @param first the Monday of the earlier week
/// @param second the Monday of the later week
public record Cohort(LocalDate first, LocalDate second) {

    /// The item that says when supervision began, in every pack that has one.
    public static final String BEGAN = "supervisionBegan";

    /// The published distance of a week before fieldwork, in weeks.
    public static final int NEAREST = 27;

    /// Likewise, the farthest.
    public static final int FARTHEST = 35;

    /// Refuses days that are no Mondays, and weeks that are not separate or not in their order.
    public Cohort {
        if (first.getDayOfWeek() != DayOfWeek.MONDAY || second.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("a week begins on a Monday");
        }
        if (!first.isBefore(second)) {
            throw new IllegalArgumentException("the weeks are separate, the earlier first");
        }
    }

    /// Where a case stands towards the cohort.
    public sealed interface Place {

        /// Its supervision began in one of the weeks.
        ///
        /// @param week 1 or 2
        record In(int week) implements Place {}

        /// It began before the first week.
        ///
        /// @param days before that week's Monday
        record Before(long days) implements Place {}

        /// It began between the weeks.
        ///
        /// @param days after the first week's Sunday
        record Between(long days) implements Place {}

        /// It began after the second week.
        ///
        /// @param days after that week's Sunday
        record After(long days) implements Place {}

        /// Nothing says when it began.
        record Unknown() implements Place {}

        /// Whether it belongs to the cohort.
        default boolean isIn() {
            return this instanceof In;
        }
    }

    /// Whether the sample is drawn by when supervision began.
    public static boolean draws(Sample sample) {
        return sample.findItem(BEGAN).isPresent();
    }

    /// The Monday that lies so many weeks before the week in which fieldwork begins.
    public static LocalDate monday(LocalDate fieldwork, int weeks) {
        return monday(fieldwork).minusWeeks(weeks);
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    /// How many weeks a week lies before the one in which fieldwork begins.
    public static long weeksBefore(LocalDate fieldwork, LocalDate monday) {
        return ChronoUnit.WEEKS.between(monday, monday(fieldwork));
    }

    /// The weeks that are offered first: a fortnight apart, in the middle of the published distance.
    public static Cohort suggest(LocalDate fieldwork) {
        int middle = (NEAREST + FARTHEST) / 2;
        return new Cohort(monday(fieldwork, middle + 1), monday(fieldwork, middle - 1));
    }

    /// Where a case stands.
    ///
    /// @param began when its supervision began, as `2023-03-06`; anything else says nothing
    public Place place(String began) {
        try {
            return place(LocalDate.parse(began));
        } catch (DateTimeException noDay) {
            return new Place.Unknown();
        }
    }

    private Place place(LocalDate began) {
        if (began.isBefore(first)) {
            return new Place.Before(ChronoUnit.DAYS.between(began, first));
        }
        if (began.isBefore(first.plusWeeks(1))) {
            return new Place.In(1);
        }
        if (began.isBefore(second)) {
            return new Place.Between(ChronoUnit.DAYS.between(first, began) - 6);
        }
        return began.isBefore(second.plusWeeks(1))
                ? new Place.In(2)
                : new Place.After(ChronoUnit.DAYS.between(second, began) - 6);
    }

    /// As it stands in the journal: both Mondays.
    public Value toValue() {
        return new Value.Items(
                List.of(Value.text(first.toString()), Value.text(second.toString())));
    }

    /// What is recorded; empty if it is no cohort, as when another program wrote it.
    public static Optional<Cohort> parse(Value value) {
        if (value instanceof Value.Items(List<Value> items)
                && items.size() == 2
                && items.get(0) instanceof Value.Text(String first)
                && items.get(1) instanceof Value.Text(String second)) {
            try {
                return Optional.of(new Cohort(LocalDate.parse(first), LocalDate.parse(second)));
            } catch (DateTimeException | IllegalArgumentException none) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// What the lead recorded; empty if nothing stands or people differ about it.
    public static Optional<Cohort> of(State state) {
        return state.subject(Fields.inspection(state.inspection())).read(Fields.COHORT)
                        instanceof Reading.Settled(Value value)
                ? parse(value)
                : Optional.empty();
    }
}
