package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.opening;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Openings are kept in their order and are no drafts; a backup carries each once, and a return, a closing and
/// a rescue know them.
class KeptOpeningsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir private Path parent;
    private Path folder;

    /// Two openings are in it.
    @BeforeEach
    void fill() {
        folder = Samples.filled(parent.resolve("store"));
    }

    private static void keep(Store store, int from, int to) {
        store.inTransaction(tx -> {
            for (int number = from; number <= to; number++) {
                tx.keepOpening(INSPECTION, opening(number));
            }
            return tx;
        });
    }

    private static List<KeptOpening> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Samples::opening).toList();
    }

    private static List<KeptOpening> read(Store store) {
        return store.readOpenings(INSPECTION);
    }

    @Test
    void theyAreKeptInTheirOrderEachOfThemAndAreNoDrafts() {
        try (Store store = Samples.open(folder)) {
            keep(store, 3, 5);
            keep(store, 5, 5);
            assertThatThrownBy(() ->
                            store.inTransaction(tx -> {
                                tx.keepOpening(INSPECTION, opening(9));
                                throw new IllegalStateException("after all not");
                            }))
                    .hasMessage("after all not");
        }
        try (Store store = Samples.open(folder)) {
            assertThat(read(store).subList(0, 5)).isEqualTo(upTo(5));
            assertThat(read(store).subList(5, 6)).containsExactly(opening(5));
            assertThat(store.readOpenings(OTHER_INSPECTION)).isEmpty();
            assertThat(store.readDrafts(INSPECTION)).hasSize(2);
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void aTailCarriesTheNewOnesAloneAndHoldsAllOfThem() throws IOException {
        try (Store store = Samples.open(folder)) {
            store.backups().bringUpToDate(NOON);
            long empty = tailSize();
            keep(store, 3, 500);
            store.backups().bringUpToDate(NOON);
            long many = tailSize();
            keep(store, 501, 501);
            store.backups().bringUpToDate(NOON);
            assertThat(many - empty).isGreaterThan(498 * 256);
            assertThat(tailSize() - many).isLessThan(1_500);
        }
        // The database is gone; copy and tail are what there is.
        Files.delete(folder.resolve(Database.NAME));
        restoreNewest();
        try (Store store = Samples.open(folder)) {
            assertThat(read(store)).isEqualTo(upTo(501));
            assertThat(store.check().faults()).isEmpty();
        }
    }

    private long tailSize() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(Keyring.BACKUPS))) {
            return files.filter(file -> file.toString().endsWith(".tail"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private void restoreNewest() {
        try (DamagedStore store =
                DamagedStore.open(folder, Samples.passphrase(), Samples.ENVIRONMENT)) {
            store.restore(store.listRestorePoints().getFirst(), NOON, Optional.empty());
        }
    }

    @Test
    void aReturnBringsBackThoseOfThenAndWhatIsOpenedAfterItIsBackedUp() {
        Store store = Samples.open(folder);
        store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
        keep(store, 3, 6);
        store.backups().bringUpToDate(NOON);
        Store back = store.returnTo(store.listRestorePoints().getLast(), NOON);
        assertThat(read(back)).isEqualTo(upTo(2));
        // The same numbers as those in the copy, and nothing else differs from it.
        keep(back, 13, 16);
        back.backups().bringUpToDate(NOON);
        keep(back, 17, 18);
        back.backups().bringUpToDate(NOON);
        List<KeptOpening> now = read(back);
        assertThat(back.check().faults()).isEmpty();
        back.close();
        restoreNewest();
        try (Store restored = Samples.open(folder)) {
            assertThat(read(restored)).isEqualTo(now).hasSize(8);
            assertThat(restored.check().faults()).isEmpty();
        }
    }

    @Test
    void closingRemovesThemHereAndWhereverABackupIsLaidOut() {
        try (Store store = Samples.open(folder)) {
            store.inTransaction(tx -> {
                tx.keepOpening(OTHER_INSPECTION, opening(7));
                return tx;
            });
            store.makeRestorePoint(NOON, RestorePoint.Why.WANTED);
            store.closings().close(INSPECTION, Samples.bytes("closed"), _ -> {});
        }
        assertThat(rows()).isEqualTo(1);
        restoreNewest();
        assertThat(rows()).isEqualTo(1);
        try (Store store = Samples.open(folder)) {
            assertThat(store.readOpenings(OTHER_INSPECTION)).containsExactly(opening(7));
            assertThat(store.check().faults()).isEmpty();
        }
    }

    private int rows() {
        try (StoreContents contents = Samples.contents(folder)) {
            return contents.database()
                    .read(handle ->
                            handle.createQuery("SELECT count(*) FROM opening")
                                    .mapTo(Integer.class)
                                    .one());
        }
    }

    @Test
    void aRescueTellsHowManyAreGoneAndSavesAllOthers() {
        try (StoreContents contents = Samples.contents(folder)) {
            contents.inTransaction(tx -> {
                tx.keepOpening(INSPECTION, opening(3));
                tx.keepOpening(INSPECTION, opening(4));
                return tx;
            });
            contents.database()
                    .inTransaction(handle -> {
                        handle.execute("DELETE FROM opening WHERE number = 1");
                        return handle.execute(
                                "UPDATE opening SET sealed = zeroblob(300) WHERE number = 3");
                    });
        }
        RescueReport.Rescued rescued = rescue();
        assertThat(rescued.openings()).isEqualTo(2);
        assertThat(rescued.lost())
                .containsExactly(
                        new RescueReport.Lost(
                                RescueReport.What.OPENINGS, INSPECTION.toString(), 0, 2));
        expectSaved(List.of(opening(2), opening(4)));
    }

    @Test
    void whatTheDatabaseNoLongerGivesARescueTakesFromTheCopyAndItsTail() throws IOException {
        try (Store store = Samples.open(folder)) {
            store.backups().bringUpToDate(NOON);
            keep(store, 3, 8);
            store.backups().bringUpToDate(NOON);
        }
        Files.delete(folder.resolve(Database.NAME));
        RescueReport.Rescued rescued = rescue();
        assertThat(rescued.openings()).isEqualTo(8);
        assertThat(rescued.lost()).isEmpty();
        try (Store saved = Samples.open(parent.resolve("saved"))) {
            assertThat(read(saved)).containsExactlyInAnyOrderElementsOf(upTo(8));
        }
    }

    private RescueReport.Rescued rescue() {
        try (DamagedStore store =
                DamagedStore.open(folder, Samples.passphrase(), Samples.ENVIRONMENT)) {
            return store.rescue(parent.resolve("saved"), Optional.empty()).inspections().getFirst();
        }
    }

    private void expectSaved(List<KeptOpening> openings) {
        try (Store saved = Samples.open(parent.resolve("saved"))) {
            assertThat(read(saved)).isEqualTo(openings);
            assertThat(saved.check().faults()).isEmpty();
        }
    }
}
