package org.fieldbook.report.pdf;

import org.fieldbook.framework.Rating;
import org.fieldbook.report.Shape;
import org.fieldbook.report.Tone;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;

/// Paints shapes of a drawing one after the other.
record Brush(Graphics2D graphics, Outlines regular, Outlines strong) {

    private static final int STAR_POINTS = 5;
    private static final double STAR_INNER = 0.42;
    private static final float[] DASHES = {2.5f, 2.5f};

    void paint(Shape shape) throws IOException {
        switch (shape) {
            case Shape.Box box -> paint(box);
            case Shape.Line line -> paint(line);
            case Shape.Label label -> paint(label);
            case Shape.Mark mark -> paint(mark);
            case Shape.Pointer pointer -> paint(pointer);
        }
    }

    private void paint(Shape.Box box) {
        colour(box.fill());
        graphics.fill(
                box.radius() == 0
                        ? new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())
                        : new RoundRectangle2D.Double(
                                box.x(),
                                box.y(),
                                box.width(),
                                box.height(),
                                box.radius() * 2,
                                box.radius() * 2));
    }

    private void paint(Shape.Line line) {
        colour(line.tone());
        float thickness = (float) line.thickness();
        graphics.setStroke(
                line.dashed()
                        ? new BasicStroke(
                                thickness,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_MITER,
                                10,
                                DASHES,
                                0)
                        : new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(new Line2D.Double(line.fromX(), line.fromY(), line.toX(), line.toY()));
    }

    private void paint(Shape.Label label) throws IOException {
        Outlines outlines = label.strong() ? strong : regular;
        String text = outlines.fitting(label.text(), label.size(), label.room());
        double width = outlines.width(text, label.size());
        double x =
                switch (label.anchor()) {
                    case START -> label.x();
                    case MIDDLE -> label.x() - width / 2;
                    case END -> label.x() - width;
                };
        colour(label.tone());
        graphics.fill(outlines.path(text, label.size(), x, label.y()));
    }

    private void paint(Shape.Mark mark) {
        colour(Tone.of(mark.rating()));
        graphics.fill(outline(mark.rating(), mark.x(), mark.y(), mark.size() / 2));
    }

    private void paint(Shape.Pointer pointer) {
        colour(Tone.INK);
        double half = pointer.size() / 2;
        double top = pointer.y() - pointer.size() * 0.8;
        graphics.fill(
                polygon(
                        pointer.x() - half,
                        top,
                        pointer.x() + half,
                        top,
                        pointer.x(),
                        pointer.y()));
    }

    private static java.awt.Shape outline(Rating rating, double x, double y, double radius) {
        return switch (rating) {
            case OUTSTANDING -> star(x, y, radius * 1.15);
            case GOOD -> new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
            case REQUIRES_IMPROVEMENT ->
                    polygon(
                            x - radius * 1.1,
                            y + radius,
                            x + radius * 1.1,
                            y + radius,
                            x,
                            y - radius);
            case INADEQUATE ->
                    new Rectangle2D.Double(
                            x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
        };
    }

    private static Path2D star(double x, double y, double radius) {
        double[] points = new double[STAR_POINTS * 4];
        for (int i = 0; i < STAR_POINTS * 2; i++) {
            double distance = i % 2 == 0 ? radius : radius * STAR_INNER;
            double angle = Math.PI * i / STAR_POINTS - Math.PI / 2;
            points[2 * i] = x + distance * Math.cos(angle);
            points[2 * i + 1] = y + distance * Math.sin(angle);
        }
        return polygon(points);
    }

    private static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    private void colour(Tone tone) {
        graphics.setPaint(new Color(tone.rgb()));
    }
}
