package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Backups kept while a store is open, and what is said of them.
class KeepBackupsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path folder;

    private final List<SecondPlace.Chosen> remembered = new ArrayList<>();
    private SecondPlace place;
    private MovedClock clock;
    private OpenStore store;
    private KeepBackups backups;

    @BeforeEach
    void open() {
        clock = new MovedClock(NOON);
        place = new SecondPlace(Optional.empty(), remembered::add);
        store =
                QuickStores.of(clock)
                        .create(folder.resolve("store"), SmallInspection.PASSPHRASE.toCharArray());
        backups = store.keepBackups(place, false);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasWrittenIsInABackupAndThatIsSaid() {
        backups.tick();
        assertThat(backups.state().last()).isEmpty();
        store.create(SmallInspection.wanted("TE-1"));
        backups.tick();
        assertThat(backups.state().last().map(OffsetDateTime::toInstant)).contains(NOON);
        assertThat(store.restorePoints().list().getFirst().why()).isEqualTo("restore.why.daily");
    }

    @Test
    void aStoreThatIsClosedIsBackedUpFirst() {
        store.create(SmallInspection.wanted("TE-1"));
        backups.tick();
        store.create(SmallInspection.wanted("TE-2"));
        store.close();
        store =
                QuickStores.of(clock)
                        .unlock(folder.resolve("store"), SmallInspection.PASSPHRASE.toCharArray());
        ReturnToRestorePoint.Plan plan =
                store.restorePoints().plan(store.restorePoints().list().getFirst().name());
        assertThat(plan.differences()).hasSize(2).allMatch(ReturnToRestorePoint.Difference::isSame);
    }

    @Test
    void aFailureIsSaidWithItsCodeAndGoesAwayOnceABackupIsMade() throws IOException {
        store.create(SmallInspection.wanted("TE-1"));
        Path kept = folder.resolve("store/backups");
        Path aside = folder.resolve("aside");
        Files.move(kept, aside);
        backups.tick();
        assertThat(backups.state().failure()).isPresent();
        Files.move(aside, kept);
        clock.move(Duration.ofMinutes(2));
        backups.tick();
        assertThat(backups.state().failure()).isEmpty();
        assertThat(backups.state().last()).isPresent();
    }

    @Test
    void theSecondPlaceIsFilledRememberedAndMissedAfterDays() throws IOException {
        Path stick = Files.createDirectory(folder.resolve("stick"));
        assertThat(backups.state().second()).isEqualTo(new KeepBackups.Second.None());
        place.choose(stick, clock);
        store.create(SmallInspection.wanted("TE-1"));
        backups.tick();
        backups.bring();
        assertThat(backups.state().second()).isInstanceOf(KeepBackups.Second.There.class);
        assertThat(remembered.getLast()).isEqualTo(new SecondPlace.Chosen(stick, NOON));
        try (Stream<Path> inside = Files.list(stick)) {
            assertThat(inside).hasSize(1);
        }

        Files.move(stick, folder.resolve("pulled out"));
        clock.move(Duration.ofDays(2));
        backups.bring();
        assertThat(backups.state().second())
                .isInstanceOfSatisfying(
                        KeepBackups.Second.Away.class, away -> assertThat(away.missed()).isFalse());
        clock.move(Duration.ofDays(1));
        backups.bring();
        assertThat(backups.state().second())
                .isInstanceOfSatisfying(
                        KeepBackups.Second.Away.class, away -> assertThat(away.missed()).isTrue());
        Files.move(folder.resolve("pulled out"), stick);
        backups.bring();
        assertThat(backups.state().second()).isInstanceOf(KeepBackups.Second.There.class);
    }

    @Test
    void aListenerIsToldOfEachChangeOnce() {
        List<KeepBackups.State> told = new ArrayList<>();
        Runnable stop = backups.onChange(told::add);
        store.create(SmallInspection.wanted("TE-1"));
        backups.tick();
        backups.tick();
        assertThat(told).hasSize(1);
        stop.run();
        clock.move(Duration.ofDays(1));
        store.create(SmallInspection.wanted("TE-2"));
        backups.tick();
        assertThat(told).hasSize(1);
    }

    @Test
    void aStoreThatWasPutBackWaitsWithSendingUntilSomebodySaysSo() {
        store.create(SmallInspection.wanted("TE-1"));
        backups.tick();
        store.close();
        Stores stores = QuickStores.of(clock);
        try (RepairStore repair =
                stores.repair(folder.resolve("store"), SmallInspection.PASSPHRASE.toCharArray())) {
            RepairStore.Held held = repair.look(repair.list().getFirst().name());
            assertThat(held.inspections())
                    .singleElement()
                    .satisfies(one -> assertThat(one.acts()).isPositive());
            repair.restore(held.point().name());
        }
        store = stores.unlock(folder.resolve("store"), SmallInspection.PASSPHRASE.toCharArray());
        OpenInspection inspection = store.open(store.listInspections().getFirst().inspection());
        var restored = new AfterRestore(inspection);
        assertThat(restored.waits()).isTrue();
        assertThatThrownBy(restored::expectOver)
                .isInstanceOfSatisfying(
                        Failure.class,
                        told -> assertThat(told.kind()).isEqualTo(Failure.Kind.NEEDS_PERSON));
        restored.goOn();
        assertThat(restored.waits()).isFalse();
        assertThat(store.check().isSound()).isTrue();
    }
}
