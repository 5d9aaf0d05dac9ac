package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.inspection.Completeness;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// How an inspection stands, as tables.
class OverviewTest {

    private static final LocalDate BEGIN = LocalDate.of(2023, 3, 6);
    private static final Sharing.Told ALONE =
            new Sharing.Told(new Sharing.Alone(0, 0, false), List.of());

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # today     , gone, left, begun, on
                    2023-03-03  , 0   , 10  , 0    , false
                    2023-03-06  , 0   , 10  , 1    , true
                    2023-03-11  , 5   , 5   , 5    , false
                    2023-03-15  , 7   , 3   , 8    , true
                    2023-03-17  , 9   , 1   , 10   , true
                    2023-03-18  , 10  , 0   , 10   , false
                    """)
    void theDaysThatAreLeftAreWorkingDaysWithTodayAmongThem(
            LocalDate today, int gone, int left, int begun, boolean on) {
        var days = FieldworkDays.of(card(BEGIN, LocalDate.of(2023, 3, 17)), today);
        assertThat(List.of(days.gone(), days.left(), days.begun()))
                .containsExactly(gone, left, begun);
        assertThat(days.isOnToday()).isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # nobody said ; the end is before the beginning ; a weekend only
                    1970-01-01, 1970-01-01
                    2023-03-17, 2023-03-06
                    2023-03-11, 2023-03-12
                    """)
    void fieldworkWithoutWorkingDaysHasNone(LocalDate from, LocalDate to) {
        var days = FieldworkDays.of(card(from, to), BEGIN);
        assertThat(days.days()).isEmpty();
        assertThat(days.first()).isEmpty();
        assertThat(days.last()).isEmpty();
    }

    private static Card card(LocalDate from, LocalDate to) {
        return new Card(
                UUID.randomUUID(),
                "TE-1",
                "Testing PDU",
                "pdu-2021",
                false,
                from,
                to,
                0,
                Optional.empty());
    }

    /// The numbers of the practice inspection as its file expects them.
    @Test
    void thePracticeInspectionStandsAsItsFileSays() {
        try (OpenStore store = QuickStores.practice().make(folder.resolve("practice"))) {
            var open = store.open(store.listInspections().getFirst().inspection());
            var surveyed = new SurveyInspection(open).survey();
            var overview = surveyed.overview();
            assertThat(overview.fieldwork().left()).isEqualTo(3);
            assertThat(overview.fieldwork().begun()).isEqualTo(8);
            assertThat(overview.cases()).isEqualTo(new Tally(31, 7, 6, 2));
            assertThat(overview.snapshot().ratings().score()).isEqualTo(13);
            assertThat(overview.snapshot().ratings().max()).isEqualTo(27);
            assertThat(overview.inspectors())
                    .extracting(InspectorProgress::name, InspectorProgress::cases)
                    .containsExactly(
                            tuple("R. Okafor", new Tally(4, 1, 1, 0)),
                            tuple("D. Achebe", new Tally(5, 1, 0, 1)),
                            tuple("H. Brandt", new Tally(6, 1, 1, 0)),
                            tuple("J. Lindqvist", new Tally(6, 1, 2, 0)),
                            tuple("M. Tanaka", new Tally(6, 1, 1, 0)),
                            tuple("P. Novak", new Tally(4, 2, 1, 1)));
            assertThat(overview.pace().newest().orElseThrow())
                    .isEqualTo(new Pace.Day(LocalDate.of(2023, 3, 15), Optional.of(38), 37));
            assertThat(overview.tasks())
                    .extracting(Task::state)
                    .containsExactly(
                            Task.State.COMPLETE,
                            Task.State.COMPLETE,
                            Task.State.COMPLETE,
                            Task.State.IN_PROGRESS,
                            Task.State.IN_PROGRESS,
                            Task.State.INTERIM,
                            Task.State.ACTION_NEEDED);
            assertThat(surveyed.since().orElseThrow().at()).startsWith("2023-03-14T");
            assertThat(surveyed.since().orElseThrow().items())
                    .filteredOn(Since.Item.SignedOff.class::isInstance)
                    .singleElement()
                    .satisfies(item ->
                            assertThat(((Since.Item.SignedOff) item).cases())
                                    .extracting(SampleSubject::reference)
                                    .contains("WK-003"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # days, number, cases, plan
                    10    , 8     , 46   , 37
                    10    , 1     , 46   , 5
                    10    , 10    , 46   , 46
                    3     , 1     , 1    , 0
                    2     , 1     , 1    , 1
                    1     , 1     , 0    , 0
                    """)
    void thePlanCompletesTheSameNumberEachDayHalfUp(int days, int number, int cases, int plan) {
        try (Made made = new Made(folder)) {
            var dates = BEGIN.datesUntil(BEGIN.plusDays(days)).toList();
            var pace =
                    Pace.of(
                            made.now().state(),
                            subjects(cases, Status.NOT_STARTED, "A. Tester"),
                            new FieldworkDays(dates, BEGIN));
            assertThat(pace.days().get(number - 1).plan()).isEqualTo(plan);
        }
    }

    /// Everything in this store is written on one day, so that day is moved about.
    @Test
    void aCaseCountsFromTheDayOnWhichItWasCompletedUntilItIsReopened() {
        try (Made made = new Made(folder)) {
            LocalDate today = LocalDate.now(made.open().clock());
            var completing = new CompleteCases(made.open());
            made.answerAll("TE-001");
            Made.await(completing.complete(made.id("TE-001"), made.now().state()));
            Made.await(completing.signOff(made.id("TE-001"), made.now().state()));
            assertThat(pace(made, today.minusDays(1), today))
                    .containsExactly(Optional.of(0), Optional.of(1));
            assertThat(pace(made, today.minusDays(1), today.minusDays(1)))
                    .as("what is complete now stands on the newest day")
                    .containsExactly(Optional.of(1), Optional.empty());
            assertThat(
                            Pace.of(
                                            made.now().state(),
                                            made.now().listSubjects("case"),
                                            days(today.plusDays(1), today))
                                    .start())
                    .isEqualTo(1);
            Made.await(
                    completing.takeBackSignOff(
                            made.id("TE-001"), made.now().state(), "Too early."));
            Made.await(completing.reopen(made.id("TE-001"), made.now().state()));
            assertThat(pace(made, today, today.plusDays(1)))
                    .containsExactly(Optional.of(0), Optional.of(0));
        }
    }

    private static FieldworkDays days(LocalDate from, LocalDate today) {
        return new FieldworkDays(List.of(from, from.plusDays(1)), today);
    }

    private static List<Optional<Integer>> pace(Made made, LocalDate from, LocalDate today) {
        return Pace.of(made.now().state(), made.now().listSubjects("case"), days(from, today))
                .days()
                .stream()
                .map(Pace.Day::complete)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # people, laptops, without, strangers, apart, state
                    1       , 1      , 0      , 0        , false, COMPLETE
                    6       , 6      , 0      , 0        , false, COMPLETE
                    6       , 1      , 5      , 0        , false, IN_PROGRESS
                    6       , 6      , 0      , 1        , false, IN_PROGRESS
                    6       , 6      , 0      , 0        , true , ACTION_NEEDED
                    """)
    void theTeamIsCompleteOnceEverybodyHasALaptop(
            int people, int laptops, int without, int strangers, boolean apart, Task.State state) {
        assertThat(new Task.Joining(people, laptops, without, strangers, apart).state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # signed, complete, in progress, not started, queries, state
                    0       , 0       , 0          , 0          , 0      , NOT_STARTED
                    0       , 0       , 0          , 3          , 0      , NOT_STARTED
                    0       , 0       , 1          , 2          , 0      , IN_PROGRESS
                    1       , 2       , 0          , 0          , 1      , IN_PROGRESS
                    1       , 2       , 0          , 0          , 0      , COMPLETE
                    """)
    void fieldworkIsCompleteOnceEveryCaseIsAndNoQueryIsOpen(
            int signed, int complete, int begun, int idle, int queries, Task.State state) {
        assertThat(new Task.Judging(new Tally(signed, complete, begun, idle), queries).state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # evidence, standards, proposed, reasoned, state
                    0         , 4        , 0       , 0       , NOT_STARTED
                    3         , 4        , 0       , 0       , IN_PROGRESS
                    0         , 4        , 4       , 3       , IN_PROGRESS
                    0         , 4        , 4       , 4       , COMPLETE
                    0         , 0        , 0       , 0       , COMPLETE
                    """)
    void organisationalDeliveryIsCompleteOnceEveryRatingIsProposedWithItsReason(
            int evidence, int standards, int proposed, int reasoned, Task.State state) {
        assertThat(new Task.Delivering(evidence, standards, proposed, reasoned).state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # not given, not confirmed, anybody, conflicts, state
                    900        , 0            , false  , 0        , NOT_STARTED
                    14         , 0            , true   , 0        , ACTION_NEEDED
                    0          , 14           , true   , 0        , IN_PROGRESS
                    0          , 0            , true   , 0        , COMPLETE
                    0          , 0            , true   , 1        , ACTION_NEEDED
                    """)
    void nothingIsSharedBeforeSomebodySaidThatTheyHoldIt(
            int notGiven, int notConfirmed, boolean anybody, int conflicts, Task.State state) {
        var alone = new Sharing.Alone(notGiven, notConfirmed, anybody);
        assertThat(new Task.Exchanging(alone, conflicts, Optional.empty()).state())
                .isEqualTo(state);
    }

    @Test
    void anInspectionWithoutCasesHasItsPeopleAndNothingElse() {
        try (OpenStore store =
                Made.stores().create(folder.resolve("empty"), Made.PASSPHRASE.toCharArray())) {
            var open = store.open(store.create(Made.wanted("TE-2")));
            var surveyed = new SurveyInspection(open).survey();
            assertThat(surveyed.overview().cases()).isEqualTo(new Tally(0, 0, 0, 0));
            assertThat(surveyed.overview().inspectors())
                    .singleElement()
                    .matches(InspectorProgress::mine);
            assertThat(surveyed.overview().tasks())
                    .extracting(Task::state)
                    .containsExactly(
                            Task.State.COMPLETE,
                            Task.State.COMPLETE,
                            Task.State.NOT_STARTED,
                            Task.State.NOT_STARTED,
                            Task.State.NOT_STARTED,
                            Task.State.NOT_STARTED,
                            Task.State.NOT_STARTED);
            assertThat(surveyed.next()).isEmpty();
            assertThat(surveyed.since()).as("this laptop's first day").isEmpty();
        }
    }

    @Test
    void whoIsNotOnTheRosterAndWhatNobodyHasStandInRowsOfTheirOwn() {
        try (Made made = new Made(folder)) {
            List<SampleSubject> cases = new ArrayList<>(subjects(2, Status.COMPLETE, "B. Tester"));
            cases.addAll(subjects(3, Status.NOT_STARTED, ""));
            var overview = overview(made, cases);
            assertThat(overview.inspectors())
                    .extracting(
                            InspectorProgress::name,
                            row -> row.cases().all(),
                            InspectorProgress::exchange)
                    .containsExactly(
                            tuple(
                                    "A. Tester",
                                    0,
                                    new InspectorProgress.Exchange.Mine(ALONE.alone())),
                            tuple("B. Tester", 2, new InspectorProgress.Exchange.NotOnTeam()),
                            tuple("", 3, new InspectorProgress.Exchange.Nobody()));
            assertThat(overview.tasks().get(2).state()).isEqualTo(Task.State.IN_PROGRESS);
        }
    }

    @Test
    void tenThousandCasesAddUp() {
        try (Made made = new Made(folder)) {
            List<SampleSubject> cases = new ArrayList<>();
            for (Status status : Status.values()) {
                for (int inspector = 0; inspector < 25; inspector++) {
                    cases.addAll(subjects(100, status, "Inspector " + inspector));
                }
            }
            var overview = overview(made, cases);
            assertThat(overview.cases()).isEqualTo(new Tally(2500, 2500, 2500, 2500));
            assertThat(overview.inspectors()).hasSize(26);
            assertThat(overview.pace().days().getLast().plan()).isEqualTo(10_000);
        }
    }

    private static Overview overview(Made made, List<SampleSubject> cases) {
        Snapshot now = made.now();
        var all =
                new Snapshot(
                        now.card(),
                        now.framework(),
                        now.me(),
                        now.state(),
                        now.ratings(),
                        cases,
                        Optional.empty());
        return Overview.of(all, BEGIN, ALONE, Optional.empty());
    }

    private static List<SampleSubject> subjects(int count, Status status, String inspector) {
        List<SampleSubject> subjects = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            subjects.add(
                    new SampleSubject(
                            new SubjectId("case", UUID.randomUUID()),
                            "X-" + number,
                            inspector,
                            Map.of(),
                            Map.of(),
                            0,
                            status,
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            0,
                            0,
                            0,
                            Completeness.NONE,
                            false));
        }
        return subjects;
    }
}
