package org.fieldbook.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.fieldbook.service.SurveyInspection;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The overview of the practice inspection, worked by the keyboard.
class OverviewViewTest {

    private static final int MOST_TABS = 40;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final List<Destination> gone = new ArrayList<>();
    private static PracticeScreens practice;
    private OverviewView view;
    private Keyboard keyboard;

    @BeforeAll
    static void make(@TempDir Path own) {
        practice = new PracticeScreens(own);
    }

    @AfterAll
    static void end() {
        practice.close();
    }

    @BeforeEach
    void open() {
        Toolkit.startHeadless();
        view = Toolkit.call(this::make);
        keyboard = new Keyboard(() -> view);
        Toolkit.call(() -> {
            view.focus();
            view.show(practice.inspection.snapshot());
            return true;
        });
        Toolkit.settle();
    }

    private OverviewView make() {
        var model =
                new OverviewViewModel(
                        new OverviewViewModel.Ways(
                                new SurveyInspection(practice.inspection)::survey,
                                Optional::empty,
                                gone::add),
                        new DirectBackground(),
                        dialogs,
                        SmallInspection.WORDS,
                        new Moments(SmallInspection.WORDS, practice.inspection.clock()));
        return new OverviewView(model, SmallInspection.WORDS);
    }

    @AfterEach
    void close() {
        keyboard.close();
    }

    private String focused() {
        return Toolkit.call(() ->
                Optional.ofNullable(keyboard.scene().getFocusOwner()).map(Node::getId).orElse(""));
    }

    private void tabTo(String id) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (focused().equals(id)) {
                return;
            }
            keyboard.press(KeyCode.TAB);
        }
        throw new AssertionError("no way by Tab to " + id);
    }

    @Test
    void theBarsOfTheInspectorsAreShownAsNumbersToo() {
        tabTo("overview-inspectors-turn");
        keyboard.press(KeyCode.SPACE);
        keyboard.press(KeyCode.TAB);
        assertThat(focused()).isEqualTo("overview-inspectors-numbers");
        keyboard.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(dialogs.clipboard)
                .startsWith("Inspector\tSigned off\tComplete\tIn progress\tNot started\tCases\n")
                .contains("P. Novak\t");
        assertThat(Toolkit.call(() -> view.lookup("#overview-inspectors").isVisible())).isFalse();
    }

    @Test
    void whoComesBeforeAnythingIsShownHasTheKeyboardOnWhatToGoOnWith() {
        assertThat(focused()).isEqualTo("overview-go");
        keyboard.press(KeyCode.SPACE);
        assertThat(gone).singleElement().isInstanceOf(Destination.Case.class);
    }

    @Test
    void tabGoesThroughEverythingAndEverythingHasAName() {
        Set<String> passed = new LinkedHashSet<>();
        while (passed.add(focused()) && passed.size() < MOST_TABS) {
            String spoken =
                    Toolkit.call(() -> {
                        Node owner = keyboard.scene().getFocusOwner();
                        return owner.getAccessibleText() == null && owner instanceof Labeled words
                                ? words.getText()
                                : owner.getAccessibleText();
                    });
            assertThat(spoken).as(focused()).isNotBlank();
            keyboard.press(KeyCode.TAB);
        }
        assertThat(passed)
                .containsSubsequence(
                        "overview-tile-days",
                        "overview-tile-complete",
                        "overview-tile-signed-off",
                        "overview-tile-score",
                        "overview-step-setup",
                        "overview-step-share",
                        "overview-inspectors",
                        "overview-since-0",
                        "overview-pace-turn");
    }

    @Test
    void enterOnAnInspectorShowsTheirCases() {
        tabTo("overview-inspectors");
        keyboard.press(KeyCode.DOWN);
        keyboard.press(KeyCode.ENTER);
        assertThat(gone)
                .singleElement()
                .isInstanceOfSatisfying(
                        Destination.Cases.class,
                        cases ->
                                assertThat(cases.filter().orElseThrow().title())
                                        .isEqualTo("D. Achebe"));
    }

    @Test
    void thePaceIsATableToo() {
        tabTo("overview-tile-days");
        keyboard.press(KeyCode.SPACE);
        keyboard.await("the table has the keyboard", () -> focused().equals("overview-pace-table"));
        keyboard.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(dialogs.clipboard).contains("8\tWed 15 Mar, latest\t38\t37");
        keyboard.press(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isEqualTo("overview-pace-turn");
        keyboard.press(KeyCode.SPACE);
        assertThat(keyboard.find("overview-pace-chart").getAccessibleText())
                .isEqualTo(
                        "Pace: 38 of 46 complete. 8 cases in 3 days. The plan for today was 37"
                                + " (dashed line).");
    }

    @Test
    void theKeyboardStaysWhereItIsWhenSomethingNewIsShown() {
        tabTo("overview-step-ratings");
        Toolkit.call(() -> {
            view.show(practice.inspection.snapshot());
            return true;
        });
        assertThat(focused()).isEqualTo("overview-step-ratings");
    }

    /// The page is what the window leaves beside the navigation; at twice the text it scrolls downwards
    /// only.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # width, height, text, scrolls
                    1216   , 796   , 14  , false
                    1064   , 624   , 14  , false
                    1216   , 796   , 28  , true
                    """)
    void nothingIsCutOff(double width, double height, int text, boolean scrolls) {
        Toolkit.call(() -> {
            var root = (StackPane) keyboard.scene().getRoot();
            root.setStyle("-fx-font-size: " + text + "px");
            if (height < 700) {
                root.getStyleClass().add("compact");
            }
            Stage stage = (Stage) keyboard.scene().getWindow();
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
        Toolkit.settle();
        List<String> cut =
                Toolkit.call(() -> {
                    keyboard.scene().getRoot().applyCss();
                    keyboard.scene().getRoot().layout();
                    keyboard.scene().getRoot().layout();
                    var scroll = (ScrollPane) keyboard.scene().lookup("#overview-scroll");
                    double inside = scroll.getContent().getLayoutBounds().getHeight();
                    assertThat(inside > scroll.getViewportBounds().getHeight() + 1)
                            .isEqualTo(scrolls);
                    List<String> all = new ArrayList<>();
                    for (Node node : view.lookupAll(".button")) {
                        addCut((Button) node, all);
                    }
                    view.lookupAll(".overview-tile").forEach(node -> addCut((Button) node, all));
                    view.lookupAll(".overview-row").forEach(node -> addCut((Button) node, all));
                    return all;
                });
        assertThat(cut).isEmpty();
    }

    /// Words stand out of a button, or have dots where their end would be.
    private static void addCut(Button button, List<String> cut) {
        Bounds outer = button.localToScene(button.getLayoutBounds());
        for (Node node : button.lookupAll(".label")) {
            Bounds inner = node.localToScene(node.getLayoutBounds());
            boolean inside =
                    inner.getMinY() >= outer.getMinY() - 1
                            && inner.getMaxY() <= outer.getMaxY() + 1
                            && inner.getMaxX() <= outer.getMaxX() + 1;
            var words = (Labeled) node;
            boolean whole =
                    node.lookupAll(".text").stream()
                            .filter(javafx.scene.text.Text.class::isInstance)
                            .map(javafx.scene.text.Text.class::cast)
                            .allMatch(shown -> shown.getText().equals(words.getText()));
            if (!inside || !whole) {
                cut.add(button.getId() + ": " + words.getText());
            }
        }
    }
}
