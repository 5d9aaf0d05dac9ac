package org.fieldbook.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.fieldbook.inspection.Finality;
import org.fieldbook.inspection.Role;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.rating.Ratings;
import org.fieldbook.service.Failure;
import org.fieldbook.service.FieldworkDays;
import org.fieldbook.service.InspectorProgress;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Overview;
import org.fieldbook.service.Pace;
import org.fieldbook.service.Sharing;
import org.fieldbook.service.SurveyInspection;
import org.fieldbook.service.Tally;
import org.fieldbook.service.Task;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

class OverviewViewModelTest {

    @TempDir Path folder;

    private final DirectBackground background = new DirectBackground();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final List<Destination> gone = new ArrayList<>();
    private Optional<SubjectId> lastOpen = Optional.empty();

    private OverviewViewModel model(Supplier<SurveyInspection.Surveyed> survey, Clock clock) {
        return new OverviewViewModel(
                new OverviewViewModel.Ways(survey, () -> lastOpen, gone::add),
                background,
                dialogs,
                SmallInspection.WORDS,
                new Moments(SmallInspection.WORDS, clock));
    }

    private static Shown shown(OverviewViewModel model) {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    private OverviewViewModel practice(PracticeScreens practice) {
        var model =
                model(
                        new SurveyInspection(practice.inspection)::survey,
                        practice.inspection.clock());
        model.refresh();
        return model;
    }

    /// Number for number with the picture, where the practice inspection holds what it shows.
    @Test
    void thePracticeInspectionReadsAsDrawn() {
        try (var practice = new PracticeScreens(folder)) {
            var model = practice(practice);
            var shown = shown(model);
            assertThat(shown.title()).isEqualTo("Northmoor PDU");
            assertThat(shown.facts())
                    .isEqualTo("Inspection NM-2023-03 \u00b7 Fieldwork Mon 6 to Fri 17 March 2023");
            assertThat(shown.tiles())
                    .extracting(Shown.Tile::figure, Shown.Tile::caption)
                    .containsExactly(
                            tuple("3", "Including today. Ends Fri 17 March"),
                            tuple("38", "of 46. 8 left: 6 in progress, 2 not started"),
                            tuple("31", "of 46. 7 complete cases are waiting for you"),
                            tuple("13", "of 27. Not for publication"));
            assertThat(shown.tiles().get(1).picture())
                    .isEqualTo(new Shown.Picture.Share("complete", 38, 46, "83%"));
            assertThat(shown.tiles().get(2).picture())
                    .isEqualTo(new Shown.Picture.Share("signed-off", 31, 46, "67%"));
            assertThat(shown.rows())
                    .extracting(
                            Shown.Row::name,
                            Shown.Row::complete,
                            Shown.Row::shared,
                            row -> row.exchange().replaceAll("[0-9]+", "n"))
                    .startsWith(
                            tuple("R. Okafor (you)", "5 of 6", "Tue 17:30", "n not shared"),
                            tuple("D. Achebe", "6 of 7", "Tue 17:52", "Lacks n"),
                            tuple("H. Brandt", "7 of 8", "Tue 17:40", "Lacks n"),
                            tuple("J. Lindqvist", "7 of 9", "Mon 17:31", "Lacks n"),
                            tuple("M. Tanaka", "7 of 8", "Mon 17:44", "Lacks n"),
                            tuple("P. Novak", "6 of 8", "Mon 17:12", "Lacks n"));
            assertThat(shown.steps())
                    .extracting(Shown.Step::text, Shown.Step::stateText)
                    .startsWith(
                            tuple("Service, framework and dates are set", "Complete"),
                            tuple("6 inspectors on 6 trusted laptops", "Complete"),
                            tuple(
                                    "46 cases, 18 court reports, 6 releases and 4 victim"
                                            + " contacts drawn",
                                    "Complete"),
                            tuple("38 of 46 complete, 5 open queries", "In progress"),
                            tuple(
                                    "34 evidence items, 4 of 4 ratings proposed, 1 without a"
                                            + " reason",
                                    "In progress"),
                            tuple("13 of 27. Rule A caps Leadership", "Interim"));
            assertThat(shown.tasksDone()).isEqualTo("3 of 7 complete");
            assertThat(shown.sinceTitle()).isEqualTo("Since yesterday, 17:04");
            assertThat(shown.since())
                    .extracting(Shown.Line::title, Shown.Line::text)
                    .contains(
                            tuple("3 cases signed off by you", "WK-003, WK-021, WK-038"),
                            tuple(
                                    "5 standards have their first rating",
                                    "1.1 Requires improvement, 1.2 Requires improvement, 1.3 Good,"
                                            + " 1.4 Good, 2.1 Outstanding"));
            // What calls for somebody comes first, and nothing was counted before there were
            // answers.
            assertThat(shown.since().subList(2, 4))
                    .extracting(Shown.Line::title)
                    .containsExactly("1 new query: WK-014", "5 standards have their first rating");
            assertThat(shown.since())
                    .extracting(Shown.Line::text)
                    .noneMatch(t -> t.contains("0/0"));
            assertThat(shown.pace().lead()).isEqualTo("8 cases in 3 days.");
            assertThat(shown.pace().text()).isEqualTo("The plan for today was 37 (dashed line).");
            assertThat(shown.go().orElseThrow().text()).isEqualTo("Continue WK-014");
        }
    }

    @Test
    void everythingLeadsToWhereItIsDone() {
        try (var practice = new PracticeScreens(folder)) {
            var model = practice(practice);
            var shown = shown(model);
            shown.tiles().forEach(tile -> model.go(tile.destination()));
            assertThat(model.tabularProperty().get()).as("days lead to their table").isTrue();
            shown.steps().forEach(step -> model.go(step.destination()));
            model.go(shown.rows().get(1).destination());
            assertThat(gone)
                    .extracting(OverviewViewModelTest::name)
                    .containsExactly(
                            "8 Not complete",
                            "7 Waiting for sign-off",
                            "Ratings",
                            "SetUp",
                            "Team",
                            "all cases",
                            "all cases",
                            "Delivery",
                            "Ratings",
                            "Exchange",
                            "7 D. Achebe");
        }
    }

    private static String name(Destination destination) {
        return destination instanceof Destination.Cases(var filter)
                ? filter.map(one -> one.subjects().size() + " " + one.title()).orElse("all cases")
                : destination.getClass().getSimpleName();
    }

    @Test
    void theCaseThatWasOpenLastIsGoneOnWith() {
        try (var small = new SmallInspection(folder)) {
            lastOpen = Optional.of(small.id("TE-002"));
            var model =
                    model(new SurveyInspection(small.inspection)::survey, small.inspection.clock());
            model.refresh();
            assertThat(shown(model).go())
                    .contains(
                            new Shown.Go(
                                    "Continue TE-002", new Destination.Case(small.id("TE-002"))));
            lastOpen = Optional.empty();
            model.refresh();
            assertThat(shown(model).go().orElseThrow().text()).isEqualTo("Begin TE-001");
        }
    }

    @Test
    void withoutCasesTheLeadIsLedToTheCaseListAndNobodyElse() {
        try (var small = new SmallInspection(folder.resolve("a"))) {
            OpenInspection empty =
                    small.store.open(small.store.create(SmallInspection.wanted("TE-2")));
            try (var ben = Laptop.join(empty, folder.resolve("b"), "B. Joiner", Role.INSPECTOR)) {
                assertThat(ways(empty)).containsExactly("CaseList", "CaseList");
                assertThat(ways(ben.inspection)).containsExactly("all cases");
            }
        }
    }

    /// Where the button on top and the step of the sample lead.
    private List<String> ways(OpenInspection on) {
        var model = model(new SurveyInspection(on)::survey, on.clock());
        model.refresh();
        return Stream.concat(
                        shown(model).go().stream().map(Shown.Go::destination),
                        shown(model).steps().stream()
                                .filter(step -> step.id().equals("sample"))
                                .map(Shown.Step::destination))
                .map(OverviewViewModelTest::name)
                .toList();
    }

    @Test
    void thePaceIsCopiedAsATableAndLeavesTheClipboardAgain() {
        try (var practice = new PracticeScreens(folder)) {
            var model = practice(practice);
            model.copy(model.shownProperty().get().pace().table());
            assertThat(dialogs.clipboard)
                    .startsWith("Day\tDate\tComplete\tPlan\n1\tMon 6 Mar\t")
                    .contains("8\tWed 15 Mar, latest\t38\t37\n")
                    .endsWith("10\tFri 17 Mar\t\t46\n");
            model.close();
            assertThat(dialogs.clipboard).isEmpty();
        }
    }

    @Test
    void howeverManyChangesComeOneMoreLookFollows() {
        try (var small = new SmallInspection(folder)) {
            Deque<Runnable> looks = new ArrayDeque<>();
            int[] begun = {0};
            var survey = new SurveyInspection(small.inspection);
            var model =
                    new OverviewViewModel(
                            new OverviewViewModel.Ways(
                                    () -> {
                                        begun[0]++;
                                        return survey.survey();
                                    },
                                    Optional::empty,
                                    gone::add),
                            new Later(looks),
                            dialogs,
                            SmallInspection.WORDS,
                            new Moments(SmallInspection.WORDS, small.inspection.clock()));
            model.refresh();
            model.refresh();
            model.refresh();
            assertThat(looks).hasSize(1);
            looks.remove().run();
            assertThat(looks).hasSize(1);
            looks.remove().run();
            assertThat(looks).isEmpty();
            assertThat(begun[0]).isEqualTo(2);
            model.refresh();
            model.close();
            looks.remove().run();
            model.refresh();
            assertThat(looks).as("nothing is looked at any more").isEmpty();
        }
    }

    /// Puts work aside until the test does it.
    private record Later(Deque<Runnable> works) implements Background {
        @Override
        public <T> void run(
                Supplier<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            works.add(() -> onSuccess.accept(work.get()));
        }

        @Override
        public <T> void follow(
                CompletionStage<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            throw new AssertionError("nothing is begun by a service");
        }

        @Override
        public void post(Runnable task) {
            task.run();
        }

        @Override
        public Runnable after(Duration delay, Runnable task) {
            throw new AssertionError("nothing waits");
        }
    }

    @Test
    void whatCannotBeLookedAtIsSaidAndWhatWasShownStays() {
        try (var small = new SmallInspection(folder)) {
            var survey = new SurveyInspection(small.inspection);
            boolean[] broken = {false};
            var model =
                    model(
                            () -> {
                                if (broken[0]) {
                                    throw new Failure(Failure.Kind.INPUT, "M-02", "team.noLead");
                                }
                                return survey.survey();
                            },
                            small.inspection.clock());
            model.refresh();
            broken[0] = true;
            model.refresh();
            assertThat(model.alertProperty().get()).contains("M-02");
            assertThat(shown(model).title()).isEqualTo("Testing PDU");
            broken[0] = false;
            model.refresh();
            assertThat(model.alertProperty().get()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # part, whole, percent
                    0     , 46   , 0
                    1     , 10000, 1
                    38    , 46   , 83
                    31    , 46   , 67
                    1     , 200  , 1
                    9999  , 10000, 99
                    10000 , 10000, 100
                    """)
    void onlyAllIsAHundredPerCentAndOnlyNothingIsNone(int part, int whole, int percent) {
        assertThat(Words.percent(part, whole)).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    R. Okafor         , RO
                    A. B. Longer-Name , AL
                    Okafor            , O
                    '..'              , ''
                    ''                , ''
                    """)
    void initialsAreOfTheFirstAndTheLastWord(String name, String initials) {
        assertThat(RowText.initials(name)).isEqualTo(initials);
    }

    /// The captions of the days and the sentence of the pace, with two cases of which one is complete.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # today   | left | caption                               | lead
                    2023-03-03 | 10  | Fieldwork begins Mon 6 March          | 1 case in 10 days.
                    2023-03-06 | 10  | Including today. Ends Fri 17 March    | 1 case in 10 days.
                    2023-03-11 | 5   | No fieldwork today. Ends Fri 17 March | 1 case in 5 days.
                    2023-03-17 | 1   | Including today. Ends Fri 17 March    | 1 case in 1 day.
                    2023-03-20 | 0   | Fieldwork ended Fri 17 March          | 1 case is not complete. Fieldwork has ended.
                    """)
    void theDaysSayWhereInTheFieldworkOneIs(
            LocalDate today, String left, String caption, String lead) {
        try (var small = new SmallInspection(folder)) {
            Shown shown = shown(overview(small, days(today), new Tally(0, 1, 1, 0)));
            assertThat(shown.tiles().getFirst().figure()).isEqualTo(left);
            assertThat(shown.tiles().getFirst().caption()).isEqualTo(caption);
            assertThat(shown.pace().lead()).isEqualTo(lead);
        }
    }

    @Test
    void anInspectionWithoutDatesOrCasesSaysSo() {
        try (var small = new SmallInspection(folder)) {
            var none = new FieldworkDays(List.of(), LocalDate.of(2023, 3, 6));
            Shown shown = shown(overview(small, none, new Tally(0, 0, 0, 0)));
            assertThat(shown.tiles())
                    .extracting(Shown.Tile::figure, Shown.Tile::caption)
                    .startsWith(
                            tuple("-", "No dates of fieldwork were given"),
                            tuple("0", "No cases yet"),
                            tuple("0", "No cases yet"));
            assertThat(shown.pace().lead()).isEqualTo("No dates of fieldwork were given");
            assertThat(shown.pace().table().rows()).isEmpty();
            assertThat(shown.go())
                    .contains(new Shown.Go("Import case list", new Destination.CaseList()));
            assertThat(shown.sinceNone()).startsWith("This is the first day");
        }
    }

    private static FieldworkDays days(LocalDate today) {
        LocalDate from = LocalDate.of(2023, 3, 6);
        return new FieldworkDays(
                from.datesUntil(LocalDate.of(2023, 3, 18))
                        .filter(day -> day.getDayOfWeek().getValue() < 6)
                        .toList(),
                today);
    }

    private OverviewViewModel overview(SmallInspection small, FieldworkDays days, Tally cases) {
        Ratings ratings = small.inspection.snapshot().ratings();
        var pace =
                new Pace(
                        cases.all(),
                        cases.done(),
                        days.days().stream()
                                .map(day -> new Pace.Day(day, Optional.empty(), 0))
                                .toList());
        var overview =
                new Overview(
                        small.inspection.snapshot(),
                        days,
                        cases,
                        pace,
                        List.of(
                                new InspectorProgress(
                                        "A. Tester",
                                        true,
                                        cases,
                                        Optional.empty(),
                                        new InspectorProgress.Exchange.Mine(
                                                new Sharing.Alone(3, 0, false)))),
                        List.of(
                                new Task.SetUp(true),
                                new Task.Rated(ratings, new Finality.Interim())));
        var model =
                model(
                        () ->
                                new SurveyInspection.Surveyed(
                                        overview, Optional.empty(), Optional.empty()),
                        small.inspection.clock());
        model.refresh();
        return model;
    }
}
