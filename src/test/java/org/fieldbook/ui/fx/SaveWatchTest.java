package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.ErrorCode;
import org.fieldbook.service.Failure;
import org.fieldbook.service.Saved;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
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

    private void fail(Throwable failure) {
        watch.follow(() -> CompletableFuture.failedFuture(failure), _ -> {}, _ -> {});
    }

    private static Failure full() {
        return new Failure(Failure.Kind.NOT_SAVED, "S-13", "store.diskFull");
    }

    @Test
    void itSaysWhenTheServiceSaidSo() {
        save("10:42:07");
        assertThat(watch.keptProperty().get()).isEqualTo(new Kept.Saved(LocalTime.of(10, 42, 7)));
    }

    @Test
    void whatWaitsSaysSinceWhenAndWhyUntilNothingDoes() {
        save("10:42:07");
        Failure full = full();
        watch.waitsBecause(Optional.of(full), 2);
        Kept notSaved = new Kept.NotSaved(LocalTime.of(10, 42, 7), 2, full);
        assertThat(watch.keptProperty().get()).isEqualTo(notSaved);
        watch.typed();
        assertThat(watch.keptProperty().get()).isEqualTo(notSaved);
        save("10:43:00");
        assertThat(watch.keptProperty().get()).isEqualTo(notSaved);
        watch.waitsBecause(Optional.empty(), 0);
        assertThat(watch.keptProperty().get()).isEqualTo(new Kept.Saved(LocalTime.of(10, 43)));
    }

    @Test
    void ofAFullDiskItIsSaidHowMuchWaitsAndUpToWhenAllIsSafe() {
        var told = new Kept.NotSaved(LocalTime.of(14, 3, 22), 2, full());
        assertThat(FailureText.of(told, SmallInspection.WORDS))
                .isEqualTo(
                        "Your last 2 changes are not saved yet. Everything up to 14:03 is safe."
                                + " Free some space, then choose Try again. You can keep typing."
                                + " (S-13)");
        var bug = new IllegalStateException("about somebody");
        assertThat(FailureText.of(bug, SmallInspection.WORDS))
                .endsWith("report it: " + ErrorCode.of(bug))
                .doesNotContain("IllegalState")
                .doesNotContain("somebody");
    }

    @Test
    void aCommandThatFailsKeepsNothingWaiting() {
        save("10:42:07");
        fail(full());
        assertThat(watch.keptProperty().get()).isEqualTo(new Kept.Saved(LocalTime.of(10, 42, 7)));
    }
}
