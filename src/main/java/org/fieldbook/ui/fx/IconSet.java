package org.fieldbook.ui.fx;

import javafx.scene.text.Font;

import org.kordamp.ikonli.IkonHandler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.ServiceLoader;

/// The Material Design icons: which character each of them is, in which font. Ikonli's own node loads that font once for
/// each of the set's 26 parts before it shows the first icon, which everybody would wait for at the start.
public final class IconSet {

    private static final String SET = "Material Design Icons";
    private static final double ANY_SIZE = 16;
    private static final List<IkonHandler> PARTS =
            ServiceLoader.load(IkonHandler.class, IkonHandler.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(part -> part.getFontFamily().startsWith(SET))
                    .toList();

    /// Apart, because it needs JavaFX.
    private static final class Face {
        private static final String FAMILY = load(PARTS.getFirst());

        private static String load(IkonHandler part) {
            try (InputStream font = part.getFontResourceAsStream()) {
                Font loaded = Font.loadFont(font, ANY_SIZE);
                if (loaded == null) {
                    throw new IllegalStateException(part.getFontFamily() + " is no font");
                }
                return loaded.getFamily();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private IconSet() {}

    /// Reads of the set what these icons need, which takes their first use as long as the first use of each letter that
    /// their names begin with. On any thread.
    public static void read(List<String> literals) {
        literals.forEach(IconSet::code);
    }

    /// Reads the font. On any thread, once JavaFX is loaded.
    public static void loadFont() {
        font((int) ANY_SIZE);
    }

    /// The character of an icon.
    ///
    /// @param literal Ikonli's name of it
    static int code(String literal) {
        return PARTS.stream()
                .filter(part -> part.supports(literal))
                .map(part -> part.resolve(literal).getCode())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no icon " + literal));
    }

    /// The font, so many pixels large; read when it is asked for first.
    static Font font(int px) {
        return Font.font(Face.FAMILY, px);
    }
}
