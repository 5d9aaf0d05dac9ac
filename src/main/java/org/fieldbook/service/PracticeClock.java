package org.fieldbook.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
