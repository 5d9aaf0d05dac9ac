package org.fieldbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.report.PageRange;
import org.fieldbook.report.PrintOrder;
import org.fieldbook.report.TypicalInputs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.awt.image.BufferedImage;
import java.awt.print.PrinterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.Attribute;

class PdfPrinterTest {

    private static final String PRINTER = "Corridor";

    private byte[] saved;

    @BeforeEach
    void write() throws IOException {
        saved = Written.of(TypicalInputs.practice()).bytes();
    }

    private static PageRange.Pages pages(Integer... numbers) {
        return new PageRange.Pages(List.of(numbers));
    }

    @Test
    void allPagesAreTheVeryBytesThatWereSaved() throws IOException {
        assertThat(PdfPrinter.pages(saved, pages(1, 2, 3))).isSameAs(saved);
    }

    @Test
    void aRangeHoldsOnlyItsPages() throws IOException {
        try (PDDocument some = Loader.loadPDF(PdfPrinter.pages(saved, pages(1, 3)))) {
            assertThat(some.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(some))
                    .contains("Page 1 of 3", "Page 3 of 3")
                    .doesNotContain("Page 2 of 3");
        }
    }

    @Test
    void aPageThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> PdfPrinter.pages(saved, pages(2, 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrinterThatIsGoneIsSaid() {
        PrintOrder order = new PrintOrder("no such printer", pages(1), 1);
        assertThatThrownBy(() -> new PdfPrinter().print(saved, order))
                .isInstanceOf(PrinterException.class);
    }

    @Test
    void l5APrinterThatTakesPdfGetsTheVeryBytesUnderANameThatNamesNobody(TestReporter reporter)
            throws Exception {
        FakePrinter fake = new FakePrinter(PRINTER);
        fake.printer().print(saved, new PrintOrder(PRINTER, pages(1, 2, 3), 4));
        assertThat(fake.printed()).isEqualTo(saved);
        assertThat(fake.asked().toArray())
                .extracting(Attribute::getName, Object::toString)
                .containsExactlyInAnyOrder(
                        tuple("job-name", "Fieldbook"),
                        tuple("media", "iso-a4"),
                        tuple("copies", "4"));
        reporter.publishEntry(
                Map.of("promise", "L5", "count", "1", "unit", "print job that names nobody"));
    }

    @Test
    void aPrinterThatRefusesIsSaid() {
        FakePrinter fake = new FakePrinter(PRINTER).refusing();
        assertThatThrownBy(() -> fake.printer().print(saved, new PrintOrder(PRINTER, pages(1), 1)))
                .isInstanceOf(PrinterException.class)
                .hasRootCauseMessage("out of paper");
    }

    /// Java's own printer that writes PostScript takes no PDF.
    @Test
    void aPrinterThatTakesNoPdfGetsThePagesDrawn() throws Exception {
        ByteArrayOutputStream drawn = new ByteArrayOutputStream();
        StreamPrintService postScript =
                StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                        DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
                        .getPrintService(drawn);
        new PdfPrinter(() -> new PrintService[] {postScript})
                .print(saved, new PrintOrder(postScript.getName(), pages(1, 2), 1));
        String text = drawn.toString(StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%!PS").doesNotContain("Northmoor", "Okafor");
        assertThat(text.lines().filter(line -> line.startsWith("%%Page:"))).hasSize(2);
    }

    @Test
    void aPreviewShowsEveryPageInItsSize() throws IOException {
        List<BufferedImage> pictures =
                PagePictures.of(Written.of(TypicalInputs.practice()).bytes(), 96, () -> false);
        assertThat(pictures)
                .hasSize(3)
                .allSatisfy(picture -> {
                    assertThat(picture.getWidth()).isBetween(793, 794);
                    assertThat(picture.getHeight()).isBetween(1122, 1123);
                });
        assertThat(darkness(pictures.getFirst())).isBetween(0.02, 0.3);
    }

    /// The share of dots that are not white.
    private static double darkness(BufferedImage picture) {
        int dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
            }
        }
        return (double) dark / picture.getWidth() / picture.getHeight();
    }
}
