package org.fieldbook.ui.fx;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import org.kordamp.ikonli.IkonHandler;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.ServiceLoader;

/// One of the Material Design icons as a text of their font. Ikonli's own node loads that font once for each of the set's
/// 26 parts before it shows the first icon, which everybody would wait for at the start.
public final class Glyph extends Text {

    /// What stylesheets call it, ours and the theme's.
    private static final String STYLE = "ikonli-font-icon";

    private static final String SET = "Material Design Icons";
    private static final double ANY_SIZE = 16;
    private static final List<IkonHandler> PARTS =
            ServiceLoader.load(IkonHandler.class, IkonHandler.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(part -> part.getFontFamily().startsWith(SET))
                    .toList();
    private static final String FAMILY = load(PARTS.getFirst());

    private String literal = "";

    /// @param literal Ikonli's name of the icon
    public Glyph(String literal) {
        getStyleClass().add(STYLE);
        show(literal);
    }

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

    /// Ikonli's name of the icon it shows.
    public String literal() {
        return literal;
    }

    /// Shows another icon.
    public void show(String wanted) {
        literal = wanted;
        int code =
                PARTS.stream()
                        .filter(part -> part.supports(wanted))
                        .map(part -> part.resolve(wanted).getCode())
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no icon " + wanted));
        setText(Character.toString(code));
    }

    /// Makes it so many pixels large, whatever the theme says of icons.
    public void size(int px) {
        setFont(Font.font(FAMILY, px));
    }
}
