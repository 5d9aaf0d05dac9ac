package org.fieldbook.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

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
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/// Every screen in every state, walked node by node: in the soak run, and by
/// `mvn test -Dtest=EveryScreenTest -Dfieldbook.looks=all`. What it sees depends on what a screen happens to
/// say when it is looked at, so the ordinary run does not hang on it.
@EnabledIfSystemProperty(named = "fieldbook.looks", matches = "all")
class EveryScreenTest {

    @TempDir private Path folder;

    /// Shows screens, one after the other.
    private interface Showing {
        void show(
                Appearance appearance, double width, double height, BiConsumer<String, Scene> seen);
    }

    /// What was found, of what the checks looked at.
    private record Walked(
            Faults names,
            Faults contrasts,
            Faults texts,
            Faults order,
            Faults rings,
            Faults colours,
            StateMarks marks) {

        void assertNothingWrong() {
            var all = new SoftAssertions();
            all.assertThat(names.list()).as("names, roles and targets").isEmpty();
            all.assertThat(contrasts.list()).as("contrast").isEmpty();
            all.assertThat(texts.list()).as("texts shown in full").isEmpty();
            all.assertThat(order.list()).as("the way by Tab").isEmpty();
            all.assertThat(rings.list()).as("what has the keyboard is seen to").isEmpty();
            all.assertThat(colours.list()).as("nothing by colour alone").isEmpty();
            all.assertAll();
        }

        String counts() {
            return ""
                    + names.counts()
                    + contrasts.counts()
                    + texts.counts()
                    + order.counts()
                    + rings.counts()
                    + colours.counts();
        }
    }

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
        "LIGHT, 200, 1280, 720, 4.5"
    })
    void everybodyCanReadItAndWorkWithIt(
            ThemeChoice theme, int text, double width, double height, double least)
            throws IOException {
        boolean isRinged = text == 100;
        Walked walked;
        try (var gallery = new Gallery(folder)) {
            walked = walk(theme, text, width, height, least, gallery::show);
        }
        System.out.println(theme + " " + text + " " + walked.counts());
        walked.assertNothingWrong();
        var all = new SoftAssertions();
        all.assertThat(walked.marks().marks()).isGreaterThan(15);
        all.assertThat(walked.colours().counted("marks of a state")).isGreaterThan(100);
        all.assertThat(walked.names().counted("screens")).isGreaterThan(100);
        all.assertThat(walked.names().counted("that take the keyboard")).isGreaterThan(800);
        all.assertThat(walked.contrasts().counted("texts")).isGreaterThan(900);
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
        "LIGHT, 200, 1280, 720, 4.5"
    })
    void whatFailsIsReadAndWorkedWithToo(
            ThemeChoice theme, int text, double width, double height, double least)
            throws IOException {
        Walked walked = walk(theme, text, width, height, least, new FaultGallery(folder)::show);
        System.out.println(theme + " " + text + " faults " + walked.counts());
        walked.assertNothingWrong();
        assertThat(walked.names().counted("screens")).isGreaterThan(40);
    }

    private static Walked walk(
            ThemeChoice theme, int text, double width, double height, double least, Showing showing)
            throws IOException {
        var names = new Faults();
        var contrasts = new Faults();
        var texts = new Faults();
        var order = new Faults();
        var rings = new Faults();
        var colours = new Faults();
        var ring = new FocusRing(rings);
        // A ring is as wide and as far from its control in every text size.
        TabOrder.Stop stop = text == 100 ? ring::check : (_, onward) -> onward.run();
        var marks = new StateMarks(colours);
        showing.show(
                new Appearance(theme, text),
                width,
                height,
                (screen, _) -> {
                    List.of(names, contrasts, texts, order, rings, colours)
                            .forEach(one -> one.turnTo(screen));
                    windows()
                            .forEach(scene -> {
                                // Else what the last screen left is found: who had the keyboard,
                                // and
                                // how wide a page was before it had a bar to scroll it.
                                if (!Frame.await(scene)) {
                                    return;
                                }
                                var contrast = new Contrast(scene);
                                Sight.nodes(scene)
                                        .forEach(node -> {
                                            Names.check(node, names);
                                            contrast.check(node, least, contrasts);
                                            Clipping.check(node, texts);
                                            marks.check(node);
                                        });
                                Targets.check(scene, names);
                                TabOrder.check(scene, order, stop);
                            });
                });
        return new Walked(names, contrasts, texts, order, rings, colours, marks);
    }

    /// Every window that takes keys, popups too: what lies below a dialog does not. Popups come first, because
    /// they close once the way by Tab leads elsewhere.
    private static List<Scene> windows() {
        List<Window> all = Window.getWindows().stream().filter(Window::isShowing).toList();
        List<Window> below =
                all.stream()
                        .filter(Stage.class::isInstance)
                        .map(window -> ((Stage) window).getOwner())
                        .toList();
        return all.stream()
                .filter(window -> !below.contains(window))
                .sorted(Comparator.comparing(Stage.class::isInstance))
                .map(Window::getScene)
                .toList();
    }
}
