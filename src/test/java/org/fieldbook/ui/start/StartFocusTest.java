package org.fieldbook.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.DirectBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Where the keyboard is when the list of inspections comes.
class StartFocusTest {

    @TempDir private Path folder;

    private SmallInspection small;
    private Keyboard keyboard;

    @BeforeEach
    void open() {
        small = new SmallInspection(folder);
        keyboard = new Keyboard(() -> new StackPane(new Button("elsewhere")));
    }

    @AfterEach
    void close() {
        keyboard.close();
        small.close();
    }

    /// As after leaving an inspection: the list is read at once, before the window has drawn the screen.
    @Test
    void theKeyboardIsOnTheFirstInspectionThoughTheScreenIsNotDrawnYet() {
        Toolkit.call(() -> {
            StartViewModel model = model();
            StartView view = view(model);
            ((StackPane) keyboard.scene().getRoot()).getChildren().setAll(view);
            model.show(small.store);
            return true;
        });
        awaitTheFirst();
    }

    /// As where the disk is slow: the screen is drawn, and the list comes later.
    @Test
    void theKeyboardIsOnTheFirstInspectionWhenTheListComesLater() {
        StartViewModel model = Toolkit.call(this::model);
        Toolkit.call(() -> {
            StartView view = view(model);
            ((StackPane) keyboard.scene().getRoot()).getChildren().setAll(view);
            Scene scene = keyboard.scene();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return true;
        });
        Toolkit.settle();
        Toolkit.call(() -> {
            model.show(small.store);
            return true;
        });
        awaitTheFirst();
    }

    private void awaitTheFirst() {
        keyboard.await(
                "the first inspection has the keyboard",
                () ->
                        keyboard.scene().getFocusOwner() != null
                                && "start-open-TE-1"
                                        .equals(keyboard.scene().getFocusOwner().getId()));
        // Nothing takes it away.
        Toolkit.settle();
        assertThat(Toolkit.call(() -> keyboard.scene().getFocusOwner().getId()))
                .isEqualTo("start-open-TE-1");
    }

    private StartViewModel model() {
        return new StartViewModel(
                small.stores, small.store.folder(), new DirectBackground(), SmallInspection.WORDS);
    }

    private static StartView view(StartViewModel model) {
        return new StartView(
                model,
                SmallInspection.WORDS,
                new Looks(Appearance.USUAL.withTheme(ThemeChoice.LIGHT), _ -> {}),
                StartView.Ways.nowhere(),
                10);
    }
}
