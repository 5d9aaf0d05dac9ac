package org.fieldbook.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;

/// How the window looks: Primer with Fieldbook's own colours and sizes on top. Sizes are em of the
/// root's 14 px.
public enum Theme {
    LIGHT,
    DARK;

    private static final String DARK_CLASS = "dark";
    private static final String COMPACT_CLASS = "compact";
    private static final double COMPACT_WIDTH = 1360;
    private static final double COMPACT_HEIGHT = 800;
    private static final double ANY_SIZE = 14;
    private static final List<String> WEIGHTS = List.of("Regular", "Medium", "SemiBold");

    /// Loads the bundled Inter, whose weights JavaFX picks by family.
    public static void loadFonts() {
        for (String weight : WEIGHTS) {
            String resource = "/org/fieldbook/fonts/Inter-" + weight + ".ttf";
            try (InputStream font = Theme.class.getResourceAsStream(resource)) {
                if (Font.loadFont(Objects.requireNonNull(font, resource), ANY_SIZE) == null) {
                    throw new IllegalStateException(resource + " is no font");
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// Puts the theme on everything shown and on this scene's root.
    public void applyTo(Scene scene) {
        Application.setUserAgentStylesheet(
                switch (this) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        URL css = Objects.requireNonNull(Theme.class.getResource("fieldbook.css"));
        scene.getStylesheets().setAll(css.toExternalForm());
        List<String> classes = scene.getRoot().getStyleClass();
        classes.remove(DARK_CLASS);
        if (this == DARK) {
            classes.add(DARK_CLASS);
        }
        scene.widthProperty().subscribe(_ -> fit(scene));
        scene.heightProperty().subscribe(_ -> fit(scene));
    }

    /// Gives a scene over another one the look of that one.
    public static void dress(Scene scene, Scene below) {
        scene.getStylesheets().setAll(below.getStylesheets());
        List<String> classes = scene.getRoot().getStyleClass();
        classes.remove(DARK_CLASS);
        if (below.getRoot().getStyleClass().contains(DARK_CLASS)) {
            classes.add(DARK_CLASS);
        }
    }

    /// Narrower bars and panes where there is little room.
    private static void fit(Scene scene) {
        List<String> classes = scene.getRoot().getStyleClass();
        boolean small = scene.getWidth() < COMPACT_WIDTH || scene.getHeight() < COMPACT_HEIGHT;
        classes.remove(COMPACT_CLASS);
        if (small) {
            classes.add(COMPACT_CLASS);
        }
    }

    /// The stylesheet that lies beside this view's class.
    public static String stylesheet(Class<?> view, String name) {
        return Objects.requireNonNull(view.getResource(name), name).toExternalForm();
    }
}
