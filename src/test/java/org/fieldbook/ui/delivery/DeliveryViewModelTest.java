package org.fieldbook.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Finding;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.Role;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.QuickStores;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The judgement of a standard: findings, proposal and second reader, without a window.
class DeliveryViewModelTest {

    @TempDir private Path folder;
    private SmallInspection small;
    private final DirectBackground background = new DirectBackground();

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private DeliveryViewModel model(OpenInspection on) {
        var model =
                new DeliveryViewModel(
                        new EntryQueue(on, background), background, SmallInspection.WORDS);
        model.show(on.snapshot());
        return model;
    }

    private static StandardLine line(DeliveryViewModel model, OpenInspection on) {
        model.show(on.snapshot());
        return model.linesProperty().get().getFirst();
    }

    @Test
    void aProposalThatIsNotSavedStandsInItsPlaceMarked() {
        DeliveryViewModel model = model(small.inspection);
        model.propose("1.1", Rating.INADEQUATE);
        QuickStores.disk(small.inspection).readOnly();
        model.propose("1.1", Rating.OUTSTANDING);
        model.propose("1.1", Rating.GOOD);
        assertThat(model.linesProperty().get().getFirst())
                .returns(Optional.of(Rating.GOOD), StandardLine::proposed)
                .returns(true, StandardLine::waits);
        QuickStores.disk(small.inspection).none();
        background.pass(EntryQueue.AGAIN);
        assertThat(line(model, small.inspection))
                .returns(Optional.of(Rating.GOOD), StandardLine::proposed)
                .returns(false, StandardLine::waits);
    }

    @Test
    void aColleagueReadsTheProposalAndTheLeadSeesWhatTheySaid() {
        DeliveryViewModel lead = model(small.inspection);
        lead.propose("1.1", Rating.GOOD);
        assertThat(line(lead, small.inspection).isOpen()).as("it is their own").isFalse();
        try (Laptop ben =
                Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            DeliveryViewModel theirs = model(ben.inspection);
            StandardLine read = line(theirs, ben.inspection);
            assertThat(read.isOpen()).isTrue();
            theirs.agree(read, true);
            theirs.comment("1.1", "Thin on staff", 13);
            background.pass(Duration.ofSeconds(1));
            assertThat(line(model(ben.inspection), ben.inspection).comment())
                    .as("a draft after a second")
                    .isEqualTo("Thin on staff");
            theirs.leave("1.1");
            assertThat(line(theirs, ben.inspection).agrees()).isTrue();
            Laptop.take(
                    small.inspection, Laptop.bundle(ben.inspection, folder.resolve("b.fieldbook")));
        }
        assertThat(line(lead, small.inspection).readers())
                .singleElement()
                .asString()
                .startsWith("B. Joiner agreed")
                .endsWith("Thin on staff");
        lead.propose("1.1", Rating.OUTSTANDING);
        assertThat(line(lead, small.inspection).readers())
                .singleElement()
                .asString()
                .contains("Good, which is no longer proposed");
    }

    /// Rule A: while casework is inadequate, leadership counts as Requires improvement at best.
    @Test
    void aProposalThatARuleCapsSaysSoWhileItDoes() {
        DeliveryViewModel model = model(small.inspection);
        model.propose("1.1", Rating.GOOD);
        assertThat(line(model, small.inspection).cap()).isEmpty();
        for (String question : List.of("2.2.1", "2.2.2", "2.2.3")) {
            Laptop.answer(small.inspection, small.id("TE-001"), question, "no");
        }
        assertThat(line(model, small.inspection).cap())
                .isEqualTo(
                        "Counts as Requires improvement. Rule A caps 1.1 while 2.2 Assessment is"
                                + " Inadequate. Your proposal stays on record.");
        assertThat(line(model, small.inspection).proposed()).contains(Rating.GOOD);
        model.propose("1.1", Rating.REQUIRES_IMPROVEMENT);
        assertThat(line(model, small.inspection).cap()).as("nothing to lower").isEmpty();
        model.propose("1.1", Rating.GOOD);
        assertThat(line(model, small.inspection).cap()).isNotEmpty();
        for (String question : List.of("2.2.1", "2.2.2", "2.2.3")) {
            Laptop.answer(small.inspection, small.id("TE-001"), question, "yes");
        }
        assertThat(line(model, small.inspection).cap()).isEmpty();
    }

    @Test
    void aStrengthIsWrittenWithTheEvidenceItRestsOn() {
        var queue = new EntryQueue(small.inspection, background);
        var evidence = new EvidenceViewModel(queue, background, SmallInspection.WORDS);
        evidence.add();
        evidence.enter(Fields.TITLE, "Officers", 0);
        evidence.enter(Fields.mark(evidence.framework(), "1.1"), Mark.STRENGTH.word(), 0);
        evidence.leave();
        var model = new FindingsViewModel(queue, background, SmallInspection.WORDS);
        model.show(small.inspection.snapshot());
        model.add("1.1", Mark.STRENGTH);
        var officers = model.offered("1.1", model.openProperty().get().orElseThrow()).getFirst();
        model.type("A clear plan", 12);
        model.link(officers, true);
        assertThat(model.isLinked(officers)).isTrue();
        model.leave();
        model.show(small.inspection.snapshot());
        Finding found = model.logProperty().get().findings("1.1", Mark.STRENGTH).getFirst();
        assertThat(found.text().text()).contains("A clear plan");
        assertThat(found.evidence()).containsExactly(officers.subject().id());

        model.edit(found);
        model.link(officers, false);
        model.leave();
        model.show(small.inspection.snapshot());
        assertThat(model.logProperty().get().findings("1.1", Mark.STRENGTH).getFirst().evidence())
                .isEmpty();
        model.delete(found.subject().id());
        model.show(small.inspection.snapshot());
        assertThat(model.logProperty().get().findings()).isEmpty();
    }
}
