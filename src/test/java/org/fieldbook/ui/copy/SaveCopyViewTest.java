package org.fieldbook.ui.copy;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;

import org.fieldbook.service.QuickStores;
import org.fieldbook.service.SaveCopy;
import org.fieldbook.ui.SmallInspection;
import org.fieldbook.ui.fx.Background;
import org.fieldbook.ui.fx.RecordingDialogs;
import org.fieldbook.ui.fx.Toolkit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The page lets go of what it began.
class SaveCopyViewTest {

    @TempDir private Path folder;

    private final Later background = new Later();
    private SmallInspection small;
    private Path place;
    private SaveCopyViewModel model;

    /// Does what it is given once the test says so.
    private static final class Later implements Background {

        private Runnable task = () -> {};

        @Override
        public <T> void run(
                Supplier<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            task = () -> onSuccess.accept(work.get());
        }

        @Override
        public <T> void follow(
                CompletionStage<T> work, Consumer<T> onSuccess, Consumer<Throwable> onFailure) {
            throw new UnsupportedOperationException("a copy follows nothing");
        }

        @Override
        public void post(Runnable now) {
            now.run();
        }

        @Override
        public Runnable after(Duration delay, Runnable late) {
            return () -> {};
        }
    }

    @BeforeEach
    void open() throws IOException {
        Toolkit.startHeadless();
        small = new SmallInspection(folder.resolve("small"));
        QuickStores.disk(small.inspection).readOnly();
        place = Files.createDirectory(folder.resolve("place"));
        var dialogs = new RecordingDialogs();
        dialogs.file = Optional.of(place);
        model =
                new SaveCopyViewModel(
                        new SaveCopy(small.store),
                        () -> Map.of(small.inspection, List.of()),
                        background,
                        dialogs,
                        SmallInspection.WORDS);
    }

    @AfterEach
    void close() {
        QuickStores.disk(small.inspection).none();
        small.close();
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> all = Files.list(place)) {
            return all.toList();
        }
    }

    @Test
    void whoLeavesThePageOrLocksHasNoCopyMadeAnyLonger() throws IOException {
        Toolkit.call(() -> {
            var page = new StackPane(new SaveCopyView(model, SmallInspection.WORDS, () -> {}));
            var window = new Scene(page);
            model.save();
            assertThat(model.work().busyProperty().get()).isTrue();
            window.setRoot(new StackPane());
            return page;
        });
        assertThat(model.work().busyProperty().get()).isFalse();
        background.task.run();
        assertThat(copies()).isEmpty();
        assertThat(model.toldProperty().get()).isEmpty();
    }

    @Test
    void onThePageTheCopyIsMade() throws IOException {
        Toolkit.call(() -> {
            var window =
                    new Scene(
                            new StackPane(
                                    new SaveCopyView(model, SmallInspection.WORDS, () -> {})));
            model.save();
            background.task.run();
            return window;
        });
        assertThat(copies()).hasSize(1);
        assertThat(model.toldProperty().get()).isNotEmpty();
    }
}
