package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.EvidenceLog;
import org.fieldbook.inspection.Mark;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.fx.ButtonCommands;
import org.fieldbook.ui.fx.Command;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Ctrl+K offers whatever a button of the screen does, and nothing that cannot be done now.
class CommandsTest {

    /// What is found only once one is in its section, and why.
    private static final Map<String, String> ONLY_THERE =
            Map.of(
                    "cases-(chip|facet|sample)-.*", "narrows the rows one looks at",
                    "evidence-(all|linked|unlinked)", "narrows the rows one looks at",
                    "print-(fit-.*|full-size|larger|smaller)", "sizes the pages one looks at",
                    "(evidence|finding)-undo.*", "takes back what was done there last");

    /// Buttons that lead where a command of another name leads from anywhere.
    private static final Map<String, String> SAME =
            Map.of(
                    "cases-import", "caseList",
                    "cases-quality", "quality",
                    "delivery-history", "history",
                    "delivery-tab-(.*)", "delivery-form-$1",
                    "exchange-team", "team",
                    "exchange-part-coverage", "shared",
                    "exchange-part-file", "go.exchange",
                    "ratings-print", "go.print");

    @TempDir private Path folder;

    private TestDesk desk;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        desk.openTheInspection();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Session session() {
        return desk.desktop.session().orElseThrow();
    }

    private List<Command> commands() {
        return Toolkit.call(() -> session().commands());
    }

    /// The buttons one could press with the mouse now, radio buttons and lists of values aside.
    private Set<String> buttons() {
        return Toolkit.call(() -> {
            List<ButtonBase> found = new ArrayList<>();
            collect(desk.keyboard.scene().lookup("#" + session().screen()), found);
            Set<String> ids = new TreeSet<>();
            for (ButtonBase button : found) {
                assertThat(button.getId()).as("id of " + button).isNotBlank();
                ids.add(button.getId());
            }
            return ids;
        });
    }

    private static void collect(Node node, List<ButtonBase> found) {
        if (!node.isVisible()
                || node.isDisabled()
                || node instanceof RadioButton
                || ButtonCommands.isLeftOut(node)) {
            return;
        }
        // A menu is as many commands as it has items.
        if (node instanceof ButtonBase button && !(button instanceof MenuButton)) {
            found.add(button);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    private void check(String screen, int least) {
        desk.keyboard.await("the screen", () -> screen.equals(session().screen()));
        Toolkit.settle();
        List<Command> offered = commands();
        assertThat(buttons()).as(screen).hasSizeGreaterThanOrEqualTo(least);
        assertThat(offered).as(screen).extracting(Command::id).containsAll(buttons());
        assertThat(offered).as(screen).extracting(Command::id).doesNotHaveDuplicates();
        assertThat(offered).extracting(Command::title).as(screen).doesNotHaveDuplicates();
        assertThat(offered).allSatisfy(command -> assertThat(command.title()).isNotBlank());
    }

    @Test
    void everyButtonOfEveryScreenIsACommand() {
        go(KeyCode.DIGIT1);
        desk.keyboard.await("the overview is there", () -> desk.present("overview-go"));
        check("overview", 8);
        go(KeyCode.DIGIT2);
        check("cases", 5);
        go(KeyCode.DIGIT3);
        check("delivery", 0);
        go(KeyCode.DIGIT4);
        check("ratings", 3);
        go(KeyCode.DIGIT5);
        check("exchange", 4);
        go(KeyCode.DIGIT6);
        desk.keyboard.await("the paper is there", () -> desk.present("print-save"));
        check("print", 1);
        perform("team");
        check("team", 2);
        perform("caseList");
        check("case-list", 2);
        go(KeyCode.DIGIT2);
        desk.keyboard.await("the table", () -> desk.keyboard.find("cases-table").isFocused());
        desk.openACase();
        check("recording", 8);
    }

    private SubjectId subject() {
        return first().id();
    }

    private SampleSubject first() {
        return session().inspection().snapshot().subjects().stream()
                .filter(one -> one.reference().equals("TE-001"))
                .findFirst()
                .orElseThrow();
    }

    private String answer(String code) {
        Snapshot now = session().inspection().snapshot();
        return now.state().subject(subject()).read(now.framework().field(code)).text().orElse("");
    }

    private void awaitAnswer(String code, String word) {
        desk.keyboard.await(code + " is " + word, () -> word.equals(answer(code)));
    }

    private void go(KeyCode digit) {
        desk.keyboard.press(KeyCode.ALT, digit);
    }

    private void perform(String id) {
        Command command =
                commands().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        Toolkit.call(() -> {
            command.run().run();
            return true;
        });
    }

    @Test
    void whatCannotBeDoneIsNotOffered() {
        go(KeyCode.DIGIT5);
        desk.keyboard.await("the screen", () -> desk.present("exchange-choose"));
        assertThat(commands())
                .extracting(Command::id)
                .contains("exchange-choose")
                .doesNotContain("exchange-create", "exchange-take", "window-again");
        go(KeyCode.DIGIT1);
        perform("exchange-create");
        assertThat(desk.allText()).contains("Not yet possible: Create a bundle.");
    }

    @Test
    void aRowOfTheBoardAndThePanelOverItAreReachedToo() {
        go(KeyCode.DIGIT4);
        desk.keyboard.await("the board", () -> desk.present("ratings-print"));
        perform("ratings-row-2.2");
        desk.keyboard.await("the panel", () -> desk.present("why-copy"));
        perform("why-copy");
        desk.keyboard.await("the panel is there again", () -> desk.present("why-copy"));
        assertThat(desk.dialogs.clipboard).contains("2.2");
    }

    @Test
    void aPanelDecisionIsBegunForEachStandardThatIsRated() {
        for (String code : List.of("2.2.1", "2.2.2", "2.2.3")) {
            Laptop.answer(session().inspection(), subject(), code, "yes");
        }
        go(KeyCode.DIGIT4);
        desk.keyboard.await(
                "there is a rating",
                () -> commands().stream().anyMatch(one -> one.id().equals("ratings-decide-2.2")));
        perform("ratings-decide-2.2");
        assertThat(desk.dialogs.asked)
                .anyMatch(asked -> asked.contains("What did the panel decide?"));
    }

    @Test
    void whatASectionIsForIsDoneFromAnyOther() {
        go(KeyCode.DIGIT1);
        desk.keyboard.await("the overview is there", () -> desk.present("overview-go"));
        List<String> offered =
                commands().stream()
                        .filter(one ->
                                one.id()
                                        .matches(
                                                "(cases|delivery|evidence|ratings|final|pack|exchange|print)-.*"))
                        .map(Command::id)
                        .toList();
        assertThat(offered)
                .hasSizeGreaterThan(15)
                .contains("evidence-add", "delivery-matrix", "delivery-print", "print-save");
        for (String id : offered) {
            go(KeyCode.DIGIT1);
            desk.keyboard.await("the overview", () -> "overview".equals(session().screen()));
            perform(id);
            assertThat(leadsThere(id)).as(id).isTrue();
            desk.keyboard.press(KeyCode.ESCAPE);
        }
    }

    @Test
    void aRatingIsProposedAndAStrengthAddedToAStandardThatWasNotShown() {
        go(KeyCode.DIGIT1);
        desk.keyboard.await("the overview is there", () -> desk.present("overview-go"));
        perform("delivery-form-1.3");
        desk.keyboard.await("the rating", () -> isOn("delivery-rating-1.3"));
        go(KeyCode.DIGIT1);
        perform("finding-add-area-1.2");
        desk.keyboard.await("the editor", () -> isOn("finding-text"));
        desk.keyboard.type("Too few");
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.await(
                "it is one of the standard's",
                () -> {
                    Snapshot now = session().inspection().snapshot();
                    return EvidenceLog.of(now.framework(), now.state())
                                    .findings("1.2", Mark.AREA)
                                    .size()
                            == 1;
                });
    }

    private boolean isOn(String id) {
        Node owner = desk.keyboard.scene().getFocusOwner();
        return owner != null && id.equals(owner.getId());
    }

    @Test
    void whateverASectionOffersIsOfferedFromTheOverviewTooUnlessItIsForThereAlone() {
        go(KeyCode.DIGIT1);
        desk.keyboard.await("the overview is there", () -> desk.present("overview-go"));
        Set<String> offered = new TreeSet<>();
        commands().forEach(one -> offered.add(one.id()));
        Set<String> missing = new TreeSet<>();
        Set<String> unused = new TreeSet<>(ONLY_THERE.keySet());
        unused.addAll(SAME.keySet());
        for (int digit = 2; digit <= 6; digit++) {
            go(KeyCode.valueOf("DIGIT" + digit));
            String section =
                    List.of("cases", "delivery", "ratings", "exchange", "print").get(digit - 2);
            desk.keyboard.await(section, () -> section.equals(session().screen()));
            Toolkit.settle();
            Set<String> there = buttons();
            there.addAll(
                    Toolkit.call(() -> menuItems(desk.keyboard.scene().lookup("#" + section))));
            assertThat(there).as(section).isNotEmpty();
            for (String id : there) {
                Optional<String> only =
                        ONLY_THERE.keySet().stream().filter(id::matches).findFirst();
                Optional<String> same = SAME.keySet().stream().filter(id::matches).findFirst();
                Stream.concat(only.stream(), same.stream()).forEach(unused::remove);
                String command =
                        same.map(one -> id.replaceFirst(one, SAME.getOrDefault(one, "")))
                                .orElse(id);
                if (only.isEmpty() && !offered.contains(command)) {
                    missing.add(section + ": " + id);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(unused).as("exempt for nothing").isEmpty();
    }

    private static Set<String> menuItems(Node screen) {
        Set<String> ids = new TreeSet<>();
        for (Node node : screen.lookupAll(".menu-button")) {
            ((MenuButton) node).getItems().forEach(item -> ids.add(item.getId()));
        }
        return ids;
    }

    /// A section is shown that has the button, or what the button leads to.
    private boolean leadsThere(String id) {
        return Toolkit.call(() -> {
            Set<String> sections = Set.of("cases", "delivery", "ratings", "exchange", "print");
            String screen = session().screen();
            Node root = desk.keyboard.scene().lookup("#" + screen);
            return sections.contains(screen)
                    ? session().commands().stream().anyMatch(one -> one.id().equals(id))
                            // Not yet possible, but there.
                            || menuItems(root).contains(id)
                            || root.lookupAll("*").stream().anyMatch(one -> id.equals(one.getId()))
                    : !screen.equals("overview");
        });
    }

    @Test
    void aCaseIsAnsweredJudgedAndWalkedThroughByCommands() {
        go(KeyCode.DIGIT2);
        desk.keyboard.await("the table", () -> desk.keyboard.find("cases-table").isFocused());
        desk.openACase();
        perform("recording-do-answer-yes");
        awaitAnswer("2.2.1a", "yes");
        perform("recording-do-answer-clear");
        awaitAnswer("2.2.1a", "");
        perform("recording-do-judge-no");
        awaitAnswer("2.2.1", "no");
        perform("recording-do-history");
        desk.keyboard.await(
                "the history", () -> desk.keyboard.find("recording-history-count").isFocused());
        perform("recording-do-step-sign-off");
        desk.keyboard.await(
                "the check", () -> desk.keyboard.find("recording-check-summary").isFocused());
    }
}
