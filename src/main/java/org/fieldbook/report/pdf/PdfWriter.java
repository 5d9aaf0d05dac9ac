package org.fieldbook.report.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.fieldbook.report.Document;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a document as PDF/UA-1 on A4 with embedded fonts. The same document makes the same bytes.
///
/// Nothing outside the program is read while writing: texts become text nodes of a tree that no parser
/// sees, fonts come from the program, and every request for a resource is refused. Needs no screen and
/// makes no temporary file. Each call stands alone, on any thread.
public final class PdfWriter {

    static {
        // The library logs to the terminal by handlers of its own, and what it meets may be about
        // people.
        XRLog.setLoggingEnabled(false);
    }

    private final Fonts fonts = new Fonts();

    /// Writes the file's bytes; the caller closes the stream. Throws if the stream does.
    public void write(Document document, OutputStream out) throws IOException {
        Page page = Page.of(document, fonts);
        PdfRendererBuilder builder =
                new PdfRendererBuilder()
                        .usePdfUaAccessibility(true)
                        .usePdfVersion(1.7f)
                        .withProducer("Fieldbook")
                        .withW3cDocument(page.tree(), null)
                        .useObjectDrawerFactory(new DrawingPainter(page.drawings(), fonts));
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        fonts.addTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            PDDocument pdf = renderer.createPDFKeepOpen();
            Stamp.of(document).applyTo(pdf);
            pdf.save(out);
        }
    }
}
