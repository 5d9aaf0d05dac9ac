package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.Failure;
import org.fieldbook.service.Saved;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;

class SaveWatchTest {

    private static final Instant NOON = Instant.parse("2023-03-15T12:00:00Z");

    private final SaveWatch watch =
            new SaveWatch(new DirectBackground(), Clock.fixed(NOON, ZoneOffset.UTC));

    private void save(String at) {
        watch.follow(
                () ->
                        CompletableFuture.completedFuture(
                                new Saved(OffsetDateTime.parse("2023-03-15T" + at + "Z"))),
                _ -> {},
                _ -> {});
    }

    private void fail(Failure.Kind kind) {
        watch.follow(
                () -> CompletableFuture.failedFuture(new Failure(kind, "S-13", "store.diskFull")),
                _ -> {},
                _ -> {});
    }

    @Test
    void itSaysWhenTheServiceSaidSo() {
        save("10:42:07");
        assertThat(watch.keptProperty().get()).isEqualTo(new Kept.Saved(LocalTime.of(10, 42, 7)));
    }

    @Test
    void aFailureSaysSinceWhenNothingIsSavedUntilSomethingIs() {
        save("10:42:07");
        fail(Failure.Kind.NOT_SAVED);
        assertThat(watch.keptProperty().get())
                .isEqualTo(new Kept.NotSaved(LocalTime.of(10, 42, 7)));
        watch.typed();
        assertThat(watch.keptProperty().get())
                .isEqualTo(new Kept.NotSaved(LocalTime.of(10, 42, 7)));
        save("10:43:00");
        assertThat(watch.keptProperty().get()).isEqualTo(new Kept.Saved(LocalTime.of(10, 43)));
    }

    @Test
    void aRefusalLosesNothing() {
        save("10:42:07");
        fail(Failure.Kind.INPUT);
        assertThat(watch.keptProperty().get()).isEqualTo(new Kept.Saved(LocalTime.of(10, 42, 7)));
    }
}
