package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.groups.Tuple;
import org.fieldbook.framework.Pack;
import org.fieldbook.framework.PackComparison;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.MovePreview;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.SectionEntry;
import org.fieldbook.rating.QuestionResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// An inspection begun while the case list said too whether its inspector agrees with the level of risk of serious
/// harm moves to the version that asks it once.
class AskedOnceTest {

    private static final String ITEM = "roshAgrees";
    private static final String COLUMN = "roshAgreed";

    /// The version that was published before, byte for byte.
    private static final Path BEFORE =
            Path.of("src/test/resources/org/fieldbook/framework/pdu-2021-3.json");

    private static final String CASES =
            """
            case,sample,inspector,rosh,roshAgreed
            TE-001,case,A. Tester,High,no
            TE-002,case,A. Tester,Low,yes
            TE-003,case,A. Tester,Low,yes
            TE-004,case,A. Tester,Low,
            TE-005,case,A. Tester,High,no
            """;

    @TempDir private Path folder;
    private UnitVisit visit;

    @BeforeEach
    void make() {
        var wanted = UnitVisit.wanted("TE", BEFORE.toString(), "", false);
        visit = UnitVisit.of(folder, wanted, Map.of(), Map.of());
        var importing = new ImportCaseList(visit.open());
        byte[] file = CASES.getBytes(StandardCharsets.UTF_8);
        Made.await(importing.importRows(importing.preview("cases.csv", file), false));
        record("TE-003", "no");
        record("TE-005", "yes");
        record("TE-005", "");
    }

    @AfterEach
    void close() {
        visit.close();
    }

    private SampleSubject row(String reference) {
        return visit.now().subjects().stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private void record(String reference, String word) {
        Made.await(
                new RecordAnswers(visit.open())
                        .answer(
                                new RecordAnswers.Given(
                                        row(reference).id(),
                                        ITEM,
                                        Optional.of(word).filter(one -> !one.isEmpty()),
                                        Optional.empty(),
                                        visit.now()
                                                .state()
                                                .subject(row(reference).id())
                                                .field("pdu-2021/" + ITEM)
                                                .headHashes())));
    }

    private MovePack moving() {
        return new MovePack(visit.open(), new Frameworks());
    }

    private void move() {
        MovePack moving = moving();
        Made.await(moving.move(moving.preview(moving.offered().getFirst()), "It is asked once"));
    }

    private List<String> missing(String reference) {
        return row(reference).completeness().missing();
    }

    private String agreed(String reference) {
        return row(reference).attributes().getOrDefault(COLUMN, "");
    }

    @Test
    void thePackOfBeforeIsReadAsItWas() throws IOException {
        Pack before = Packs.pack(Files.readAllBytes(BEFORE));
        assertThat(before.sha256())
                .isEqualTo("278ae3bcb2c085f0f6352473b5748dc1dd95d230ef09cbf129b7651b020a6dd1");
        assertThat(visit.now().framework()).isEqualTo(before.framework());
    }

    private String commentField() {
        return SectionEntry.find(visit.now().framework(), "case", ITEM)
                .orElseThrow()
                .comment(visit.now().framework(), visit.now().state().subject(row("TE-001").id()));
    }

    private void comment(String field, String text) {
        Made.await(
                new WriteNotes(visit.open())
                        .commit(
                                new Draft(
                                        row("TE-001").id(),
                                        Optional.empty(),
                                        Map.of(field, text),
                                        Map.of(),
                                        0)));
    }

    /// It stands beside the item that is asked in place of the column, unless the item has one of its own.
    @Test
    void aCommentOnTheColumnIsReadBesideTheItem() {
        comment("pdu-2021/" + COLUMN + "/lookAgain", "Who agreed?");
        move();
        assertThat(commentField()).isEqualTo("pdu-2021/" + COLUMN + "/lookAgain");
        comment("pdu-2021/" + ITEM + "/lookAgain", "And when?");
        assertThat(commentField()).isEqualTo("pdu-2021/" + ITEM + "/lookAgain");
    }

    @Test
    void theMappingNamesTheColumnAndWhoseAnswerIsCarriedOver() {
        MovePreview recorded = moving().preview(moving().offered().getFirst()).recorded();
        assertThat(recorded.comparison().listed())
                .extracting(PackComparison.Listed::column, one -> one.now().code())
                .containsExactly(tuple(COLUMN, ITEM));
        assertThat(recorded.listed())
                .extracting(one -> one.ask().code(), MovePreview.Recorded::references)
                .containsExactly(tuple(ITEM, List.of("TE-001", "TE-002")));
        assertThat(recorded.comparison().added()).isEmpty();
        assertThat(recorded.comparison().dropped()).isEmpty();
        // A licence beside a community sentence is asked about since then, too.
        assertThat(recorded.comparison().changed())
                .extracting(one -> one.now().code())
                .containsExactly("2.4.1d", "recalled");
    }

    @Test
    void whatTheCaseListSaidStandsUntilSomebodyAnswersAndNothingIsWritten() {
        List<Tuple> counts =
                visit.now().ratings().questions().stream()
                        .map(one -> tuple(one.question().code(), one.counts()))
                        .toList();
        Optional<Rating> overall = visit.now().ratings().overall();
        assertThat(missing("TE-001")).doesNotContain("roshShouldBe");
        int answered = row("TE-001").completeness().answered();
        int changes = visit.now().state().listChanges().size();
        move();
        assertThat(visit.now().framework().version()).isEqualTo(6);
        assertThat(visit.now().ratings().questions())
                .extracting(one -> one.question().code(), QuestionResult::counts)
                .containsExactlyElementsOf(counts);
        assertThat(visit.now().ratings().overall()).isEqualTo(overall);
        assertThat(row("TE-001").completeness().answered()).isEqualTo(answered + 1);
        assertThat(missing("TE-001")).contains("roshShouldBe");
        assertThat(missing("TE-002")).doesNotContain("roshShouldBe");
        assertThat(missing("TE-003")).contains("roshShouldBe");
        assertThat(List.of(agreed("TE-001"), agreed("TE-002"), agreed("TE-003"), agreed("TE-004")))
                .containsExactly("no", "yes", "no", "");
        assertThat(agreed("TE-005")).as("an answer that was cleared leaves none").isEmpty();
        assertThat(visit.now().state().listChanges())
                .as("the move itself and nothing else")
                .hasSize(changes + 1);
        record("TE-001", "yes");
        assertThat(missing("TE-001")).doesNotContain("roshShouldBe");
        assertThat(agreed("TE-001")).isEqualTo("yes");
        record("TE-001", "");
        assertThat(agreed("TE-001")).isEmpty();
        move();
        assertThat(agreed("TE-001")).isEqualTo("no");
    }

    @Test
    void whoJudgesACaseApartIsNotToldWhetherItsInspectorAgrees() {
        assertThat(agreed("TE-003")).as("the case list says it").isEqualTo("yes");
        move();
        assertThat(agreed("TE-003")).as("its inspector says it").isEqualTo("no");
        Made.await(
                new AskToAssess(visit.open())
                        .ask(row("TE-003").id(), visit.now().me().id(), UUID.randomUUID()));
        assertThat(row("TE-003").hidden()).isTrue();
        assertThat(row("TE-003").attributes())
                .containsEntry("rosh", "Low")
                .doesNotContainKey(COLUMN);
    }
}
