package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A store of version 1 of the tables is brought to today's when it is opened, in whatever state it is.
class MigrationTest {

    private static final char[] PASSPHRASE = "three blue kites".toCharArray();

    /// Of the one inspection in it.
    private static final int OPENINGS = 12;

    @TempDir private Path parent;
    private Path folder;

    @BeforeEach
    void copy() {
        folder = parent.resolve("store");
        Samples.copyFolder(
                Path.of("src/test/resources/org/fieldbook/frozen/backups-1/store"), folder);
    }

    private Store open() {
        return Store.open(folder, PASSPHRASE, Samples.ENVIRONMENT);
    }

    private static int version(Path database) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(database)).getInt(60);
    }

    private List<Path> backups(String beginning) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(Keyring.BACKUPS))) {
            return files.filter(file -> DurableFiles.name(file).startsWith(beginning)).toList();
        }
    }

    @Test
    void theOpeningsMoveAndEveryOtherDraftStaysWhereItIs() {
        try (Store store = open()) {
            UUID inspection = store.inspections().getFirst();
            assertThat(store.readOpenings(inspection)).hasSize(OPENINGS);
            assertThat(store.readDrafts(inspection).keySet())
                    .anyMatch(key -> key.startsWith("draft/"))
                    .noneMatch(key -> key.startsWith("opened/"));
            assertThat(store.check().faults()).isEmpty();
        }
    }

    @Test
    void aRestorePointOfTheTablesOfThenIsMadeOnceAndIsWhole() throws IOException {
        Store store = open();
        store.close();
        try (Store again = open()) {
            List<RestorePoint> kept =
                    again.listRestorePoints().stream()
                            .filter(point -> point.why() == RestorePoint.Why.MIGRATION)
                            .toList();
            assertThat(kept).hasSize(1);
            Path file = folder.resolve(Keyring.BACKUPS).resolve(kept.getFirst().name());
            assertThat(version(file)).isEqualTo(1);
            assertThat(again.read(kept.getFirst()).inspections()).hasSize(1);
            assertThat(backups("damaged")).isEmpty();
            Store back = again.returnTo(kept.getFirst(), Samples.ENVIRONMENT.clock().instant());
            UUID inspection = back.inspections().getFirst();
            back.inTransaction(tx -> {
                tx.keepOpening(inspection, Samples.opening(1));
                return tx;
            });
            assertThat(back.readOpenings(inspection)).hasSize(OPENINGS + 1);
            assertThat(back.check().faults()).isEmpty();
            back.close();
        }
    }

    @Test
    void whereNoRestorePointCanBeMadeNothingIsChangedUntilItCan() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve(Database.NAME));
        Path inTheWay = folder.resolve(Keyring.BACKUPS).resolve("unfinished-restore");
        Files.createDirectories(inTheWay.resolve("full"));
        assertThatThrownBy(this::open).isInstanceOf(StoreException.DiskFailed.class);
        assertThat(folder.resolve(Database.NAME)).hasBinaryContent(before);
        Samples.deleteFolder(inTheWay);
        try (Store store = open()) {
            assertThat(store.readOpenings(store.inspections().getFirst())).hasSize(OPENINGS);
        }
        assertThat(version(folder.resolve(Database.NAME))).isEqualTo(Migrations.latest());
    }

    /// From when the restore point is made something is in the way of SQLite's journal.
    @Test
    void howeverOftenAMigrationFailsOneRestorePointOfTheSameIsLeft() throws IOException {
        failAfterItsRestorePoint(3);
        assertThat(migrations()).hasSize(1);
        try (Database database = Database.open(folder.resolve(Database.NAME))) {
            database.inTransaction(
                    handle -> handle.execute("UPDATE draft SET rowid = rowid + 1000"));
        }
        failAfterItsRestorePoint(2);
        assertThat(migrations()).hasSize(2);
    }

    private void failAfterItsRestorePoint(int times) throws IOException {
        Path inTheWay = Database.journal(folder.resolve(Database.NAME));
        StoreEnvironment env =
                Samples.ENVIRONMENT.withClock(
                        new ClockThatActs(() -> inTheWay.resolve("full").toFile().mkdirs()));
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> Store.open(folder, PASSPHRASE, env))
                    .isInstanceOf(StoreException.class);
            Samples.deleteFolder(inTheWay);
        }
    }

    /// Does something whenever it is asked.
    private static final class ClockThatActs extends Clock {

        private final Runnable act;

        ClockThatActs(Runnable act) {
            this.act = act;
        }

        @Override
        public Instant instant() {
            act.run();
            return Samples.ENVIRONMENT.clock().instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void bytesThatAreSetAsideAlreadyAreNotKeptOnceMore() throws IOException {
        Path database = folder.resolve(Database.NAME);
        RestorePoints points = new RestorePoints(folder);
        points.setAside(database, Instant.EPOCH);
        points.setAside(database, Instant.EPOCH.plusSeconds(60));
        assertThat(backups("damaged")).hasSize(1);
        Files.write(database, new byte[] {1}, StandardOpenOption.APPEND);
        points.setAside(database, Instant.EPOCH.plusSeconds(120));
        assertThat(backups("damaged")).hasSize(2);
    }

    private List<RestorePoint> migrations() {
        return new RestorePoints(folder)
                .list().stream()
                        .filter(point -> point.why() == RestorePoint.Why.MIGRATION)
                        .toList();
    }

    @Test
    void ofADamagedStoreTheBytesAreKeptAndWhatIsWholeOpens() throws IOException {
        try (Database database = Database.open(folder.resolve(Database.NAME))) {
            database.inTransaction(handle ->
                    handle.execute(
                            "UPDATE draft SET sealed = zeroblob(400)"
                                    + " WHERE rowid = (SELECT max(rowid) FROM draft)"));
        }
        byte[] before = Files.readAllBytes(folder.resolve(Database.NAME));
        try (Store store = open()) {
            UUID inspection = store.inspections().getFirst();
            assertThat(store.readChanges(inspection)).isNotEmpty();
            assertThat(store.check().faults())
                    .extracting(Fault::kind)
                    .contains(Fault.Kind.DRAFT_ALTERED);
        }
        assertThat(backups("damaged"))
                .singleElement()
                .satisfies(file -> assertThat(file).hasBinaryContent(before));
        // The row that was altered was an opening: all others are there.
        try (DamagedStore store = DamagedStore.open(folder, PASSPHRASE, Samples.ENVIRONMENT)) {
            for (RestorePoint point : store.listRestorePoints()) {
                Files.delete(folder.resolve(Keyring.BACKUPS).resolve(point.name()));
            }
            assertThat(
                            store.rescue(parent.resolve("saved"), Optional.empty())
                                    .inspections()
                                    .getFirst()
                                    .openings())
                    .isEqualTo(OPENINGS - 1);
        }
    }

    @Test
    void aPageOfDraftsThatIsGoneShutsNobodyOutOfTheChanges() throws IOException {
        Path file = folder.resolve(Database.NAME);
        int page;
        try (Database database = Database.open(file)) {
            page =
                    database.read(handle ->
                            handle.createQuery(
                                            "SELECT rootpage FROM sqlite_schema"
                                                    + " WHERE name = 'draft'")
                                    .mapTo(Integer.class)
                                    .one());
        }
        byte[] altered = Files.readAllBytes(file);
        Arrays.fill(altered, 4096 * (page - 1), 4096 * page, (byte) 0);
        Files.write(file, altered);
        try (Store store = open()) {
            UUID inspection = store.inspections().getFirst();
            assertThat(store.readChanges(inspection)).isNotEmpty();
            assertThatThrownBy(() -> store.readDrafts(inspection))
                    .isInstanceOf(StoreException.Damaged.class);
        }
        assertThat(backups("damaged"))
                .singleElement()
                .satisfies(kept -> assertThat(kept).hasBinaryContent(altered));
        assertThat(version(file)).isEqualTo(Migrations.latest());
    }

    @Test
    void aClosingThatWasNotFinishedIsFinishedFirst() throws IOException {
        UUID inspection;
        KeyFile file = new KeyPlaces(folder).find().file();
        WayIn way = WayIn.passphrase(PASSPHRASE, Samples.ENVIRONMENT.random());
        Keyring keyring = Keyring.open(folder, file, way, Samples.ENVIRONMENT.random());
        try (Database database = Database.open(folder.resolve(Database.NAME))) {
            InspectionList list =
                    database.read(handle ->
                            InspectionList.read(handle, keyring.listSealer(), keyring.store()));
            inspection = list.inspections().first();
            keyring.close(inspection, list.keys(inspection), Samples.bytes("closed"));
        }
        keyring.wipe();
        try (Store store = open()) {
            assertThat(store.inspections()).isEmpty();
            assertThat(store.closings().list()).containsKey(inspection);
            assertThat(store.check().faults()).isEmpty();
        }
        assertThat(backups("damaged")).isEmpty();
        assertThat(version(folder.resolve(Database.NAME))).isEqualTo(Migrations.latest());
    }
}
