package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import org.fieldbook.inspection.AnswerState;
import org.fieldbook.service.KeepPaneWidths;
import org.fieldbook.service.PaneWidths;
import org.fieldbook.service.Sharing;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.PageScroll;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Steps, form and side pane beside one another.
class PanesTest {

    @TempDir Path folder;

    private SmallInspection small;
    private RecordingViewModel model;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        new KeepPaneWidths(small.inspection).keep(new PaneWidths(1_500, 2_200)).join();
        Toolkit.startHeadless();
        var background = new FxBackground(Runnable::run);
        var queue = new EntryQueue(small.inspection, background);
        model =
                Toolkit.call(
                        () -> new RecordingViewModel(queue, background, SmallInspection.WORDS));
        keyboard =
                new Keyboard(() -> {
                    var view =
                            new RecordingView(
                                    new RecordingView.Models(
                                            model,
                                            new AttachmentsViewModel(
                                                    queue,
                                                    background,
                                                    new RecordingDialogs(),
                                                    SmallInspection.WORDS),
                                            new SingleKeys(true, _ -> {})),
                                    queue.watch(),
                                    new RecordingDialogs(),
                                    SmallInspection.WORDS,
                                    () -> {});
                    view.show(small.inspection.snapshot());
                    // As in the window: what needs more room than there is scrolls.
                    return new PageScroll(view);
                });
        Toolkit.call(() -> {
            model.open(small.id("TE-001"));
            return true;
        });
        press(KeyCode.ESCAPE);
    }

    @AfterEach
    void close() {
        keyboard.close();
        small.close();
    }

    private void press(KeyCode... keys) {
        keyboard.press(keys);
    }

    private boolean isWithin(String id) {
        for (Node node = keyboard.scene().getFocusOwner(); node != null; node = node.getParent()) {
            if (id.equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    private void awaitWithin(String id) {
        keyboard.await("the keyboard is in " + id, () -> isWithin(id));
    }

    private void goTo(int pane, String id) {
        Toolkit.call(() -> {
            view().panes().get(pane).focus().run();
            return true;
        });
        awaitWithin(id);
    }

    private RecordingView view() {
        return (RecordingView) keyboard.scene().getRoot().lookup(".recording");
    }

    private void goThroughThePanes() {
        goTo(0, "recording-steps");
        goTo(1, "recording-prompts");
        goTo(2, "recording-note");
        goTo(1, "recording-prompts");
        goTo(0, "recording-steps");
    }

    @Test
    void everyPaneTakesTheKeyboard() {
        goThroughThePanes();
    }

    @Test
    void eWritesTheNoteWhateverStandsBesideTheForm() {
        press(KeyCode.F1);
        press(KeyCode.ESCAPE);
        awaitWithin("recording-prompts");
        press(KeyCode.E);
        awaitWithin("recording-note");
    }

    @Test
    void theDividersStandWhereTheyWereLeft() {
        keyboard.await(
                "the steps are as wide as they were",
                () -> {
                    var split = (SplitPane) keyboard.scene().getRoot().lookup(".recording-panes");
                    double steps = split.getDividerPositions()[0] * split.getWidth();
                    double side = (1 - split.getDividerPositions()[1]) * split.getWidth();
                    return Math.abs(steps - 210) < 3 && Math.abs(side - 308) < 3;
                });
    }

    /// How wide steps and side pane are.
    private double[] widths() {
        return Toolkit.call(() -> {
            var split = (SplitPane) keyboard.scene().getRoot().lookup(".recording-panes");
            return new double[] {
                ((Region) split.getItems().getFirst()).getWidth(),
                ((Region) split.getItems().getLast()).getWidth()
            };
        });
    }

    @Test
    void altAndShiftWithAnArrowMoveTheDividerBesideThePaneAndItStaysThere() {
        double[] before = widths();
        goTo(0, "recording-steps");
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(widths()[0]).isCloseTo(before[0] + 21, within(2.0));
        assertThat(widths()[1]).isCloseTo(before[1], within(2.0));
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(widths()[0]).isCloseTo(before[0], within(2.0));
        goTo(2, "recording-note");
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(widths()[0]).isCloseTo(before[0], within(2.0));
        assertThat(widths()[1]).isCloseTo(before[1] + 21, within(2.0));
        goTo(1, "recording-prompts");
        press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(widths()[1]).isCloseTo(before[1] + 42, within(2.0));
        keyboard.await(
                "it is kept",
                () ->
                        new KeepPaneWidths(small.inspection)
                                .find()
                                .filter(kept -> Math.abs(kept.side() - 2_500) < 20)
                                .isPresent());
    }

    @Test
    void aPaneIsMadeNoNarrowerThanItCanBeAndNoWiderThanTheFormLetsIt() {
        var split = (SplitPane) keyboard.scene().getRoot().lookup(".recording-panes");
        goTo(0, "recording-steps");
        for (int step = 0; step < 60; step++) {
            press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        }
        assertThat(widths()[0])
                .isCloseTo(
                        Toolkit.call(() -> split.getItems().getFirst().minWidth(-1)), within(3.0));
        for (int step = 0; step < 60; step++) {
            press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        }
        double form = Toolkit.call(() -> ((Region) split.getItems().get(1)).getWidth());
        assertThat(form)
                .isCloseTo(Toolkit.call(() -> split.getItems().get(1).minWidth(-1)), within(3.0));
        assertThat(widths()[1]).isGreaterThan(100);
    }

    @Test
    void theSameIsDoneByCommandsAndByNoneWhereThePanesAreTabs() {
        double before = widths()[1];
        perform("recording-do-side-wider");
        assertThat(widths()[1]).isGreaterThan(before);
        enlarge();
        assertThat(Toolkit.call(() -> view().commands()))
                .isNotEmpty()
                .noneMatch(one -> one.id().startsWith("recording-do-side"));
    }

    private void enlarge() {
        Toolkit.call(() -> {
            keyboard.scene().getRoot().setStyle("-fx-font-size: 28px");
            keyboard.scene().getRoot().applyCss();
            keyboard.scene().getRoot().layout();
            return true;
        });
        Toolkit.settle();
    }

    /// What is in the window then: 1,000 px hold 71 of its text sizes, 1,050 px 75.
    @Test
    void aWindowTooNarrowForThreeShowsThemAsTabsAndThePlacesOfTheDividersComeBack() {
        double[] before = widths();
        widen(1_000);
        keyboard.await("they are tabs", this::areTabs);
        goThroughThePanes();
        widen(1_050);
        keyboard.await("they stand beside one another", () -> !areTabs());
        widen(1_440);
        keyboard.await("they are laid out", () -> Math.abs(widths()[0] - before[0]) < 2);
        assertThat(widths()).containsExactly(before, within(2.0));
    }

    @Test
    void whereThereIsNoRoomForAllTitlesTheOpenKeyQuestionHasItsOwnAndTheOthersTheirNumbers() {
        assertThat(tabs()).allMatch(title -> title.matches("[123] \\w.+"));
        widen(600);
        keyboard.await(
                "the others are numbers", () -> tabs().subList(1, 3).equals(List.of("2", "3")));
        assertThat(tabs().getFirst()).isEqualTo(sheet().tabs().getFirst().title());
        press(KeyCode.Y);
        keyboard.await(
                "an answer changes nothing of it",
                () ->
                        sheet().rows().getFirst().answer() == AnswerState.YES
                                && tabs().subList(1, 3).equals(List.of("2", "3")));
        widen(1_440);
        keyboard.await(
                "all have their titles",
                () -> tabs().stream().allMatch(title -> title.matches("[123] \\w.+")));
    }

    /// Beside the reference there is no room for all of it, and the keyboard reaches no tooltip.
    @Test
    void whereTheyAreTabsWhatIsKnownOfTheCaseStandsWholeInALineOfItsOwn() {
        assertThat(line("recording-facts")).isEqualTo(line("recording-reference"));
        widen(500);
        keyboard.await("they are tabs", this::areTabs);
        keyboard.await(
                "it stands below",
                () -> !line("recording-facts").equals(line("recording-reference")));
        var facts = (Label) keyboard.find("recording-facts");
        assertThat(facts.getText()).isEqualTo(sheet().bar().facts());
        keyboard.await(
                "it is whole",
                () ->
                        facts.getHeight() >= facts.prefHeight(facts.getWidth())
                                && facts.lookup(".text") instanceof Text text
                                && text.getText().equals(facts.getText()));
        widen(1_440);
        keyboard.await(
                "it stands beside it again",
                () -> line("recording-facts").equals(line("recording-reference")));
    }

    /// What lies around everything that stands in a line with this.
    private Optional<Node> line(String id) {
        return Toolkit.call(() -> {
            Node node = keyboard.find(id);
            while (node != null && !node.getStyleClass().contains("case-line")) {
                node = node.getParent();
            }
            return Optional.ofNullable(node);
        });
    }

    private List<String> tabs() {
        return Toolkit.call(() ->
                keyboard.scene().getRoot().lookupAll(".question-tab").stream()
                        .map(tab -> ((ToggleButton) tab).getText())
                        .toList());
    }

    private CaseSheet sheet() {
        return Objects.requireNonNull(model.sheetProperty().get());
    }

    /// By what the window offers: a page that scrolls is as high as what it holds.
    @Test
    void inALowWindowTheJudgementScrollsWithThePromptsAndInAHighOneItStandsStill() {
        assertThat(judgementScrolls()).isFalse();
        keyboard.resize(1_440, 420);
        keyboard.await("it scrolls", this::judgementScrolls);
        keyboard.resize(1_440, 900);
        keyboard.await("it stands still", () -> !judgementScrolls());
        hint();
        enlarge();
        keyboard.resize(1_168, 530);
        keyboard.await("it scrolls in large text", this::judgementScrolls);
        keyboard.resize(1_440, 1_600);
        keyboard.await("it stands still in large text", () -> !judgementScrolls());
    }

    @Test
    void whatTakesTheKeyboardInALowWindowIsInSight() {
        keyboard.resize(1_440, 420);
        keyboard.await("it scrolls", this::judgementScrolls);
        Node prompt = keyboard.scene().getFocusOwner();
        Node judgement = keyboard.find("recording-judgement-answer");
        focus(judgement);
        keyboard.await("the judgement is in sight", () -> isInSight(judgement));
        focus(prompt);
        keyboard.await("the prompt is in sight again", () -> isInSight(prompt));
    }

    private static void focus(Node node) {
        Toolkit.call(() -> {
            node.requestFocus();
            return true;
        });
    }

    private boolean isInSight(Node node) {
        Node seen = keyboard.scene().getRoot().lookup("#recording-prompts > .viewport");
        return seen.localToScene(seen.getLayoutBounds())
                .contains(node.localToScene(node.getLayoutBounds()));
    }

    private boolean judgementScrolls() {
        return Toolkit.call(() ->
                keyboard.scene().getRoot().lookup("#recording-prompts #recording-judgement")
                        != null);
    }

    private void widen(double width) {
        keyboard.resize(width, 900);
    }

    private boolean areTabs() {
        return keyboard.scene().getRoot().lookup(".recording-panes") == null;
    }

    /// A form that wraps is higher than it says without its width: it would stand out of its pane over the case's bar.
    @Test
    void theFormStandsBelowTheBarHoweverItWraps() {
        widen(1_050);
        keyboard.await("they stand beside one another", () -> !areTabs());
        // What is said then beside the judgement is broken into many lines.
        hint();
        for (int step = 0; step < 12; step++) {
            perform("recording-do-side-wider");
            perform("recording-do-steps-wider");
        }
        for (int height = 360; height <= 760; height += 40) {
            keyboard.resize(1_050, height);
            keyboard.await(
                    "the form stands below the bar in a window %d px high".formatted(height),
                    () -> top(".form") >= bottom(".case-bar") - 1);
        }
    }

    private void hint() {
        press(KeyCode.N);
        press(KeyCode.N);
        press(KeyCode.N);
        press(KeyCode.SHIFT, KeyCode.Y);
        keyboard.await(
                "the hint is shown",
                () -> keyboard.scene().getRoot().lookup("#recording-hint").isVisible());
    }

    private double top(String style) {
        Node node = keyboard.scene().getRoot().lookup(style);
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private double bottom(String style) {
        Node node = keyboard.scene().getRoot().lookup(style);
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private void perform(String id) {
        Toolkit.call(() -> {
            view().commands().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .run()
                    .run();
            return true;
        });
        Toolkit.settle();
    }

    @Test
    void theBarSaysHowFarTheCaseHasCome() {
        keyboard.await(
                "it is known",
                () -> model.reachProperty().get().equals(Optional.of(Sharing.Reach.THIS_LAPTOP)));
        assertThat(keyboard.find("recording-place"))
                .extracting("text")
                .isEqualTo("This laptop only");
    }
}
