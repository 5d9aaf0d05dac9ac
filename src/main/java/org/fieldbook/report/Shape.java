package org.fieldbook.report;

import org.fieldbook.framework.Rating;

/// A piece of a drawing. Places and sizes are in the drawing's units.
public sealed interface Shape {

    /// Where a label's place is: its start, middle or end.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /// A filled rectangle.
    ///
    /// @param radius of its corners
    record Box(double x, double y, double width, double height, double radius, Tone fill)
            implements Shape {}

    record Line(
            double fromX,
            double fromY,
            double toX,
            double toY,
            double thickness,
            Tone tone,
            boolean dashed)
            implements Shape {}

    /// One line of text.
    ///
    /// @param y of the base line
    /// @param room the text is shortened to fit into this width
    record Label(
            double x,
            double y,
            String text,
            double size,
            boolean strong,
            Anchor anchor,
            double room,
            Tone tone)
            implements Shape {}

    /// The shape of a rating, around its middle.
    record Mark(double x, double y, double size, Rating rating) implements Shape {}

    /// A triangle pointing down, its tip at the place.
    record Pointer(double x, double y, double size) implements Shape {}
}
