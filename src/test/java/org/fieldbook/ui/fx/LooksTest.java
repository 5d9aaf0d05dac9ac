package org.fieldbook.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

import org.fieldbook.settings.Appearance;
import org.fieldbook.settings.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class LooksTest {

    private final ObjectProperty<Theme> system = new SimpleObjectProperty<>(Theme.LIGHT);
    private final List<Appearance> chosen = new ArrayList<>();
    private Label label;
    private TableView<String> table;
    private Looks looks;
    private Keyboard window;

    @BeforeEach
    void open() {
        Toolkit.startHeadless();
        label = Toolkit.call(() -> new Label("words"));
        table = Toolkit.call(TableView::new);
        looks = new Looks(Appearance.USUAL, chosen::add, () -> system);
        window = new Keyboard(looks, () -> new StackPane(label, table));
    }

    @AfterEach
    void close() {
        Toolkit.call(() -> {
            looks.choose(ThemeChoice.LIGHT);
            return true;
        });
        window.close();
    }

    private void change(Runnable change) {
        Toolkit.call(() -> {
            change.run();
            window.scene().getRoot().applyCss();
            return true;
        });
    }

    private List<String> classes() {
        return Toolkit.call(() -> List.copyOf(window.scene().getRoot().getStyleClass()));
    }

    private static boolean has(Scene scene, String colours) {
        return scene.getStylesheets().getFirst().endsWith(colours);
    }

    @Test
    void whoFollowsTheSystemSeesItsThemeAsItChanges() {
        assertThat(has(window.scene(), "/light.css")).isTrue();
        change(() -> system.set(Theme.DARK));
        assertThat(has(window.scene(), "/dark.css")).isTrue();
        assertThat(Application.getUserAgentStylesheet()).contains("primer-dark");
        change(() -> system.set(Theme.HIGH_CONTRAST));
        assertThat(has(window.scene(), "/high-contrast.css")).isTrue();
        change(() -> system.set(Theme.LIGHT));
        assertThat(Application.getUserAgentStylesheet()).contains("primer-light");
        assertThat(chosen).isEmpty();
    }

    @Test
    void aChosenThemeStaysWhateverTheSystemShows() {
        change(() -> looks.choose(ThemeChoice.HIGH_CONTRAST));
        change(() -> system.set(Theme.DARK));
        assertThat(has(window.scene(), "/high-contrast.css")).isTrue();
        change(() -> looks.choose(ThemeChoice.SYSTEM));
        assertThat(has(window.scene(), "/dark.css")).isTrue();
        assertThat(chosen)
                .containsExactly(
                        Appearance.USUAL.withTheme(ThemeChoice.HIGH_CONTRAST), Appearance.USUAL);
    }

    @Test
    void aDialogOverTheWindowFollowsIt() {
        Scene over = Toolkit.call(() -> new Scene(new StackPane()));
        change(() -> Looks.dress(over, window.scene()));
        change(() -> looks.choose(ThemeChoice.DARK));
        change(looks::larger);
        assertThat(over.getStylesheets()).isNotEmpty().isEqualTo(window.scene().getStylesheets());
    }

    @Test
    void textOfTwiceTheSizeDoublesTheRowsOfTablesToo() {
        change(() -> {});
        double rows = table.getFixedCellSize();
        assertThat(label.getFont().getSize()).isEqualTo(14);
        for (int step = 0; step < 9; step++) {
            change(looks::larger);
        }
        assertThat(label.getFont().getSize()).isEqualTo(28);
        assertThat(rows).isPositive();
        assertThat(table.getFixedCellSize()).isEqualTo(2 * rows);
        assertThat(chosen)
                .extracting(Appearance::textSize)
                .containsExactly(110, 125, 150, 175, 200);
        change(looks::ordinary);
        assertThat(label.getFont().getSize()).isEqualTo(14);
    }

    @Test
    void theRoomThereIsIsMeasuredByTheText() {
        assertThat(classes()).doesNotContain("compact", "narrow");
        change(looks::larger);
        assertThat(classes()).contains("compact").doesNotContain("narrow");
        change(looks::larger);
        change(looks::larger);
        assertThat(classes()).contains("compact", "narrow");
        assertThat(looks.narrowProperty().get()).isTrue();
        assertThat(looks.compactProperty().get()).isTrue();
        change(looks::ordinary);
        assertThat(classes()).doesNotContain("compact", "narrow");
    }

    @ParameterizedTest
    @CsvSource({
        "Windows.SPI.HighContrast,true,DARK,HIGH_CONTRAST",
        "Windows.SPI.HighContrast,false,LIGHT,LIGHT",
        "GTK.theme_name,HighContrastInverse,DARK,HIGH_CONTRAST",
        "GTK.theme_name,Adwaita-dark,DARK,DARK",
        "GTK.theme_name,Adwaita,LIGHT,LIGHT"
    })
    void theSystemSaysWhichThemeItShows(
            String key, String value, ColorScheme scheme, Theme expected) {
        Object said =
                value.equals("true") || value.equals("false") ? Boolean.valueOf(value) : value;
        assertThat(SystemTheme.of(Map.of(key, said), scheme)).isEqualTo(expected);
    }
}
