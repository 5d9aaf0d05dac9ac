package org.fieldbook.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The colours of the windows: a Primer theme with Fieldbook's own on top. Everything else in
/// stylesheets names these.
public enum Theme {
    LIGHT("light.css"),
    DARK("dark.css"),
    HIGH_CONTRAST("high-contrast.css");

    private static final double ANY_SIZE = 14;
    private static final List<String> WEIGHTS = List.of("Regular", "Medium", "SemiBold");

    private final String colours;

    Theme(String colours) {
        this.colours = colours;
    }

    /// The stylesheet of the controls below all others.
    String primer() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK, HIGH_CONTRAST -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /// The stylesheet of the theme's own colours.
    String colours() {
        return stylesheet(Theme.class, colours);
    }

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

    /// The stylesheet that lies beside this view's class.
    public static String stylesheet(Class<?> view, String name) {
        return Objects.requireNonNull(view.getResource(name), name).toExternalForm();
    }
}
