package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Standard;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.intake.sheet.Workbooks;
import org.fieldbook.journal.json.ChangeJson;
import org.fieldbook.service.RecordFiles.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

class RecordFilesTest {

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

    private Outcome record(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.csv"), csv);
        return new RecordFiles(made.open()).record(file, Optional.empty());
    }

    private Optional<String> reason(String reference, String code) {
        return made.subject(reference).field(made.field(code)).heads().getFirst().record().reason();
    }

    @Test
    void naWithoutAReasonTakesTheOnlyOneTheFrameworkListsAndSaysSo() throws IOException {
        Outcome outcome = record("case,question,answer\nTE-001,2.5.1,na\nTE-001,2.2.1a,na\n");
        assertThat(made.state("TE-001", "2.5.1")).isEqualTo(AnswerState.NOT_APPLICABLE);
        assertThat(reason("TE-001", "2.5.1")).contains("no review due");
        assertThat(reason("TE-001", "2.2.1a")).isEmpty();
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Recorded.class,
                        recorded ->
                                assertThat(recorded.remarks())
                                        .singleElement()
                                        .satisfies(remark -> {
                                            assertThat(remark.line()).isEqualTo(2);
                                            assertThat(remark.arguments())
                                                    .containsExactly("no review due");
                                        }));
    }

    @Test
    void answersAreReadFromAWorkbookLikewise() throws IOException {
        Path file = folder.resolve("answers.xlsx");
        Files.write(
                file,
                Workbooks.of(
                        Workbooks.row(1, "case", "question", "answer")
                                + Workbooks.row(2, "TE-001", "2.2.1", "yes")
                                + Workbooks.row(3, "TE-002", "2.2.1", "no")));
        assertThat(new RecordFiles(made.open()).record(file, Optional.empty()))
                .isEqualTo(new Outcome.Recorded(2, List.of()));
        assertThat(made.state("TE-001", "2.2.1")).isEqualTo(AnswerState.YES);
        assertThat(made.state("TE-002", "2.2.1")).isEqualTo(AnswerState.NO);
        RateAnswers.Outcome rated =
                new RateAnswers()
                        .rate(
                                new RateAnswers.Request(
                                        new Frameworks().get("pdu-2021"),
                                        file,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of()));
        assertThat(rated)
                .isInstanceOfSatisfying(
                        RateAnswers.Outcome.Rated.class,
                        one ->
                                assertThat(new RateAnswers().json(one))
                                        .containsPattern("\"yes\" : 1\\b"));
    }

    @Test
    void naWithoutAReasonIsAFaultWhereTheFrameworkListsSeveral() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("answers.csv"),
                        "case,question,answer\nTE-001,2.2.1,yes\nTE-001,2.5.1,na\n");
        OpenInspection several =
                new OpenInspection(
                        made.open().store(),
                        new PackShelf(new Frameworks(), withSeveralReasons(made.now().framework())),
                        made.now().me(),
                        () -> new byte[ChangeJson.SALT],
                        Clock.systemUTC(),
                        made.now().card(),
                        made.now().state(),
                        () -> QuickStores.restingBackups(made.store()),
                        Allowed.EVERYTHING);
        int before = made.now().state().size();
        assertThat(new RecordFiles(several).record(file, Optional.empty()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused ->
                                assertThat(refused.faults())
                                        .singleElement()
                                        .satisfies(fault -> {
                                            assertThat(fault.line()).isEqualTo(3);
                                            assertThat(fault.column()).isEqualTo("reason");
                                            assertThat(fault.arguments())
                                                    .containsExactly("2.5.1", "early, ended");
                                        }));
        assertThat(several.snapshot().state().size()).isEqualTo(before);
    }

    private static Framework withSeveralReasons(Framework pack) {
        return new Framework(
                pack.id(),
                pack.version(),
                pack.title(),
                pack.period(),
                pack.setup(),
                pack.samples(),
                pack.standards().stream().map(RecordFilesTest::withSeveralReasons).toList(),
                pack.bands(),
                pack.scoreBands(),
                pack.caps(),
                pack.discretion(),
                pack.consistency(),
                pack.aggregates());
    }

    private static Standard withSeveralReasons(Standard standard) {
        return new Standard(
                standard.code(),
                standard.title(),
                standard.domain(),
                new Basis.ByKeyQuestions(
                        standard.questions().stream()
                                .map(RecordFilesTest::withSeveralReasons)
                                .toList()),
                standard.ratedWhen(),
                standard.provenance());
    }

    private static KeyQuestion withSeveralReasons(KeyQuestion question) {
        return new KeyQuestion(
                question.code(),
                question.sample(),
                question.shortTitle(),
                question.title(),
                question.text(),
                question.judgement(),
                question.appliesWhen(),
                List.of("early", "ended"),
                question.guidance(),
                question.prompts(),
                question.provenance());
    }

    @Test
    void aReasonInTheFileIsKeptAndNotReplacedByARowWithoutOne() throws IOException {
        record(
                """
                case,question,answer,reason
                TE-001,2.5.1,na,The order ended
                TE-001,2.2.1,no,Read twice
                """);
        assertThat(reason("TE-001", "2.5.1")).contains("The order ended");
        assertThat(reason("TE-001", "2.2.1")).contains("Read twice");
        int before = made.now().state().size();
        record("case,question,answer\nTE-001,2.5.1,na\nTE-001,2.2.1,no\n");
        assertThat(made.now().state().size()).isEqualTo(before);
    }
}
