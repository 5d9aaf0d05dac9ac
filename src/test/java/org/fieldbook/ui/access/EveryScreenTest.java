package org.fieldbook.ui.access;

import javafx.scene.Scene;
import javafx.stage.Window;

import org.assertj.core.api.SoftAssertions;
import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.fieldbook.ui.shell.Gallery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/// Every screen in every state, walked node by node: in the soak run, and by
/// `mvn test -Dtest=EveryScreenTest -Dfieldbook.looks=all`. What it sees depends on what a screen happens to
/// say when it is looked at, so the ordinary run does not hang on it.
@EnabledIfSystemProperty(named = "fieldbook.looks", matches = "all")
class EveryScreenTest {

    @TempDir private static Path folder;
    private static Gallery gallery;

    @BeforeAll
    static void open() {
        gallery = new Gallery(folder);
    }

    @AfterAll
    static void close() {
        gallery.close();
    }

    /// What holds in a look and a size.
    ///
    /// @param least how far texts stand out
    @ParameterizedTest
    @CsvSource({
        "LIGHT, 100, 1440, 900, 4.5",
        "DARK, 100, 1280, 720, 4.5",
        "HIGH_CONTRAST, 100, 1440, 900, 7",
        "LIGHT, 200, 1440, 900, 4.5",
        "LIGHT, 200, 1280, 720, 4.5"
    })
    void everybodyCanReadItAndWorkWithIt(
            ThemeChoice theme, int text, double width, double height, double least) {
        var names = new Faults();
        var contrasts = new Faults();
        var texts = new Faults();
        var order = new Faults();
        gallery.show(
                new Appearance(theme, text),
                width,
                height,
                (screen, _) -> {
                    List.of(names, contrasts, texts, order).forEach(one -> one.turnTo(screen));
                    windows()
                            .forEach(scene -> {
                                var contrast = new Contrast(scene);
                                Sight.nodes(scene)
                                        .forEach(node -> {
                                            Names.check(node, names);
                                            contrast.check(node, least, contrasts);
                                            Clipping.check(node, texts);
                                        });
                                Targets.check(scene, names);
                                TabOrder.check(scene, order);
                            });
                });
        var all = new SoftAssertions();
        all.assertThat(names.list()).as("names, roles and targets").isEmpty();
        all.assertThat(contrasts.list()).as("contrast").isEmpty();
        all.assertThat(texts.list()).as("texts shown in full").isEmpty();
        all.assertThat(order.list()).as("the way by Tab").isEmpty();
        all.assertThat(names.counted("screens")).isGreaterThan(40);
        all.assertThat(names.counted("that take the keyboard")).isGreaterThan(800);
        all.assertThat(contrasts.counted("texts")).isGreaterThan(900);
        all.assertThat(texts.counted("labels")).isGreaterThan(1_000);
        all.assertThat(order.counted("stops of Tab")).isGreaterThan(500);
        System.out.println(
                theme
                        + " "
                        + text
                        + " "
                        + names.counts()
                        + contrasts.counts()
                        + texts.counts()
                        + order.counts());
        all.assertAll();
    }

    /// Every window that is open, popups too.
    private static List<Scene> windows() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(Window::isShowing)
                .map(Window::getScene)
                .toList();
    }
}
