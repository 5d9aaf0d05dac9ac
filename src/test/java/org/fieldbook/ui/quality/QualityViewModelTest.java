package org.fieldbook.ui.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.inspection.QuestionField;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.QualityOfJudgements;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class QualityViewModelTest {

    private static final String CODE = "2.1.1";

    @TempDir private Path folder;

    private final DirectBackground background = new DirectBackground();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private QualityViewModel model;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        model =
                new QualityViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        dialogs,
                        SmallInspection.WORDS,
                        new QualityViewModel.Ways(_ -> {}, (_, _) -> {}),
                        UUID::randomUUID);
    }

    @AfterEach
    void close() {
        small.close();
    }

    private QualityOfJudgements quality() {
        model.show(small.inspection.snapshot());
        return model.shownProperty().get().orElseThrow().quality();
    }

    private AssessmentViewModel assessment(Laptop on) {
        return new AssessmentViewModel(
                new EntryQueue(on.inspection, background),
                background,
                dialogs,
                SmallInspection.WORDS);
    }

    /// From asking to adjudicating, on two laptops.
    @Test
    void aCaseIsJudgedApartComparedAndAdjudicated() {
        SubjectId report = small.id("TR-01");
        try (Laptop ben =
                Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR)) {
            model.ask(report, model.assessors(report).getFirst().id());
            assertThat(quality().seconds().getFirst().assessor()).isEqualTo("B. Joiner");
            Laptop.take(
                    ben.inspection, Laptop.bundle(small.inspection, folder.resolve("1.fieldbook")));
            AssessmentViewModel form = assessment(ben);
            form.open(report);
            judge(form);
            Laptop.take(
                    small.inspection, Laptop.bundle(ben.inspection, folder.resolve("2.fieldbook")));
            assertThat(quality().seconds().getFirst().stage())
                    .isEqualTo(QualityOfJudgements.Stage.WAITS);
        }
        AssessmentViewModel lead =
                new AssessmentViewModel(
                        new EntryQueue(small.inspection, background),
                        background,
                        dialogs,
                        SmallInspection.WORDS);
        lead.open(report);
        assertThat(lead.sheetProperty().get()).isInstanceOf(AssessmentSheet.None.class);
        Laptop.answer(small.inspection, report, CODE, "yes");
        new CompleteCases(small.inspection)
                .complete(report, small.inspection.snapshot().state())
                .join();
        lead.show(small.inspection.snapshot());
        AssessmentSheet.Line line = both(lead).lines().getFirst();
        assertThat(line.compared().first()).isEqualTo(AnswerState.YES);
        assertThat(line.compared().second()).isEqualTo(AnswerState.NO);
        assertThat(line.note()).isEqualTo("No enquiries.");
        dialogs.chosen.add("No");
        dialogs.reason = Optional.of("The file says so.");
        lead.adjudicate(both(lead), line);
        assertThat(both(lead).lines().getFirst().compared().adjudicated().orElseThrow().reason())
                .isEqualTo("The file says so.");
        assertThat(small.subject("TR-01").answers()).containsEntry(CODE, AnswerState.NO);
        assertThat(new AgreementText(SmallInspection.WORDS).sheet(quality().agreements()).rows())
                .last()
                .satisfies(row ->
                        assertThat(row.cells())
                                .containsExactly(
                                        "All key questions together",
                                        "1",
                                        "0",
                                        "0%",
                                        "0.00",
                                        "\u2013"));
    }

    private void judge(AssessmentViewModel form) {
        form.type(mine(form), CODE, "No enq", 6);
        background.pass(Duration.ofSeconds(1));
        form.type(mine(form), CODE, "No enquiries.", 13);
        form.answer(mine(form), CODE, AnswerState.NO);
        form.complete(mine(form));
        assertThat(mine(form).isComplete()).isTrue();
        assertThat(mine(form).lines().getFirst().note()).isEqualTo("No enquiries.");
    }

    private static AssessmentSheet.Mine mine(AssessmentViewModel form) {
        return (AssessmentSheet.Mine) form.sheetProperty().get();
    }

    private static AssessmentSheet.Both both(AssessmentViewModel model) {
        return (AssessmentSheet.Both) model.sheetProperty().get();
    }

    private List<Nudge.Kind> kinds() {
        return quality().nudges().stream().filter(Nudge::isOpen).map(Nudge::kind).toList();
    }

    @Test
    void aJudgementWithoutEvidenceIsPointedAtUntilAReasonIsGivenAndBlocksNothing() {
        Laptop.answer(small.inspection, small.id("TR-01"), CODE, "yes");
        assertThat(kinds()).containsExactly(Nudge.Kind.NO_EVIDENCE);
        dialogs.reason = Optional.of("Seen in the oral report.");
        model.keep(quality().nudges().getFirst());
        assertThat(kinds()).isEmpty();
        assertThat(quality().nudges().getFirst().kept()).contains("Seen in the oral report.");
        new CompleteCases(small.inspection)
                .complete(small.id("TR-01"), small.inspection.snapshot().state())
                .join();
        model.keep(quality().nudges().getFirst());
        assertThat(small.subject("TR-01").changedSince()).isFalse();
    }

    @Test
    void theSameLongNoteInTwoCasesIsPointedAtHoweverItIsWritten() {
        String text =
                "The plan was made late and nobody asked what the person thought of it, or why.";
        for (String reference : List.of("TE-001", "TE-002")) {
            Laptop.answer(small.inspection, small.id(reference), "2.2.1", "no");
        }
        Laptop.note(small.inspection, small.id("TE-001"), "2.2.1", text);
        Laptop.note(small.inspection, small.id("TE-002"), "2.2.1a", "Short.");
        assertThat(kinds()).isEmpty();
        Laptop.note(
                small.inspection,
                small.id("TE-002"),
                "2.2.1a",
                text.toUpperCase(java.util.Locale.ROOT).replace(" ", "\n") + "!");
        assertThat(kinds()).containsExactly(Nudge.Kind.SAME_NOTE, Nudge.Kind.SAME_NOTE);
        assertThat(quality().nudges().getFirst().others()).containsExactly("TE-002");
        dialogs.reason = Optional.of("Both cases are of one plan.");
        model.keep(quality().nudges().getFirst());
        assertThat(quality().nudges().stream().filter(Nudge::isOpen))
                .as("each case says its own reason")
                .singleElement()
                .satisfies(open -> assertThat(open.subject().reference()).isEqualTo("TE-002"));
        String field =
                new QuestionField(QuestionField.What.KEPT_SAME_NOTE, "2.2.1")
                        .name(small.inspection.snapshot().framework());
        assertThat(small.inspection.snapshot().state().subject(small.id("TE-001")).text(field))
                .as("it says nothing of what is not noted at all")
                .contains("Both cases are of one plan.");
        model.keep(quality().nudges().stream().filter(Nudge::isOpen).findFirst().orElseThrow());
        assertThat(kinds()).isEmpty();
        assertThat(quality().nudges())
                .extracting(Nudge::kept)
                .containsOnly(Optional.of("Both cases are of one plan."));
        dialogs.reason = Optional.of("");
        model.keep(quality().nudges().getFirst());
        assertThat(kinds()).as("a reason taken back").containsExactly(Nudge.Kind.SAME_NOTE);
    }

    @Test
    void mostPromptsAgainstTheJudgementIsPointedAt() {
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1", "yes");
        Laptop.note(small.inspection, small.id("TE-001"), "2.2.1", "Read twice.");
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1a", "no");
        assertThat(kinds()).containsExactly(Nudge.Kind.AGAINST_PROMPTS);
        Laptop.answer(small.inspection, small.id("TE-001"), "2.2.1b", "yes");
        assertThat(kinds()).isEmpty();
    }
}
