package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Rating;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finality;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.ui.Laptop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class FinishRatingsTest {

    @TempDir private Path folder;
    private Made made;

    @BeforeEach
    void make() {
        made = new Made(folder);
    }

    @AfterEach
    void close() {
        made.close();
    }

    private void signOff(String reference) {
        var marking = new CompleteCases(made.open());
        made.answerAll(reference);
        Made.await(marking.complete(made.id(reference), made.now().state()));
        Made.await(marking.signOff(made.id(reference), made.now().state()));
    }

    private void signOffAll() {
        List.of("TE-001", "TE-002", "TR-01").forEach(this::signOff);
    }

    private FinishRatings finishing() {
        return new FinishRatings(made.open());
    }

    private void finish() {
        Made.await(finishing().finish(made.now().state()));
    }

    private List<Finality.Obstacle> obstacles() {
        return Finality.obstacles(
                made.now().framework(), made.now().state(), made.now().subjects());
    }

    @Test
    void ratingsAreNotFinalWhileACaseIsNotSignedOff() {
        signOff("TE-001");
        assertThat(obstacles())
                .containsExactly(
                        new Finality.Obstacle.NotSignedOff(
                                made.now().framework().samples().get(0), 1),
                        new Finality.Obstacle.NotSignedOff(
                                made.now().framework().samples().get(1), 1));
        assertThat(Made.refused(finishing().finish(made.now().state())).code()).isEqualTo("A-09");
        assertThat(made.now().finality()).isEqualTo(new Finality.Interim());
    }

    @Test
    void ratingsAreNotFinalWhileAConflictIsOpen() {
        signOffAll();
        made.write(
                Fields.inspection(made.now().state().inspection()), Fields.SERVICE, "X", List.of());
        assertThat(obstacles()).containsExactly(new Finality.Obstacle.Conflicts(1));
        assertThat(Made.refused(finishing().finish(made.now().state())).code()).isEqualTo("A-09");
    }

    @Test
    void onceRecordedTheyAreFinalAndPaperDoesNotChangeThat() {
        signOffAll();
        finish();
        assertThat(made.now().finality().isFinal()).isTrue();
        int before = made.now().state().size();
        finish();
        assertThat(made.now().state().size()).isEqualTo(before);
        var printing = new PrintPaper(made.open(), Messages.of(Locale.UK), "1");
        PaperCopy copy = printing.pdf();
        assertThat(printing.texts(copy))
                .allSatisfy(
                        page -> assertThat(page).contains("FINAL as of").doesNotContain("INTERIM"));
        Made.await(printing.save(copy, folder.resolve("final.pdf")));
        assertThat(made.now().finality().isFinal()).isTrue();
    }

    @Test
    void anyChangeAfterwardsMakesThemInterimAndSaysSo() {
        signOffAll();
        finish();
        Laptop.note(made.open(), made.id("TE-001"), "2.2.1", "Seen late.");
        assertThat(made.now().finality())
                .isInstanceOfSatisfying(
                        Finality.Recorded.class,
                        recorded -> {
                            assertThat(recorded.changedSince()).isTrue();
                            assertThat(recorded.by()).isEqualTo("A. Tester");
                        });
        var printing = new PrintPaper(made.open(), Messages.of(Locale.UK), "1");
        assertThat(printing.texts(printing.pdf()).getFirst()).contains("changed since");
        Made.await(new CompleteCases(made.open()).signOff(made.id("TE-001"), made.now().state()));
        assertThat(made.now().finality().isFinal()).isFalse();
        finish();
        assertThat(made.now().finality().isFinal()).isTrue();
    }

    @Test
    void aProposedRatingChangedAfterwardsMakesThemInterim() {
        signOffAll();
        finish();
        Made.await(
                new ProposeRatings(made.open())
                        .propose(
                                new ProposeRatings.Proposed(
                                        "1.2", Optional.of(Rating.GOOD), List.of())));
        assertThat(made.now().finality().isFinal()).isFalse();
    }

    @Test
    void evidenceRecordedAfterwardsMakesThemInterim() {
        signOffAll();
        finish();
        var evidence = new SubjectId(Fields.EVIDENCE, UUID.randomUUID());
        Made.await(
                new WriteNotes(made.open())
                        .commit(
                                new Draft(
                                        evidence,
                                        Optional.empty(),
                                        Map.of(Fields.TITLE, "Officers"),
                                        Map.of(),
                                        0)));
        assertThat(made.now().finality().isFinal()).isFalse();
    }

    @Test
    void aSignOffTakenBackAfterwardsMakesThemInterim() {
        signOffAll();
        finish();
        Made.await(
                new CompleteCases(made.open())
                        .takeBackSignOff(made.id("TE-001"), made.now().state(), "Too early."));
        assertThat(made.now().finality().isFinal()).isFalse();
    }

    @Test
    void withdrawnTheyAreInterimAndTheReasonStays() {
        signOffAll();
        finish();
        assertThat(Made.refused(finishing().withdraw(" ", made.now().state())).code())
                .isEqualTo("T-02");
        Made.await(finishing().withdraw("Too early.", made.now().state()));
        assertThat(made.now().finality())
                .isInstanceOfSatisfying(
                        Finality.Withdrawn.class,
                        withdrawn -> assertThat(withdrawn.reason()).isEqualTo("Too early."));
    }

    @Test
    void anInspectorRecordsNothingAndSeesTheSame() {
        signOffAll();
        finish();
        try (Laptop other = Laptop.join(made.open(), folder.resolve("b"), "B", Role.INSPECTOR)) {
            var theirs = new FinishRatings(other.inspection);
            var state = other.inspection.snapshot().state();
            assertThat(other.inspection.snapshot().finality()).isEqualTo(made.now().finality());
            assertThat(Made.refused(theirs.finish(state)).code()).isEqualTo("A-08");
            assertThat(Made.refused(theirs.withdraw("No.", state)).code()).isEqualTo("A-08");
        }
    }

    /// Somebody else's laptop may hold a program that lets them.
    @Test
    void whatAnInspectorWroteOfItTakesNoEffect() {
        try (Laptop other = Laptop.join(made.open(), folder.resolve("b"), "B", Role.INSPECTOR)) {
            var id = Fields.inspection(made.now().state().inspection());
            OpenInspection.await(
                    other.inspection.act(
                            _ ->
                                    List.of(
                                            Edit.of(
                                                    id,
                                                    Fields.RATINGS_FINAL,
                                                    Value.text("x"),
                                                    List.of())),
                            _ -> {}));
            assertThat(other.inspection.snapshot().finality()).isEqualTo(new Finality.Interim());
            assertThat(other.inspection.snapshot().state().listWithoutEffect()).hasSize(1);
        }
    }
}
