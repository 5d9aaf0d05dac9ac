package org.fieldbook.service;

import org.fieldbook.i18n.Messages;
import org.fieldbook.inspection.SampleSubject;
import org.fieldbook.journal.Edit;
import org.fieldbook.journal.SubjectId;
import org.fieldbook.journal.Value;
import org.fieldbook.report.Document;
import org.fieldbook.report.InterimInput;
import org.fieldbook.report.InterimRatings;
import org.fieldbook.report.PrintOrder;
import org.fieldbook.report.PrintedCases;
import org.fieldbook.report.PrintedDelivery;
import org.fieldbook.report.pdf.PagePictures;
import org.fieldbook.report.pdf.PageTexts;
import org.fieldbook.report.pdf.PdfPrinter;
import org.fieldbook.report.pdf.PdfWriter;
import org.fieldbook.settings.Export;

import java.awt.image.BufferedImage;
import java.awt.print.PrinterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/// Makes paper, the interim ratings, case sheets or organisational delivery: the same bytes are looked at, saved and printed, and what is
/// recorded of it speaks of those bytes. Slow: not for the FX thread.
public final class PrintPaper {

    /// Finer pictures of pages would fill the memory of a small laptop.
    private static final int FINEST = 300;

    private final OpenInspection inspection;
    private final Messages messages;
    private final String version;
    private final PdfPrinter printers;

    /// @param version of the program
    public PrintPaper(OpenInspection inspection, Messages messages, String version) {
        this(inspection, messages, version, new PdfPrinter());
    }

    /// @param printers what there is to print on
    public PrintPaper(
            OpenInspection inspection, Messages messages, String version, PdfPrinter printers) {
        this.printers = printers;
        this.inspection = inspection;
        this.messages = messages;
        this.version = version;
    }

    /// The interim ratings as they stand now: no case and no inspector is named.
    public PaperCopy pdf() {
        Snapshot newest = inspection.snapshot();
        InterimInput input = InterimInputs.of(inspection, newest, version);
        return copy(
                InterimRatings.of(input, messages),
                input.imprint(),
                new PaperCopy.Ratings(false),
                newest);
    }

    /// The same with the annexe that names cases and inspectors: whoever calls has asked.
    public PaperCopy pdfWithAnnexe() {
        Snapshot newest = inspection.snapshot();
        InterimInput input = InterimInputs.of(inspection, newest, version);
        return copy(
                InterimRatings.of(input, AnnexeOf.snapshot(newest), messages),
                input.imprint(),
                new PaperCopy.Ratings(true),
                newest);
    }

    /// The sheets of these cases as they stand now. A case that whoever works here judges apart is left out, as it is
    /// hidden from them on screen.
    public PaperCopy caseSheets(Collection<SubjectId> cases) {
        Snapshot newest = inspection.snapshot();
        PrintedCases.Input input = CaseSheetInputs.of(inspection, newest, cases, version);
        return copy(
                PrintedCases.of(input, messages),
                input.imprint(),
                new PaperCopy.Sheets(input.cases().stream().map(SampleSubject::id).toList()),
                newest);
    }

    /// Organisational delivery as it stands now: no member of the team is named but whoever prints.
    public PaperCopy delivery() {
        Snapshot newest = inspection.snapshot();
        OffsetDateTime now = InterimInputs.now(inspection);
        var input =
                new PrintedDelivery.Input(
                        InterimInputs.facts(newest.card(), now),
                        InterimInputs.imprint(inspection, newest, now, version),
                        newest.finality(),
                        newest.ratings(),
                        newest.state());
        return copy(
                PrintedDelivery.of(input, messages),
                input.imprint(),
                new PaperCopy.Delivery(),
                newest);
    }

    private static PaperCopy copy(
            Document document,
            InterimInput.Imprint imprint,
            PaperCopy.Contents contents,
            Snapshot newest) {
        return PaperCopy.of(Export.PDF, write(document), imprint.state(), contents, newest);
    }

    private static byte[] write(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(document, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF in memory is written", impossible);
        }
        return out.toByteArray();
    }

    /// Pictures of the pages of this copy, for the preview.
    ///
    /// @param dotsPerInch as fine as the screen shows them; at most 300 are given
    /// @param calledOff asked before each page
    public List<BufferedImage> pages(
            PaperCopy copy, double dotsPerInch, BooleanSupplier calledOff) {
        int fine = Math.clamp(Math.round(dotsPerInch), 1, FINEST);
        try {
            return PagePictures.of(copy.bytes().toArray(), fine, calledOff);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF made here can be read", impossible);
        }
    }

    /// What stands on each page of this copy.
    public List<String> texts(PaperCopy copy) {
        try {
            return PageTexts.of(copy.bytes().toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF made here can be read", impossible);
        }
    }

    /// Saves this copy beside the place, moves it there once it is whole, and records that it was saved.
    /// A file that is there is replaced: whoever calls has asked.
    public CompletableFuture<Saved> save(PaperCopy copy, Path file) {
        inspection.allowed().expect(copy.form());
        PlainFile.write(copy.bytes().toArray(), file);
        return record("saved", copy);
    }

    /// The printers of this system, the one it would choose first.
    public List<String> printers() {
        return printers.printers();
    }

    /// Prints pages of this copy and records that they were printed.
    public CompletableFuture<Saved> print(PaperCopy pdf, PrintOrder order) {
        try {
            printers.print(pdf.bytes().toArray(), order);
        } catch (PrinterException | IOException failed) {
            Failure failure =
                    new Failure(
                            Failure.Kind.NOT_SAVED, "R-02", "print.notPrinted", order.printer());
            failure.initCause(failed);
            throw failure;
        }
        return record("printed", pdf);
    }

    private CompletableFuture<Saved> record(String what, PaperCopy copy) {
        SubjectId id = new SubjectId(PaperCopy.PAPER, UUID.randomUUID());
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.of(id, what, Value.text(copy.state().text()), List.of()));
        switch (copy.contents()) {
            case PaperCopy.Ratings(boolean withAnnexe) -> {
                if (withAnnexe) {
                    edits.add(Edit.of(id, "annexe", new Value.Truth(true), List.of()));
                }
            }
            case PaperCopy.Sheets(List<SubjectId> cases) ->
                    edits.add(Edit.of(id, "caseSheets", named(cases), List.of()));
            case PaperCopy.Delivery() ->
                    edits.add(Edit.of(id, "delivery", new Value.Truth(true), List.of()));
        }
        return inspection.act(_ -> edits, _ -> {});
    }

    private static Value named(List<SubjectId> cases) {
        return new Value.Items(
                cases.stream().<Value>map(one -> Value.text(one.kind() + "/" + one.id())).toList());
    }
}
