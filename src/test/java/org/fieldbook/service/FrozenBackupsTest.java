package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Fields;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Stores with backups as [FreezeBackups] made them with each version of the tables and of the tail, and version
/// 3 of the keys. Every later version opens them, goes back to their backup, puts it in the place of a damaged
/// database, and rescues them.
class FrozenBackupsTest {

    static final SubjectId CASE = new SubjectId("case", new UUID(1, 1));
    static final SubjectId OTHER_CASE = new SubjectId("case", new UUID(1, 2));
    static final SubjectId NOTE = new SubjectId(Fields.NOTE, new UUID(2, 1));

    private static final String DATABASE = "store.db";

    @TempDir private Path folder;

    /// Every opening of the two cases, each a line, newest first.
    static String openings(OpenInspection open) {
        KeepOpenings keeping = new KeepOpenings(open);
        return Stream.of(CASE, OTHER_CASE)
                .flatMap(one ->
                        keeping.list(one).stream()
                                .map(opening ->
                                        one.id() + " " + opening.at() + " " + opening.name()))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Path frozen(int version) {
        try {
            return Path.of(
                    Objects.requireNonNull(
                                    FrozenBackupsTest.class.getResource(
                                            "/org/fieldbook/frozen/backups-" + version))
                            .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path copied(int version) throws IOException {
        Path from = frozen(version).resolve("store");
        Path to = folder.resolve("store");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
    }

    private static void expectAsThen(Path store, int version) throws IOException {
        try (OpenStore opened = Made.stores().unlock(store, Made.PASSPHRASE.toCharArray())) {
            assertThat(opened.check().isSound()).isTrue();
            assertThat(opened.list().closed()).hasSize(1);
            OpenInspection open = opened.open(opened.listInspections().getFirst().inspection());
            assertThat(openings(open))
                    .isEqualTo(Files.readString(frozen(version).resolve("openings.txt")));
            assertThat(FrozenFormatsTest.state(open.snapshot()))
                    .isEqualTo(Files.readString(frozen(version).resolve("state.json")));
            assertThat(new WriteNotes(open).drafts())
                    .singleElement()
                    .satisfies(draft ->
                            assertThat(draft.texts()).containsEntry(Fields.TEXT, "Half a sent"));
            Made.await(new KeepOpenings(open).keep(CASE));
            assertThat(new KeepOpenings(open).list(CASE)).hasSize(10);
            assertThat(opened.check().isSound()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void S8_theStoreOpensAndKeepsEverything(int version, TestReporter reporter) throws IOException {
        expectAsThen(copied(version), version);
        reporter.publishEntry(
                Map.of(
                        "promise", "S8",
                        "count", "1",
                        "unit", "store with version " + version + " of the tables opened"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void S8_whatIsBackedUpNextHoldsItAll(int version) throws IOException {
        Path store = copied(version);
        try (OpenStore opened = Made.stores().unlock(store, Made.PASSPHRASE.toCharArray())) {
            opened.store().backups().bringUpToDate(Instant.parse("2026-03-02T23:00:00Z"));
        }
        Files.delete(store.resolve(DATABASE));
        restoreNewest(store);
        expectAsThen(store, version);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void S8_theBackupWithItsTailTakesTheStoresPlace(int version, TestReporter reporter)
            throws IOException {
        Path store = copied(version);
        Files.delete(store.resolve(DATABASE));
        restoreNewest(store);
        expectAsThen(store, version);
        reporter.publishEntry(
                Map.of(
                        "promise", "S8",
                        "count", "1",
                        "unit", "backup with version " + version + " of the tail put back"));
    }

    private static void restoreNewest(Path store) {
        try (RepairStore repair = Made.stores().repair(store, Made.PASSPHRASE.toCharArray())) {
            repair.restore("");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void S8_aReturnToTheBackupBringsBackWhatItHolds(int version) throws IOException {
        Path store = copied(version);
        OpenStore opened = Made.stores().unlock(store, Made.PASSPHRASE.toCharArray());
        var daily =
                opened.restorePoints().list().stream()
                        .filter(point -> point.name().contains("daily"))
                        .findFirst()
                        .orElseThrow();
        opened.restorePoints().to(daily.name()).close();
        expectAsThen(store, version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"whole", "without its database"})
    void S8_aRescueSavesTheOpeningsOfVersion1(String state) throws IOException {
        Path store = copied(1);
        if (!state.equals("whole")) {
            Files.delete(store.resolve(DATABASE));
        }
        Path saved = folder.resolve("saved");
        try (RepairStore repair = Made.stores().repair(store, Made.PASSPHRASE.toCharArray())) {
            assertThat(repair.rescue(saved).inspections())
                    .singleElement()
                    .satisfies(one -> assertThat(one.openings()).isEqualTo(12))
                    .satisfies(one -> assertThat(one.lost()).isEmpty());
        }
        try (OpenStore opened = Made.stores().unlock(saved, Made.PASSPHRASE.toCharArray())) {
            assertThat(openings(opened.open(opened.listInspections().getFirst().inspection())))
                    .isEqualTo(Files.readString(frozen(1).resolve("openings.txt")));
            assertThat(opened.check().isSound()).isTrue();
        }
    }
}
