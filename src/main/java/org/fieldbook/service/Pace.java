package org.fieldbook.service;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.State;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How many cases were complete at the end of each day of the fieldwork, beside a plan that completes the
/// same number each day. Days are those of the laptops on which cases were completed.
///
/// @param total how many cases there are
/// @param start how many were complete before the first day
public record Pace(int total, int start, List<Day> days) {

    private static final Set<String> MARKS = Set.of(Fields.COMPLETE, Fields.SIGN_OFF);

    public Pace {
        days = List.copyOf(days);
    }

    /// One day.
    ///
    /// @param complete at its end, or now if it is the newest; empty if it has not come yet
    /// @param plan cases that a straight plan has complete by its end, half up
    public record Day(LocalDate date, Optional<Integer> complete, int plan) {}

    /// The newest day that has come; empty before the first.
    public Optional<Day> newest() {
        return days.stream().filter(day -> day.complete().isPresent()).reduce((_, last) -> last);
    }

    /// What an earlier day says follows from the marks that stood then; the newest day says what is
    /// complete now.
    static Pace of(State state, List<SampleSubject> cases, FieldworkDays fieldwork) {
        List<Spell> spells = cases.stream().flatMap(one -> spells(state, one)).toList();
        int now = Math.toIntExact(cases.stream().filter(one -> one.status().isComplete()).count());
        int begun = fieldwork.begun();
        List<Day> days = new ArrayList<>();
        for (LocalDate date : fieldwork.days()) {
            int number = days.size() + 1;
            Optional<Integer> complete =
                    number > begun
                            ? Optional.empty()
                            : Optional.of(number == begun ? now : standing(spells, date));
            days.add(new Day(date, complete, plan(cases.size(), number, fieldwork.days().size())));
        }
        int start = fieldwork.first().map(first -> standing(spells, first.minusDays(1))).orElse(0);
        return new Pace(cases.size(), begun == 0 ? now : start, days);
    }

    private static int plan(int total, int number, int days) {
        return Math.toIntExact((2L * total * number + days) / (2L * days));
    }

    /// A mark that stood from one day on until the one before another.
    private record Spell(LocalDate from, LocalDate until) {}

    /// A case counts once, whichever of its two marks stands.
    private static Stream<Spell> spells(State state, SampleSubject one) {
        Subject subject = state.subject(one.id());
        List<Change> marks =
                subject.history().stream()
                        .filter(change -> MARKS.contains(change.record().field()))
                        .toList();
        List<Spell> spells = new ArrayList<>();
        Set<Hash> standing = new HashSet<>();
        Optional<LocalDate> from = Optional.empty();
        for (Change mark : marks) {
            standing.removeAll(mark.record().replaces());
            if (mark.value().isPresent()) {
                standing.add(mark.hash());
            }
            if (standing.isEmpty()) {
                from.ifPresent(begun -> spells.add(new Spell(begun, day(mark))));
                from = Optional.empty();
            } else if (from.isEmpty()) {
                from = Optional.of(day(mark));
            }
        }
        from.ifPresent(begun -> spells.add(new Spell(begun, LocalDate.MAX)));
        return spells.stream();
    }

    private static LocalDate day(Change mark) {
        return OffsetDateTime.parse(mark.record().at()).toLocalDate();
    }

    private static int standing(List<Spell> spells, LocalDate date) {
        return Math.toIntExact(
                spells.stream()
                        .filter(spell -> !spell.from().isAfter(date) && spell.until().isAfter(date))
                        .count());
    }
}
