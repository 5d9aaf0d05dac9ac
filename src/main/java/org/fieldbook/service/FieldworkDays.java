package org.fieldbook.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The working days of an inspection's fieldwork, seen from one day. Saturdays and Sundays are none.
///
/// @param days in their order; none where nobody said when it is
/// @param today may be any day
public record FieldworkDays(List<LocalDate> days, LocalDate today) {

    /// Longer fieldwork is a mistake in the dates: only so much of it is drawn and counted.
    private static final int MOST = 400;

    public FieldworkDays {
        days = List.copyOf(days);
    }

    /// Those of an inspection; none where its dates were not given or make no sense.
    public static FieldworkDays of(Card card, LocalDate today) {
        boolean known =
                card.fieldworkFrom().isAfter(LocalDate.EPOCH)
                        && !card.fieldworkTo().isBefore(card.fieldworkFrom());
        return new FieldworkDays(
                known
                        ? card.fieldworkFrom()
                                .datesUntil(card.fieldworkTo().plusDays(1))
                                .filter(FieldworkDays::isWorkingDay)
                                .limit(MOST)
                                .toList()
                        : List.of(),
                today);
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /// The days before today.
    public int gone() {
        return Math.toIntExact(days.stream().filter(day -> day.isBefore(today)).count());
    }

    /// The days that are left, today among them if it is one.
    public int left() {
        return days.size() - gone();
    }

    /// The days that have begun, today among them if it is one.
    public int begun() {
        return isOnToday() ? gone() + 1 : gone();
    }

    /// Whether today is one of them.
    public boolean isOnToday() {
        return days.contains(today);
    }

    /// The first day; empty if there is none.
    public Optional<LocalDate> first() {
        return days.stream().findFirst();
    }

    /// The last day; empty if there is none.
    public Optional<LocalDate> last() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }
}
