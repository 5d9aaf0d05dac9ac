package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Rating;
import org.fieldbook.inspection.AskedItems;
import org.fieldbook.inspection.Cohort;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.inspection.Status;
import org.fieldbook.rating.Agreement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class PracticeInspectionTest {

    @TempDir Path folder;

    @Test
    void thePracticeInspectionIsRated13Of27AndReopensTheSame() {
        PracticeInspection practice = QuickStores.practice();
        byte[] before;
        try (OpenStore store = practice.make(folder.resolve("Practice"))) {
            OpenInspection open = store.open(store.listInspections().getFirst().inspection());
            before = new DescribeState(open).json();
            assertThat(open.snapshot().ratings().score()).isEqualTo(13);
        }
        try (OpenStore store = practice.unlock(folder.resolve("Practice"))) {
            Card card = store.listInspections().getFirst();
            OpenInspection open = store.open(card.inspection());
            assertThat(card.subjects()).isEqualTo(46 + 18);
            assertThat(open.snapshot().ratings().max()).isEqualTo(27);
            assertThat(open.snapshot().ratings().overall())
                    .isEqualTo(Optional.of(Rating.REQUIRES_IMPROVEMENT));
            assertThat(new DescribeState(open).progress().getFirst().statuses())
                    .containsEntry(Status.SIGNED_OFF, 31)
                    .containsEntry(Status.COMPLETE, 7)
                    .containsEntry(Status.IN_PROGRESS, 6)
                    .containsEntry(Status.NOT_STARTED, 2);
            assertThat(new DescribeState(open).json()).isEqualTo(before);
            assertThat(store.check().isSound()).isTrue();
        }
    }

    @Test
    void everySectionOfItsCompleteCasesIsFilledAndNothingAsksWhy() {
        try (OpenStore store = QuickStores.practice().make(folder.resolve("Practice"))) {
            Snapshot now = store.open(store.listInspections().getFirst().inspection()).snapshot();
            assertThat(now.subjects())
                    .filteredOn(one -> one.status().isComplete())
                    .hasSize(38)
                    .allSatisfy(one ->
                            // Whoever is under no other sentence has none ticked.
                            assertThat(one.completeness().answered())
                                    .as(one.reference())
                                    .isGreaterThanOrEqualTo(one.completeness().applicable() - 1));
            assertThat(now.subjects())
                    .allSatisfy(one -> {
                        assertThat(one.completeness().hidden()).as(one.reference()).isEmpty();
                        assertThat(one.completeness().queries()).as(one.reference()).isEmpty();
                    });
            assertThat(now.framework().findSample("case").orElseThrow().sections())
                    .allSatisfy(section ->
                            assertThat(section.items())
                                    .anySatisfy(item ->
                                            assertThat(answers(now, item.code()))
                                                    .isGreaterThan(30)));
            assertThat(Cohort.of(now.state())).isPresent();
        }
    }

    private static long answers(Snapshot now, String code) {
        String field = now.framework().field(code);
        return now.subjects().stream()
                .filter(one ->
                        !(now.state().subject(one.id()).read(field) instanceof Reading.Absent))
                .count();
    }

    @Test
    void itsEvidenceIsWhatItsFileCountsAndEnoughPeopleWereHeard() {
        try (OpenStore store = QuickStores.practice().make(folder.resolve("Practice"))) {
            Snapshot now = store.open(store.listInspections().getFirst().inspection()).snapshot();
            EvidenceLog log = EvidenceLog.of(now.framework(), now.state());
            assertThat(log.evidence()).hasSize(34);
            assertThat(log.evidence().getLast().reference()).isEqualTo("E-34");
            for (JsonNode standard : org.fieldbook.rating.Practice.file().get("judgedStandards")) {
                String code = standard.get("standard").stringValue();
                assertThat(log.findings(code, Mark.STRENGTH))
                        .hasSize(standard.get("strengths").intValue());
                assertThat(log.findings(code, Mark.AREA))
                        .hasSize(standard.get("areasForImprovement").intValue());
            }
            assertThat(log.findings())
                    .allSatisfy(one ->
                            assertThat(one.evidence())
                                    .isNotEmpty()
                                    .allSatisfy(id ->
                                            assertThat(log.find(id).orElseThrow().marks())
                                                    .containsKey(one.standard())));
            assertThat(Interview.list(new AskedItems(now.framework()), now.state()))
                    .extracting(Interview::with)
                    .containsOnly(Interview.With.values())
                    .hasSize(7 + 6 + 24);
            assertThat(SecondAssessment.of(now.state())).hasSize(3);
        }
    }

    @Test
    void oneSecondAssessmentIsInAndAdjudicatedAndSomeCasesHavePromptsAndNotes() {
        try (OpenStore store = QuickStores.practice().make(folder.resolve("Practice"))) {
            Snapshot now = store.open(store.listInspections().getFirst().inspection()).snapshot();
            QualityOfJudgements quality = QualityOfJudgements.of(now);
            assertThat(quality.seconds())
                    .filteredOn(one -> one.stage() == QualityOfJudgements.Stage.BOTH_IN)
                    .singleElement()
                    .returns("WK-006", one -> one.subject().reference())
                    .returns(12, QualityOfJudgements.Second::questions)
                    .returns(2, QualityOfJudgements.Second::differing)
                    .returns(1, QualityOfJudgements.Second::adjudicated)
                    .returns(Status.SIGNED_OFF, one -> one.subject().status())
                    .returns(false, one -> one.subject().changedSince());
            Agreement agreement = quality.agreements().overall();
            assertThat(agreement.pairs()).isEqualTo(12);
            assertThat(agreement.percent()).contains(83);
            assertThat(agreement.kappa()).isPresent();
            assertThat(now.subjects())
                    .filteredOn(one -> one.promptsAnswered() > 0)
                    .extracting(SampleSubject::reference)
                    .containsExactly("WK-001", "WK-004", "WK-006", "WK-008", "WK-014");
            assertThat(now.subjects().stream().mapToInt(SampleSubject::notes).sum()).isEqualTo(13);
        }
    }

    @Test
    void itIsMadeOnFirstUseBesideItsFolderAndOpenedAfterwards() throws IOException {
        Path place = folder.resolve("Practice");
        QuickStores.practice().open(place).close();
        try (Stream<Path> made = Files.list(folder)) {
            assertThat(made).containsExactly(place);
        }
        try (OpenStore again = QuickStores.practice().open(place)) {
            assertThat(again.listInspections()).hasSize(1);
            assertThat(again.check().isSound()).isTrue();
        }
    }

    @Test
    void itStandsOnItsDayOfTheVisitHoweverItIsUnlocked() {
        Path place = folder.resolve("Practice");
        QuickStores.practice().make(place).close();
        try (OpenStore store =
                QuickStores.of(Clock.systemUTC())
                        .unlock(place, PracticeInspection.PASSPHRASE.toCharArray())) {
            OpenInspection open = store.open(store.listInspections().getFirst().inspection());
            assertThat(LocalDate.now(open.clock())).isEqualTo(LocalDate.of(2023, 3, 15));
            assertThat(store.listInspections().getFirst().opened().orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.of(2023, 3, 15));
            assertThat(Made.await(new WriteNotes(open).keep(draft(open))).at().toLocalDate())
                    .isEqualTo(LocalDate.of(2023, 3, 15));
        }
    }

    private static Draft draft(OpenInspection open) {
        return new Draft(
                open.snapshot().subjects().getFirst().id(),
                Optional.empty(),
                Map.of("pdu-2021/reason", "text"),
                Map.of(),
                0);
    }
}
