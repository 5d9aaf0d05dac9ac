package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.fieldbook.settings.Appearance;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// From the board to the reasons of a rating, to the cases behind a number, and back, by the keyboard
/// alone.
class WhyKeyboardTest {

    private static final int MOST_TABS = 80;

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private PracticeScreens practice;
    private Session session;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        practice = new PracticeScreens(folder);
        Toolkit.startHeadless();
        var background = new FxBackground(executor);
        session =
                Toolkit.call(() ->
                        new Session(
                                new EntryQueue(practice.inspection, background),
                                background,
                                dialogs,
                                SmallInspection.WORDS,
                                new Looks(Appearance.USUAL, _ -> {}),
                                new SingleKeys(true, _ -> {}),
                                Session.Ways.nowhere()));
        keyboard = new Keyboard(session::view);
        Toolkit.call(() -> {
            session.go(Section.RATINGS);
            return true;
        });
        Toolkit.settle();
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            session.close(false);
            return true;
        });
        keyboard.close();
        practice.close();
        executor.shutdown();
    }

    private String focused() {
        return Toolkit.call(() -> String.valueOf(keyboard.scene().getFocusOwner().getId()));
    }

    private void tabTo(String id) {
        for (int tab = 0; tab < MOST_TABS && !focused().equals(id); tab++) {
            keyboard.press(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private void open(String id) {
        tabTo(id);
        keyboard.press(KeyCode.ENTER);
        keyboard.await("the panel has the keyboard", () -> focused().equals("why-close"));
    }

    private String title() {
        return Toolkit.call(() -> ((Labeled) keyboard.scene().lookup("#why-title")).getText());
    }

    @Test
    void enterOnARowSaysWhyAndEscLeadsBackToTheRow() {
        open("ratings-row-2.2");
        assertThat(title()).isEqualTo("Why 2.2 Assessment is Inadequate");
        keyboard.press(KeyCode.ESCAPE);
        keyboard.await("the panel is away", () -> keyboard.scene().lookup("#why") == null);
        assertThat(focused()).isEqualTo("ratings-row-2.2");
        open("ratings-why-overall");
        assertThat(title()).isEqualTo("Why the overall rating is Requires improvement");
        keyboard.press(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("ratings-why-overall");
    }

    @Test
    void oneGoesOnToTheNextStandardAndComesBackToItsRow() {
        open("ratings-row-2.2");
        tabTo("why-next");
        keyboard.press(KeyCode.SPACE);
        assertThat(title()).isEqualTo("Why 2.3 Planning is Requires improvement");
        assertThat(focused()).isEqualTo("why-next");
        keyboard.press(KeyCode.ESCAPE);
        assertThat(focused()).isEqualTo("ratings-row-2.3");
    }

    @Test
    void tabStaysInThePanelAndEverythingOnItsWayHasAName() {
        open("ratings-row-2.2");
        List<Node> passed = new ArrayList<>();
        do {
            keyboard.press(KeyCode.TAB);
            passed.add(Toolkit.call(() -> keyboard.scene().getFocusOwner()));
        } while (!focused().equals("why-close") && passed.size() < MOST_TABS);
        assertThat(focused()).isEqualTo("why-close");
        assertThat(passed).hasSizeGreaterThan(30).allMatch(this::isInThePanel);
        assertThat(passed)
                .allSatisfy(node -> assertThat(name(node)).as(String.valueOf(node)).isNotBlank());
    }

    private boolean isInThePanel(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if ("why".equals(parent.getId())) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        return spoken != null ? spoken : node instanceof Labeled labeled ? labeled.getText() : "";
    }

    @Test
    void aNumberLeadsToExactlyItsCasesAndTheFilterCanBeTakenAway() {
        open("ratings-row-2.2");
        Node four =
                Toolkit.call(() ->
                        keyboard.find("why").lookupAll(".run-link").stream()
                                .filter(Hyperlink.class::isInstance)
                                .filter(link -> ((Hyperlink) link).getText().equals("4"))
                                .findFirst()
                                .orElseThrow());
        for (int tab = 0; tab < MOST_TABS && !Toolkit.call(four::isFocused); tab++) {
            keyboard.press(KeyCode.TAB);
        }
        keyboard.press(KeyCode.SPACE);
        keyboard.await("the cases are listed", () -> focused().equals("cases-table"));
        assertThat(references()).containsExactlyInAnyOrder("WK-017", "WK-036", "WK-043", "WK-046");
        Node chip = keyboard.find("cases-only");
        assertThat(Toolkit.call(() -> ((Button) chip).getText()))
                .isEqualTo("2.2.3 still to be answered");
        tabBackTo("cases-only");
        keyboard.press(KeyCode.SPACE);
        assertThat(references()).hasSize(46);
        assertThat(Toolkit.call(chip::isVisible)).isFalse();
        assertThat(focused()).isEqualTo("cases-table");
    }

    private void tabBackTo(String id) {
        for (int tab = 0; tab < MOST_TABS && !focused().equals(id); tab++) {
            keyboard.press(KeyCode.SHIFT, KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private List<String> references() {
        return Toolkit.call(() ->
                ((TableView<?>) keyboard.find("cases-table"))
                        .getItems().stream().map(Object::toString).toList());
    }

    @Test
    void chartsHaveATableThatIsReachedAndCopiedByKeyboard() {
        tabTo("ratings-table-toggle");
        keyboard.press(KeyCode.SPACE);
        tabTo("ratings-table");
        keyboard.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(dialogs.clipboard)
                .contains(
                        "2.2.3 Keeps other people safe, lowest\t20\t22\t0\t4\t0\t48\t33.4 to 62.3");
        keyboard.press(KeyCode.SHIFT, KeyCode.TAB);
        tabBackTo("ratings-table-toggle");
        keyboard.press(KeyCode.SPACE);
        open("ratings-row-2.2");
        tabTo("why-axis-table");
        keyboard.press(KeyCode.SPACE);
        tabTo("why-table-axis");
        keyboard.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(dialogs.clipboard)
                .contains(
                        "2.2.3 Keeps other people safe, lowest\t48%\t20/42\t33.4% to 62.3%\t43%"
                                + "\t52%");
        tabTo("why-copy");
        keyboard.press(KeyCode.SPACE);
        assertThat(dialogs.clipboard).contains("Why 2.2 Assessment is Inadequate");
    }

    @Test
    void theLeadRecordsWhatThePanelDecidedFromTheBoard() {
        tabBackTo("ratings-decide");
        keyboard.press(KeyCode.SPACE);
        var menu = (MenuButton) keyboard.find("ratings-decide");
        keyboard.await("the standards are offered", menu::isShowing);
        assertThat(Toolkit.call(() -> menu.getItems().stream().map(MenuItem::getText).toList()))
                .contains("1.1 Leadership", "2.2 Assessment")
                .as("not rated")
                .doesNotContain("2.6 Outcomes");
        dialogs.chosen.add("Requires improvement");
        dialogs.reason = Optional.of("Two more would have been Yes.");
        Toolkit.call(() -> {
            menu.getItems().stream()
                    .filter(item -> item.getText().startsWith("2.2"))
                    .forEach(MenuItem::fire);
            return true;
        });
        keyboard.await(
                "it is recorded and explained",
                () ->
                        practice.inspection
                                .snapshot()
                                .ratings()
                                .getStandard("2.2")
                                .decided()
                                .isPresent());
        assertThat(title()).startsWith("Why 2.2 Assessment is Requires improvement");
        assertThat(dialogs.asked).anyMatch(text -> text.contains("2.2"));
    }

    @Test
    void setUpIsToldFromTheFootOfTheNavigation() {
        tabBackTo("nav-setUp");
        keyboard.press(KeyCode.SPACE);
        assertThat(dialogs.asked)
                .anySatisfy(text ->
                        assertThat(text)
                                .contains("Fieldwork Mon 6 to Fri 17 March 2023")
                                .contains("NM-2023-03")
                                .contains("Yes"));
        assertThat(focused()).isEqualTo("nav-setUp");
    }

    @Test
    void theStatusBarSaysWhenSomethingWasLastSharedUnlessSomethingElseIsSaid() {
        var shared = (Labeled) keyboard.find("window-last-shared");
        keyboard.await("it is known", () -> shared.getText().startsWith("Last shared "));
        assertThat(Toolkit.call(shared::isVisible)).isTrue();
        Toolkit.call(() -> {
            session.view().say("Something was done.");
            return true;
        });
        assertThat(Toolkit.call(shared::isVisible)).isFalse();
    }

    @Test
    void goingElsewhereTakesThePanelAway() {
        open("ratings-row-2.2");
        keyboard.press(KeyCode.ALT, KeyCode.DIGIT2);
        keyboard.await("the cases are listed", () -> focused().equals("cases-table"));
        assertThat(Toolkit.call(() -> keyboard.scene().lookup("#why") == null)).isTrue();
    }
}
