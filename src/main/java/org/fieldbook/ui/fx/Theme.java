package org.fieldbook.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.css.Stylesheet;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

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

    /// What JavaFX calls them.
    private static final List<String> FAMILIES = List.of("Inter", "Inter Medium", "Inter SemiBold");

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

    /// Loads the bundled Inter, whose weights JavaFX picks by family. On any thread, once JavaFX is loaded.
    public static void loadFonts() {
        for (String weight : WEIGHTS) {
            String resource = "/org/fieldbook/fonts/Inter-" + weight + ".ttf";
            try (InputStream file = Theme.class.getResourceAsStream(resource)) {
                Font font = Font.loadFont(Objects.requireNonNull(file, resource), ANY_SIZE);
                if (font == null) {
                    throw new IllegalStateException(resource + " is no font");
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// Measures a word in each of the bundled fonts: the first in each takes the longest. Likewise.
    public static void measureWords() {
        for (String family : FAMILIES) {
            var word = new Text(Theme.class.getSimpleName());
            word.setFont(Font.font(family, ANY_SIZE));
            word.getLayoutBounds();
        }
    }

    /// Reads a stylesheet for nothing: the first takes several times as long as any later one. On any thread, and before JavaFX
    /// is loaded.
    public static void readAhead() {
        try {
            Stylesheet.loadBinary(Theme.class.getResource("fieldbook.bss"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The stylesheet that lies beside this view's class.
    public static String stylesheet(Class<?> view, String name) {
        return Objects.requireNonNull(view.getResource(name), name).toExternalForm();
    }
}
