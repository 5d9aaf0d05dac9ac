package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Help is opened, read and left by the keyboard alone, from wherever one is.
class HelpKeyboardTest {

    private static final double LOW = 480;

    @TempDir private Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void openHelp(String title) {
        desk.keyboard.press(KeyCode.F1);
        awaitPage(title);
    }

    private void awaitPage(String title) {
        desk.keyboard.await(
                "the page " + title,
                () -> {
                    Node page = desk.keyboard.scene().lookup("#help-page");
                    return page != null
                            && page.isFocused()
                            && page.getAccessibleText() != null
                            && page.getAccessibleText().startsWith(title + "\n");
                });
    }

    private boolean isOpen() {
        return Toolkit.call(() ->
                desk.keyboard.scene().lookup("#help") != null
                        || desk.keyboard.scene().lookup("#shortcuts") != null);
    }

    private void awaitFocus(String id) {
        desk.keyboard.await(
                id + " has the keyboard",
                () ->
                        desk.keyboard.scene().getFocusOwner() != null
                                && id.equals(desk.keyboard.scene().getFocusOwner().getId()));
    }

    @Test
    void itOpensOnTheStartScreenAndTheKeyboardGoesBackToThePassphrase() {
        desk.keyboard.await("it is locked", () -> desk.present("start-passphrase"));
        openHelp("Open a store");
        desk.keyboard.press(KeyCode.ESCAPE);
        awaitFocus("start-passphrase");
        assertThat(isOpen()).isFalse();
        desk.openTheInspection();
    }

    @Test
    void theFocusedControlComesBeforeTheScreenAndTabStaysInTheHelp() {
        desk.openTheInspection();
        awaitFocus("cases-table");
        openHelp("Cases");
        for (int tabs = 0; tabs < 30; tabs++) {
            desk.keyboard.press(KeyCode.TAB);
            assertThat(Toolkit.call(this::isInHelp)).as("after " + tabs).isTrue();
        }
        desk.keyboard.press(KeyCode.ESCAPE);
        awaitFocus("cases-table");
        desk.keyboard.tabTo("window-saved");
        openHelp("Saving");
        desk.keyboard.press(KeyCode.ESCAPE);
        awaitFocus("window-saved");
    }

    /// The last page of the contents, far below the first.
    @Test
    void theLineOfThePageThatIsShownIsInSight() {
        desk.openTheInspection();
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT6);
        desk.keyboard.await("the pages are ready", () -> desk.present("print-save"));
        Toolkit.call(() -> {
            desk.keyboard.scene().getWindow().setHeight(LOW);
            return true;
        });
        desk.keyboard.press(KeyCode.F1);
        desk.keyboard.await(
                "its line is in sight",
                () ->
                        desk.keyboard.scene().lookup("#help-list") instanceof ListView<?> list
                                && list.getSelectionModel().getSelectedIndex() > 3
                                && list.lookupAll(".list-cell").stream()
                                        .filter(node ->
                                                node instanceof ListCell<?> cell
                                                        && cell.isSelected()
                                                        && cell.isVisible())
                                        .anyMatch(node -> isInside(list, node)));
    }

    private static boolean isInside(Node list, Node cell) {
        return list.localToScene(list.getLayoutBounds())
                .contains(cell.localToScene(cell.getLayoutBounds()));
    }

    private boolean isInHelp() {
        for (Node node = desk.keyboard.scene().getFocusOwner();
                node != null;
                node = node.getParent()) {
            if ("help".equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aTermIsSearchedOpenedAndLeftForThePageBefore() {
        desk.openTheInspection();
        openHelp("Cases");
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.F);
        awaitFocus("help-query");
        Toolkit.call(() -> {
            ((TextField) desk.keyboard.scene().lookup("#help-query")).setText("wilson");
            return true;
        });
        desk.keyboard.await(
                "it is found",
                () ->
                        ((ListView<?>) desk.keyboard.scene().lookup("#help-list")).getItems().size()
                                == 1);
        desk.keyboard.press(KeyCode.ENTER);
        awaitPage("Bands and the 95% interval");
        assertThat(Toolkit.call(() -> desk.keyboard.scene().lookup("#help-page .help-hit")))
                .isNotNull();
        desk.keyboard.press(KeyCode.ALT, KeyCode.LEFT);
        awaitPage("Cases");
    }

    @Test
    void overThePanelOfReasonsItIsAboutThemAndGoesBackToThem() {
        desk.openTheInspection();
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT4);
        desk.keyboard.await("the board", () -> desk.present("ratings-print"));
        desk.keyboard.tabTo("ratings-why-overall");
        desk.keyboard.press(KeyCode.ENTER);
        awaitFocus("why-close");
        openHelp("Why a rating is what it is");
        desk.keyboard.press(KeyCode.ESCAPE);
        awaitFocus("why-close");
    }

    @Test
    void onAPromptTheKeyLeadsToItsGuidanceAndElsewhereInTheCaseToTheHelp() {
        desk.openTheInspection();
        desk.openACase();
        desk.keyboard.press(KeyCode.F1);
        assertThat(isOpen()).isFalse();
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        openHelp("Record a case");
    }

    @Test
    void theSheetOpensWhileSomebodyWritesAndNothingIsTypedOrSelected() {
        desk.writeANote();
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.SLASH);
        awaitFocus("shortcuts-sheet");
        assertThat(desk.allText()).contains("On this screen", "Next prompt without an answer");
        desk.keyboard.press(KeyCode.F1);
        awaitPage("Notes");
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.SLASH);
        awaitFocus("shortcuts-sheet");
        desk.keyboard.press(KeyCode.ESCAPE);
        awaitFocus("recording-note");
        assertThat(desk.showsTheNote()).isTrue();
    }

    @Test
    void lockingIsNotBlockedByIt() {
        desk.openTheInspection();
        openHelp("Cases");
        desk.lock();
        assertThat(isOpen()).isFalse();
        assertThat(desk.allText()).doesNotContain("TE-001");
        desk.unlock();
        desk.keyboard.await("back in the table", () -> desk.present("cases-table"));
    }
}
