package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.journal.Change;
import org.fieldbook.settings.FoundPolicy;
import org.fieldbook.store.Argon2Cost;
import org.fieldbook.store.StoreEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A store goes on working on another laptop: copied whole, or put together from a restore point.
class SpareLaptopTest {

    private static final String NEXT = "seven green doors";

    @TempDir private Path folder;

    private TeamOfStores team;
    private List<String> words;
    private UUID first;
    private Path spare;

    @BeforeEach
    void makeAKeyAndLoseTheLaptop() {
        team = new TeamOfStores(folder);
        team.answer(team.ben().open(), "2.2.1", "yes");
        first = team.ben().open().replica();
        ChangeRecoveryKey change = team.ben().store().waysToOpen().recoveryKey();
        RecoveryWords made = change.prepare();
        words = made.rows().stream().map(row -> String.join(" ", row)).toList();
        change.use(Made.PASSPHRASE.toCharArray(), made);
        spare = folder.resolve("spare");
    }

    @AfterEach
    void close() {
        team.close();
    }

    private static Stores otherLaptop() {
        SecureRandom random = new SecureRandom();
        return new Stores(
                new Frameworks(),
                random,
                Clock.systemUTC(),
                new StoreEnvironment(
                        random, Argon2Cost.SMALLEST, "spare laptop", Clock.systemUTC()),
                FoundPolicy.NOWHERE);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /// Writes there under a new replica, and what was written reaches the lead beside what was there.
    private void expectWork(OpenStore store) {
        OpenInspection inspection = store.open(store.listInspections().getFirst().inspection());
        assertThat(inspection.replica()).isNotEqualTo(first);
        team.answer(inspection, "2.2.2", "no");
        List<Change> written = new ArrayList<>(TeamOfStores.state(inspection).listChanges());
        Colleague.take(team.lead().open(), team.bundle(inspection));
        assertThat(TeamOfStores.state(team.lead().open()).listChanges()).containsAll(written);
        assertThat(TeamOfStores.state(team.lead().open()).listForks()).isEmpty();
        assertThat(store.check().faults()).isEmpty();
    }

    @Test
    void aCopiedStoreOpensByItsPassphraseThereAndWorksAtOnce() throws IOException {
        team.ben().store().close();
        copy(team.ben().folder(), spare);
        try (OpenStore open = otherLaptop().unlock(spare, Made.PASSPHRASE.toCharArray())) {
            expectWork(open);
        }
    }

    @Test
    void aCopiedStoreOpensByItsRecoveryKeyThereAndWorksAtOnce() throws IOException {
        team.ben().store().close();
        copy(team.ben().folder(), spare);
        try (OpenStore open =
                otherLaptop().recover(spare, RecoveryWords.of(words), NEXT.toCharArray())) {
            expectWork(open);
        }
        otherLaptop().unlock(spare, NEXT.toCharArray()).close();
    }

    @Test
    void aRestorePointWithKeysAndBlobsIsAStoreThere() throws IOException {
        String point = team.ben().store().restorePoints().make().name();
        team.ben().store().close();
        Path from = team.ben().folder();
        Files.createDirectory(spare);
        Files.copy(from.resolve("backups").resolve(point), spare.resolve("store.db"));
        Files.copy(from.resolve("backups").resolve("store.keys"), spare.resolve("store.keys"));
        copy(from.resolve("blobs"), spare.resolve("blobs"));
        try (OpenStore open =
                otherLaptop().recover(spare, RecoveryWords.of(words), NEXT.toCharArray())) {
            expectWork(open);
        }
    }
}
