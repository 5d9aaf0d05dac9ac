package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Window;

import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// A picture of every screen in every look, to be looked at:
/// `mvn test -Dtest=EveryPictureTest -Dfieldbook.pictures=target/pictures`.
@EnabledIfSystemProperty(named = "fieldbook.pictures", matches = ".+")
class EveryPictureTest {

    private static final int FEWEST_SCREENS = 100;
    private static final int FEWEST_COLOURS = 20;

    @TempDir private Path folder;

    private final List<Path> drawn = new ArrayList<>();
    private int screens;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 100, 1440, 900",
        "LIGHT, 100, 1280, 720",
        "DARK, 100, 1440, 900",
        "DARK, 100, 1280, 720",
        "HIGH_CONTRAST, 100, 1440, 900",
        "HIGH_CONTRAST, 100, 1280, 720",
        "LIGHT, 200, 1440, 900",
        "LIGHT, 200, 1280, 720"
    })
    void everyScreenIsDrawn(ThemeChoice theme, int text, int width, int height) throws IOException {
        Path pictures =
                Files.createDirectories(
                        Path.of(System.getProperty("fieldbook.pictures"))
                                .resolve(theme + "-" + text + "-" + width));
        try (var gallery = new Gallery(folder)) {
            gallery.show(
                    new Appearance(theme, text),
                    width,
                    height,
                    (name, scene) -> draw(name, scene, pictures));
        }
        assertThat(screens).isGreaterThan(FEWEST_SCREENS);
        for (Path file : drawn) {
            BufferedImage picture = ImageIO.read(file.toFile());
            assertThat(colours(picture)).as(file.toString()).isGreaterThan(FEWEST_COLOURS);
        }
    }

    /// The window, and every window above it by a number of its own.
    private void draw(String name, Scene scene, Path pictures) {
        screens++;
        String file = "%03d-%s".formatted(screens, name.replaceAll("[^A-Za-z0-9]+", "-"));
        write(scene, pictures.resolve(file + ".png"));
        List<Scene> above =
                Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .map(Window::getScene)
                        .filter(one -> !one.equals(scene))
                        .toList();
        for (int number = 0; number < above.size(); number++) {
            write(above.get(number), pictures.resolve(file + "-" + (number + 1) + ".png"));
        }
    }

    private void write(Scene scene, Path file) {
        try {
            ImageIO.write(
                    SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        drawn.add(file);
    }

    private static long colours(BufferedImage picture) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth()))
                .distinct()
                .count();
    }
}
