package org.fieldbook.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// Inter, as it comes with the program.
final class Fonts {

    static final String FAMILY = "Inter";

    private static final int REGULAR_WEIGHT = 400;
    private static final int STRONG_WEIGHT = 600;

    private final byte[] regular = read("Inter-Regular.ttf");
    private final byte[] strong = read("Inter-SemiBold.ttf");

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(
                () -> new ByteArrayInputStream(regular),
                FAMILY,
                REGULAR_WEIGHT,
                FontStyle.NORMAL,
                true);
        builder.useFont(
                () -> new ByteArrayInputStream(strong),
                FAMILY,
                STRONG_WEIGHT,
                FontStyle.NORMAL,
                true);
    }

    /// The outlines of one weight; the caller closes it.
    TrueTypeFont open(boolean isStrong) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(isStrong ? strong : regular));
    }

    private static byte[] read(String name) {
        try (InputStream font =
                Objects.requireNonNull(
                        Fonts.class.getResourceAsStream("/org/fieldbook/fonts/" + name),
                        "the program's fonts")) {
            return font.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException("the program's fonts cannot be read", damaged);
        }
    }
}
