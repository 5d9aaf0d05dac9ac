package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.Conflict;
import org.fieldbook.journal.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// Stores that were copied or put back by hand, file by file, and then exchange with the others.
class CopiedStoreExchangeTest {

    @TempDir private Path folder;

    private TeamOfStores team;

    @BeforeEach
    void join() {
        team = new TeamOfStores(folder);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static OpenInspection open(OpenStore store) {
        return store.open(store.listInspections().getFirst().inspection());
    }

    /// Everybody's newest bundle for everybody, until all can know what the others lack.
    private List<OpenInspection> exchange(OpenInspection... all) {
        for (int round = 0; round < 3; round++) {
            for (OpenInspection from : all) {
                byte[] bundle = team.bundle(from);
                for (OpenInspection to : all) {
                    if (to != from && !to.laptop().equals(from.laptop())) {
                        Colleague.take(to, bundle);
                    }
                }
            }
        }
        return List.of(all);
    }

    private static void expectHeld(List<Change> written, List<OpenInspection> everywhere) {
        for (OpenInspection one : everywhere) {
            assertThat(TeamOfStores.state(one).listChanges()).containsAll(written);
            assertThat(TeamOfStores.json(one)).isEqualTo(TeamOfStores.json(everywhere.getFirst()));
            assertThat(TeamOfStores.state(one).listWaiting()).isEmpty();
        }
    }

    private List<Change> held(OpenInspection... all) {
        List<Change> held = new ArrayList<>();
        Stream.of(all).forEach(one -> held.addAll(TeamOfStores.state(one).listChanges()));
        return held;
    }

    @Test
    void S11_aCopiedFolderWritesUnderAReplicaOfItsOwnAndBothSidesAreKept(TestReporter reporter)
            throws IOException {
        team.answer(team.ben().open(), "2.2.1", "yes");
        UUID first = team.ben().open().replica();
        team.ben().store().close();
        Path copied = folder.resolve("copied");
        copy(team.ben().folder(), copied);
        team.ben().reopen();
        try (OpenStore store = Made.stores().unlock(copied, Made.PASSPHRASE.toCharArray())) {
            OpenInspection copy = open(store);
            team.answer(team.ben().open(), "2.2.2", "yes");
            team.answer(copy, "2.2.2", "no");
            team.answer(copy, "2.2.3", "no");
            assertThat(team.ben().open().replica()).isEqualTo(first);
            assertThat(copy.replica()).isNotEqualTo(first);
            List<Change> written = held(team.ben().open(), copy);
            Colleague.take(team.lead().open(), team.bundle(team.ben().open()));
            Colleague.take(team.lead().open(), team.bundle(copy));
            byte[] both = team.bundle(team.lead().open());
            Colleague.take(team.ben().open(), both);
            Colleague.take(copy, both);
            expectHeld(written, List.of(team.lead().open(), team.ben().open(), copy));
            assertThat(TeamOfStores.state(copy).listForks()).isEmpty();
            assertThat(TeamOfStores.state(copy).listConflicts())
                    .singleElement()
                    .isInstanceOf(Conflict.DifferingValues.class);
            reporter.publishEntry(
                    Map.of(
                            "promise",
                            "S11",
                            "count",
                            "" + written.size(),
                            "unit",
                            "changes of a copied folder held everywhere"));
            System.out.println(
                    "S11: a copied folder: all " + written.size() + " changes are held everywhere");
        }
    }

    @Test
    void S11_anOldFileInPlaceOfTheNewBeginsANewReplicaAndNothingSentIsLost(TestReporter reporter)
            throws IOException {
        UUID first = putBack(false);
        team.answer(team.ben().open(), "2.2.2", "no");
        assertThat(team.ben().open().replica()).isNotEqualTo(first);
        List<Change> written = held(team.ben().open(), team.lead().open());
        expectHeld(written, exchange(team.lead().open(), team.ben().open(), team.cem().open()));
        assertThat(TeamOfStores.state(team.lead().open()).listForks()).isEmpty();
        System.out.println(
                "S11: an old file put back: all "
                        + written.size()
                        + " changes are held everywhere");
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S11",
                        "count",
                        "" + written.size(),
                        "unit",
                        "changes held everywhere after an old file was put back"));
    }

    /// The one case that nothing on this laptop tells: the same file holds what it held before.
    @Test
    void S11_S12_oldContentWrittenIntoTheSameFileIsAForkThatIsReportedAndNothingIsLost(
            TestReporter reporter) throws IOException {
        UUID first = putBack(true);
        team.answer(team.ben().open(), "2.2.2", "no");
        assertThat(team.ben().open().replica()).isEqualTo(first);
        // The lead signed for as many changes of this replica, of the side that was given up.
        Colleague.take(
                team.ben().open(),
                Colleague.exporting(team.lead().open())
                        .make(List.of(team.ben().open().laptop().name()), false)
                        .file()
                        .toArray());
        assertThat(new Sharing(team.ben().open()).reach())
                .containsEntry(team.lead().id("TE-001"), Sharing.Reach.THIS_LAPTOP);
        List<Change> written = held(team.ben().open(), team.lead().open());
        expectHeld(written, exchange(team.lead().open(), team.ben().open(), team.cem().open()));
        assertThat(TeamOfStores.state(team.lead().open()).listForks()).hasSize(1);
        assertThat(TeamOfStores.state(team.ben().open()).listForks()).hasSize(1);
        System.out.println(
                "S11: old content in the same file: all "
                        + written.size()
                        + " changes are held everywhere");
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "S11",
                        "count",
                        "" + written.size(),
                        "unit",
                        "changes of a division held everywhere"));
    }

    /// Ben answers, sends it to the lead, and puts back by hand what was there before.
    ///
    /// @param inPlace whether into the very file
    private UUID putBack(boolean inPlace) throws IOException {
        team.answer(team.ben().open(), "2.2.1", "yes");
        Colleague.take(team.lead().open(), team.bundle(team.ben().open()));
        Colleague.take(team.ben().open(), team.bundle(team.lead().open()));
        UUID first = team.ben().open().replica();
        team.ben().store().close();
        Path database = team.ben().folder().resolve("store.db");
        byte[] old = Files.readAllBytes(database);
        team.ben().reopen();
        team.answer(team.ben().open(), "2.2.2", "yes");
        Colleague.take(team.lead().open(), team.bundle(team.ben().open()));
        team.ben().store().close();
        if (!inPlace) {
            Files.move(database, folder.resolve("aside.db"));
        }
        Files.write(database, old);
        team.ben().reopen();
        assertThat(TeamOfStores.state(team.ben().open()).size())
                .isLessThan(TeamOfStores.state(team.lead().open()).size());
        return first;
    }
}
