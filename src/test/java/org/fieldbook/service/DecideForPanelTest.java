package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.Hash;
import org.fieldbook.rating.PanelDecision;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.ui.Laptop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class DecideForPanelTest {

    @TempDir private Path folder;
    private Made made;

    @BeforeEach
    void rateAStandard() {
        made = new Made(folder);
        OpenInspection.await(
                new ProposeRatings(made.open())
                        .propose(
                                new ProposeRatings.Proposed(
                                        "1.2", Optional.of(Rating.GOOD), List.of())));
    }

    @AfterEach
    void close() {
        made.close();
    }

    private StandardResult result() {
        return made.now().ratings().getStandard("1.2");
    }

    private DecideForPanel.Decided decided(Rating from, Rating to, String reason) {
        List<Hash> seen = DecideForPanel.heads(made.now(), "1.2");
        return new DecideForPanel.Decided("1.2", from, to, reason, seen);
    }

    private void decide(Rating to, String reason) {
        Made.await(new DecideForPanel(made.open()).decide(decided(Rating.GOOD, to, reason)));
    }

    @Test
    void aDecisionStandsBesideTheComputedRatingAndAnotherOneInItsPlace() {
        decide(Rating.OUTSTANDING, "The evidence is stronger than proposed.");
        assertThat(result().computed()).contains(Rating.GOOD);
        assertThat(result().rating()).contains(Rating.OUTSTANDING);
        decide(Rating.REQUIRES_IMPROVEMENT, "Two vacancies came to light.");
        assertThat(result().decided().map(PanelDecision::reason))
                .contains("Two vacancies came to light.");
        assertThat(result().rating()).contains(Rating.REQUIRES_IMPROVEMENT);
        assertThat(made.now().state().listConflicts()).isEmpty();
    }

    @Test
    void theSameDecisionAgainChangesNothing() {
        decide(Rating.OUTSTANDING, "Stronger.");
        int before = made.now().state().size();
        decide(Rating.OUTSTANDING, "Stronger.");
        assertThat(made.now().state().size()).isEqualTo(before);
    }

    @Test
    void aWithdrawnDecisionIsGoneAndItsReasonStaysInTheHistory() {
        decide(Rating.OUTSTANDING, "Stronger.");
        Made.await(
                new DecideForPanel(made.open())
                        .withdraw("1.2", " Recorded too early. ", decided()));
        assertThat(result().decided()).isEmpty();
        assertThat(result().rating()).contains(Rating.GOOD);
        var field =
                made.now()
                        .state()
                        .subject(Fields.inspection(made.now().state().inspection()))
                        .field("pdu-2021/1.2/decision");
        assertThat(field.history()).hasSize(2);
        assertThat(field.heads().getFirst().record().reason()).contains("Recorded too early.");
    }

    private List<Hash> decided() {
        return DecideForPanel.heads(made.now(), "1.2");
    }

    @Test
    void aReasonIsNeeded() {
        var deciding = new DecideForPanel(made.open());
        assertThat(
                        Made.refused(
                                        deciding.decide(
                                                decided(Rating.GOOD, Rating.OUTSTANDING, "  ")))
                                .code())
                .isEqualTo("T-02");
        decide(Rating.OUTSTANDING, "Stronger.");
        assertThat(Made.refused(deciding.withdraw("1.2", "", decided())).code()).isEqualTo("T-02");
    }

    @Test
    void nobodyDecidesAboutARatingThatIsAnotherNow() {
        var deciding = new DecideForPanel(made.open());
        var other = decided(Rating.INADEQUATE, Rating.GOOD, "Better.");
        assertThat(Made.refused(deciding.decide(other)).code()).isEqualTo("A-07");
        var unrated =
                new DecideForPanel.Decided("2.6", Rating.GOOD, Rating.GOOD, "Why?", List.of());
        assertThat(Made.refused(deciding.decide(unrated)).code()).isEqualTo("A-07");
    }

    @Test
    void anInspectorDecidesNothing() {
        try (Laptop other = Laptop.join(made.open(), folder.resolve("b"), "B", Role.INSPECTOR)) {
            var deciding = new DecideForPanel(other.inspection);
            var decided =
                    new DecideForPanel.Decided(
                            "1.2", Rating.GOOD, Rating.OUTSTANDING, "Better.", List.of());
            assertThat(Made.refused(deciding.decide(decided)).code()).isEqualTo("A-06");
            assertThat(Made.refused(deciding.withdraw("1.2", "No.", List.of())).code())
                    .isEqualTo("A-06");
        }
    }
}
