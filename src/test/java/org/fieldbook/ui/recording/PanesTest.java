package org.fieldbook.ui.recording;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;

import org.fieldbook.service.KeepPaneWidths;
import org.fieldbook.service.PaneWidths;
import org.fieldbook.service.Sharing;
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

import java.nio.file.Path;
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
                                                    SmallInspection.WORDS)),
                                    queue.watch(),
                                    new RecordingDialogs(),
                                    SmallInspection.WORDS,
                                    () -> {});
                    view.show(small.inspection.snapshot());
                    return view;
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
