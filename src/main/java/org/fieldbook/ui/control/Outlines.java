package org.fieldbook.ui.control;

import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

import java.util.List;

/// Closed outlines that are added to others of one path. Filled by the even-odd rule, one inside another is a hole.
final class Outlines {

    /// Material Design's triangle with an exclamation mark: what is around it and where its parts turn, in its own units.
    private static final double MARK_LEFT = 1;

    private static final double MARK_TOP = 2;
    private static final double MARK_WIDTH = 22;
    private static final double MARK_HEIGHT = 19;
    private static final double[] TRIANGLE = {1, 21, 23, 21, 12, 2};
    private static final double[] STROKE = {13, 14, 11, 14, 11, 9, 13, 9};
    private static final double[] DOT = {13, 18, 11, 18, 11, 16, 13, 16};

    private Outlines() {}

    /// A path that is filled as its style says, and that whoever holds it places itself.
    static Path path(String style) {
        var path = new Path();
        path.getStyleClass().add(style);
        path.setStroke(null);
        path.setFillRule(FillRule.EVEN_ODD);
        path.setManaged(false);
        return path;
    }

    static void circle(List<PathElement> path, double left, double top, double size) {
        bar(path, left, top, size, size, size / 2);
    }

    static void diamond(List<PathElement> path, double left, double top, double size) {
        double half = size / 2;
        polygon(
                path,
                left + half,
                top,
                left + size,
                top + half,
                left + half,
                top + size,
                left,
                top + half);
    }

    /// A triangle with an exclamation mark.
    static void warning(List<PathElement> path, double left, double top, double size) {
        for (double[] part : List.of(TRIANGLE, STROKE, DOT)) {
            double[] placed = new double[part.length];
            for (int i = 0; i < part.length; i += 2) {
                placed[i] = left + (part[i] - MARK_LEFT) * size / MARK_WIDTH;
                placed[i + 1] = top + (part[i + 1] - MARK_TOP) * size / MARK_HEIGHT;
            }
            polygon(path, placed);
        }
    }

    /// A rectangle with rounded corners.
    static void bar(
            List<PathElement> path,
            double left,
            double top,
            double width,
            double height,
            double radius) {
        double right = left + width;
        double bottom = top + height;
        path.add(new MoveTo(left + radius, top));
        path.add(new LineTo(right - radius, top));
        corner(path, right, top + radius, radius);
        path.add(new LineTo(right, bottom - radius));
        corner(path, right - radius, bottom, radius);
        path.add(new LineTo(left + radius, bottom));
        corner(path, left, bottom - radius, radius);
        path.add(new LineTo(left, top + radius));
        corner(path, left + radius, top, radius);
        path.add(new ClosePath());
    }

    private static void corner(List<PathElement> path, double x, double y, double radius) {
        if (radius > 0) {
            path.add(new ArcTo(radius, radius, 0, x, y, false, true));
        }
    }

    /// @param corners x and y of each
    private static void polygon(List<PathElement> path, double... corners) {
        path.add(new MoveTo(corners[0], corners[1]));
        for (int i = 2; i < corners.length; i += 2) {
            path.add(new LineTo(corners[i], corners[i + 1]));
        }
        path.add(new ClosePath());
    }
}
