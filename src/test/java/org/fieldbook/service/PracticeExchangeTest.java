package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.inspection.LaptopKeys;
import org.fieldbook.intake.Practice;
import org.fieldbook.journal.Content;
import org.fieldbook.journal.Value;
import org.fieldbook.rating.QuestionResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The colleagues of the practice inspection, and what of theirs waits.
class PracticeExchangeTest {

    @TempDir static Path shared;

    /// What is only looked at.
    private static OpenStore made;

    @TempDir Path folder;

    @BeforeAll
    static void make() {
        made = QuickStores.practice().make(shared.resolve("Practice"));
    }

    @AfterAll
    static void close() {
        made.close();
    }

    private static OpenInspection open(OpenStore store) {
        return store.open(store.listInspections().getFirst().inspection());
    }

    private static ExportBundle exporting(OpenInspection open) {
        return new ExportBundle(open, new SecureRandom(), "test");
    }

    /// What lies in the folder that its exchange is kept to.
    private static List<FolderFile> look(OpenInspection open, Path store) {
        Path kept = new KeepFolder(open).find().orElseThrow();
        assertThat(kept).isEqualTo(store.resolve("exchange"));
        return new ExchangeByFolder(open, exporting(open)).look(kept, () -> false);
    }

    @Test
    void everybodyOnTheTeamHasALaptopTheLeadSignedFor() {
        OpenInspection open = open(made);
        var roster = open.snapshot().trust().roster();
        assertThat(roster.members())
                .hasSize(6)
                .allSatisfy(member -> assertThat(member.laptops()).hasSize(1));
        assertThat(exporting(open).recipients()).hasSize(5);
        assertThat(roster.members().stream().flatMap(one -> one.laptops().stream()))
                .filteredOn(keys -> roster.maySign(keys.name()))
                .extracting(LaptopKeys::name)
                .as("the lead and the deputy")
                .hasSize(2);
    }

    @Test
    void whenEverybodySharedLastIsWhatTheDrawingOfTheOverviewSays() {
        OpenInspection open = open(made);
        Sharing.Told told = new Sharing(open).coverage();
        List<InspectorProgress> rows =
                new InspectorRows(open.snapshot(), told, exporting(open).lastMade())
                        .of(open.snapshot().listSubjects("case"));
        assertThat(rows)
                .extracting(InspectorProgress::name, one -> one.shared().orElse(""))
                .containsExactly(
                        tuple("R. Okafor", "2023-03-14T17:30Z"),
                        tuple("D. Achebe", "2023-03-14T17:52Z"),
                        tuple("H. Brandt", "2023-03-14T17:40Z"),
                        tuple("J. Lindqvist", "2023-03-13T17:31Z"),
                        tuple("M. Tanaka", "2023-03-13T17:44Z"),
                        tuple("P. Novak", "2023-03-13T17:12Z"));
        // Of what was given on Tuesday the deputy said that it came; of today nobody was given
        // anything.
        assertThat(told.alone().notGiven()).isPositive();
        assertThat(told.alone().notConfirmed()).isZero();
    }

    @Test
    void threeBundlesWaitAndBringTheTwoConflictsOfTheFileAndNoOthers() {
        Path place = folder.resolve("Practice");
        try (OpenStore store = QuickStores.practice().open(place, () -> false)) {
            OpenInspection open = open(store);
            assertThat(open.snapshot().state().listConflicts()).isEmpty();
            assertThat(said(open, "2.3.3")).isEqualTo("21/41, 0 undecided");
            Map<String, Integer> conflicts = new TreeMap<>();
            for (FolderFile file : look(open, place)) {
                ArrivalPreview preview = new ImportBundle(open).preview(file.file());
                assertThat(preview.waiting() + preview.notAccepted()).isZero();
                conflicts.put(preview.sender().name(), preview.conflicts().size());
                new ImportBundle(open).take(preview);
            }
            assertThat(conflicts)
                    .isEqualTo(Map.of("J. Lindqvist", 1, "M. Tanaka", 1, "P. Novak", 0));
            assertThat(look(open, place)).hasOnlyElementsOfType(FolderFile.Read.class);
            assertBothConflictsAreThereWithWhatEachWrote(open);
            // By the drawing of the exchange and the counts in its notes.
            assertThat(List.of("2.3.3", "2.2.3", "2.4.2", "2.5.3"))
                    .extracting(code -> said(open, code))
                    .containsExactly(
                            "21/40, 1 undecided",
                            "21/43, 0 undecided",
                            "22/41, 0 undecided",
                            "26/38, 0 undecided");
            assertThat(open.snapshot().listSubjects("case"))
                    .filteredOn(one -> one.status().isComplete())
                    .hasSize(41);
            assertThat(open.snapshot().ratings().score()).isEqualTo(13);
        }
    }

    private static void assertBothConflictsAreThereWithWhatEachWrote(OpenInspection open) {
        List<OpenConflict> conflicts = new ResolveConflicts(open).list(open.snapshot());
        assertThat(conflicts)
                .extracting(OpenConflict::reference, one -> one.code().orElse(""))
                .containsExactlyInAnyOrder(tuple("WK-009", "roshAgrees"), tuple("WK-027", "2.3.3"))
                .containsExactlyInAnyOrderElementsOf(
                        PracticeInspection.shipped().entries().stream()
                                .filter(Practice.Entry::conflictComes)
                                .map(entry ->
                                        tuple(
                                                entry.reference(),
                                                entry.reference().equals("WK-009")
                                                        ? "roshAgrees"
                                                        : "2.3.3"))
                                .toList());
        assertThat(conflicts)
                .flatMap(OpenConflict::sides)
                .extracting(
                        OpenConflict.Side::name,
                        OpenConflict.Side::isMine,
                        OpenConflict.Side::content)
                .containsExactlyInAnyOrder(
                        tuple("R. Okafor", true, new Content.Held(Value.text("yes"))),
                        tuple("M. Tanaka", false, new Content.Held(Value.text("no"))),
                        tuple("R. Okafor", true, new Content.Held(Value.text("no"))),
                        tuple("J. Lindqvist", false, new Content.Held(Value.text("yes"))));
        assertThat(conflicts.stream().mapToInt(one -> one.notes().size())).contains(2);
    }

    private static String said(OpenInspection open, String code) {
        return open.snapshot().ratings().questions().stream()
                .filter(one -> one.code().equals(code))
                .map(QuestionResult::counts)
                .map(counts ->
                        "%d/%d, %d undecided"
                                .formatted(
                                        counts.yes(),
                                        counts.yes() + counts.no(),
                                        counts.undecided()))
                .findFirst()
                .orElseThrow();
    }
}
