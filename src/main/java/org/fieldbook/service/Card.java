package org.fieldbook.service;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/// What the list of inspections and the window's header say of an inspection. Kept sealed in the store,
/// so that the list does not have to open every inspection.
///
/// @param subjects how many subjects of all samples there are, withdrawn ones left out
/// @param opened when it was last opened here; empty if it was only made
public record Card(
        UUID inspection,
        String code,
        String service,
        String framework,
        boolean practice,
        LocalDate fieldworkFrom,
        LocalDate fieldworkTo,
        int subjects,
        Optional<OffsetDateTime> opened) {

    /// Which working day of the fieldwork this is, from 1; empty before and after it.
    public Optional<Integer> day(LocalDate today) {
        boolean now = !today.isBefore(fieldworkFrom) && !today.isAfter(fieldworkTo);
        return now ? Optional.of(workingDays(today)) : Optional.empty();
    }

    /// The working days of the fieldwork.
    public int days() {
        return workingDays(fieldworkTo);
    }

    private int workingDays(LocalDate until) {
        return Math.toIntExact(
                fieldworkFrom
                        .datesUntil(until.plusDays(1))
                        .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY)
                        .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                        .count());
    }
}
