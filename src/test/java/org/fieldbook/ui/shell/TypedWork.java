package org.fieldbook.ui.shell;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import java.time.Duration;

/// What is typed and used in an open inspection, page after page.
final class TypedWork {

    /// What is typed as a note and erased.
    static final String ERASED = "erased";

    private final TestDesk desk;
    private final Typist typist;

    TypedWork(TestDesk desk, Typist typist) {
        this.desk = desk;
        this.typist = typist;
    }

    void useEverything() {
        cases();
        record();
        eraseANote();
        comment();
        withdrawAndPutBack();
        deliver();
        rateAndPrint();
        exchange();
        seek();
    }

    private void cases() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT2);
        typist.awaits("cases-table");
        typist.typeAll();
        typist.go("cases-views");
        typist.awaits("cases-view-name");
        typist.typeAll();
        typist.go("cases-view-save");
        desk.background.pass(Duration.ofSeconds(2));
        desk.keyboard.press(KeyCode.ESCAPE);
        typist.go("cases-clear-filters");
        typist.file("cases.xlsx");
        typist.awaits("cases-more");
        desk.keyboard.choose("cases-more", "cases-export");
    }

    private void openCase(String reference) {
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.K);
        typist.type("find-query", reference);
        desk.keyboard.await(
                "it is found",
                () ->
                        desk.keyboard.scene().lookup("#find-list") instanceof ListView<?> found
                                && found.getItems().size() == 1);
        desk.keyboard.press(KeyCode.ENTER);
        typist.turnTo("recording-side", 0);
        typist.awaits("recording-note");
        desk.background.pass(Duration.ofSeconds(1));
    }

    private void record() {
        openCase("TE-001");
        desk.keyboard.press(KeyCode.E);
        typist.typeAll();
        desk.background.pass(Duration.ofSeconds(2));
        typist.focus("recording-note");
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.A);
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.C);
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.background.pass(Duration.ofSeconds(2));
        desk.keyboard.press(KeyCode.Y);
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.Z);
        desk.keyboard.press(KeyCode.Y);
    }

    /// Of another prompt of the case that is open; what was typed there goes from the store.
    private void eraseANote() {
        desk.keyboard.press(KeyCode.J);
        desk.keyboard.press(KeyCode.E);
        desk.keyboard.typeOver(Typist.word(ERASED));
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.background.pass(Duration.ofSeconds(2));
        typist.turnTo("recording-side", 2);
        typist.said(Typist.word(ERASED));
        typist.goFirst("erase");
        typist.awaits("erasing-reason");
        typist.typeAll();
        typist.go("erasing-understood");
        typist.go("erasing-erase");
        typist.said("erased on this laptop");
        typist.go("erasing-back");
        typist.said(" had a value erased");
    }

    /// The lead inspector comments on a court report that is complete.
    private void comment() {
        openCase("TR-01");
        desk.keyboard.press(KeyCode.SHIFT, KeyCode.Y);
        typist.go("recording-check");
        typist.go("recording-complete");
        typist.awaits("recording-return");
        desk.keyboard.press(KeyCode.ESCAPE);
        typist.awaits("recording-comment");
        typist.typeAll();
        desk.background.pass(Duration.ofSeconds(2));
        typist.go("recording-check");
        typist.said("Comment by A. Tester");
    }

    private void withdrawAndPutBack() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT2);
        typist.awaits("cases-table");
        typist.type("cases-search", "");
        typist.focus("cases-table");
        desk.keyboard.press(KeyCode.SPACE);
        typist.go("cases-withdraw");
        typist.awaits("cases-withdraw-reason");
        typist.typeAll();
        typist.go("cases-withdraw-do");
        desk.keyboard.choose("cases-more", "cases-sample-changes");
        typist.go("cases-put-back-0");
        typist.awaits("cases-put-back-reason");
        typist.typeAll();
        typist.go("cases-put-back-do");
        desk.keyboard.press(KeyCode.ESCAPE);
    }

    private void deliver() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT3);
        typist.awaits("evidence-add");
        typist.typeAll();
        typist.go("evidence-add");
        typist.awaits("evidence-form");
        typist.typeAll();
        desk.background.pass(Duration.ofSeconds(2));
        desk.keyboard.press(KeyCode.ESCAPE);
        typist.go("finding-add-strength-1.1");
        typist.awaits("finding-text");
        typist.typeAll();
        typist.go("finding-done");
        typist.go("delivery-interviews");
        typist.go("interview-add-person");
        typist.awaits("interview-form");
        typist.typeAll();
        desk.background.pass(Duration.ofSeconds(2));
        desk.keyboard.press(KeyCode.ESCAPE);
    }

    private void rateAndPrint() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT4);
        typist.awaits("ratings-table-toggle");
        typist.typeAll();
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT6);
        typist.awaits("print-print");
        typist.go("print-print");
        typist.awaits("print-said");
        typist.file("ratings.pdf");
        typist.go("print-save");
        typist.said("ratings.pdf");
    }

    private void exchange() {
        desk.keyboard.press(KeyCode.ALT, KeyCode.DIGIT5);
        typist.awaits("exchange-create");
        typist.typeAll();
        typist.file("mine.fieldbook");
        typist.go("exchange-create");
        typist.said("mine.fieldbook");
    }

    private void seek() {
        desk.keyboard.press(KeyCode.CONTROL, KeyCode.K);
        typist.awaits("find-query");
        typist.typeAll();
        desk.keyboard.press(KeyCode.ESCAPE);
        desk.keyboard.press(KeyCode.F1);
        typist.awaits("help-query");
        typist.typeAll();
        desk.keyboard.press(KeyCode.ESCAPE);
    }
}
