package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Item;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Sample;
import org.fieldbook.inspection.AskedItems;
import org.fieldbook.inspection.Attachment;
import org.fieldbook.inspection.Cohort;
import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SecondAssessment;
import org.fieldbook.inspection.Status;
import org.fieldbook.intake.Practice;
import org.fieldbook.rating.Agreement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class PracticeInspectionTest {

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

    private static OpenInspection open() {
        return made.open(made.listInspections().getFirst().inspection());
    }

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
            assertThat(card.subjects()).isEqualTo(46 + 18 + 6 + 4);
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
        Snapshot now = open().snapshot();
        assertThat(now.framework().samples())
                .allSatisfy(sample ->
                        assertThat(complete(now, sample))
                                .as(sample.id())
                                .hasSize(
                                        switch (sample.id()) {
                                            case "case" -> 38;
                                            case "release" -> 5;
                                            case "victimContact" -> 3;
                                            // Reports are judged and not called complete.
                                            default -> 0;
                                        })
                                .allSatisfy(one ->
                                        // Whoever is under no other sentence has none ticked.
                                        assertThat(one.completeness().answered())
                                                .as(one.reference())
                                                .isGreaterThanOrEqualTo(
                                                        one.completeness().applicable() - 1)));
        assertThat(now.subjects())
                .allSatisfy(one -> {
                    assertThat(one.completeness().hidden()).as(one.reference()).isEmpty();
                    assertThat(one.completeness().queries()).as(one.reference()).isEmpty();
                });
        assertThat(now.framework().samples())
                .allSatisfy(sample ->
                        assertThat(sample.sections())
                                .isNotEmpty()
                                .allSatisfy(section ->
                                        assertThat(section.items())
                                                .as(section.id())
                                                .anySatisfy(item ->
                                                        assertThat(mostAnswer(now, item))
                                                                .isTrue())));
        assertThat(Cohort.of(now.state())).isPresent();
    }

    private static List<SampleSubject> complete(Snapshot now, Sample sample) {
        return now.listSubjects(sample.id()).stream()
                .filter(one -> one.status().isComplete())
                .toList();
    }

    /// Whether two of three subjects of its sample have an answer to it.
    private static boolean mostAnswer(Snapshot now, Item item) {
        String field = now.framework().field(item.code());
        List<SampleSubject> asked =
                now.framework().samples().stream()
                        .filter(sample -> sample.findItem(item.code()).isPresent())
                        .flatMap(sample -> now.listSubjects(sample.id()).stream())
                        .toList();
        long answered =
                asked.stream()
                        .filter(one ->
                                !(now.state().subject(one.id()).read(field)
                                        instanceof Reading.Absent))
                        .count();
        return answered > 0 && 3 * answered >= 2L * asked.size();
    }

    @Test
    void whatReleasesAndVictimContactsBelongToIsACaseOfTheSampleAndSoIsWhoLooksAtThem() {
        Snapshot now = open().snapshot();
        Map<String, String> cases =
                now.listSubjects("case").stream()
                        .collect(
                                Collectors.toMap(
                                        SampleSubject::reference, SampleSubject::inspector));
        assertThat(List.of("release", "victimContact"))
                .flatMap(now::listSubjects)
                .hasSize(10)
                .allSatisfy(one ->
                        assertThat(cases)
                                .containsEntry(
                                        one.attributes().get("relatedCase"), one.inspector()));
    }

    @Test
    void aDocumentIsAttachedToTheEvidenceThatRestsOnItAndIsHere() {
        OpenInspection open = open();
        Snapshot now = open.snapshot();
        EvidenceLog log = EvidenceLog.of(now.framework(), now.state());
        Attachment file =
                assertThat(Attachment.of(now.state()))
                        .singleElement()
                        .returns("Staffing figures, February.csv", Attachment::name)
                        .actual();
        assertThat(log.find(file.subject()).orElseThrow().reference()).isEqualTo("E-01");
        assertThat(log.findings())
                .anySatisfy(one -> assertThat(one.evidence()).contains(file.subject()));
        Path copy = folder.resolve("copy.csv");
        assertThat(new AttachedFiles(open).saveCopy(file, copy, () -> false)).isTrue();
        assertThat(copy).content().contains("made up for practice").contains("Rural,");
    }

    @Test
    void itsEvidenceIsWhatItsFileCountsAndEnoughPeopleWereHeard() {
        Snapshot now = open().snapshot();
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

    @Test
    void oneSecondAssessmentIsInAndAdjudicatedAndSomeCasesHavePromptsAndNotes() {
        Snapshot now = open().snapshot();
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
                .containsExactly(
                        "WK-001", "WK-004", "WK-005", "WK-006", "WK-008", "WK-014", "WK-041",
                        "WK-042");
        assertThat(now.subjects().stream().mapToInt(SampleSubject::notes).sum()).isEqualTo(17);
    }

    @Test
    void whatItsNotesShowIsWhatTheFormOffers() {
        Snapshot now = open().snapshot();
        assertThat(
                        now.subjects().stream()
                                .flatMap(one -> Notes.of(now.state()).about(one.id()).stream())
                                .map(note -> note.subject().text(Fields.SHOWS).orElse("")))
                .hasSize(17)
                .containsOnly("strength", "improvement", "context");
    }

    @Test
    void theFiveQueriesOfItsFileAreOpenBecausePromptsAndJudgementPointDifferentWays() {
        Snapshot now = open().snapshot();
        var queries = new OpenQueries(now);
        assertThat(now.subjects().stream().filter(queries::isAnyOpen))
                .extracting(SampleSubject::reference)
                .containsExactlyElementsOf(
                        PracticeInspection.shipped().entries().stream()
                                .filter(Practice.Entry::openQuery)
                                .map(Practice.Entry::reference)
                                .toList())
                .containsExactly("WK-004", "WK-005", "WK-014", "WK-041", "WK-042");
        assertThat(queries.about(now.framework().findQuestion("2.2.3").orElseThrow()))
                .extracting(SampleSubject::reference)
                .containsExactly("WK-014");
    }

    @Test
    void itIsMadeOnFirstUseBesideItsFolderAndOpenedAfterwards() throws IOException {
        Path place = folder.resolve("Practice");
        QuickStores.practice().open(place, () -> false).close();
        try (Stream<Path> made = Files.list(folder)) {
            assertThat(made).containsExactly(place);
        }
        try (OpenStore again = QuickStores.practice().open(place, () -> false)) {
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
