package org.fieldbook.report.pdf;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;

/// Draws words as shapes. Labels of drawings are pictures with alternative text; taking their outlines
/// from the font itself needs no font of the system and no temporary file.
record Outlines(TrueTypeFont font, CmapLookup characters, double unitsPerEm) {

    private static final String SHORTENED = "\u2026";

    static Outlines of(TrueTypeFont font) throws IOException {
        return new Outlines(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
    }

    /// The width of the text in this size.
    double width(String text, double size) throws IOException {
        double units = 0;
        for (int character : text.codePoints().toArray()) {
            units += font.getAdvanceWidth(characters.getGlyphId(character));
        }
        return units * size / unitsPerEm;
    }

    /// The text, or as much of its start as fits into this width with an ellipsis.
    String fitting(String text, double size, double room) throws IOException {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + SHORTENED, size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + SHORTENED;
    }

    /// The outline of the text with its start on the base line at this place.
    Path2D path(String text, double size, double x, double y) throws IOException {
        Path2D path = new Path2D.Double();
        double scale = size / unitsPerEm;
        double advance = x;
        for (int character : text.codePoints().toArray()) {
            int glyph = characters.getGlyphId(character);
            GlyphData data = font.getGlyph().getGlyph(glyph);
            if (data != null) {
                AffineTransform place = new AffineTransform(scale, 0, 0, -scale, advance, y);
                path.append(data.getPath().getPathIterator(place), false);
            }
            advance += font.getAdvanceWidth(glyph) * scale;
        }
        return path;
    }
}
