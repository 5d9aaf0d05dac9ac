package org.fieldbook.ui.access;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

import org.fieldbook.ui.fx.Glyph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How far texts, icons and shapes stand out from what is behind them, as the window was drawn.
final class Contrast {

    static final double TEXT = 4.5;
    static final double LARGE_OR_ICON = 3;
    private static final double LARGE = 24;
    private static final double LARGE_BOLD = 18.66;

    private final WritableImage picture;
    private final List<Node> drops;

    Contrast(Scene scene) {
        picture = scene.snapshot(null);
        drops = Sight.nodes(scene).filter(node -> node.getStyleClass().contains("drop")).toList();
    }

    void check(Node node, double least, Faults faults) {
        if (node.isDisabled() || isCovered(node)) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            text(text, least, faults);
        } else if (node instanceof Region region
                && (region.getStyleClass().contains("answer-shape")
                        || region.getStyleClass().contains("rating-shape"))) {
            shape(region, faults);
        }
    }

    /// Whether choices are let down over it.
    private boolean isCovered(Node node) {
        return drops.stream()
                .anyMatch(drop ->
                        Sight.whole(drop).intersects(Sight.whole(node)) && !isIn(node, drop));
    }

    private static boolean isIn(Node node, Node around) {
        return Stream.<Node>iterate(node, Objects::nonNull, Node::getParent)
                .anyMatch(around::equals);
    }

    private void text(Text text, double least, Faults faults) {
        if (!Sight.isSeenWhole(text) || !(text.getFill() instanceof Color fill)) {
            return;
        }
        Color ground = around(Sight.whole(text));
        double share = 1;
        for (Node above = text; above != null; above = above.getParent()) {
            share *= above.getOpacity();
        }
        Color ink = ground.interpolate(opaque(fill), fill.getOpacity() * share);
        boolean large =
                text.getFont().getSize() >= LARGE
                        || (text.getFont().getSize() >= LARGE_BOLD
                                && text.getFont().getFamily().contains("SemiBold"));
        boolean easier = text instanceof Glyph || large;
        faults.count(text instanceof Glyph ? "icons" : "texts");
        double wanted = easier ? LARGE_OR_ICON * least / TEXT : least;
        double ratio = ratio(ink, ground);
        if (ratio < wanted) {
            faults.add(text, "stands out by %.2f: %s on %s".formatted(ratio, ink, ground));
        }
    }

    private void shape(Region region, Faults faults) {
        if (!Sight.isSeenWhole(region)) {
            return;
        }
        faults.count("shapes");
        Bounds bounds = Sight.whole(region);
        Color ground = around(bounds);
        double best = 1;
        for (int x = (int) bounds.getMinX(); x < bounds.getMaxX(); x++) {
            for (int y = (int) bounds.getMinY(); y < bounds.getMaxY(); y++) {
                best = Math.max(best, ratio(at(x, y), ground));
            }
        }
        if (best < LARGE_OR_ICON) {
            faults.add(region, "stands out by %.2f from %s".formatted(best, ground));
        }
    }

    /// The colour that is most frequent along the edge of this part of the window.
    private Color around(Bounds bounds) {
        int left = (int) Math.floor(bounds.getMinX()) - 1;
        int right = (int) Math.ceil(bounds.getMaxX()) + 1;
        int top = (int) Math.floor(bounds.getMinY());
        int bottom = (int) Math.ceil(bounds.getMaxY());
        Map<Color, Integer> found = new HashMap<>();
        for (int x = left; x <= right; x++) {
            found.merge(at(x, top), 1, Integer::sum);
            found.merge(at(x, bottom), 1, Integer::sum);
        }
        for (int y = top; y <= bottom; y++) {
            found.merge(at(left, y), 1, Integer::sum);
            found.merge(at(right, y), 1, Integer::sum);
        }
        return found.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private Color at(int x, int y) {
        PixelReader pixels = picture.getPixelReader();
        return pixels.getColor(
                Math.clamp(x, 0, (int) picture.getWidth() - 1),
                Math.clamp(y, 0, (int) picture.getHeight() - 1));
    }

    private static Color opaque(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 1);
    }

    /// The ratio of their luminances (WCAG 2.2).
    static double ratio(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
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
