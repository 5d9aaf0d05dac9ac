package org.fieldbook.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.fieldbook.settings.Appearance;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.HeldBackground;
import org.fieldbook.ui.fx.Keyboard;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What was typed to unlock a store.
class TypedPassphraseTest {

    @TempDir private Path folder;

    private final HeldBackground background = new HeldBackground();

    private StartView view(StartViewModel model) {
        model.openedProperty()
                .subscribe(opened ->
                        opened.ifPresent(_ ->
                                model.busy()
                                        .begin(StartViewModel.OPENING, _ -> "", _ -> {}, _ -> {})));
        return new StartView(
                model,
                SmallInspection.WORDS,
                new Looks(Appearance.USUAL, _ -> {}),
                StartView.Ways.nowhere(),
                10);
    }

    private static String text(TextField field) {
        return Toolkit.call(() -> field.getText());
    }

    @Test
    void itIsGoneFromTheScreenWhileAnInspectionIsOpened() {
        var small = new SmallInspection(folder);
        small.close();
        Toolkit.startHeadless();
        StartViewModel model =
                Toolkit.call(() ->
                        new StartViewModel(
                                small.stores,
                                small.store.folder(),
                                background,
                                SmallInspection.WORDS));
        try (Keyboard keyboard = new Keyboard(() -> view(model))) {
            var field = (TextField) Toolkit.call(() -> keyboard.find("start-passphrase"));
            keyboard.tabTo("start-passphrase");
            keyboard.type(SmallInspection.PASSPHRASE);
            keyboard.press(KeyCode.ENTER);
            assertThat(text(field)).isEqualTo(SmallInspection.PASSPHRASE);
            Toolkit.call(() -> {
                background.work();
                background.tell();
                return true;
            });
            assertThat(Toolkit.call(() -> model.busy().isBusy())).isTrue();
            assertThat(Toolkit.call(() -> field.getScene())).isSameAs(keyboard.scene());
            assertThat(text(field)).isEmpty();
            Toolkit.call(() -> {
                model.list();
                OpeningAStore.close(model.stageProperty().get());
                return true;
            });
        }
    }
}
