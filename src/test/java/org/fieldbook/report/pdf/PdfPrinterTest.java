package org.fieldbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldbook.report.TypicalInputs;
import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.awt.print.PrinterException;
import java.io.IOException;
import java.util.List;

class PdfPrinterTest {

    @Test
    void allPagesAreTheVeryBytesThatWereSaved() throws IOException {
        byte[] saved = Written.of(TypicalInputs.practice()).bytes();
        assertThat(PdfPrinter.pages(saved, 1, 2)).isSameAs(saved);
    }

    @Test
    void aRangeHoldsOnlyItsPages() throws IOException {
        byte[] saved = Written.of(TypicalInputs.practice()).bytes();
        try (PDDocument second = Loader.loadPDF(PdfPrinter.pages(saved, 2, 2))) {
            assertThat(second.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(second))
                    .contains("Page 2 of 2")
                    .doesNotContain("Page 1 of 2");
        }
    }

    @Test
    void aRangeOutsideThePagesIsRefused() throws IOException {
        byte[] saved = Written.of(TypicalInputs.practice()).bytes();
        assertThatThrownBy(() -> PdfPrinter.pages(saved, 2, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PdfPrinter.pages(saved, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PdfPrinter.pages(saved, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrinterThatIsGoneIsSaid() throws IOException {
        byte[] saved = Written.of(TypicalInputs.practice()).bytes();
        assertThatThrownBy(() -> new PdfPrinter().print(saved, "no such printer", 1, 2))
                .isInstanceOf(PrinterException.class);
    }

    @Test
    void theJobNamesNobody() throws IOException {
        assertThat(PdfPrinter.attributes().toArray())
                .anyMatch(value -> value.toString().equals("Fieldbook interim ratings"));
    }

    @Test
    void aPreviewShowsEveryPageInItsSize() throws IOException {
        List<BufferedImage> pictures =
                PagePictures.of(Written.of(TypicalInputs.practice()).bytes(), 96);
        assertThat(pictures)
                .hasSize(2)
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
