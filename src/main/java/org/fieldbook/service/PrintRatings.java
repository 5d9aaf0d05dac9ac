package org.fieldbook.service;

import org.fieldbook.i18n.Messages;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.report.InterimInput;
import org.fieldbook.report.InterimRatings;
import org.fieldbook.report.pdf.PagePictures;
import org.fieldbook.report.pdf.PdfPrinter;
import org.fieldbook.report.pdf.PdfWriter;

import java.awt.image.BufferedImage;
import java.awt.print.PrinterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Makes the interim ratings on paper: the same bytes are looked at, saved and printed, and what is
/// recorded of it speaks of those bytes. Slow: not for the FX thread.
public final class PrintRatings {

    private static final int PREVIEW_DPI = 110;

    private final OpenInspection inspection;
    private final Messages messages;
    private final String version;

    /// @param version of the program
    public PrintRatings(OpenInspection inspection, Messages messages, String version) {
        this.inspection = inspection;
        this.messages = messages;
        this.version = version;
    }

    /// The interim ratings as they stand now.
    public InterimCopy pdf() {
        InterimInput input = InterimInputs.of(inspection, version);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(InterimRatings.of(input, messages), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF in memory is written", impossible);
        }
        return InterimCopy.of(out.toByteArray(), input);
    }

    /// Pictures of the pages of this PDF, for the preview.
    public List<BufferedImage> pages(InterimCopy pdf) {
        try {
            return PagePictures.of(pdf.bytes().toArray(), PREVIEW_DPI);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF made here can be read", impossible);
        }
    }

    /// Saves this copy beside the place, moves it there once it is whole, and records that it was saved.
    /// A file that is there is replaced: whoever calls has asked.
    public CompletableFuture<Saved> save(InterimCopy copy, Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, copy.bytes().toArray());
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            Failure failure =
                    new Failure(Failure.Kind.NOT_SAVED, "R-01", "print.notSaved", file.toString());
            failure.initCause(failed);
            remove(beside, failure);
            throw failure;
        }
        return record("saved", copy);
    }

    /// Nothing half written stays behind.
    private static void remove(Path beside, Failure failure) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException stays) {
            failure.addSuppressed(stays);
        }
    }

    /// The printers of this system.
    public List<String> printers() {
        return new PdfPrinter().printers();
    }

    /// The printer the system would choose.
    public Optional<String> usualPrinter() {
        return new PdfPrinter().usualPrinter();
    }

    /// Prints pages of this PDF, from 1, and records that they were printed.
    public CompletableFuture<Saved> print(
            InterimCopy pdf, String printer, int firstPage, int lastPage) {
        try {
            new PdfPrinter().print(pdf.bytes().toArray(), printer, firstPage, lastPage);
        } catch (PrinterException | IOException failed) {
            Failure failure =
                    new Failure(Failure.Kind.NOT_SAVED, "R-02", "print.notPrinted", printer);
            failure.initCause(failed);
            throw failure;
        }
        return record("printed", pdf);
    }

    private CompletableFuture<Saved> record(String what, InterimCopy copy) {
        Edit edit =
                Edit.of(
                        new SubjectId("paper", UUID.randomUUID()),
                        what,
                        Value.text(copy.state().text()),
                        List.of());
        return inspection.act(_ -> List.of(edit), _ -> {});
    }
}
