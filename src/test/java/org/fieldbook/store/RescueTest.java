package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldbook.store.Samples.INSPECTION;
import static org.fieldbook.store.Samples.OTHER_INSPECTION;
import static org.fieldbook.store.Samples.OTHER_REPLICA;
import static org.fieldbook.store.Samples.REPLICA;

import org.fieldbook.journal.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A rescue saves every readable change of a damaged store and nothing else, tells what is not readable,
/// and leaves the damaged store as it is.
class RescueTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int PAGE = 4096;

    @TempDir Path parent;
    private Path folder;
    private Set<Change> written;

    @BeforeEach
    void fill() {
        folder = Samples.filled(parent.resolve("store"));
        try (Store store = Samples.open(folder)) {
            store.inTransaction(tx ->
                    tx.append(INSPECTION, Samples.chain(INSPECTION, tx.replica(INSPECTION), 300)));
            written = new HashSet<>(store.readChanges(INSPECTION));
            written.addAll(store.readChanges(OTHER_INSPECTION));
        }
    }

    @Test
    void aSoundStoreIsRescuedWhole() {
        RescueReport report = rescue();
        assertThat(report.isWhole()).isTrue();
        assertThat(report.inspections().stream().map(RescueReport.Rescued::changes))
                .containsExactly(309, 2);
        assertThat(report.inspections().getFirst().blobs()).isEqualTo(1);
        try (Store saved = Samples.open(out())) {
            assertThat(held(saved)).isEqualTo(written);
            assertThat(saved.readDrafts(INSPECTION)).containsOnlyKeys("note/1", "note/2");
            assertThat(saved.readBlob(INSPECTION, saved.listBlobs(INSPECTION).getFirst()))
                    .isEqualTo(Samples.bytes("a pack"));
            assertThat(saved.check().faults()).isEmpty();
            assertThat(saved.replica(INSPECTION)).isNotIn(REPLICA, OTHER_REPLICA);
        }
    }

    @Test
    void d6AnAlteredRowIsToldByItsNumberAndAllOthersAreThere() throws IOException {
        try (StoreContents contents = Samples.contents(folder)) {
            contents.database()
                    .inTransaction(handle -> {
                        handle.execute("UPDATE change SET sealed = zeroblob(400) WHERE seq = 4");
                        return handle.execute("DELETE FROM change WHERE seq = 200");
                    });
        }
        RescueReport report = rescue();
        assertThat(report.isWhole()).isFalse();
        Map<String, List<String>> lost =
                report.inspections().getFirst().lost().stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.where().substring(0, 8),
                                        TreeMap::new,
                                        Collectors.mapping(
                                                one ->
                                                        one.what()
                                                                + " "
                                                                + one.from()
                                                                + "-"
                                                                + one.to(),
                                                Collectors.toList())));
        assertThat(lost.get("aaaaaaaa")).containsExactly("CHANGES_ALTERED 4-4");
        lost.remove("aaaaaaaa");
        assertThat(lost).hasSize(1);
        assertThat(lost.values().iterator().next())
                .containsExactly("CHANGES_ALTERED 4-4", "CHANGES_MISSING 200-200");
        try (Store saved = Samples.open(out())) {
            assertThat(written).containsAll(held(saved)).hasSize(held(saved).size() + 3);
        }
    }

    @Test
    void whatTheDatabaseNoLongerGivesComesFromACopyAndItsTail() throws IOException {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
            List<Change> late =
                    Samples.chain(
                            INSPECTION, UUID.fromString("dddddddd-dddd-4ddd-8ddd-dddddddddddd"), 5);
            store.inTransaction(tx -> tx.append(INSPECTION, late));
            store.backups().tick(NOON);
            store.backups().tick(NOON.plus(Duration.ofMinutes(10)));
            written.addAll(late);
        }
        for (String damage : List.of("zeros", "missing", "text")) {
            Path database = folder.resolve(Database.NAME);
            switch (damage) {
                case "zeros" -> Files.write(database, new byte[(int) Files.size(database)]);
                case "missing" -> Files.delete(database);
                default -> Files.writeString(database, "no database at all");
            }
            RescueReport report = rescue();
            assertThat(report.faults()).as(damage).isNotEmpty();
            assertThat(report.inspections().getFirst().fromBackups()).isEqualTo(314);
            try (Store saved = Samples.open(out())) {
                assertThat(held(saved)).as(damage).isEqualTo(written);
                assertThat(saved.readDrafts(INSPECTION)).containsOnlyKeys("note/1", "note/2");
            }
            Samples.deleteFolder(out());
        }
    }

    @Test
    void aDatabaseWhoseFirstPageIsGoneIsReadThroughAnothers() throws IOException {
        Path database = folder.resolve(Database.NAME);
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, 0, PAGE, (byte) 0);
        Files.write(database, bytes);
        assertThatThrownBy(() -> Samples.open(folder)).isInstanceOf(StoreException.Damaged.class);
        rescue();
        try (Store saved = Samples.open(out())) {
            assertThat(held(saved)).isEqualTo(written);
            assertThat(saved.check().faults()).isEmpty();
        }
    }

    @Test
    void d6NothingWrongIsShownAsRightWhicheverBytesAreAltered(TestReporter reporter)
            throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve(Database.NAME));
        Random random = new Random(6);
        int trials = Integer.getInteger("fieldbook.kill.count", 50) / 4;
        int saved = 0;
        for (int i = 0; i < trials; i++) {
            byte[] altered = whole.clone();
            int length = i % 2 == 0 ? 1 + random.nextInt(40) : PAGE;
            int at =
                    i % 2 == 0
                            ? random.nextInt(altered.length - length)
                            : PAGE * random.nextInt(altered.length / PAGE);
            for (int k = at; k < at + length; k++) {
                altered[k] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve(Database.NAME), altered);
            RescueReport report = rescue();
            try (Store out = Samples.open(out())) {
                Set<Change> held = held(out);
                assertThat(written).as("trial " + i).containsAll(held);
                assertThat(out.check().faults()).as("trial " + i).isEmpty();
                if (held.size() < written.size()) {
                    assertThat(report.isWhole()).as("trial " + i).isFalse();
                }
                saved += held.size();
            }
            assertThat(Files.readAllBytes(folder.resolve(Database.NAME))).isEqualTo(altered);
            Samples.deleteFolder(out());
        }
        // A page holds some ten changes; one that leads to others costs more.
        assertThat(saved).isGreaterThan(trials * written.size() * 8 / 10);
        reporter.publishEntry(
                Map.of(
                        "promise", "D6",
                        "count", String.valueOf(trials),
                        "unit", "damaged stores rescued",
                        "seed", "6"));
    }

    @Test
    void nothingOfTheDamagedStoreIsChangedAndAFullFolderIsRefused() throws IOException {
        Files.write(folder.resolve("store.db-journal"), new byte[700]);
        SortedMap<String, byte[]> before = bytes();
        rescue();
        SortedMap<String, byte[]> after = bytes();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, content) -> assertThat(after.get(name)).as(name).isEqualTo(content));
        assertThatThrownBy(this::rescue).isInstanceOf(StoreException.AlreadyExists.class);
        try (Stream<Path> left = Files.list(out())) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "store.db", "store.keys", "store.lock", "blobs", "backups");
        }
    }

    @Test
    void k4KeysThatAreDamagedAreReadFromTheirCopy() throws IOException {
        Files.write(folder.resolve(KeyFile.NAME), new byte[100]);
        rescue();
        try (Store saved = Samples.open(out())) {
            assertThat(held(saved)).isEqualTo(written);
        }
    }

    @Test
    void aRestorePointTakesThePlaceOfADatabaseThatDoesNotOpen() throws IOException {
        try (Store store = Samples.open(folder)) {
            store.backups().tick(NOON);
        }
        byte[] damaged = new byte[9_000];
        Files.write(folder.resolve(Database.NAME), damaged);
        Files.write(folder.resolve("store.db-journal"), new byte[700]);
        Files.write(folder.resolve(KeyFile.NAME), new byte[100]);
        try (DamagedStore store = damaged()) {
            RestorePoint point = store.listRestorePoints().getFirst();
            assertThat(store.read(point).inspections()).hasSize(2);
            store.restore(point, NOON, Optional.empty());
        }
        try (Store store = Samples.open(folder)) {
            assertThat(held(store)).isEqualTo(written);
            assertThat(store.check().faults()).isEmpty();
            assertThat(store.wasInterrupted()).isFalse();
        }
        try (Stream<Path> files = Files.list(folder.resolve(Keyring.BACKUPS))) {
            assertThat(
                            files.filter(file ->
                                            file.getFileName().toString().startsWith("damaged-"))
                                    .filter(file -> file.toString().endsWith(".db")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasBinaryContent(damaged));
        }
    }

    @Test
    void aWrongPassphraseIsToldAndNothingIsMade() {
        assertThatThrownBy(() ->
                        DamagedStore.open(folder, "another one".toCharArray(), Samples.ENVIRONMENT))
                .isInstanceOf(StoreException.WrongPassphrase.class);
        try (Store store = Samples.open(folder)) {
            assertThatThrownBy(this::damaged).isInstanceOf(StoreException.InUse.class);
            assertThat(store.inspections()).hasSize(2);
        }
    }

    private Path out() {
        return parent.resolve("out");
    }

    private DamagedStore damaged() {
        return DamagedStore.open(folder, Samples.passphrase(), Samples.ENVIRONMENT);
    }

    private RescueReport rescue() {
        try (DamagedStore store = damaged()) {
            return store.rescue(out(), Optional.empty());
        }
    }

    private static Set<Change> held(Store store) {
        Set<Change> held = new HashSet<>();
        store.inspections().forEach(inspection -> held.addAll(store.readChanges(inspection)));
        return held;
    }

    private SortedMap<String, byte[]> bytes() throws IOException {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }
}
