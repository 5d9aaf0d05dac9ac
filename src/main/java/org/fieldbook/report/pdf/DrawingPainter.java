package org.fieldbook.report.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;

import org.apache.fontbox.ttf.TrueTypeFont;
import org.fieldbook.report.Drawing;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.awt.Graphics2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Paints the drawings of a page where its tree has an `object` with the drawing's number.
record DrawingPainter(List<Drawing> drawings, Fonts fonts)
        implements FSObjectDrawerFactory, FSObjectDrawer {

    static final String NUMBER = "data-drawing";

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return this;
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.hasAttribute(NUMBER);
    }

    /// Null, because drawings have no links.
    @Override
    public @Nullable Map<java.awt.Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        Drawing drawing = drawings.get(Integer.parseInt(element.getAttribute(NUMBER)));
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                graphics -> paint(drawing, graphics));
        return null;
    }

    private void paint(Drawing drawing, Graphics2D graphics) {
        try (TrueTypeFont regular = fonts.open(false);
                TrueTypeFont strong = fonts.open(true)) {
            Brush brush = new Brush(graphics, Outlines.of(regular), Outlines.of(strong));
            for (org.fieldbook.report.Shape shape : drawing.shapes()) {
                brush.paint(shape);
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException("the program's fonts cannot be read", damaged);
        }
    }
}
