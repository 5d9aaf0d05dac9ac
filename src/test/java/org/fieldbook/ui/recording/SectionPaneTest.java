package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Reading;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.Value;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.RecordAnswers;
import org.fieldbook.service.WithdrawCases;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.StepList;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Moments;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The sections of a case by the keyboard alone.
class SectionPaneTest {

    @TempDir private Path folder;
    private SmallInspection small;
    private RecordingViewModel model;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        var list = new ImportCaseList(small.inspection);
        byte[] release = "case,sample\nRE-001,release\n".getBytes(StandardCharsets.UTF_8);
        list.importRows(list.preview("cases.csv", release), false).join();
        Toolkit.startHeadless();
        var background = new FxBackground(Runnable::run);
        var queue = new EntryQueue(small.inspection, background);
        model =
                Toolkit.call(
                        () -> new RecordingViewModel(queue, background, SmallInspection.WORDS));
        keyboard = new Keyboard(() -> view(queue, background));
    }

    private RecordingView view(EntryQueue queue, FxBackground background) {
        var dialogs = new RecordingDialogs();
        var files = new AttachmentsViewModel(queue, background, dialogs, SmallInspection.WORDS);
        var view =
                new RecordingView(
                        new RecordingView.Models(model, files, new SingleKeys(true, _ -> {})),
                        queue.watch(),
                        dialogs,
                        SmallInspection.WORDS,
                        () -> {});
        small.inspection.onChange(snapshot -> background.post(() -> view.show(snapshot)));
        view.show(small.inspection.snapshot());
        return view;
    }

    @AfterEach
    void close() {
        keyboard.close();
        small.close();
    }

    private void openCase(String reference, String section) {
        Toolkit.call(() -> {
            model.open(small.id(reference));
            model.openQuestion("section/" + section);
            return true;
        });
    }

    private Optional<String> text(String reference, String code) {
        return reading(reference, code).text();
    }

    private Reading reading(String reference, String code) {
        return small.inspection
                .snapshot()
                .state()
                .subject(small.id(reference))
                .read(small.inspection.snapshot().framework().field(code));
    }

    private <T> T shown(Supplier<T> value) {
        return Toolkit.call(value);
    }

    private boolean isThere(String id) {
        return shown(() -> keyboard.scene().lookup("#" + id) != null);
    }

    private void type(String id, String text) {
        keyboard.tabTo(id);
        Toolkit.call(() -> {
            ((TextInputControl) keyboard.find(id)).setText(text);
            return true;
        });
    }

    @Test
    void theFirstStepLeadsToTheDetails() {
        Toolkit.call(() -> {
            model.open(small.id("TE-001"));
            return true;
        });
        keyboard.tabTo("recording-steps");
        keyboard.press(KeyCode.HOME);
        keyboard.press(KeyCode.ENTER);
        keyboard.await(
                "the details are open", () -> keyboard.find("recording-section").isVisible());
        keyboard.tabTo("recording-item-ethnicityDetail");
    }

    @Test
    void yesBringsTheItemThatHangsOnItAndTheKeyboardStays() {
        openCase("TE-001", "homeVisits");
        keyboard.tabTo("recording-item-homeVisitNeeded");
        assertThat(isThere("recording-item-homeVisitMade")).isFalse();
        keyboard.press(KeyCode.SPACE);
        keyboard.await("it is recorded", () -> text("TE-001", "homeVisitNeeded").isPresent());
        keyboard.await("the next is asked", () -> isThere("recording-item-homeVisitMade"));
        assertThat(text("TE-001", "homeVisitNeeded")).contains("yes");
        assertThat(shown(() -> keyboard.find("recording-item-homeVisitNeeded").isFocused()))
                .isTrue();
        keyboard.press(KeyCode.DELETE);
        keyboard.await("it is gone again", () -> !isThere("recording-item-homeVisitMade"));
        assertThat(text("TE-001", "homeVisitNeeded")).isEmpty();
    }

    @Test
    void anOptionIsChosenByTheArrowsAndTakenBack() {
        openCase("TE-001", "oversight");
        keyboard.tabTo("recording-item-oversight");
        keyboard.press(KeyCode.DOWN);
        keyboard.await("it is recorded", () -> text("TE-001", "oversight").isPresent());
        assertThat(text("TE-001", "oversight")).contains("effective");
        keyboard.press(KeyCode.UP);
        keyboard.await("it is cleared", () -> text("TE-001", "oversight").isEmpty());
    }

    /// What the list says wrongly is put right where the case is, and what hangs on it is asked.
    @Test
    void aDetailOfTheCaseListIsCorrectedAndWhatHangsOnItAppears() {
        openCase("TE-001", "details");
        keyboard.tabTo("recording-item-sentence");
        keyboard.press(KeyCode.DOWN);
        keyboard.press(KeyCode.DOWN);
        keyboard.await(
                "it is recorded",
                () -> small.subject("TE-001").attributes().containsValue("Licence"));
        keyboard.await(
                "the case says so",
                () -> model.sheetProperty().get().bar().facts().startsWith("Licence"));
        assertThat(shown(() -> keyboard.find("recording-item-sentence").isFocused())).isTrue();
        keyboard.tabTo("recording-item-domesticAbuse");
        keyboard.press(KeyCode.RIGHT);
        keyboard.press(KeyCode.SPACE);
        keyboard.await(
                "no is recorded",
                () -> "no".equals(small.subject("TE-001").attributes().get("domesticAbuse")));
        openCase("TE-001", "enforcement");
        keyboard.tabTo("recording-item-recalled");
    }

    /// A line drops the end of a line that stood in the cell; what is typed over it is recorded all the same.
    @Test
    void wordsOfTheCaseListThatWereTwoLinesAreTypedOver() {
        var list = new ImportCaseList(small.inspection);
        byte[] release =
                "case,sample,relatedCase\nRE-002,release,\"TE-001\nor 2\"\n"
                        .getBytes(StandardCharsets.UTF_8);
        list.importRows(list.preview("more.csv", release), false).join();
        Toolkit.call(() -> {
            model.open(small.id("RE-002"));
            return true;
        });
        type("recording-item-relatedCase", "TE-001");
        keyboard.press(KeyCode.ENTER);
        keyboard.await(
                "it is recorded",
                () -> "TE-001".equals(small.subject("RE-002").attributes().get("relatedCase")));
    }

    @Test
    void theCaseThatAReleaseBelongsToIsOpenedFromItAndOneThatIsNotThereIsNamed() {
        var list = new ImportCaseList(small.inspection);
        byte[] releases =
                "case,sample,relatedCase\nRE-003,release,te-001\nRE-004,release,TE-777\n"
                        .getBytes(StandardCharsets.UTF_8);
        list.importRows(list.preview("more.csv", releases), false).join();
        openCase("RE-004", "resettlement");
        assertThat(shown(() -> keyboard.find("recording-related").isVisible())).isFalse();
        assertThat(shown(() -> model.sheetProperty().get().bar().facts())).contains("TE-777");
        openCase("RE-003", "resettlement");
        keyboard.tabTo("recording-related");
        keyboard.press(KeyCode.SPACE);
        keyboard.await(
                "the case is open",
                () -> model.sheetProperty().get().bar().reference().equals("TE-001"));
        assertThat(shown(() -> keyboard.find("recording-related").isVisible())).isFalse();
    }

    @Test
    void aCourtReportOfTheCaseIsOpenedFromTheFootOfTheSteps() {
        var list = new ImportCaseList(small.inspection);
        byte[] report =
                "case,sample,relatedCase\nTR-02,courtReport,te-001\n"
                        .getBytes(StandardCharsets.UTF_8);
        openCase("TE-002", "details");
        assertThat(
                        shown(() ->
                                keyboard.find("recording-elsewhere-none") instanceof Label said
                                        ? said.getText()
                                        : ""))
                .isEqualTo("2.1 Court work: no court report in scope for this case.");
        list.importRows(list.preview("more.csv", report), false).join();
        openCase("TE-001", "details");
        keyboard.tabTo("recording-elsewhere-TR-02");
        keyboard.press(KeyCode.SPACE);
        keyboard.await(
                "the report is open",
                () -> model.sheetProperty().get().bar().reference().equals("TR-02"));
    }

    @Test
    void theDetailsOfAWithdrawnCaseAreReadLikeItsAnswers() {
        openCase("TE-001", "details");
        keyboard.await(
                "they can be changed", () -> !keyboard.find("recording-item-sex").isDisabled());
        new WithdrawCases(small.inspection)
                .withdraw(small.id("TE-001"), "Moved away.", List.of())
                .join();
        keyboard.await("they are read", () -> keyboard.find("recording-item-sex").isDisabled());
        assertThat(shown(() -> keyboard.find("recording-item-ethnicityDetail").isDisabled()))
                .isTrue();
    }

    @Test
    void severalOptionsAreOneAnswer() {
        openCase("TE-001", "details");
        keyboard.tabTo("recording-item-ethnicityDetail");
        keyboard.press(KeyCode.SHIFT, KeyCode.TAB);
        keyboard.press(KeyCode.SPACE);
        keyboard.press(KeyCode.SHIFT, KeyCode.TAB);
        keyboard.press(KeyCode.SPACE);
        keyboard.await(
                "both are one answer",
                () ->
                        reading("TE-001", "otherSentences")
                                .equals(
                                        new Reading.Settled(
                                                new Value.Items(
                                                        List.of(
                                                                Value.text("licence"),
                                                                Value.text(
                                                                        "postSentenceSupervision"))))));
    }

    @Test
    void aNumberIsRecordedOnEnterAndAWrongOneIsRefusedWhereItStands() {
        openCase("TE-001", "practitioner");
        type("recording-item-caseload", "52");
        keyboard.press(KeyCode.ENTER);
        keyboard.await(
                "the number is recorded",
                () ->
                        reading("TE-001", "caseload")
                                .equals(new Reading.Settled(new Value.Whole(52))));
        type("recording-item-caseload", "many");
        keyboard.press(KeyCode.ENTER);
        // It stands there, with the reason, whatever else is answered.
        keyboard.tabTo("recording-item-workload");
        keyboard.press(KeyCode.DOWN);
        keyboard.await("another is recorded", () -> text("TE-001", "workload").isPresent());
        keyboard.await(
                "it is refused in words",
                () ->
                        keyboard.find("recording-item-row-caseload").lookupAll(".label").stream()
                                .map(node -> ((Label) node).getText())
                                .anyMatch(words -> words.contains("whole number")));
        assertThat(
                        shown(() ->
                                ((TextInputControl) keyboard.find("recording-item-caseload"))
                                        .getText()))
                .isEqualTo("many");
        assertThat(reading("TE-001", "caseload"))
                .isEqualTo(new Reading.Settled(new Value.Whole(52)));
    }

    @Test
    void wordsAreKeptWhenTheirFieldIsLeftAndWhenTheCaseIs() {
        openCase("TE-001", "details");
        type("recording-item-ethnicityDetail", "As the person says");
        keyboard.press(KeyCode.TAB);
        keyboard.await("they are kept", () -> text("TE-001", "ethnicityDetail").isPresent());
        type("recording-item-ethnicityDetail", "As the person says it");
        Toolkit.call(() -> {
            model.open(small.id("TE-002"));
            return true;
        });
        keyboard.await(
                "the last words are of the first case",
                () ->
                        text("TE-001", "ethnicityDetail")
                                .equals(Optional.of("As the person says it")));
        assertThat(text("TE-002", "ethnicityDetail")).isEmpty();
    }

    /// In the order of the drawing, each with what it holds; what does not fit stands at the section it is about.
    @Test
    void everySectionIsAStepFromTheBeginning() {
        record("domesticAbuseEnquiryNeeded", "yes");
        record("domesticAbuseEnquiryRequested", "no");
        record("2.2.3", "yes");
        Toolkit.call(() -> {
            model.open(small.id("TE-001"));
            return true;
        });
        List<StepList.Step> steps =
                Toolkit.call(() -> Objects.requireNonNull(model.sheetProperty().get()).steps());
        assertThat(steps)
                .extracting(StepList.Step::title)
                .startsWith("Details", "Assessment", "Engages")
                .containsSubsequence("Reviewing", "Risk", "Enquiries", "Outcomes", "Sign-off");
        assertThat(steps)
                .filteredOn(step -> step.progress() == StepList.Progress.QUERY)
                .extracting(StepList.Step::title)
                .containsExactly("Enquiries");
    }

    @Test
    void theHistoryIsNarrowedToAKeyQuestionWhereOneIsOpen() {
        openCase("TE-001", "details");
        assertThat(shown(() -> keyboard.find("recording-history-narrow").isVisible())).isFalse();
        Toolkit.call(() -> {
            model.openQuestion("2.2.1");
            return true;
        });
        keyboard.await(
                "it can be narrowed", () -> keyboard.find("recording-history-narrow").isVisible());
    }

    @Test
    void aSampleWithoutKeyQuestionsIsRecordedInItsSections() {
        Toolkit.call(() -> {
            model.open(small.id("RE-001"));
            return true;
        });
        keyboard.await("its section is open", () -> keyboard.find("recording-section").isVisible());
        keyboard.tabTo("recording-item-preReleaseContact");
        keyboard.press(KeyCode.SPACE);
        keyboard.await("it is recorded", () -> text("RE-001", "preReleaseContact").isPresent());
        Toolkit.call(() -> {
            model.acts().complete();
            return true;
        });
        keyboard.await("it is complete", () -> small.subject("RE-001").status() == Status.COMPLETE);
    }

    @Test
    void theCheckLeadsToWhatIsMissingAndTakesAReason() {
        record("homeVisitNeeded", "yes");
        record("domesticAbuseEnquiryNeeded", "yes");
        record("domesticAbuseEnquiryRequested", "no");
        record("2.2.3", "yes");
        openCase("TE-001", "details");
        Toolkit.call(() -> {
            model.check(true);
            return true;
        });
        keyboard.tabTo("recording-reason-domesticAbuseNotAsked");
        type("recording-reason-domesticAbuseNotAsked", "Police were asked directly");
        keyboard.press(KeyCode.ENTER);
        keyboard.await(
                "the reason is kept",
                () -> small.subject("TE-001").completeness().open().isEmpty());
        keyboard.tabTo("recording-lacks-homeVisitMade");
        keyboard.press(KeyCode.SPACE);
        keyboard.await("the section is open", () -> isThere("recording-item-homeVisitMade"));
    }

    @Test
    void whatIsTypedWhenTheInspectionIsClosedIsKept() {
        openCase("TE-001", "details");
        keyboard.tabTo("recording-item-ethnicityDetail");
        Toolkit.call(() -> {
            ((TextInputControl) keyboard.find("recording-item-ethnicityDetail")).setText("At last");
            model.close();
            return true;
        });
        keyboard.await("it is kept", () -> text("TE-001", "ethnicityDetail").isPresent());
        assertThat(text("TE-001", "ethnicityDetail")).contains("At last");
    }

    /// What colleagues wrote is not put under somebody's caret.
    @Test
    void anAnswerThatComesInIsShownOnceTheFieldIsLeft() {
        openCase("TE-001", "practitioner");
        keyboard.tabTo("recording-item-caseload");
        record("caseload", "40");
        Toolkit.settle();
        assertThat(shown(this::caseload)).isEmpty();
        keyboard.press(KeyCode.TAB);
        keyboard.await("it is shown", () -> caseload().equals("40"));
    }

    private String caseload() {
        return ((TextInputControl) keyboard.find("recording-item-caseload")).getText();
    }

    /// The line below the case says what is taken back.
    @Test
    void whatIsTakenBackOfADetailIsSaid() {
        openCase("TE-002", "details");
        keyboard.tabTo("recording-item-sex");
        keyboard.press(KeyCode.UP);
        keyboard.await(
                "it is recorded",
                () -> "Male".equals(small.subject("TE-002").attributes().get("sex")));
        Toolkit.call(() -> {
            model.acts().undo();
            return true;
        });
        keyboard.await("it is said", () -> model.acts().saidProperty().get().contains("Sex"));
        assertThat(small.subject("TE-002").attributes()).containsEntry("sex", "Female");
    }

    /// The history says what was answered as people read it, and nothing of what somebody wrote.
    @Test
    void theHistoryTellsOfItemsInTheWordsOfThePack() {
        record("oversight", "insufficient");
        record("otherSentences", "licence communityOrder");
        record("caseload", "52");
        record("ethnicityDetail", "As the person says");
        record("sentence", "Licence");
        record("childSafeguarding", "no");
        record("supervisionBegan", "2022-11-04");
        var moments = new Moments(SmallInspection.WORDS, small.inspection.clock());
        assertThat(
                        HistoryLines.of(
                                        small.inspection.snapshot(),
                                        small.id("TE-001"),
                                        "",
                                        SmallInspection.WORDS,
                                        moments)
                                .stream()
                                .map(HistoryLine::what)
                                .limit(7))
                .containsExactly(
                        "answered \"When did supervision begin?\": 4 Nov 2022",
                        "answered \"Child safeguarding\": No",
                        "answered \"Sentence\": Licence",
                        "answered \"How is the person's ethnicity described in detail?\": words of"
                                + " one's own",
                        "answered \"How many cases does the practitioner hold?\": 52",
                        "answered \"Which other sentences is the person supervised under at the"
                                + " same time?\": Community order, Licence",
                        "answered \"Was management oversight effective?\": Insufficient,"
                                + " ineffective or absent");
    }

    private void record(String code, String words) {
        new RecordAnswers(small.inspection)
                .answer(
                        new RecordAnswers.Given(
                                small.id("TE-001"),
                                code,
                                Optional.of(words),
                                Optional.empty(),
                                List.of()))
                .join();
    }
}
