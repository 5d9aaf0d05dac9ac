package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Nudge;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.rating.Agreement;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.QualityOfJudgements;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The quality of judgements by the keyboard alone: a second assessment from asking to adjudicating, and a judgement
/// that was pointed at kept with a reason.
class QualityKeyboardTest {

    private static final int MOST_TABS = 120;

    @TempDir private Path folder;
    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private OpenInspection inspection() {
        return desk.inspection().orElseThrow();
    }

    private Snapshot now() {
        return inspection().snapshot();
    }

    private SampleSubject subject(String reference) {
        return now().subjects().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    /// Ben has the case, answers it with Yes and calls it complete, on his own laptop.
    private void benCompletes(SubjectId subject) {
        try (Laptop ben =
                Laptop.join(inspection(), folder.resolve("ben"), "B. Tester", Role.INSPECTOR)) {
            for (KeyQuestion question : now().framework().questionsOf("case")) {
                Laptop.answer(ben.inspection, subject, question.code(), "yes");
            }
            new CompleteCases(ben.inspection)
                    .complete(subject, ben.inspection.snapshot().state())
                    .join();
            Laptop.take(
                    inspection(), Laptop.bundle(ben.inspection, folder.resolve("ben.fieldbook")));
        }
    }

    private Optional<String> focused() {
        return Optional.ofNullable(Toolkit.call(() -> desk.keyboard.scene().getFocusOwner()))
                .map(Node::getId);
    }

    /// A code is no part of a selector, so ids are told where the keyboard is.
    private void goTo(Predicate<String> wanted) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (focused().filter(wanted).isPresent()) {
                return;
            }
            desk.keyboard.press(KeyCode.TAB);
        }
        throw new AssertionError("no way by Tab; focus on " + focused());
    }

    private void fire(String id) {
        goTo(id::equals);
        desk.keyboard.press(KeyCode.SPACE);
    }

    private boolean isShown(String beginning) {
        return Toolkit.call(() ->
                desk.keyboard.scene().getRoot().lookupAll(".button").stream()
                        .anyMatch(one -> one.getId() != null && one.getId().startsWith(beginning)));
    }

    private void openQuality() {
        desk.keyboard.choose("cases-more", "cases-quality");
        desk.keyboard.await(
                "cases can be asked for",
                () ->
                        desk.present("quality-ask-case")
                                && desk.keyboard.find("quality-ask-case") instanceof ComboBox<?> all
                                && !all.getItems().isEmpty());
    }

    private QualityOfJudgements quality() {
        return QualityOfJudgements.of(now());
    }

    private boolean isChosen(String reference) {
        return Toolkit.call(() ->
                desk.keyboard.find("quality-ask-case") instanceof ComboBox<?> cases
                        && cases.getValue() instanceof SampleSubject one
                        && one.reference().equals(reference));
    }

    @Test
    void aCaseIsAskedForJudgedApartComparedAndAdjudicated() {
        desk.openTheInspection();
        SubjectId subject = desk.small.id("TE-002");
        benCompletes(subject);
        openQuality();
        desk.keyboard.tabTo("quality-ask-case");
        for (int down = 0; down < 4 && !isChosen("TE-002"); down++) {
            desk.keyboard.press(KeyCode.DOWN);
        }
        assertThat(isChosen("TE-002")).isTrue();
        fire("quality-ask");
        desk.keyboard.await("it is asked for", () -> desk.present("quality-open-TE-002"));
        assertThat(subject("TE-002").hidden()).isTrue();
        fire("quality-open-TE-002");

        List<String> codes =
                now().framework().questionsOf("case").stream().map(KeyQuestion::code).toList();
        assertThat(codes).hasSize(12);
        for (String code : codes) {
            goTo(("assess-answer-" + code)::equals);
            if (code.equals("2.2.3")) {
                desk.keyboard.press(KeyCode.RIGHT);
            }
            desk.keyboard.press(KeyCode.SPACE);
        }
        fire("assess-complete");
        desk.keyboard.await("both are in", () -> !subject("TE-002").hidden());
        Agreement agreement = quality().agreements().overall();
        assertThat(agreement.pairs()).isEqualTo(12);
        assertThat(agreement.agreed()).isEqualTo(11);

        desk.dialogs.chosen.add("No");
        desk.dialogs.reason = Optional.of("The child is not in the assessment.");
        desk.keyboard.await("it can be adjudicated", () -> isShown("compare-adjudicate-2.2.3"));
        fire("compare-adjudicate-2.2.3");
        desk.keyboard.await(
                "it is adjudicated",
                () -> subject("TE-002").answers().get("2.2.3") == AnswerState.NO);
        assertThat(quality().seconds())
                .singleElement()
                .returns(1, QualityOfJudgements.Second::differing)
                .returns(1, QualityOfJudgements.Second::adjudicated);
        desk.keyboard.await(
                "the reason stands there",
                () -> desk.allText().contains("The child is not in the assessment."));
    }

    @Test
    void aJudgementWithoutEvidenceIsKeptWithAReasonAndGoneTo() {
        desk.openTheInspection();
        Laptop.answer(inspection(), desk.small.id("TE-001"), "2.2.1", "yes");
        openQuality();
        desk.keyboard.await("it is pointed at", () -> isShown("quality-keep-"));
        assertThat(quality().nudges()).hasSize(1);
        desk.dialogs.reason = Optional.of("Heard in the interview.");
        goTo(id -> id.startsWith("quality-keep-"));
        desk.keyboard.press(KeyCode.SPACE);
        desk.keyboard.await(
                "it is kept", () -> quality().nudges().stream().noneMatch(Nudge::isOpen));
        assertThat(quality().nudges().getFirst().kept()).contains("Heard in the interview.");
        goTo(id -> id.startsWith("quality-open-"));
        desk.keyboard.press(KeyCode.SPACE);
        desk.keyboard.await("the case is open", () -> desk.present("recording-note"));
    }
}
