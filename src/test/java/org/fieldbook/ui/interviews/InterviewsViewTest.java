package org.fieldbook.ui.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.fieldbook.framework.json.AskingPack;
import org.fieldbook.inspection.AskedItems;
import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Interview;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.NewInspection;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Interviews by the keyboard alone, under a pack with questions that hang on others.
class InterviewsViewTest {

    @TempDir private Path folder;
    private SmallInspection small;
    private OpenInspection open;
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private Keyboard keyboard;

    @BeforeEach
    void open() throws IOException {
        small = new SmallInspection(folder);
        Path pack = Files.write(folder.resolve("asking.json"), AskingPack.bytes());
        open =
                small.store.open(
                        small.store.create(
                                new NewInspection(
                                        "AS-1",
                                        "Asking PDU",
                                        pack.toString(),
                                        Map.of(),
                                        LocalDate.of(2023, 3, 6),
                                        LocalDate.of(2023, 3, 17),
                                        "A. Tester",
                                        false)));
        var list = new ImportCaseList(open);
        byte[] cases = "case,inspector\nAS-001,A. Tester\n".getBytes(StandardCharsets.UTF_8);
        list.importRows(list.preview("cases.csv", cases), false).join();
        Toolkit.startHeadless();
        var background = new FxBackground(Runnable::run);
        var queue = new EntryQueue(open, background);
        keyboard = new Keyboard(() -> view(queue, background));
    }

    private InterviewsView view(EntryQueue queue, FxBackground background) {
        var model = new InterviewsViewModel(queue, background, dialogs, SmallInspection.WORDS);
        var view =
                new InterviewsView(
                        model,
                        new AttachmentsViewModel(queue, background, dialogs, SmallInspection.WORDS),
                        queue.watch(),
                        SmallInspection.WORDS,
                        () -> {});
        open.onChange(snapshot -> background.post(() -> view.show(snapshot)));
        view.show(open.snapshot());
        return view;
    }

    @AfterEach
    void close() {
        keyboard.close();
        small.close();
    }

    private void go(String id) {
        keyboard.await(id + " is there", () -> isThere(id));
        keyboard.tabTo(id);
        keyboard.press(KeyCode.SPACE);
    }

    private boolean isThere(String id) {
        return Toolkit.call(() -> {
            Node node = keyboard.scene().lookup("#" + id);
            return node != null && isShown(node);
        });
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private List<Interview> interviews() {
        return Interview.list(new AskedItems(open.snapshot().framework()), open.snapshot().state());
    }

    private Interview only() {
        return interviews().getFirst();
    }

    private void type(String id, String text) {
        keyboard.tabTo(id);
        Toolkit.call(() -> {
            ((TextInputControl) keyboard.find(id)).setText(text);
            return true;
        });
    }

    @Test
    void whatIsAskedHangsOnWhatIsAnsweredAndWhatStopsApplyingIsKeptAndCountsNoMore() {
        go("interview-add-practitioner");
        type("interview-source", "Probation officer");
        assertThat(isThere("interview-trainingKinds")).isFalse();
        go("interview-trained");
        keyboard.await("on what is asked", () -> isThere("interview-trainingKinds"));
        assertThat(isThere("interview-trainedOn")).isFalse();
        // From the question to its boxes, of which the second is ticked too.
        keyboard.press(KeyCode.TAB);
        keyboard.press(KeyCode.SPACE);
        keyboard.press(KeyCode.TAB);
        keyboard.press(KeyCode.SPACE);
        keyboard.await("when is asked", () -> isThere("interview-trainedOn"));
        keyboard.press(KeyCode.ESCAPE);
        keyboard.await("it is listed", () -> !interviews().isEmpty());
        assertThat(only().answers())
                .isEqualTo(Map.of("trained", "yes", "trainingKinds", "risk abuse"));

        go("interview-edit-I-01");
        keyboard.await("the form is open", () -> isThere("interview-trained"));
        keyboard.tabTo("interview-trained");
        keyboard.press(KeyCode.RIGHT);
        keyboard.press(KeyCode.SPACE);
        keyboard.await("nothing hangs on it", () -> !isThere("interview-trainingKinds"));
        assertThat(isThere("interview-trainedOn")).isFalse();
        keyboard.press(KeyCode.ESCAPE);
        keyboard.await("No counts", () -> only().answers().equals(Map.of("trained", "no")));
        assertThat(only().subject().text(open.snapshot().framework().field("trainingKinds")))
                .contains("risk abuse");

        go("interview-edit-I-01");
        keyboard.await("the form is open", () -> isThere("interview-trained"));
        keyboard.tabTo("interview-trained");
        keyboard.press(KeyCode.LEFT);
        keyboard.press(KeyCode.SPACE);
        keyboard.press(KeyCode.ESCAPE);
        keyboard.await(
                "it is as it was",
                () ->
                        only().answers()
                                .equals(Map.of("trained", "yes", "trainingKinds", "risk abuse")));
    }

    @Test
    void aDayOutsideItsRangeIsSaidAndCountsAsNone() {
        go("interview-add-practitioner");
        go("interview-trained");
        keyboard.await("on what is asked", () -> isThere("interview-trainingKinds"));
        keyboard.press(KeyCode.TAB);
        keyboard.press(KeyCode.SPACE);
        keyboard.await("when is asked", () -> isThere("interview-trainedOn"));
        typeDay("9/1/2024");
        keyboard.await("it is said", () -> text().contains("it counts as no answer"));
        typeDay("9/1/2023");
        keyboard.await("it is taken", () -> !text().contains("it counts as no answer"));
        keyboard.press(KeyCode.ESCAPE);
        keyboard.await("it is listed", () -> !interviews().isEmpty());
        assertThat(only().answers()).containsEntry("trainedOn", "2023-01-09");
    }

    private void typeDay(String day) {
        keyboard.tabTo("interview-trainedOn");
        Toolkit.call(() -> {
            ((javafx.scene.control.DatePicker) keyboard.find("interview-trainedOn"))
                    .getEditor()
                    .setText(day);
            return true;
        });
        keyboard.press(KeyCode.ENTER);
    }

    private String text() {
        return Toolkit.call(() -> {
            var all = new StringBuilder();
            keyboard.scene().getRoot().lookupAll(".label").stream()
                    .filter(InterviewsViewTest::isShown)
                    .forEach(node -> all.append(((Labeled) node).getText()).append('\n'));
            return all.toString();
        });
    }

    @Test
    void anInterviewIsLinkedToItsCaseAndWrittenIntoItAndASurveyTakenInAndDeletedAgain()
            throws IOException {
        go("interview-add-person");
        type("interview-source", "At the office");
        keyboard.tabTo("interview-viewHeard");
        keyboard.press(KeyCode.DOWN);
        go("interview-case-AS-001");
        keyboard.press(KeyCode.ESCAPE);
        keyboard.await("it is listed", () -> isThere("interview-answer-I-01"));
        go("interview-answer-I-01");
        keyboard.await("it stands in the case", () -> inCase("viewHeard").isPresent());
        assertThat(inCase("viewHeard")).contains("stronglyDisagree");
        assertThat(inCase("personSpokenTo")).contains("yes");

        dialogs.file =
                Optional.of(
                        Files.writeString(
                                folder.resolve("survey.csv"),
                                "sheet,viewHeard\nS-1,Agree\nS-2,perhaps\nS-3,agree\n"));
        keyboard.tabBackTo("interview-survey");
        keyboard.press(KeyCode.SPACE);
        keyboard.await("it is looked at", () -> isThere("survey-take"));
        assertThat(text())
                .contains("2 new answer sheets")
                .contains("\"perhaps\" is no answer here");
        assertThat(interviews()).hasSize(1);
        go("survey-take");
        keyboard.await("both are in", () -> interviews().size() == 3);
        keyboard.await("it is listed", () -> focusOn("interview-delete-survey.csv"));
        keyboard.press(KeyCode.SPACE);
        keyboard.await("both are out", () -> interviews().size() == 1);
        assertThat(dialogs.asked)
                .as("what can be put back is not asked")
                .containsExactly("Choose the file of a survey");
        keyboard.await("it can be put back", () -> focusOn("interview-putBack-survey.csv"));
        assertThat(text()).contains("2 answer sheets of survey.csv deleted");
        keyboard.press(KeyCode.SPACE);
        keyboard.await("both are in again", () -> interviews().size() == 3);
        keyboard.await(
                "there is nothing left to put back", () -> !text().contains("survey.csv deleted"));
    }

    /// The name of a file is no part of a selector.
    private boolean focusOn(String id) {
        keyboard.press(KeyCode.TAB);
        return Optional.ofNullable(Toolkit.call(() -> keyboard.scene().getFocusOwner()))
                .map(Node::getId)
                .equals(Optional.of(id));
    }

    private Optional<String> inCase(String code) {
        return open.snapshot()
                .state()
                .listSubjects("case")
                .getFirst()
                .text(open.snapshot().framework().field(code));
    }

    @Test
    void howManyHadTrainingIsCountedLikeAnyChoice() {
        for (int number = 1; number <= 5; number++) {
            go("interview-add-practitioner");
            go("interview-trained");
            keyboard.press(KeyCode.ESCAPE);
            int all = number;
            keyboard.await("it is listed", () -> interviews().size() == all);
        }
        keyboard.await("it is counted", () -> text().contains("Yes: 5"));
        assertThat(text()).contains("No: 0");
        assertThat(interviews())
                .allSatisfy(one ->
                        assertThat(one.subject().read(Fields.KIND).text())
                                .contains("practitioner"));
    }
}
