package org.fieldbook.ui.fx;

import javafx.scene.paint.Color;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The colours of a theme as its stylesheets give them, and how far two stand out from each other.
final class Palette {

    private static final int DEEPEST = 8;

    private final Map<String, String> tokens = new HashMap<>();

    Palette(Theme theme) {
        tokens.putAll(Stylesheet.at(theme.primer()).tokens());
        String own = URI.create(theme.colours()).getSchemeSpecificPart();
        tokens.putAll(
                Stylesheet.at("/org/fieldbook/ui/fx/" + own.substring(own.lastIndexOf('/') + 1))
                        .tokens());
    }

    boolean knows(String token) {
        return tokens.containsKey(token);
    }

    /// The colour of a token or of a value that is written out, as it shows on this one.
    Color on(Color below, String value) {
        Color colour = resolve(value, 0);
        double share = colour.getOpacity();
        return new Color(
                mix(colour.getRed(), below.getRed(), share),
                mix(colour.getGreen(), below.getGreen(), share),
                mix(colour.getBlue(), below.getBlue(), share),
                1);
    }

    private static double mix(double above, double below, double share) {
        return above * share + below * (1 - share);
    }

    private Color resolve(String value, int depth) {
        if (value.startsWith("-") && depth < DEEPEST) {
            return resolve(
                    Objects.requireNonNull(tokens.get(value), () -> "no colour " + value),
                    depth + 1);
        }
        return Color.web(value);
    }

    /// How much a text stands out from a fill, which itself lies on a card (WCAG 2.2).
    double contrast(String text, String fill) {
        Color card = on(Color.WHITE, "-fb-card");
        Color ground = on(card, fill);
        double one = luminance(on(ground, text));
        double other = luminance(ground);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
