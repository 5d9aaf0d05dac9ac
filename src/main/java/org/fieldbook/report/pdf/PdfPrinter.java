package org.fieldbook.report.pdf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;
import org.fieldbook.report.PageRange;
import org.fieldbook.report.PrintOrder;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;

/// Prints the very pages of a PDF that was saved or previewed, through the system's printers. Slow: not
/// for the thread that draws the screen. Java and the system's spooler each keep a copy until the job is
/// done, in files outside the program's reach; callers warn of that.
public final class PdfPrinter {

    /// The name a job has in queues that other people can see: not even what is printed.
    public static final String JOB_NAME = "Fieldbook";

    private final Supplier<PrintService[]> services;

    /// The system's printers.
    public PdfPrinter() {
        this(() -> PrintServiceLookup.lookupPrintServices(null, null));
    }

    PdfPrinter(Supplier<PrintService[]> services) {
        this.services = services;
    }

    /// The names of the printers, the one the system would take first; empty if there is none.
    public List<String> printers() {
        PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
        return Arrays.stream(services.get())
                .map(PrintService::getName)
                .sorted(
                        Comparator.comparing(
                                name -> usual == null || !name.equals(usual.getName())))
                .toList();
    }

    /// Hands pages of a PDF to a printer's queue and returns when the queue has taken them. A printer that
    /// takes PDF, as those of CUPS do, gets the file itself; others get the pages drawn from it.
    ///
    /// @throws PrinterException if the printer is gone or refuses the job
    /// @throws IOException if the bytes are no PDF
    public void print(byte[] pdf, PrintOrder order) throws PrinterException, IOException {
        byte[] pages = pages(pdf, order.pages());
        PrintService service =
                Arrays.stream(services.get())
                        .filter(found -> found.getName().equals(order.printer()))
                        .findFirst()
                        .orElseThrow(
                                () -> new PrinterException("there is no printer of this name"));
        if (service.isDocFlavorSupported(DocFlavor.BYTE_ARRAY.PDF)) {
            send(pages, order.copies(), service);
        } else {
            draw(pages, order.copies(), service);
        }
    }

    /// These pages as a PDF; all of them are the same bytes again.
    static byte[] pages(byte[] pdf, PageRange.Pages wanted) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int count = document.getNumberOfPages();
            if (wanted.numbers().getLast() > count) {
                throw new IllegalArgumentException(wanted + " of " + count);
            }
            if (wanted.numbers().size() == count) {
                return pdf;
            }
            for (int page = count; page >= 1; page--) {
                if (!wanted.numbers().contains(page)) {
                    document.removePage(page - 1);
                }
            }
            ByteArrayOutputStream range = new ByteArrayOutputStream();
            document.save(range);
            return range.toByteArray();
        }
    }

    /// What the printer is asked for.
    private static PrintRequestAttributeSet attributes(int copies) {
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet();
        attributes.add(new JobName(JOB_NAME, null));
        attributes.add(MediaSizeName.ISO_A4);
        attributes.add(new Copies(copies));
        return attributes;
    }

    private static void send(byte[] pages, int copies, PrintService service)
            throws PrinterException {
        try {
            service.createPrintJob()
                    .print(
                            new SimpleDoc(pages, DocFlavor.BYTE_ARRAY.PDF, null),
                            attributes(copies));
        } catch (PrintException refused) {
            PrinterException same = new PrinterException("the printer refuses the job");
            same.initCause(refused);
            throw same;
        }
    }

    private static void draw(byte[] pages, int copies, PrintService service)
            throws PrinterException, IOException {
        try (PDDocument document = Loader.loadPDF(pages)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setPrintService(service);
            job.setJobName(JOB_NAME);
            job.setPageable(new PDFPageable(document, Orientation.PORTRAIT));
            job.print(attributes(copies));
        }
    }
}
