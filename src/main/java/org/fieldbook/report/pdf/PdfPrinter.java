package org.fieldbook.report.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;

/// Prints the very pages of a PDF that was saved or previewed, through the system's printers. Slow: not
/// for the thread that draws the screen. Java and the system's spooler each keep a copy until the job is
/// done, in files outside the program's reach; callers warn of that.
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

    /// Hands pages of a PDF to a printer's queue and returns when the queue has taken them. A printer that
    /// takes PDF, as those of CUPS do, gets the file itself; others get the pages drawn from it.
    ///
    /// @param printer one of [#printers()]
    /// @param firstPage from 1
    /// @param lastPage at most the number of pages
    /// @throws PrinterException if the printer is gone or refuses the job
    /// @throws IOException if the bytes are no PDF
    public void print(byte[] pdf, String printer, int firstPage, int lastPage)
            throws PrinterException, IOException {
        byte[] pages = pages(pdf, firstPage, lastPage);
        PrintService service =
                Arrays.stream(services())
                        .filter(found -> found.getName().equals(printer))
                        .findFirst()
                        .orElseThrow(
                                () -> new PrinterException("there is no printer of this name"));
        if (service.isDocFlavorSupported(DocFlavor.BYTE_ARRAY.PDF)) {
            send(pages, service);
        } else {
            draw(pages, service);
        }
    }

    /// These pages as a PDF; all of them are the same bytes again.
    static byte[] pages(byte[] pdf, int firstPage, int lastPage) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int count = document.getNumberOfPages();
            if (firstPage < 1 || lastPage < firstPage || lastPage > count) {
                throw new IllegalArgumentException(
                        "pages " + firstPage + " to " + lastPage + " of " + count);
            }
            if (firstPage == 1 && lastPage == count) {
                return pdf;
            }
            for (int page = count; page >= 1; page--) {
                if (page < firstPage || page > lastPage) {
                    document.removePage(page - 1);
                }
            }
            ByteArrayOutputStream range = new ByteArrayOutputStream();
            document.save(range);
            return range.toByteArray();
        }
    }

    /// What the printer is asked for.
    static PrintRequestAttributeSet attributes() {
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(new JobName(JOB_NAME, null));
        attributes.add(MediaSizeName.ISO_A4);
        return attributes;
    }

    private static void send(byte[] pages, PrintService service) throws PrinterException {
        try {
            service.createPrintJob()
                    .print(new SimpleDoc(pages, DocFlavor.BYTE_ARRAY.PDF, null), attributes());
        } catch (PrintException refused) {
            PrinterException same = new PrinterException("the printer refuses the job");
            same.initCause(refused);
            throw same;
        }
    }

    private static void draw(byte[] pages, PrintService service)
            throws PrinterException, IOException {
        try (PDDocument document = Loader.loadPDF(pages)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setJobName(JOB_NAME);
            job.setPageable(new PDFPageable(document, Orientation.PORTRAIT));
            job.print(attributes());
        }
    }

    private static PrintService[] services() {
        return PrintServiceLookup.lookupPrintServices(null, null);
    }
}
