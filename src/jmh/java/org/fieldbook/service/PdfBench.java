package org.fieldbook.service;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.fieldbook.bench.Aim;
import org.fieldbook.bench.Scale;
import org.fieldbook.i18n.Messages;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// The interim ratings of an inspection of the usual size on paper.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class PdfBench {

    private static final int CHANGES = 15_000;
    private static final String FONT = "/org/fieldbook/fonts/Inter-Regular.ttf";
    private static final float SIZE = 9;
    private static final float MARGIN = 40;

    private OpenStore store;
    private PrintPaper printing;
    private List<List<String>> pages;

    @Setup
    public void make() {
        store = HeldWork.of(Scale.of(CHANGES)).lead();
        printing = new PrintPaper(HeldWork.open(store), Messages.of(Locale.UK), "test");
        pages = printing.texts(printing.pdf()).stream().map(text -> text.lines().toList()).toList();
    }

    @TearDown
    public void close() {
        store.close();
    }

    @Benchmark
    @Aim(
            what = "The interim ratings as PDF",
            floor =
                    "PDFBox writes the same lines of text on as many pages, without laying anything"
                            + " out")
    public Object pdf() {
        return printing.pdf();
    }

    @Benchmark
    public byte[] pdfFloor() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                InputStream file = PdfBench.class.getResourceAsStream(FONT)) {
            PDType0Font font = PDType0Font.load(document, Objects.requireNonNull(file));
            for (List<String> lines : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                write(document, page, font, lines);
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static void write(
            PDDocument document, PDPage page, PDType0Font font, List<String> lines)
            throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, SIZE);
            content.setLeading(SIZE);
            content.newLineAtOffset(MARGIN, page.getMediaBox().getHeight() - MARGIN);
            for (String line : lines) {
                content.showText(line.replaceAll("\\p{Cntrl}", " "));
                content.newLine();
            }
            content.endText();
        }
    }
}
