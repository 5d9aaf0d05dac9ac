package org.fieldbook.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.shell.FaultGallery;
import org.fieldbook.ui.shell.Gallery;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;

/// Every screen in every state, walked node by node: in the soak run, and by
/// `mvn test -Dtest=EveryScreenTest -Dfieldbook.looks=all`. What it sees depends on what a screen happens to
/// say when it is looked at, so the ordinary run does not hang on it.
@EnabledIfSystemProperty(named = "fieldbook.looks", matches = "all")
class EveryScreenTest {

    @TempDir private Path folder;

    /// What holds in a look and a size.
    ///
    /// @param least how far texts stand out
    @ParameterizedTest
    @CsvSource({
        "LIGHT, 100, 1440, 900, 4.5",
        "LIGHT, 100, 1280, 720, 4.5",
        "DARK, 100, 1440, 900, 4.5",
        "DARK, 100, 1280, 720, 4.5",
        "HIGH_CONTRAST, 100, 1440, 900, 7",
        "LIGHT, 200, 1440, 900, 4.5",
        "LIGHT, 200, 1280, 720, 4.5",
        "LIGHT, 80, 1280, 720, 4.5",
        "LIGHT, 125, 1280, 720, 4.5",
        "LIGHT, 150, 1280, 720, 4.5"
    })
    void everybodyCanReadItAndWorkWithIt(
            ThemeChoice theme, int text, double width, double height, double least)
            throws IOException {
        boolean isRinged = text == 100;
        ScreenWalk walked;
        try (var gallery = new Gallery(folder)) {
            walked =
                    ScreenWalk.of(new Appearance(theme, text), width, height, least, gallery::show);
        }
        System.out.println(theme + " " + text + " " + walked.counts());
        walked.assertNothingWrong();
        var all = new SoftAssertions();
        all.assertThat(walked.marks().marks()).isGreaterThan(15);
        all.assertThat(walked.colours().counted("marks of a state")).isGreaterThan(100);
        all.assertThat(walked.names().counted("screens")).isGreaterThan(100);
        all.assertThat(walked.names().counted("that take the keyboard")).isGreaterThan(800);
        all.assertThat(walked.contrasts().counted("texts")).isGreaterThan(900);
        all.assertThat(walked.hovered().counted("texts")).isGreaterThan(900);
        all.assertThat(walked.texts().counted("labels")).isGreaterThan(1_000);
        all.assertThat(walked.order().counted("stops of Tab")).isGreaterThan(500);
        all.assertThat(walked.rings().counted("rings of focus")).isGreaterThan(isRinged ? 300 : -1);
        all.assertAll();
    }

    /// The same of everything that can fail, with its code on the screen: [FaultGallery] waits for it.
    @ParameterizedTest
    @CsvSource({
        "LIGHT, 100, 1440, 900, 4.5",
        "DARK, 100, 1280, 720, 4.5",
        "HIGH_CONTRAST, 100, 1440, 900, 7",
        "LIGHT, 200, 1280, 720, 4.5",
        "LIGHT, 80, 1280, 720, 4.5"
    })
    void whatFailsIsReadAndWorkedWithToo(
            ThemeChoice theme, int text, double width, double height, double least)
            throws IOException {
        ScreenWalk walked =
                ScreenWalk.of(
                        new Appearance(theme, text),
                        width,
                        height,
                        least,
                        new FaultGallery(folder)::show);
        System.out.println(theme + " " + text + " faults " + walked.counts());
        walked.assertNothingWrong();
        assertThat(walked.names().counted("screens")).isGreaterThan(40);
    }
}
