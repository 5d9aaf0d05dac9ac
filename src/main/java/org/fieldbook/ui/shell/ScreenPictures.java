package org.fieldbook.ui.shell;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.service.OpenInspection;
import org.fieldbook.service.Stores;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.Settings;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.Dialogs;
import org.fieldbook.ui.fx.EntryQueue;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Looks;
import org.fieldbook.ui.fx.SingleKeys;
import org.fieldbook.ui.fx.Theme;
import org.fieldbook.ui.fx.Toolkit;
import org.fieldbook.ui.start.StartView;
import org.fieldbook.ui.start.StartViewModel;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import javax.imageio.ImageIO;

/// Pictures of the main screens of an open inspection, made without a display.
public final class ScreenPictures {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Messages messages;
    private final Looks looks = new Looks(Appearance.USUAL.withTheme(ThemeChoice.LIGHT), _ -> {});

    /// Pictures in the light theme at 1440 by 900.
    public ScreenPictures(Messages messages) {
        this.messages = messages;
    }

    /// Draws start, overview, cases, recording, organisational delivery, ratings and
    /// exchange and writes them as PNG files.
    ///
    /// @param store the folder of the store that the start screen asks the passphrase of
    /// @param reference of the case to show in recording; the first one if there is none so called
    /// @param folder is made if it is missing
    /// @return the files written
    public List<Path> write(
            Stores stores, Path store, OpenInspection inspection, String reference, Path folder)
            throws IOException {
        Toolkit.startHeadless();
        Executor now = Runnable::run;
        Background background = new FxBackground(now);
        var root = new StackPane();
        Stage stage = Toolkit.call(() -> stage(root));
        Session session =
                Toolkit.call(() ->
                        new Session(
                                new EntryQueue(inspection, background),
                                background,
                                new NoDialogs(),
                                messages,
                                looks,
                                new SingleKeys(true, _ -> {}),
                                Session.Ways.nowhere()));
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        try {
            files.add(
                    draw(
                            stage,
                            () -> root.getChildren().setAll(start(stores, store, background)),
                            folder.resolve("start.png")));
            Toolkit.call(() -> root.getChildren().setAll(session.view()));
            files.add(
                    draw(
                            stage,
                            () -> session.go(Section.OVERVIEW),
                            folder.resolve("overview.png")));
            files.add(draw(stage, () -> session.go(Section.CASES), folder.resolve("cases.png")));
            files.add(
                    draw(
                            stage,
                            () -> session.openCase(find(inspection, reference).id()),
                            folder.resolve("recording.png")));
            files.add(
                    draw(
                            stage,
                            () -> session.go(Section.DELIVERY),
                            folder.resolve("organisational-delivery.png")));
            files.add(
                    draw(stage, () -> session.go(Section.RATINGS), folder.resolve("ratings.png")));
            files.add(
                    draw(
                            stage,
                            () -> session.go(Section.EXCHANGE),
                            folder.resolve("exchange.png")));
        } finally {
            Toolkit.call(() -> {
                session.close(false);
                stage.close();
                return true;
            });
        }
        return files;
    }

    private StartView start(Stores stores, Path store, Background background) {
        return new StartView(
                new StartViewModel(stores, store, background, messages),
                messages,
                looks,
                StartView.Ways.nowhere(),
                Settings.USUAL.idleMinutes());
    }

    private Stage stage(StackPane root) {
        Theme.loadFonts();
        var scene = new Scene(root, WIDTH, HEIGHT);
        looks.follow(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        return stage;
    }

    private static SampleSubject find(OpenInspection inspection, String reference) {
        List<SampleSubject> subjects = inspection.snapshot().subjects();
        return subjects.stream()
                .filter(subject -> subject.reference().equals(reference))
                .findFirst()
                .orElseGet(subjects::getFirst);
    }

    private Path draw(Stage stage, Runnable turn, Path file) throws IOException {
        Toolkit.call(() -> {
            turn.run();
            return true;
        });
        Toolkit.settle();
        BufferedImage picture =
                Toolkit.call(() -> {
                    stage.getScene().getRoot().applyCss();
                    stage.getScene().getRoot().layout();
                    return SwingFXUtils.fromFXImage(stage.getScene().snapshot(null), null);
                });
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    /// Nobody is there to ask.
    private static final class NoDialogs implements Dialogs {
        @Override
        public Optional<Path> openFile(String title, String description, String pattern) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> saveFile(
                String title, String description, String pattern, String suggestion) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> chooseFolder(String title) {
            return Optional.empty();
        }

        @Override
        public boolean confirm(String title, String text, String action) {
            return false;
        }

        @Override
        public Optional<String> choose(
                String title, String text, List<String> actions, String none) {
            return Optional.empty();
        }

        @Override
        public Optional<String> askReason(
                String title, String text, String suggestion, String action) {
            return Optional.empty();
        }

        @Override
        public void tell(String title, String text) {
            // What would be said stands on the screen already, or nothing does.
        }

        @Override
        public void copy(String text) {
            // There is nowhere to paste it.
        }

        @Override
        public void clearCopied(String text) {
            // Nothing was copied.
        }
    }
}
