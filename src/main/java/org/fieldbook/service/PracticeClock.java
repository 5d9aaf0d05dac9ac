package org.fieldbook.service;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.inspection.State;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicReference;

/// The clock of the practice inspection: set to a moment of the visit, going on from there. Any thread.
final class PracticeClock extends Clock {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> ahead;

    PracticeClock(Clock real) {
        this(real, ZONE, new AtomicReference<>(Duration.ZERO));
    }

    private PracticeClock(Clock real, ZoneId zone, AtomicReference<Duration> ahead) {
        this.real = real;
        this.zone = zone;
        this.ahead = ahead;
    }

    /// The clock an inspection goes by. One for practice stands where its newest change was made during
    /// the visit and goes on from there, however its store was unlocked; any other has the real one.
    static Clock of(Clock clock, State state) {
        if (clock instanceof PracticeClock || !Genesis.of(state).practice()) {
            return clock;
        }
        PracticeClock practice = new PracticeClock(clock);
        LocalDateTime end = end(state);
        state.listChanges().stream()
                .map(change -> OffsetDateTime.parse(change.record().at()))
                .map(at -> at.atZoneSameInstant(ZONE).toLocalDateTime())
                .filter(at -> at.isBefore(end))
                .max(Comparator.naturalOrder())
                .ifPresent(practice::set);
        return practice;
    }

    private static LocalDateTime end(State state) {
        return state.subject(Fields.inspection(state.inspection()))
                .text(Fields.FIELDWORK_TO)
                .map(day -> LocalDate.parse(day).plusDays(1).atStartOfDay())
                .orElse(LocalDateTime.MAX);
    }

    /// Has the clock stand at this moment of the visit now.
    void set(LocalDateTime moment) {
        ahead.set(Duration.between(real.instant(), moment.atZone(ZONE).toInstant()));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new PracticeClock(real, other, ahead);
    }
}
