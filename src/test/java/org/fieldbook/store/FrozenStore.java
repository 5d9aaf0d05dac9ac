package org.fieldbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.journal.Bytes;
import org.fieldbook.journal.Change;
import org.fieldbook.journal.Hash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/// A store of version 1 of the tables, kept since then, and what a migration has to make of it.
final class FrozenStore {

    private static final Path KEPT =
            Path.of("src/test/resources/org/fieldbook/frozen/backups-1/store");

    /// Of the one inspection in it.
    private static final int OPENINGS = 12;

    private final byte[] storeKey;
    private final Contents expected;

    private FrozenStore(byte[] storeKey, Contents expected) {
        this.storeKey = storeKey;
        this.expected = expected;
    }

    /// What is in the one inspection.
    private record Contents(
            List<Change> changes,
            SortedMap<String, Bytes> drafts,
            List<KeptOpening> openings,
            List<Hash> blobs) {

        static Contents of(StoreContents store) {
            UUID inspection = store.list().inspections().first();
            return new Contents(
                    store.readChanges(inspection, () -> false),
                    store.readDrafts(inspection),
                    store.readOpenings(inspection),
                    store.listBlobs(inspection));
        }
    }

    /// Finds out what a migration that nothing interrupts makes of it; that this is right, others say.
    static FrozenStore migrated(Path folder) throws UnreadableException {
        copyTo(folder);
        byte[] storeKey =
                WayIn.passphrase(passphrase(), Samples.ENVIRONMENT.random())
                        .open(new Slots(KeyPlaces.read(folder.resolve(KeyFile.NAME)).slots()));
        try (StoreContents migrated = contents(folder, storeKey)) {
            Contents expected = Contents.of(migrated);
            assertThat(expected.openings()).hasSize(OPENINGS);
            return new FrozenStore(storeKey, expected);
        }
    }

    /// The folder of the store of version 1, not to be written to.
    static Path kept() {
        return KEPT;
    }

    /// A fresh copy of it in a folder that is not there.
    static void copyTo(Path folder) {
        Samples.copyFolder(KEPT, folder);
    }

    static char[] passphrase() {
        return "three blue kites".toCharArray();
    }

    private static StoreContents contents(Path folder, byte[] storeKey) {
        return new StoreFolder(folder)
                .open(
                        file ->
                                Keyring.open(
                                        folder,
                                        file,
                                        storeKey.clone(),
                                        Samples.ENVIRONMENT.random()),
                        Samples.ENVIRONMENT);
    }

    /// Opens a copy whose migration was interrupted: everything is there, and a restore point of before that is
    /// whole.
    void expectNothingLost(Path folder, String when) throws IOException {
        if (version(folder) == Migrations.latest()) {
            assertThat(migrationPoints(folder))
                    .as(when + ": a restore point comes first")
                    .isNotEmpty();
        }
        try (StoreContents opened = contents(folder, storeKey)) {
            assertThat(Contents.of(opened)).as(when).isEqualTo(expected);
            assertThat(new StoreCheck(opened).run().faults()).as(when).isEmpty();
            for (RestorePoint kept : migrationPoints(folder)) {
                assertThat(new RestorePoints(folder).read(kept, opened::checkOf).inspections())
                        .as(when)
                        .hasSize(1);
            }
        }
        assertThat(version(folder)).as(when).isEqualTo(Migrations.latest());
    }

    private static List<RestorePoint> migrationPoints(Path folder) {
        return new RestorePoints(folder)
                .list().stream()
                        .filter(point -> point.why() == RestorePoint.Why.MIGRATION)
                        .toList();
    }

    /// Of the tables, as it stands in the database's header.
    static int version(Path folder) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve(Database.NAME))).getInt(60);
    }
}
