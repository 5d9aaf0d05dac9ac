package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Prompt;
import org.fieldbook.inspection.Applicability;
import org.fieldbook.inspection.Facts;
import org.fieldbook.inspection.Note;
import org.fieldbook.inspection.Notes;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.inspection.Status;
import org.fieldbook.inspection.Subject;
import org.fieldbook.report.pdf.FakePrinter;
import org.fieldbook.service.Snapshot;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// One case from the passphrase to the printed ratings and back after a lock, without a mouse: every character is a
/// key.
class WholeCaseKeyboardTest {

    private static final String REASON = "the prompts miss what the court was told";
    private static final String PRINTER = "Corridor";
    private static final String SOURCE = "Case record";
    private static final LocalDate DAY = LocalDate.of(2023, 3, 8);

    /// Judged No, as its prompts are.
    private static final String FAILS = "2.3.3";

    private static final int MOST_KEYS = 200;

    @TempDir private Path folder;

    private final FakePrinter printer = new FakePrinter(PRINTER);
    private FakePrinter.Connected connected;
    private TestDesk desk;

    @BeforeEach
    void open() {
        connected = printer.connect();
        desk = new TestDesk(folder);
        desk.dialogs.reason = Optional.of(REASON);
        desk.dialogs.confirmed = true;
        desk.dialogs.file = Optional.of(saved());
    }

    @AfterEach
    void close() {
        desk.close();
        connected.close();
    }

    @Test
    void aCaseIsRecordedCompletedRatedPrintedAndFoundAgain() {
        desk.openTheInspection();
        assertNothingIsRated();
        desk.openACase();
        answerAll();
        keepTheFirstJudgementAgainstItsPrompts();
        writeTheNote();
        fillTheGap(clearAJudgement());
        complete();
        assertTheCaseCounts();
        askWhy();
        print();
        save();
        desk.lock();
        desk.unlock();
        desk.keyboard.await("the inspection is back", () -> desk.inspection().isPresent());
        assertEverythingIsThere();
    }

    /// The prompts of the first key question against it, all others for it.
    private void answerAll() {
        String first = questions().getFirst().code();
        String prompt = "";
        // The next without an answer is sought from where one is.
        press(KeyCode.N);
        for (int keys = 0; !missing().isEmpty(); keys++) {
            assertThat(keys).as("keys that were pressed").isLessThan(MOST_KEYS);
            int before = missing().size();
            press(KeyCode.U);
            String at = focused();
            if (at.equals("recording-judgement-answer")) {
                press(KeyCode.SHIFT, prompt.contains(FAILS) ? KeyCode.N : KeyCode.Y);
            } else {
                prompt = at;
                press(
                        at.startsWith("recording-prompt-" + first) || at.contains(FAILS)
                                ? KeyCode.N
                                : KeyCode.Y);
            }
            desk.keyboard.await("the answer to " + at, () -> missing().size() < before);
        }
    }

    private void keepTheFirstJudgementAgainstItsPrompts() {
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        press(KeyCode.HOME);
        // The details of the case stand above its first standard.
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        desk.keyboard.await("the hint is there", () -> isShown("recording-hint-keep"));
        tabTo("recording-hint-keep");
        press(KeyCode.SPACE);
        desk.keyboard.await(
                "the reason stands under the judgement", () -> desk.allText().contains(REASON));
    }

    private void writeTheNote() {
        press(KeyCode.ESCAPE);
        press(KeyCode.E);
        desk.keyboard.await("the note", () -> focused().equals("recording-note"));
        desk.keyboard.type(TestDesk.WRITTEN);
        press(KeyCode.CONTROL, KeyCode.TAB);
        tabTo("recording-note-source");
        desk.keyboard.type(SOURCE);
        press(KeyCode.TAB);
        tabTo("recording-note-date");
        desk.keyboard.type("8/3/2023");
        press(KeyCode.TAB);
        press(KeyCode.ESCAPE);
        desk.background.pass(Duration.ofSeconds(2));
        desk.keyboard.await("the note is recorded", () -> note().isPresent());
    }

    /// Takes the judgement of the open key question back.
    private String clearAJudgement() {
        press(KeyCode.SHIFT, KeyCode.DELETE);
        desk.keyboard.await("the judgement is cleared", () -> !missing().isEmpty());
        return missing().getFirst();
    }

    /// Check leads to what is missing, which is then answered.
    private void fillTheGap(String gap) {
        check();
        assertThat(desk.allText()).contains(gap);
        tabTo("recording-fault-" + gap);
        press(KeyCode.ENTER);
        desk.keyboard.await(
                "the judgement has the keyboard",
                () -> focused().equals("recording-judgement-answer"));
        press(KeyCode.SHIFT, KeyCode.Y);
        desk.keyboard.await("nothing is missing", () -> missing().isEmpty());
    }

    private void check() {
        tabTo("recording-check");
        press(KeyCode.SPACE);
        desk.keyboard.await("the check", () -> isShown("recording-complete"));
    }

    private void complete() {
        check();
        tabTo("recording-complete");
        press(KeyCode.SPACE);
        desk.keyboard.await("it is complete", () -> subject().status() == Status.COMPLETE);
    }

    private void assertNothingIsRated() {
        board();
        assertThat(spoken("ratings-row-2.2")).startsWith("2.2 Assessment, Not rated.");
        assertThat(spoken("ratings-row-2.3")).startsWith("2.3 Planning, Not rated.");
        press(KeyCode.ALT, KeyCode.DIGIT2);
        desk.keyboard.await("the cases are listed", () -> desk.present("cases-table"));
    }

    /// Of two cases one is judged by now. 2.2 has Yes three times, 1 of 1 = 100%, from 80% on Outstanding, and each of the
    /// three is the lowest; a No in the other case would make it 1 of 2 = 50%. Of 2.3 one key question is No, 0 of 1 = 0%, below 50% Inadequate, and it
    /// alone sets the standard's rating; a Yes in the other case would make it 1 of 2 = 50%, Requires improvement.
    private void assertTheCaseCounts() {
        board();
        assertThat(spoken("ratings-row-2.2"))
                .isEqualTo("2.2 Assessment, Outstanding. 1 of 1 left must be Yes to stay");
        assertThat(spoken("ratings-bars-2.2"))
                .contains("2.2.1 Engages the person, 100%, 1 of 1, lowest, Outstanding")
                .contains("2.2.2 Supports desistance, 100%, 1 of 1, lowest, Outstanding")
                .contains("2.2.3 Keeps other people safe, 100%, 1 of 1, lowest, Outstanding");
        assertThat(spoken("ratings-row-2.3"))
                .isEqualTo("2.3 Planning, Inadequate. 1 more Yes to reach Requires improvement");
        assertThat(spoken("ratings-bars-2.3"))
                .contains("2.3.1 Engages the person, 100%, 1 of 1, Outstanding")
                .contains("2.3.2 Supports desistance, 100%, 1 of 1, Outstanding")
                .contains("2.3.3 Keeps other people safe, 0%, 0 of 1, lowest, Inadequate");
    }

    private void board() {
        press(KeyCode.ALT, KeyCode.DIGIT4);
        desk.keyboard.await("the board", () -> isShown("ratings-row-2.2"));
    }

    private String spoken(String id) {
        return Toolkit.call(() -> find(id).orElseThrow().getAccessibleText());
    }

    private void askWhy() {
        tabTo("ratings-row-2.2");
        press(KeyCode.ENTER);
        desk.keyboard.await("the reasons", () -> focused().equals("why-close"));
        assertThat(text("why-title")).contains("2.2");
        press(KeyCode.ESCAPE);
        desk.keyboard.await("back on the row", () -> focused().equals("ratings-row-2.2"));
    }

    private void print() {
        press(KeyCode.ALT, KeyCode.DIGIT6);
        desk.keyboard.await("the pages are ready", () -> desk.present("print-print"));
        tabTo("print-print");
        press(KeyCode.SPACE);
        desk.keyboard.await("they are printed", () -> printer.printed().length > 0);
        desk.keyboard.await("that is said", () -> isShown("print-said"));
        assertThat(text("print-said")).contains(PRINTER);
        desk.keyboard.await("more can be done", () -> desk.present("print-save"));
    }

    private void save() {
        tabTo("print-save");
        press(KeyCode.SPACE);
        desk.keyboard.await("they are saved", () -> Files.exists(saved()));
        desk.keyboard.await("that is said", () -> text("print-said").contains("ratings.pdf"));
        assertThat(saved()).hasBinaryContent(printer.printed());
    }

    private Path saved() {
        return folder.resolve("ratings.pdf");
    }

    private void assertEverythingIsThere() {
        assertThat(missing()).isEmpty();
        assertThat(subject().status()).isEqualTo(Status.COMPLETE);
        Note note = note().orElseThrow();
        assertThat(note.text().text()).contains(TestDesk.WRITTEN);
        assertThat(note.source()).isEqualTo(SOURCE);
        assertThat(note.recordDate()).isEqualTo(DAY.toString());
    }

    private Snapshot snapshot() {
        return desk.inspection().orElseThrow().snapshot();
    }

    private SampleSubject subject() {
        return snapshot().subjects().stream()
                .filter(one -> one.reference().equals("TE-001"))
                .findFirst()
                .orElseThrow();
    }

    private List<KeyQuestion> questions() {
        return snapshot().framework().questionsOf("case");
    }

    /// The codes of what is asked in this case and has no answer in the store yet, in reading order.
    private List<String> missing() {
        Snapshot now = snapshot();
        Framework framework = now.framework();
        Subject answers = now.state().subject(subject().id());
        Function<String, Set<String>> possible = Facts.of(framework, now.state()).possible(answers);
        List<String> codes = new ArrayList<>();
        for (KeyQuestion question : questions()) {
            question.prompts().stream()
                    .filter(prompt ->
                            Applicability.of(prompt.appliesWhen(), possible)
                                    != Applicability.Verdict.DOES_NOT_APPLY)
                    .map(Prompt::code)
                    .forEach(codes::add);
            codes.add(question.code());
        }
        return codes.stream()
                .filter(code -> answers.text(framework.field(code)).isEmpty())
                .toList();
    }

    private Optional<Note> note() {
        return Notes.of(snapshot().state()).about(subject().id()).stream().findFirst();
    }

    private void press(KeyCode... keys) {
        desk.keyboard.press(keys);
    }

    private String focused() {
        return Toolkit.call(() -> {
            Node owner = desk.keyboard.scene().getFocusOwner();
            return owner == null ? "nothing" : String.valueOf(owner.getId());
        });
    }

    private void tabTo(String id) {
        for (int tabs = 0; tabs < MOST_KEYS && !focused().equals(id); tabs++) {
            if (focused().equals("recording-note")) {
                press(KeyCode.CONTROL, KeyCode.TAB);
            } else {
                press(KeyCode.TAB);
            }
        }
        assertThat(focused()).isEqualTo(id);
    }

    private Optional<Node> find(String id) {
        return desk.keyboard.scene().getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst();
    }

    private boolean isShown(String id) {
        return Toolkit.call(() -> {
            Optional<Node> found = find(id);
            for (Node node = found.orElse(null); node != null; node = node.getParent()) {
                if (!node.isVisible()) {
                    return false;
                }
            }
            return found.isPresent();
        });
    }

    private String text(String id) {
        return Toolkit.call(() -> ((Labeled) find(id).orElseThrow()).getText());
    }
}
