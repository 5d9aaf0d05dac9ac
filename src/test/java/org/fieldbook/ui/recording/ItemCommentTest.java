package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.Fields;
import org.fieldbook.inspection.Role;
import org.fieldbook.inspection.Status;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.service.Draft;
import org.fieldbook.service.ImportCaseList;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.WriteNotes;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.control.AttachmentsViewModel;
import org.fieldbook.ui.control.StepList;
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

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Comments on items of a release, a sample without key questions: the lead writes them, the inspector reads them, by
/// the keyboard alone.
class ItemCommentTest {

    private static final String ITEM = "preReleaseContact";
    private static final String FIELD = "recording-comment-" + ITEM;

    @TempDir private Path folder;
    private SmallInspection small;
    private Laptop ben;
    private final RecordingDialogs dialogs = new RecordingDialogs();

    /// The screen of one of the two.
    private final class Screen implements AutoCloseable {

        private final RecordingViewModel model;
        private final Keyboard keyboard;

        Screen(OpenInspection on) {
            var background = new FxBackground(Runnable::run);
            var queue = new EntryQueue(on, background);
            model =
                    Toolkit.call(
                            () -> new RecordingViewModel(queue, background, SmallInspection.WORDS));
            keyboard = new Keyboard(() -> view(on, queue, background));
            Toolkit.call(() -> {
                model.open(small.id("RE-001"));
                return true;
            });
        }

        private RecordingView view(OpenInspection on, EntryQueue queue, FxBackground background) {
            var files = new AttachmentsViewModel(queue, background, dialogs, SmallInspection.WORDS);
            var view =
                    new RecordingView(
                            new RecordingView.Models(model, files, new SingleKeys(true, _ -> {})),
                            queue.watch(),
                            dialogs,
                            SmallInspection.WORDS,
                            () -> {});
            on.onChange(snapshot -> background.post(() -> view.show(snapshot)));
            view.show(on.snapshot());
            return view;
        }

        CaseSheet sheet() {
            return Objects.requireNonNull(model.sheetProperty().get());
        }

        <T> T shown(Supplier<T> value) {
            return Toolkit.call(value);
        }

        boolean isThere(String id) {
            return shown(() -> {
                Node node = keyboard.scene().lookup("#" + id);
                return node != null && node.isVisible() && node.getParent().isVisible();
            });
        }

        void type(String id, String text) {
            Toolkit.call(() -> {
                ((TextInputControl) keyboard.find(id)).setText(text);
                return true;
            });
        }

        void fire(String id) {
            keyboard.tabTo(id);
            keyboard.press(KeyCode.SPACE);
        }

        Optional<String> comment() {
            return sheet().check().asked().stream()
                    .filter(one -> one.row().item().code().equals(ITEM))
                    .map(one -> one.comment().text())
                    .findFirst();
        }

        List<StepList.Step> steps() {
            return shown(() -> sheet().steps());
        }

        @Override
        public void close() {
            keyboard.close();
            Toolkit.call(() -> {
                model.close();
                return true;
            });
        }
    }

    @BeforeEach
    void open() {
        small = new SmallInspection(folder.resolve("lead"));
        var list = new ImportCaseList(small.inspection);
        byte[] release =
                "case,sample,inspector\nRE-001,release,B. Joiner\n"
                        .getBytes(StandardCharsets.UTF_8);
        list.importRows(list.preview("cases.csv", release), false).join();
        ben = Laptop.join(small.inspection, folder.resolve("ben"), "B. Joiner", Role.INSPECTOR);
        Toolkit.startHeadless();
    }

    @AfterEach
    void close() {
        ben.close();
        small.close();
    }

    private void complete() {
        Laptop.answer(small.inspection, small.id("RE-001"), ITEM, "yes");
        new CompleteCases(small.inspection)
                .complete(small.id("RE-001"), small.inspection.snapshot().state())
                .join();
    }

    private String field(String code) {
        return Fields.comment(small.inspection.snapshot().framework(), code);
    }

    private void write(String code, String text) {
        new WriteNotes(small.inspection)
                .commit(
                        new Draft(
                                small.id("RE-001"),
                                Optional.empty(),
                                Map.of(field(code), text),
                                Map.of(field(code), List.of()),
                                0))
                .join();
    }

    @Test
    void theLeadCommentsOnAnItemAndReturnsTheRelease() {
        try (var lead = new Screen(small.inspection)) {
            lead.keyboard.await(
                    "the section is open",
                    () -> lead.keyboard.find("recording-section").isVisible());
            assertThat(lead.isThere("recording-comment-open-" + ITEM))
                    .as("it is being recorded")
                    .isFalse();
            complete();
            lead.keyboard.await(
                    "it can be commented on", () -> lead.isThere("recording-comment-open-" + ITEM));
            lead.fire("recording-comment-open-" + ITEM);
            lead.keyboard.await(
                    "the field has the keyboard", () -> lead.keyboard.find(FIELD).isFocused());
            assertThat(lead.isThere("recording-comment-open-" + ITEM)).isFalse();
            lead.type(FIELD, "Who made it?");
            lead.keyboard.press(KeyCode.TAB);
            lead.keyboard.await(
                    "it is an act", () -> lead.comment().equals(Optional.of("Who made it?")));
            assertThat(small.subject("RE-001").changedSince()).isFalse();
            dialogs.reason = Optional.of("One question.");
            lead.fire("recording-check");
            lead.keyboard.await(
                    "it can be returned", () -> lead.keyboard.find("recording-return").isVisible());
            lead.fire("recording-return");
            lead.keyboard.await(
                    "it is returned", () -> small.subject("RE-001").status() == Status.IN_PROGRESS);
            assertThat(lead.comment()).contains("Who made it?");
            lead.shown(() -> {
                lead.model.history().setRead(true);
                return true;
            });
            assertThat(lead.shown(() -> lead.model.history().linesProperty().get()))
                    .extracting(HistoryLine::what)
                    .contains("commented on \"Was there sufficient contact before release?\"");
        }
    }

    @Test
    void theInspectorReadsItBesideTheItemAndIsLedThereFromTheCheck() {
        complete();
        write(ITEM, "Who made it?");
        write("relatedCase", "Is it TE-001?");
        new CompleteCases(small.inspection)
                .giveBack(small.id("RE-001"), small.inspection.snapshot().state(), "Two questions.")
                .join();
        Laptop.take(ben.inspection, Laptop.bundle(small.inspection, folder.resolve("a.fieldbook")));
        try (var inspector = new Screen(ben.inspection)) {
            assertThat(inspector.steps())
                    .extracting(StepList.Step::detail, StepList.Step::comments)
                    .containsExactly(tuple("1 of 10", "2 comments"), tuple("Returned", ""));
            assertThat(inspector.isThere(FIELD)).as("it is read").isFalse();
            assertThat(inspector.isThere("recording-comment-open-releasedOn")).isFalse();
            assertThat(
                            inspector.shown(() ->
                                    ((Label) inspector.keyboard.find(FIELD + "-said")).getText()))
                    .startsWith("Comment by A. Tester, ")
                    .endsWith(": Who made it?");
            inspector.fire("recording-check");
            inspector.keyboard.await(
                    "the check is shown",
                    () -> inspector.keyboard.find("recording-check-pane").isVisible());
            assertThat(inspector.isThere("recording-check-relatedCase")).isTrue();
            inspector.fire("recording-check-" + ITEM);
            inspector.keyboard.await(
                    "the item has the keyboard",
                    () -> inspector.keyboard.find("recording-item-" + ITEM).isFocused());
            assertThat(
                            inspector.shown(() ->
                                    inspector
                                            .keyboard
                                            .find("recording-item-" + ITEM)
                                            .getAccessibleHelp()))
                    .endsWith("Who made it?");
        }
    }

    @Test
    void aCommentIsTakenBackAndAnItemThatAppliesNoMoreKeepsItsOwn() {
        Laptop.answer(small.inspection, small.id("RE-001"), "releaseAccommodation", "yes");
        Laptop.answer(small.inspection, small.id("RE-001"), "releaseAccommodationServices", "yes");
        complete();
        write("releaseAccommodationServices", "Which services?");
        write(ITEM, "Who made it?");
        try (var lead = new Screen(small.inspection)) {
            Laptop.answer(small.inspection, small.id("RE-001"), "releaseAccommodation", "no");
            lead.keyboard.await(
                    "it applies no more",
                    () -> !lead.isThere("recording-item-releaseAccommodationServices"));
            assertThat(lead.shown(() -> lead.sheet().check().asked()))
                    .extracting(one -> one.row().item().code(), one -> one.row().applies())
                    .containsExactly(
                            tuple(ITEM, true), tuple("releaseAccommodationServices", false));
            lead.keyboard.tabTo(FIELD);
            lead.type(FIELD, "");
            lead.keyboard.press(KeyCode.TAB);
            lead.keyboard.await("it is taken back", () -> lead.comment().isEmpty());
            lead.keyboard.await(
                    "there is room for another",
                    () -> lead.isThere("recording-comment-open-" + ITEM));
            assertThat(lead.isThere(FIELD + "-box")).isFalse();
        }
    }

    /// As when the program ends: what was typed stands in its field again.
    @Test
    void whatWasTypedAndNotLeftStandsThereAgain() {
        complete();
        try (var lead = new Screen(small.inspection)) {
            new WriteNotes(small.inspection)
                    .keep(
                            new Draft(
                                    small.id("RE-001"),
                                    Optional.empty(),
                                    Map.of(field(ITEM), "Who ma"),
                                    Map.of(field(ITEM), List.of()),
                                    6))
                    .join();
            assertThat(lead.isThere(FIELD)).isFalse();
            lead.shown(() -> {
                lead.model.acts().typing().recover();
                return true;
            });
            lead.keyboard.await("it is there again", () -> lead.isThere(FIELD));
            assertThat(lead.shown(() -> ((TextInputControl) lead.keyboard.find(FIELD)).getText()))
                    .isEqualTo("Who ma");
        }
    }
}
