package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.framework.AnswerType;
import org.fieldbook.framework.Basis;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.Item;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Rating;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.Standard;
import org.fieldbook.framework.json.Packs;
import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.AnswerState;
import org.fieldbook.inspection.Applicability;
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.ItemAnswers;
import org.fieldbook.inspection.ItemState;
import org.fieldbook.inspection.Query;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.inspection.Subject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.rating.Agreement;
import org.fieldbook.rating.QuestionResult;
import org.fieldbook.rating.Ratings;
import org.fieldbook.rating.UnitCounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A whole visit under every pack, through the services: two subjects in each sample, every item, key question and
/// prompt that applies, evidence with a file and what is found from it, interviews and a survey, a case returned with
/// comments on a question and on items, a second assessment on another laptop with an adjudicated answer, completion, sign-off,
/// proposals, ratings, paper, and all of it again from the store.
class WholeVisitTest {

    @TempDir private Path folder;
    private OpenStore store;
    private OpenInspection open;

    /// An inspection of another framework lies in the store too, and disturbs nothing.
    @BeforeEach
    void make() {
        store = stores().create(folder.resolve("store"), Made.PASSPHRASE.toCharArray());
        open = store.open(store.create(Made.wanted("TE-0")));
    }

    @AfterEach
    void close() {
        store.close();
    }

    /// By hand. Of two subjects the first is judged Yes throughout, the second No on every third key
    /// question of a standard: 1 of 2 is Requires improvement. What is proposed is Good.
    ///
    /// pdu-2021: four casework standards 4 x 1, court work 3, four proposals 4 x 2: 15 of 27. pdu-2023: 4 +
    /// 3 x 2 = 10 of 21. Region: unpaid work 3, victims 1, six proposals 12: 16 of 24. CRC: 4 + 3 + 3 + 8 =
    /// 18 of 30. NPS: 4 + 3 + 1 + 8 = 16 of 30.
    @ParameterizedTest
    @CsvSource({
        "pdu-2021, 15, 27, Good",
        "pdu-2023, 10, 21, Requires improvement",
        "region-2023, 16, 24, Good",
        "crc-2018, 18, 30, Good",
        "nps-2018, 16, 30, Good",
        "public-protection-2025, 0, 0, "
    })
    void aWholeVisitIsRecordedCompletedAndRated(String id, int score, int max, String overall)
            throws IOException {
        open = store.open(store.create(wanted(id)));
        importSubjects();
        List<SampleSubject> subjects = open.snapshot().subjects();
        assertThat(subjects).hasSize(2 * framework().samples().size());
        var records = new VisitRecords(open, folder);
        SubjectId evidence = records.evidence();
        SubjectId twice = judgedTwice(subjects);
        records.interviews(twice);
        for (SampleSubject subject : subjects) {
            boolean first = subject.reference().endsWith("1");
            recordItems(subject.id(), first);
            judge(subject.id(), first);
            explain(subject.id());
            Made.await(new CompleteCases(open).complete(subject.id(), open.snapshot().state()));
            if (subject.id().equals(twice)) {
                int questions = records.second(twice);
                Agreement agreement =
                        QualityOfJudgements.of(open.snapshot()).agreements().overall();
                assertThat(agreement.pairs()).isEqualTo(questions);
                assertThat(agreement.agreed()).isEqualTo(questions - 1);
                records.returnWithComments(twice);
                assertThat(find(twice).status()).isEqualTo(Status.COMPLETE);
            }
            Made.await(new CompleteCases(open).signOff(subject.id(), open.snapshot().state()));
        }
        propose();
        records.expect(twice, evidence);
        assertThat(open.snapshot().subjects())
                .allSatisfy(subject -> {
                    assertThat(subject.status()).isEqualTo(Status.SIGNED_OFF);
                    assertThat(subject.completeness().answered())
                            .isEqualTo(subject.completeness().applicable());
                    assertThat(subject.completeness().open()).isEmpty();
                });
        Ratings ratings = open.snapshot().ratings();
        assertThat(ratings.score()).isEqualTo(score);
        assertThat(ratings.max()).isEqualTo(max);
        assertThat(ratings.overall()).isEqualTo(Optional.ofNullable(overall).flatMap(Rating::find));
        assertThat(ratings.complete()).isTrue();
        assertThat(ratings.questions())
                .allSatisfy(question -> {
                    assertThat(question.percent()).isPresent();
                    assertThat(question.band().isPresent())
                            .isEqualTo(!ratings.getStandard(standard(question)).isOnlyRecorded());
                });
        assertThat(UnitCounts.of(open.snapshot().state().inspection(), "A", ratings).counts())
                .hasSize(framework().questions().size());
        expectOnPaper(twice, records);
        String before = FrozenFormatsTest.state(open.snapshot()) + ratings();
        reopen();
        assertThat(FrozenFormatsTest.state(open.snapshot()) + ratings()).isEqualTo(before);
        new VisitRecords(open, folder).expect(twice, evidence);
    }

    /// Every standard on the interim ratings, a case on its sheet with its comment, and every finding with its evidence on
    /// organisational delivery.
    private void expectOnPaper(SubjectId subject, VisitRecords records) {
        var printing = new PrintPaper(open, Messages.of(Locale.UK), "1.0.0");
        String ratings = text(printing, printing.pdfWithAnnexe());
        assertThat(framework().standards())
                .allSatisfy(standard -> assertThat(ratings).contains(standard.title()));
        assertThat(text(printing, printing.caseSheets(List.of(subject))))
                .contains(find(subject).reference(), "Signed off.", "Which source?");
        String delivery = text(printing, printing.delivery());
        int proposed = records.proposed().size();
        assertThat(delivery.split("A plan that staff know E-01", -1)).hasSize(proposed + 1);
        assertThat(delivery.split("Proposed rating: Good.", -1)).hasSize(proposed + 1);
    }

    private static String text(PrintPaper printing, PaperCopy copy) {
        return String.join(" ", printing.texts(copy)).replaceAll("\\s+", " ");
    }

    /// The first subject of the first sample that has key questions.
    private SubjectId judgedTwice(List<SampleSubject> subjects) {
        return subjects.stream()
                .map(SampleSubject::id)
                .filter(one -> !framework().questionsOf(one.kind()).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private SampleSubject find(SubjectId id) {
        return open.snapshot().subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String standard(QuestionResult question) {
        return framework().standards().stream()
                .filter(standard -> standard.questions().contains(question.question()))
                .map(Standard::code)
                .findFirst()
                .orElseThrow();
    }

    private String ratings() {
        return FrozenFormatsTest.ratings(open.snapshot());
    }

    private static Stores stores() {
        return QuickStores.of(Clock.systemUTC());
    }

    private void reopen() {
        UUID inspection = open.snapshot().state().inspection();
        store.close();
        store = stores().unlock(folder.resolve("store"), Made.PASSPHRASE.toCharArray());
        open = store.open(inspection);
    }

    private static NewInspection wanted(String framework) {
        return new NewInspection(
                "TE-1",
                "Testing service",
                framework,
                Map.of(),
                LocalDate.of(2023, 3, 6),
                LocalDate.of(2023, 3, 17),
                "A. Tester",
                false);
    }

    private Framework framework() {
        return open.snapshot().framework();
    }

    /// Only the attributes that the framework knows: the others would be remarked on.
    private void importSubjects() {
        StringBuilder rows = new StringBuilder("case,sample,inspector,sentence\n");
        for (Sample sample : framework().samples()) {
            String sentence = sample.id().equals("case") ? "Licence" : "";
            for (int number = 1; number <= 2; number++) {
                rows.append(sample.id()).append('-').append(number).append(',');
                rows.append(sample.id()).append(",A. Tester,").append(sentence).append('\n');
            }
        }
        ImportCaseList importing = new ImportCaseList(open);
        byte[] file = rows.toString().getBytes(StandardCharsets.UTF_8);
        Made.await(importing.importRows(importing.preview("cases.csv", file), false));
    }

    /// One after the other: what is answered decides what is asked next.
    private void recordItems(SubjectId id, boolean first) {
        for (Item item : framework().findSample(id.kind()).orElseThrow().items()) {
            Subject subject = open.snapshot().state().subject(id);
            ItemState state =
                    ItemAnswers.state(
                            framework(),
                            item,
                            subject,
                            Facts.of(framework(), open.snapshot().state()).possible(subject));
            if (state == ItemState.UNANSWERED) {
                answer(id, item.code(), words(item.answer(), first));
            }
        }
    }

    static String words(AnswerType type, boolean first) {
        return switch (type) {
            case AnswerType.YesNo _ -> first ? "yes" : "no";
            case AnswerType.OneOf _, AnswerType.Scale _ ->
                    first ? type.values().getFirst() : type.values().getLast();
            case AnswerType.SeveralOf _ -> String.join(" ", type.values());
            case AnswerType.Whole(long least, long most, _) -> Long.toString(first ? least : most);
            case AnswerType.Day(LocalDate from, LocalDate to) -> (first ? from : to).toString();
            case AnswerType.Words _ -> first ? "One line" : "Two\nlines";
        };
    }

    private void judge(SubjectId id, boolean first) {
        for (KeyQuestion question : framework().questionsOf(id.kind())) {
            AnswerState state = state(id, question);
            if (state != AnswerState.NOT_APPLICABLE) {
                boolean yes = first || !question.code().endsWith(".3");
                prompts(id, question, yes ? "yes" : "no");
                answer(id, question.code(), yes ? "yes" : "no");
            }
        }
    }

    private void prompts(SubjectId id, KeyQuestion question, String word) {
        Subject subject = open.snapshot().state().subject(id);
        var possible = Facts.of(framework(), open.snapshot().state()).possible(subject);
        question.prompts().stream()
                .filter(prompt ->
                        Applicability.of(prompt.appliesWhen(), possible)
                                == Applicability.Verdict.APPLIES)
                .forEach(prompt -> answer(id, prompt.code(), word));
        assertThat(find(id).promptsAnswered()).isPositive();
    }

    private AnswerState state(SubjectId id, KeyQuestion question) {
        return open.snapshot().subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .map(subject -> subject.answers().get(question.code()))
                .findFirst()
                .orElseThrow();
    }

    private void answer(SubjectId id, String code, String words) {
        String field = framework().field(code);
        Made.await(
                new RecordAnswers(open)
                        .answer(
                                new RecordAnswers.Given(
                                        id,
                                        code,
                                        Optional.of(words),
                                        Optional.empty(),
                                        open.snapshot()
                                                .state()
                                                .subject(id)
                                                .field(field)
                                                .headHashes())));
    }

    /// Answers that stand although they do not fit are explained.
    private void explain(SubjectId id) {
        List<Query> queries = new ArrayList<>();
        open.snapshot().subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .forEach(subject -> queries.addAll(subject.completeness().open()));
        for (Query query : queries) {
            String field = Fields.query(framework(), query.rule());
            Made.await(
                    new ExplainQueries(open)
                            .explain(
                                    id,
                                    query.rule().id(),
                                    "Made up for a test",
                                    open.snapshot().state().subject(id).field(field).headHashes()));
        }
    }

    private void propose() {
        Made.await(
                new ProposeRatings(open)
                        .proposeAll(
                                framework().standards().stream()
                                        .filter(one -> one.basis() instanceof Basis.ByProposal)
                                        .map(one ->
                                                new ProposeRatings.Proposed(
                                                        one.code(),
                                                        Optional.of(Rating.GOOD),
                                                        List.of()))
                                        .toList()));
    }

    /// All packs are visited.
    @Test
    void theFrameworksOfferedAreThoseOfThisTest() {
        assertThat(new Frameworks().list())
                .extracting(pack -> pack.framework().id())
                .containsExactlyElementsOf(Packs.IDS)
                .hasSize(6);
    }
}
