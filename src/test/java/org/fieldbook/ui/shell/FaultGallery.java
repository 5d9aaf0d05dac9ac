package org.fieldbook.ui.shell;

import javafx.scene.Scene;

import org.fieldbook.settings.Appearance;
import org.fieldbook.ui.fx.FxBackground;
import org.fieldbook.ui.fx.Theme;
import org.fieldbook.ui.fx.Toolkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/// Everything that can fail, as somebody meets it: on files and stores in which it is really wrong. Where a message
/// has a code, the name of its screen ends with it.
public final class FaultGallery {

    private final Path folder;
    private final FxBackground background = new FxBackground(Runnable::run);

    public FaultGallery(Path folder) {
        this.folder = folder;
        Toolkit.startHeadless();
        Toolkit.call(() -> {
            Theme.loadFonts();
            return true;
        });
    }

    /// Shows one screen after the other in this look and size.
    ///
    /// @param seen told the name of the screen that is shown, and its scene, on the window's thread
    public void show(
            Appearance appearance, double width, double height, BiConsumer<String, Scene> seen) {
        try (var window = new ShownWindow(appearance, width, height, seen)) {
            Path files = Files.createTempDirectory(folder, "faults");
            new StoreFaultScreens(window, files, background).show();
            new WordFaultScreens(window, files, background).show();
            new BackupFaultScreens(window, files, background).show();
            new DiskFaultScreens(window, files, background).show();
            new SavingFaultScreens(window, files, background).show();
            new FileFaultScreens(window, files, background).show();
            new BundleFaultScreens(window, files, background).show();
            new ExchangeFaultScreens(window, files, background).show();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
