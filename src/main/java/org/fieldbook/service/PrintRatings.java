package org.fieldbook.service;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.Genesis;
import org.fieldbook.inspection.Status;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.report.InterimInput;
import org.fieldbook.report.InterimRatings;
import org.fieldbook.report.StateCode;
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
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Makes the interim ratings on paper: the same bytes are looked at, saved and printed. Slow: not for
/// the FX thread.
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
    public byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(InterimRatings.of(input(), messages), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF in memory is written", impossible);
        }
        return out.toByteArray();
    }

    /// Pictures of the pages of this PDF, for the preview.
    public List<BufferedImage> pages(byte[] pdf) {
        try {
            return PagePictures.of(pdf, PREVIEW_DPI);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF made here can be read", impossible);
        }
    }

    /// Saves this PDF beside the place, moves it there once it is whole, and records that it was saved.
    /// A file that is there is replaced: whoever calls has asked.
    public CompletableFuture<Saved> save(byte[] pdf, Path file) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(beside, pdf);
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
        return record("saved");
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
    public CompletableFuture<Saved> print(byte[] pdf, String printer, int firstPage, int lastPage) {
        try {
            new PdfPrinter().print(pdf, printer, firstPage, lastPage);
        } catch (PrinterException | IOException failed) {
            Failure failure =
                    new Failure(Failure.Kind.NOT_SAVED, "R-02", "print.notPrinted", printer);
            failure.initCause(failed);
            throw failure;
        }
        return record("printed");
    }

    private CompletableFuture<Saved> record(String what) {
        return inspection.act(
                newest ->
                        List.of(
                                Edit.of(
                                        new SubjectId("paper", UUID.randomUUID()),
                                        what,
                                        Value.text(code(newest).text()),
                                        List.of())),
                _ -> {});
    }

    private InterimInput input() {
        Snapshot newest = inspection.snapshot();
        Card card = newest.card();
        OffsetDateTime now = OffsetDateTime.now(inspection.clock()).truncatedTo(ChronoUnit.SECONDS);
        return new InterimInput(
                newest.ratings(),
                new InterimInput.Facts(
                        card.service(),
                        card.code(),
                        card.practice(),
                        Optional.of(
                                new InterimInput.Fieldwork(
                                        card.fieldworkFrom(),
                                        card.fieldworkTo(),
                                        card.day(now.toLocalDate()),
                                        card.days()))),
                new InterimInput.Completeness(
                        DescribeState.progress(newest).stream().map(PrintRatings::sample).toList(),
                        0,
                        newest.state().listConflicts().size(),
                        0,
                        newest.state().listWaiting().size()),
                new InterimInput.Imprint(
                        newest.me().name(),
                        now,
                        version,
                        Genesis.of(newest.state()).packHash().hex(),
                        code(newest)));
    }

    private static InterimInput.SampleProgress sample(DescribeState.Progress progress) {
        return new InterimInput.SampleProgress(
                progress.sample(),
                progress.statuses().getOrDefault(Status.NOT_STARTED, 0),
                progress.statuses().getOrDefault(Status.IN_PROGRESS, 0),
                progress.statuses().getOrDefault(Status.COMPLETE, 0),
                progress.statuses().getOrDefault(Status.SIGNED_OFF, 0),
                progress.changedSince(),
                progress.withdrawn());
    }

    private static StateCode code(Snapshot snapshot) {
        return StateCode.of(HexFormat.of().parseHex(DescribeState.hash(snapshot).hex()));
    }
}
