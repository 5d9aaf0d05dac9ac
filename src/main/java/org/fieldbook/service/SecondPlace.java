package org.fieldbook.service;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// The second place for backups that somebody chose, as a stick or a folder on another machine, and when it
/// was there last. Any thread.
public final class SecondPlace {

    /// Somebody is reminded of a place that was not there for so long.
    static final Duration MISSED_AFTER = Duration.ofDays(3);

    private final Consumer<Chosen> remember;
    private volatile Optional<Chosen> chosen;

    /// A place.
    ///
    /// @param seen when backups were last brought there, or when it was chosen
    public record Chosen(Path folder, Instant seen) {}

    /// @param remember told whatever has to be known the next time
    public SecondPlace(Optional<Chosen> chosen, Consumer<Chosen> remember) {
        this.chosen = chosen;
        this.remember = remember;
    }

    public Optional<Chosen> chosen() {
        return chosen;
    }

    void choose(Path folder, Clock clock) {
        set(new Chosen(folder, clock.instant()));
    }

    void seen(Instant at) {
        chosen.ifPresent(place -> set(new Chosen(place.folder(), at)));
    }

    private void set(Chosen next) {
        chosen = Optional.of(next);
        remember.accept(next);
    }

    /// Whether somebody should be reminded: it is not there, and was not for days.
    boolean isMissed(Instant now) {
        return chosen.filter(
                        place -> Duration.between(place.seen(), now).compareTo(MISSED_AFTER) >= 0)
                .isPresent();
    }
}
