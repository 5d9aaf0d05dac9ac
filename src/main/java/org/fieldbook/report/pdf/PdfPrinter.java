package org.fieldbook.report.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.PageRanges;

/// Prints the very bytes of a PDF that was saved or previewed, through the system's printers. Slow: not
/// for the thread that draws the screen. The system's spooler keeps a copy until the job is done, which
/// is outside the program's reach; callers warn of that.
public final class PdfPrinter {

    /// The name a job has in queues that other people can see: no service, no person, no case.
    public static final String JOB_NAME = "Fieldbook interim ratings";

    /// The names of the system's printers, in its order; empty if there is none.
    public List<String> printers() {
        return Arrays.stream(services()).map(PrintService::getName).toList();
    }

    /// The printer the system would take; empty if it names none.
    public Optional<String> usualPrinter() {
        return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                .map(PrintService::getName);
    }

    /// Hands pages of a PDF to a printer's queue and returns when the queue has taken them.
    ///
    /// @param printer one of [#printers()]
    /// @param firstPage from 1
    /// @param lastPage at most the number of pages
    /// @throws PrinterException if the printer is gone or refuses the job
    /// @throws IOException if the bytes are no PDF
    public void print(byte[] pdf, String printer, int firstPage, int lastPage)
            throws PrinterException, IOException {
        PrintService service =
                Arrays.stream(services())
                        .filter(found -> found.getName().equals(printer))
                        .findFirst()
                        .orElseThrow(
                                () -> new PrinterException("there is no printer of this name"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setJobName(JOB_NAME);
            job.setPageable(new PDFPageable(document, Orientation.PORTRAIT));
            job.print(attributes(firstPage, lastPage, document.getNumberOfPages()));
        }
    }

    /// What the printer is asked for: the pages, A4, one copy, and the job's name.
    static PrintRequestAttributeSet attributes(int firstPage, int lastPage, int pages) {
        if (firstPage < 1 || lastPage < firstPage || lastPage > pages) {
            throw new IllegalArgumentException(
                    "pages " + firstPage + " to " + lastPage + " of " + pages);
        }
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(new JobName(JOB_NAME, null));
        attributes.add(MediaSizeName.ISO_A4);
        attributes.add(new Copies(1));
        attributes.add(new PageRanges(firstPage, lastPage));
        return attributes;
    }

    private static PrintService[] services() {
        return PrintServiceLookup.lookupPrintServices(null, null);
    }
}
