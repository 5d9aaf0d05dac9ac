package org.fieldbook.service;

import org.fieldbook.i18n.Messages;
import org.fieldbook.report.PageRange;
import org.fieldbook.report.PrintOrder;
import org.fieldbook.report.pdf.FakePrinter;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/// The part of [CanaryWork] that is about paper and tables.
final class CanaryPapers {

    /// The program's own.
    static final Messages MESSAGES = Messages.of(Locale.UK);

    private static final String VERSION = "1.0.0";
    private static final String PRINTER = "Corridor";

    private final OpenInspection open;
    private final CanaryWork.Places places;

    CanaryPapers(OpenInspection open, CanaryWork.Places places) {
        this.open = open;
        this.places = places;
    }

    /// Ratings are looked at, saved and printed, and tables made of them.
    void handOut() {
        var printing = new PrintPaper(open, MESSAGES, VERSION, new FakePrinter(PRINTER).printer());
        PaperCopy annexe = printing.pdfWithAnnexe();
        printing.pages(annexe, 72, () -> false);
        await(printing.save(annexe, places.chosen("annexe.pdf")));
        await(printing.save(printing.pdf(), places.chosen("ratings.pdf")));
        var first = new PageRange.Pages(List.of(1));
        await(printing.print(annexe, new PrintOrder(PRINTER, first, 1)));
        var export = new ExportRatings(open, MESSAGES, VERSION);
        for (PaperCopy copy : List.of(export.json(), export.csv(false), export.xlsx())) {
            copy.bytes();
        }
    }

    private static <T> T await(CompletableFuture<T> begun) {
        return OpenInspection.await(begun);
    }
}
