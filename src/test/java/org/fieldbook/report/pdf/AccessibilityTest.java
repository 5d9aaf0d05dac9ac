package org.fieldbook.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.fieldbook.report.TypicalInputs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a screen reader needs, asked of the file itself.
class AccessibilityTest {

    private PDDocument pdf = new PDDocument();

    @BeforeEach
    void write() throws IOException {
        pdf.close();
        pdf = Written.of(TypicalInputs.practice()).open();
    }

    @AfterEach
    void close() throws IOException {
        pdf.close();
    }

    @Test
    void theLanguageIsNamed() {
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
    }

    @Test
    void theTitleSaysWhatItIsAndIsShown() {
        assertThat(pdf.getDocumentInformation().getTitle())
                .isEqualTo("Interim ratings summary, Northmoor PDU. PRACTICE - NOT REAL DATA");
        assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    }

    @Test
    void everyHeadingHasABookmark() {
        List<String> bookmarks = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            bookmarks.add(item.getTitle());
        }
        assertThat(bookmarks)
                .containsExactly(
                        "Interim ratings summary",
                        "Ratings by standard",
                        "The 12 key questions: cases answered Yes",
                        "How the key questions were answered",
                        "Lowest key question of each standard, by group",
                        "Completeness",
                        "Unanswered key questions, by standard",
                        "How the ratings were worked out",
                        "What is interim");
    }

    @Test
    void everyTableHeadSaysWhatItHeads() {
        List<String> scopes =
                elements("TH").stream()
                        .map(head -> head.getCOSObject().getCOSDictionary(COSName.A))
                        .map(attributes -> attributes.getNameAsString("Scope"))
                        .toList();
        // Five tables of 6, 10, 6, 7 and 3 columns; 2 domains, 10 standards, 13 key questions, 3
        // attributes with 8 groups and their total, 2 samples, 2 standards and their total.
        assertThat(scopes).filteredOn("Column"::equals).hasSize(6 + 10 + 6 + 7 + 3);
        assertThat(scopes).filteredOn("Row"::equals).hasSize(2 + 10 + 13 + 3 + 8 + 1 + 2 + 2 + 1);
    }

    @Test
    void everyDrawingSaysItsNumbersInWords() {
        List<String> words =
                elements("Figure").stream()
                        .map(PDStructureElement::getAlternateDescription)
                        .toList();
        assertThat(words).hasSize(2);
        assertThat(words.getFirst())
                .contains(
                        "from 0 to 27",
                        "Requires improvement 5 to 13",
                        "The score is 13: Requires improvement");
        assertThat(words.getLast())
                .contains(
                        "2.2.1 Engages the person: 61%, 27 of 44, interval 47 to 74, Requires"
                                + " improvement.")
                .contains(
                        "2.2.3 Keeps other people safe: 48%, 20 of 42, interval 33 to 62,"
                                + " Inadequate, lowest")
                .contains(
                        "2.5.3 Keeps other people safe: 69%, 24 of 35, interval 52 to 81, Good,"
                                + " lowest");
    }

    @Test
    void aRatingIsReadAsItsWordWithoutItsShape() {
        List<String> words =
                elements("Span").stream()
                        .map(PDStructureElement::getAlternateDescription)
                        .filter(alternative -> alternative != null)
                        .toList();
        assertThat(words).contains("Outstanding", "Good", "Requires improvement", "Inadequate");
    }

    @Test
    void partsAreReadInTheOrderOfThePage() {
        assertThat(elements("H1")).hasSize(1);
        List<String> kinds = new ArrayList<>();
        visit(
                pdf.getDocumentCatalog().getStructureTreeRoot(),
                element -> kinds.add(element.getStructureType()));
        kinds.removeIf(kind -> !List.of("H1", "H2", "H3", "Table", "Figure").contains(kind));
        assertThat(kinds)
                .containsExactly(
                        "H1", "Figure", "H2", "Table", "H2", "Figure", "H2", "Table", "H2", "Table",
                        "H2", "Table", "H3", "Table", "H2", "H2");
    }

    @Test
    void nothingIsDrawnOutsideTags() throws IOException {
        for (PDPage page : pdf.getPages()) {
            assertThat(untagged(page)).isEmpty();
        }
    }

    @Test
    void everyFontIsAnEmbeddedTrueTypeFont() throws IOException {
        int fonts = 0;
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font).isInstanceOf(PDType0Font.class);
                assertThat(((PDType0Font) font).getDescendantFont())
                        .isInstanceOf(PDCIDFontType2.class);
                fonts++;
            }
        }
        assertThat(fonts).isPositive();
    }

    private List<PDStructureElement> elements(String type) {
        List<PDStructureElement> found = new ArrayList<>();
        visit(
                pdf.getDocumentCatalog().getStructureTreeRoot(),
                element -> {
                    if (element.getStructureType().equals(type)) {
                        found.add(element);
                    }
                });
        return found;
    }

    private static void visit(
            PDStructureNode node, java.util.function.Consumer<PDStructureElement> visitor) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                visitor.accept(element);
                visit(element, visitor);
            }
        }
    }

    /// Painting operators of a page that stand in no marked content.
    private static List<String> untagged(PDPage page) throws IOException {
        List<String> painting =
                List.of(
                        "Tj", "TJ", "'", "\"", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "Do",
                        "sh");
        List<String> found = new ArrayList<>();
        int depth = 0;
        PDFStreamParser parser = new PDFStreamParser(page);
        for (Object token : parser.parse()) {
            if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "BMC", "BDC" -> depth++;
                    case "EMC" -> depth--;
                    default -> {
                        if (depth == 0 && painting.contains(operator.getName())) {
                            found.add(operator.getName());
                        }
                    }
                }
            }
        }
        return found;
    }
}
