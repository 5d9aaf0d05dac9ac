package org.fieldbook.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.rating.PanelDecision;
import org.fieldbook.rating.StandardResult;
import org.fieldbook.service.AdjudicateAnswers;
import org.fieldbook.service.AskToAssess;
import org.fieldbook.service.AssessAgain;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.QuickStores;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What the panel decides, what conflicts leave open, and queries, on two cases.
class PanelDecisionTest {

    @TempDir private Path folder;

    private final DirectBackground background = new DirectBackground();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private WhyViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        for (String code : new String[] {"2.2.1", "2.2.2", "2.2.3"}) {
            Laptop.answer(small.inspection, small.id("TE-001"), code, "yes");
        }
        model = model(small.inspection);
        model.open("2.2");
    }

    @AfterEach
    void close() {
        small.close();
    }

    private WhyViewModel model(OpenInspection inspection) {
        return new WhyViewModel(
                new EntryQueue(inspection, background),
                dialogs,
                new Copies(background, dialogs),
                SmallInspection.WORDS);
    }

    private WhyViewModel.Shown shown() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    private String text() {
        model.copy();
        return dialogs.clipboard;
    }

    private StandardResult result() {
        return small.inspection.snapshot().ratings().getStandard("2.2");
    }

    private void decide(Rating to, String reason) {
        dialogs.chosen.add(to.word());
        dialogs.reason = Optional.of(reason);
        model.decide();
    }

    @Test
    void aDecisionIsRecordedReplacedAndWithdrawnEachWithItsReason() {
        assertThat(shown().deciding()).isTrue();
        assertThat(shown().decided()).isFalse();
        decide(Rating.GOOD, "One case is too few.");
        assertThat(result().rating()).contains(Rating.GOOD);
        assertThat(shown().derivation().title()).isEqualTo("Why 2.2 Assessment is Good");
        assertThat(text())
                .contains("Decided by the panel")
                .contains("Outstanding becomes Good. One case is too few.");
        decide(Rating.OUTSTANDING, "Considered again.");
        assertThat(text()).contains("Considered, not used").contains("Stays Outstanding.");
        dialogs.reason = Optional.of("Meant for another standard.");
        model.withdraw();
        assertThat(result().decided()).isEmpty();
        assertThat(shown().decided()).isFalse();
        assertThat(text()).contains("Decision withdrawn. Meant for another standard.");
    }

    @Test
    void whoThinksBetterOfItRecordsNothing() {
        model.decide();
        dialogs.chosen.add(Rating.GOOD.word());
        dialogs.reason = Optional.empty();
        model.decide();
        assertThat(result().decided()).isEmpty();
    }

    @Test
    void aDecisionThatNoLongerFitsIsShownAndNotApplied() {
        decide(Rating.GOOD, "One case is too few.");
        Laptop.answer(small.inspection, small.id("TE-002"), "2.2.3", "no");
        model.show(small.inspection.snapshot());
        assertThat(result().stale().map(PanelDecision::to)).contains(Rating.GOOD);
        assertThat(text()).contains("No longer fits").contains("recorded again");
    }

    @Test
    void aReasonThatIsRefusedIsOfferedAgain() {
        // Another rating is computed by now than the one that is on the screen.
        Laptop.answer(small.inspection, small.id("TE-002"), "2.2.3", "no");
        decide(Rating.GOOD, "One case is too few.");
        assertThat(model.saidProperty().get()).contains("A-07");
        assertThat(model.waitingProperty().get()).isEmpty();
        model.show(small.inspection.snapshot());
        dialogs.chosen.add(Rating.GOOD.word());
        dialogs.answersTheSuggestion = true;
        model.decide();
        assertThat(result().decided().map(PanelDecision::reason)).contains("One case is too few.");
    }

    @Test
    void aDecisionThatTheDiskDoesNotTakeIsMarkedKeptAndTriedAgain() {
        QuickStores.disk(small.inspection).readOnly();
        decide(Rating.GOOD, "One case is too few.");
        assertThat(result().decided()).isEmpty();
        assertThat(model.waitingProperty().get())
                .isEqualTo("Panel decision: Good. One case is too few.");
        model.close();
        assertThat(model.waitingProperty().get()).isEmpty();
        model.open("2.3");
        assertThat(model.waitingProperty().get()).as("of another standard").isEmpty();
        model.open("2.2");
        assertThat(model.waitingProperty().get()).contains("One case is too few.");
        QuickStores.disk(small.inspection).none();
        background.pass(EntryQueue.AGAIN);
        assertThat(model.waitingProperty().get()).isEmpty();
        assertThat(result().decided().map(PanelDecision::reason)).contains("One case is too few.");
        assertThat(model.saidProperty().get()).isEqualTo("The panel decision is recorded.");
    }

    @Test
    void aWithdrawalThatTheDiskDoesNotTakeIsMarkedKeptAndTriedAgain() {
        decide(Rating.GOOD, "One case is too few.");
        QuickStores.disk(small.inspection).readOnly();
        dialogs.reason = Optional.of("Meant for another standard.");
        model.withdraw();
        assertThat(result().decided()).isPresent();
        assertThat(model.waitingProperty().get())
                .isEqualTo("Panel decision withdrawn: Meant for another standard.");
        QuickStores.disk(small.inspection).none();
        background.pass(EntryQueue.AGAIN);
        assertThat(result().decided()).isEmpty();
        assertThat(model.waitingProperty().get()).isEmpty();
    }

    @Test
    void anInspectorSeesTheReasonsAndMayNotDecide() {
        try (Laptop ben =
                Laptop.join(small.inspection, folder.resolve("b"), "B. Joiner", Role.INSPECTOR)) {
            model = model(ben.inspection);
            model.open("2.2");
            assertThat(shown().deciding()).isFalse();
            assertThat(shown().derivation().steps()).hasSize(6);
            model.open("overall");
            assertThat(shown().derivation().steps())
                    .extracting(Step::title)
                    .doesNotContain("What would change it");
        }
    }

    @Test
    void bothBandsAreNamedWhereAConflictCouldMoveOne() {
        try (Laptop ben =
                Laptop.join(small.inspection, folder.resolve("b"), "B. Joiner", Role.INSPECTOR)) {
            Laptop.answer(small.inspection, small.id("TE-002"), "2.2.3", "no");
            Laptop.answer(ben.inspection, small.id("TE-002"), "2.2.3", "yes");
            Laptop.take(
                    small.inspection, Laptop.bundle(ben.inspection, folder.resolve("b.fieldbook")));
        }
        model.show(small.inspection.snapshot());
        assertThat(text())
                .contains("2.2.3 depends on 1 conflict: Requires improvement or Outstanding.")
                .contains("Undecided: 2.2.3 TE-002 (B. Tester)");
    }

    @Test
    void aQuerySaysWhatTurningTheJudgementWouldMake() {
        for (String prompt : new String[] {"2.2.1a", "2.2.1b"}) {
            Laptop.answer(small.inspection, small.id("TE-001"), prompt, "no");
        }
        Laptop.answer(small.inspection, small.id("TE-002"), "2.2.1", "yes");
        model.show(small.inspection.snapshot());
        assertThat(text()).contains("Open query: TE-001, 2.2.1. If its Yes became No: 1/2 = 50%.");
    }

    @Test
    void anAdjudicatedAnswerAndACaseThatIsHiddenAreNamed() {
        SubjectId report = small.id("TR-01");
        OpenInspection lead = small.inspection;
        Laptop.answer(lead, report, "2.1.1", "yes");
        new CompleteCases(lead).complete(report, lead.snapshot().state()).join();
        try (Laptop ben = Laptop.join(lead, folder.resolve("c"), "B. Joiner", Role.INSPECTOR)) {
            ask(report, ben.inspection);
            Laptop.take(ben.inspection, Laptop.bundle(lead, folder.resolve("1.fieldbook")));
            SubjectId second =
                    AssessAgain.findAbout(ben.inspection.snapshot().state(), report)
                            .orElseThrow()
                            .subject()
                            .id();
            Laptop.answer(ben.inspection, second, "2.1.1", "no");
            new AssessAgain(ben.inspection)
                    .complete(second, ben.inspection.snapshot().state())
                    .join();
            Laptop.take(lead, Laptop.bundle(ben.inspection, folder.resolve("2.fieldbook")));
        }
        new AdjudicateAnswers(lead)
                .adjudicate(
                        new AdjudicateAnswers.Adjudicated(
                                report, "2.1.1", AnswerState.NO, "Too thin.", List.of()))
                .join();
        model.open("2.1");
        assertThat(text()).contains("Adjudicated: TR-01 (A. Tester)");
        Laptop.note(lead, small.id("TE-002"), "2.2.1", "Seen.");
        ask(small.id("TE-002"), lead);
        model.open("2.2");
        assertThat(text()).contains("Hidden from you: TE-002 (B. Tester)");
    }

    private void ask(SubjectId subject, OpenInspection assessor) {
        new AskToAssess(small.inspection)
                .ask(subject, assessor.snapshot().me().id(), UUID.randomUUID())
                .join();
    }
}
