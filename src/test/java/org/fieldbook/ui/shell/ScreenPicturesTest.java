package org.fieldbook.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldbook.service.QuickStores;
import org.fieldbook.ui.PracticeScreens;
import org.fieldbook.ui.SmallInspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import javax.imageio.ImageIO;

class ScreenPicturesTest {

    private static final int FEWEST_COLOURS = 200;

    @TempDir Path folder;

    @Test
    void theMainScreensAreDrawnWithoutADisplay() throws IOException {
        try (var practice = new PracticeScreens(folder)) {
            List<Path> files =
                    new ScreenPictures(SmallInspection.WORDS)
                            .write(
                                    QuickStores.of(Clock.systemUTC()),
                                    practice.store.folder(),
                                    practice.inspection,
                                    "WK-014",
                                    folder.resolve("screens"));
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .contains(
                            "start.png",
                            "overview.png",
                            "cases.png",
                            "recording.png",
                            "organisational-delivery.png",
                            "ratings.png");
            for (Path file : files) {
                BufferedImage picture = ImageIO.read(file.toFile());
                assertThat(picture.getWidth()).isEqualTo(1440);
                assertThat(picture.getHeight()).isEqualTo(900);
                long colours =
                        java.util.stream.IntStream.range(0, 1440 * 900)
                                .map(at -> picture.getRGB(at % 1440, at / 1440))
                                .distinct()
                                .count();
                assertThat(colours).as(file.toString()).isGreaterThan(FEWEST_COLOURS);
            }
        }
    }
}
