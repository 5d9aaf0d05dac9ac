package org.fieldbook.report.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Pages of a PDF as pictures, for a preview of exactly what will be saved or printed.
public final class PagePictures {

    /// The most dots per inch; an A4 page then takes about 35 million dots.
    public static final int FINEST = 600;

    private PagePictures() {}

    /// Every page of this PDF in order, or those up to where it was called off.
    ///
    /// @param dotsPerInch from 1 to [#FINEST]; 96 gives one dot for each unit of the document
    /// @param calledOff asked before each page
    /// @throws IOException if the bytes are no PDF
    public static List<BufferedImage> of(byte[] pdf, int dotsPerInch, BooleanSupplier calledOff)
            throws IOException {
        if (dotsPerInch < 1 || dotsPerInch > FINEST) {
            throw new IllegalArgumentException(
                    "pictures have from 1 to " + FINEST + " dots per inch");
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pictures = new ArrayList<>();
            for (int page = 0;
                    page < document.getNumberOfPages() && !calledOff.getAsBoolean();
                    page++) {
                pictures.add(renderer.renderImageWithDPI(page, dotsPerInch, ImageType.RGB));
            }
            return List.copyOf(pictures);
        }
    }
}
