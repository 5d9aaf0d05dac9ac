package org.fieldbook.report;

import java.util.List;

/// A picture made of shapes, first drawn first, in units of 1/96 inch from the top left corner.
public record Drawing(int width, int height, List<Shape> shapes) {

    public Drawing {
        shapes = List.copyOf(shapes);
    }
}
