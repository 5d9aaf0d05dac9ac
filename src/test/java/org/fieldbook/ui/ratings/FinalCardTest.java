package org.fieldbook.ui.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.CompleteCases;
import org.fieldbook.ui.Laptop;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Copies;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// Recording final ratings on the board by the keyboard alone.
class FinalCardTest {

    private static final int MOST_TABS = 40;

    @TempDir private Path folder;

    private final RecordingDialogs dialogs = new RecordingDialogs();
    private SmallInspection small;
    private RatingsView view;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        for (SampleSubject subject : small.inspection.snapshot().subjects()) {
            subject.answers()
                    .keySet()
                    .forEach(code -> Laptop.answer(small.inspection, subject.id(), code, "yes"));
            var marking = new CompleteCases(small.inspection);
            marking.complete(subject.id(), small.inspection.snapshot().state()).join();
            marking.signOff(subject.id(), small.inspection.snapshot().state()).join();
        }
        Toolkit.startHeadless();
        view = Toolkit.call(this::make);
        keyboard = new Keyboard(() -> view);
        showNewest();
    }

    private RatingsView make() {
        var background = new DirectBackground();
        return new RatingsView(
                new RatingsViewModel(SmallInspection.WORDS, new Copies(background, dialogs)),
                new FinalViewModel(
                        new EntryQueue(small.inspection, background),
                        dialogs,
                        SmallInspection.WORDS),
                new CountsViewModel(
                        small.inspection, background, dialogs, SmallInspection.WORDS, () -> {}),
                new Beside(new Label(), _ -> {}),
                SmallInspection.WORDS,
                new RatingsView.Ways(() -> {}, _ -> {}, _ -> {}, Platform::runLater));
    }

    @AfterEach
    void close() {
        keyboard.close();
        small.close();
    }

    /// As the window does after every commit.
    private void showNewest() {
        Toolkit.call(() -> {
            view.show(small.inspection.snapshot());
            return true;
        });
        Toolkit.settle();
    }

    private String focused() {
        return Toolkit.call(() ->
                Optional.ofNullable(keyboard.scene().getFocusOwner()).map(Node::getId).orElse(""));
    }

    private void tabTo(String id) {
        for (int tabs = 0; tabs < MOST_TABS && !id.equals(focused()); tabs++) {
            keyboard.press(KeyCode.TAB);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private String tag() {
        return Toolkit.call(() -> ((Labeled) view.lookup("#ratings-interim")).getText());
    }

    @Test
    void theTagOfTheBoardGoesByWhatIsRecordedAndTheKeyboardStaysOnTheCard() {
        assertThat(tag()).isEqualTo("Interim - not for publication");
        tabTo("final-record");
        keyboard.press(KeyCode.SPACE);
        showNewest();
        assertThat(tag()).isEqualTo("Final");
        assertThat(focused()).isEqualTo("final-withdraw");
        dialogs.reason = Optional.of("Too early.");
        keyboard.press(KeyCode.SPACE);
        showNewest();
        assertThat(tag()).isEqualTo("Interim - not for publication");
        assertThat(focused()).isEqualTo("final-record");
    }
}
