package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.fieldbook.framework.json.Packs;
import org.fieldbook.inspection.Completeness;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Query;
import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.intake.RowFault;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Items through the services, under a pack that lies in a file.
class RecordItemsTest {

    @TempDir private Path folder;
    private OpenStore store;
    private OpenInspection open;

    @BeforeEach
    void make() throws IOException {
        Path pack = Files.writeString(folder.resolve("items.json"), Packs.items());
        store = stores().create(folder.resolve("store"), Made.PASSPHRASE.toCharArray());
        open =
                store.open(
                        store.create(
                                new NewInspection(
                                        "TE-1",
                                        "Testing PDU",
                                        pack.toString(),
                                        Map.of(),
                                        LocalDate.of(2023, 3, 6),
                                        LocalDate.of(2023, 3, 17),
                                        "A. Tester",
                                        false)));
        ImportCaseList importing = new ImportCaseList(open);
        byte[] cases =
                "case,sample,sentence\nTE-001,case,Licence\n".getBytes(StandardCharsets.UTF_8);
        Made.await(importing.importRows(importing.preview("cases.csv", cases), false));
    }

    private static Stores stores() {
        return QuickStores.of(Clock.systemUTC());
    }

    private void reopen() {
        store.close();
        store = stores().unlock(folder.resolve("store"), Made.PASSPHRASE.toCharArray());
        open = store.open(store.listInspections().getFirst().inspection());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private SampleSubject row() {
        return open.snapshot().subjects().getFirst();
    }

    private SubjectId id() {
        return row().id();
    }

    private Completeness completeness() {
        return row().completeness();
    }

    private Reading reading(String code) {
        String field = open.snapshot().framework().field(code);
        return open.snapshot().state().subject(id()).read(field);
    }

    private RecordAnswers.Given given(String code, String words) {
        String field = open.snapshot().framework().field(code);
        return new RecordAnswers.Given(
                id(),
                code,
                Optional.of(words).filter(text -> !text.isEmpty()),
                Optional.empty(),
                open.snapshot().state().subject(id()).field(field).headHashes());
    }

    private void answer(String code, String words) {
        Made.await(new RecordAnswers(open).answer(given(code, words)));
    }

    private Failure refused() {
        return Made.refused(new CompleteCases(open).complete(id(), open.snapshot().state()));
    }

    @Test
    void eachTypeIsRecordedInItsOwnForm() {
        answer("visited", "yes");
        answer("visitDay", "2023-03-06");
        answer("visits", "12");
        answer("about", "work, home");
        answer("homeSeen", "  a cafe\u0301\r\n");
        answer("agrees", "fully");
        assertThat(reading("visits")).isEqualTo(new Reading.Settled(new Value.Whole(12)));
        assertThat(reading("about"))
                .isEqualTo(
                        new Reading.Settled(
                                new Value.Items(List.of(Value.text("home"), Value.text("work")))));
        assertThat(reading("visitDay").text()).contains("2023-03-06");
        assertThat(reading("homeSeen").text()).contains("a caf\u00e9");
        assertThat(completeness().answered()).isEqualTo(6);
        long changes = open.snapshot().state().size();
        answer("about", "home;work");
        assertThat(open.snapshot().state().size()).isEqualTo(changes);
        answer("homeSeen", "");
        assertThat(reading("homeSeen")).isEqualTo(new Reading.Absent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    visited  | maybe       | A-13 | answer.item.notListed
                    about    | home home   | A-14 | answer.item.twice
                    visits   | many        | A-15 | answer.item.noWholeNumber
                    visitDay | 2023-02-30  | A-16 | answer.item.noDay
                    visits   | 100         | A-17 | answer.item.outside
                    homeSeen | longer than twenty characters | A-18 | answer.item.tooLong
                    1.1.1    | maybe       | A-01 | answer.refused
                    nowhere  | yes         | A-01 | answer.refused
                    """)
    void aWrongValueIsRefusedInWordsAndNothingIsRecorded(
            String code, String words, String failure, String key) {
        long changes = open.snapshot().state().size();
        Failure refused = Made.refused(new RecordAnswers(open).answer(given(code, words)));
        assertThat(refused.code()).isEqualTo(failure);
        assertThat(refused.key()).isEqualTo(key);
        assertThat(open.snapshot().state().size()).isEqualTo(changes);
    }

    @Test
    void answersToItemsComeFromAFileAndWrongOnesAreNamedByTheirLine() throws IOException {
        assertThat(record("TE-001,visited,yes\nTE-001,about,\"work, home\"\nTE-001,visits,7\n"))
                .isInstanceOf(RecordFiles.Outcome.Recorded.class);
        assertThat(reading("visits")).isEqualTo(new Reading.Settled(new Value.Whole(7)));
        long changes = open.snapshot().state().size();
        RecordFiles.Outcome outcome =
                record(
                        """
                        TE-001,visited,perhaps
                        TE-001,visits,0
                        TE-001,visitDay,6.3.2023
                        TE-001,about,home home
                        TE-001,homeSeen,longer than twenty characters
                        TE-001,1.1.1,perhaps
                        TE-001,agrees,often
                        """);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RecordFiles.Outcome.Refused.class,
                        refused ->
                                assertThat(refused.faults())
                                        .extracting(RowFault::line, RowFault::key)
                                        .containsExactly(
                                                tuple(2L, "intake.answer.word"),
                                                tuple(3L, "intake.item.outside"),
                                                tuple(4L, "intake.item.noDay"),
                                                tuple(5L, "intake.item.twice"),
                                                tuple(6L, "intake.item.tooLong"),
                                                tuple(7L, "intake.answer.word"),
                                                tuple(8L, "intake.item.notListed")));
        assertThat(open.snapshot().state().size()).isEqualTo(changes);
    }

    private RecordFiles.Outcome record(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "case,question,answer\n" + rows);
        return new RecordFiles(open).record(file, Optional.empty());
    }

    @Test
    void aCaseIsCompleteOnlyOnceWhatItsItemsAskForIsThere() {
        answer("1.1.1", "yes");
        assertThat(refused().key()).isEqualTo("complete.items");
        assertThat(refused().arguments()).containsExactly(1, "Was there a visit?");
        answer("visited", "yes");
        assertThat(refused().arguments()).containsExactly(1, "When was it?");
        answer("visitDay", "2023-03-06");
        answer("about", "work");
        answer("reviewDay", "2023-03-01");
        assertThat(refused().key()).isEqualTo("complete.blocked");
        assertThat(refused().arguments()).containsExactly("The review is before the visit.");
        answer("visited", "no");
        assertThat(refused().key()).isEqualTo("complete.warned");
        explain("enoughUnseen", "Seen elsewhere");
        Made.await(new CompleteCases(open).complete(id(), open.snapshot().state()));
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
        // What only shows stands in nobody's way.
        answer("visited", "yes");
        answer("reviewDay", "2023-03-06");
        answer("about", "home");
        assertThat(completeness().queries())
                .extracting(query -> query.rule().id())
                .containsExactly("homeAlone");
        Made.await(new CompleteCases(open).complete(id(), open.snapshot().state()));
        assertThat(row().changedSince()).isFalse();
    }

    /// Somebody has to decide it first.
    @Test
    void aCaseIsNotCompleteWhilePeopleDifferAboutWhatItNeeds() {
        answer("1.1.1", "yes");
        answer("visited", "no");
        String field = open.snapshot().framework().field("visited");
        Elsewhere.write(open, Edit.of(id(), field, Value.text("na"), List.of()));
        reopen();
        assertThat(completeness().undecided()).contains("visited");
        answer("1.1.1", "yes");
        Failure failure = refused();
        assertThat(List.of("complete.items", "complete.refused")).contains(failure.key());
        answer("visited", "yes");
        answer("visitDay", "2023-03-06");
        Elsewhere.write(
                open,
                Edit.of(
                        id(),
                        open.snapshot().framework().field("visitDay"),
                        Value.text("2023-03-07"),
                        List.of()));
        reopen();
        answer("about", "work");
        assertThat(refused().key()).isEqualTo("complete.items");
        assertThat(refused().arguments()).containsExactly(1, "When was it?");
        answer("visitDay", "2023-03-07");
        Made.await(new CompleteCases(open).complete(id(), open.snapshot().state()));
        assertThat(row().status()).isEqualTo(Status.COMPLETE);
    }

    private void explain(String rule, String reason) {
        String field = open.snapshot().framework().field("query/" + rule);
        Made.await(
                new ExplainQueries(open)
                        .explain(
                                id(),
                                rule,
                                reason,
                                open.snapshot().state().subject(id()).field(field).headHashes()));
    }

    @Test
    void aReasonStaysWithTheCaseAndIsTakenBackByAnEmptyOne() {
        answer("visited", "no");
        answer("1.1.1", "yes");
        assertThat(new OpenQueries(open.snapshot()).isAnyOpen(row())).isTrue();
        explain("enoughUnseen", "Seen elsewhere");
        assertThat(new OpenQueries(open.snapshot()).isAnyOpen(row())).isFalse();
        long changes = open.snapshot().state().size();
        explain("enoughUnseen", "Seen elsewhere");
        assertThat(open.snapshot().state().size()).isEqualTo(changes);
        answer("1.1.1", "no");
        assertThat(completeness().queries()).isEmpty();
        answer("1.1.1", "yes");
        assertThat(completeness().queries())
                .extracting(Query::reason)
                .containsExactly(Optional.of("Seen elsewhere"));
        explain("enoughUnseen", " ");
        assertThat(completeness().open()).hasSize(1);
    }

    /// A reason is words of people, not an answer.
    @Test
    void aConflictAboutAReasonIsDecidedLikeAnyOther() {
        answer("visited", "no");
        answer("1.1.1", "yes");
        explain("enoughUnseen", "Seen elsewhere");
        String field = open.snapshot().framework().field("query/enoughUnseen");
        Elsewhere.write(open, Edit.of(id(), field, Value.text("Told by phone"), List.of()));
        reopen();
        ResolveConflicts resolving = new ResolveConflicts(open);
        OpenConflict conflict = resolving.list(open.snapshot()).getFirst();
        assertThat(conflict.code()).isEmpty();
        assertThat(completeness().open()).hasSize(1);
        Made.await(
                resolving.decide(
                        conflict,
                        new Decision.Keep(conflict.sides().getFirst().change(), Optional.empty())));
        assertThat(completeness().open()).isEmpty();
    }

    @Test
    void aBlockIsNotExplainedAway() {
        for (String rule : List.of("reviewedBefore", "nowhere")) {
            Failure failure =
                    Made.refused(new ExplainQueries(open).explain(id(), rule, "Why", List.of()));
            assertThat(failure.code()).isEqualTo("A-19");
        }
    }

    @Test
    void everythingIsThereAgainAfterTheStoreWasLocked() {
        answer("visited", "no");
        answer("1.1.1", "yes");
        answer("about", "home work");
        explain("enoughUnseen", "Seen elsewhere");
        Completeness before = completeness();
        assertThat(before.hidden()).containsExactly("about");
        reopen();
        assertThat(completeness()).isEqualTo(before);
        assertThat(reading("about"))
                .isEqualTo(
                        new Reading.Settled(
                                new Value.Items(List.of(Value.text("home"), Value.text("work")))));
        assertThat(open.snapshot().state().subject(id()).text(Fields.REFERENCE)).contains("TE-001");
    }
}
