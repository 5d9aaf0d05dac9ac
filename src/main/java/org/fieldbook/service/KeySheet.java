package org.fieldbook.service;

import org.fieldbook.report.Document;
import org.fieldbook.report.PageRange;
import org.fieldbook.report.PrintOrder;
import org.fieldbook.report.pdf.PdfPrinter;
import org.fieldbook.report.pdf.PdfWriter;

import java.awt.print.PrinterException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The sheet of a recovery key as a PDF in memory: it is the key. It goes to a printer, or where the user
/// says; nothing else of it is ever written. Slow: not for the FX thread.
public final class KeySheet {

    private final byte[] pdf;
    private final String suggestion;
    private final PdfPrinter printers;

    private KeySheet(byte[] pdf, String suggestion, PdfPrinter printers) {
        this.pdf = pdf;
        this.suggestion = suggestion;
        this.printers = printers;
    }

    static KeySheet of(Document document, String store) {
        return of(document, store, new PdfPrinter());
    }

    static KeySheet of(Document document, String store, PdfPrinter printers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(document, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a PDF in memory is written", impossible);
        }
        return new KeySheet(out.toByteArray(), "recovery-key-" + store + ".pdf", printers);
    }

    /// What its file would be called.
    public String suggestion() {
        return suggestion;
    }

    /// The printers of this system, the one it would choose first.
    public List<String> printers() {
        return printers.printers();
    }

    /// Prints it. The system's queue keeps a copy until the page is out: whoever calls has said so.
    public void print(String printer) {
        try {
            printers.print(pdf, new PrintOrder(printer, PageRange.all(1), 1));
        } catch (PrinterException | IOException failed) {
            Failure failure =
                    new Failure(Failure.Kind.NOT_SAVED, "R-02", "print.notPrinted", printer);
            failure.initCause(failed);
            throw failure;
        }
    }

    /// Saves it, its owner's alone where the system knows owners. A file that is there is replaced: whoever
    /// calls has asked.
    public void save(Path file) {
        write(file, true);
    }

    /// Likewise, but refuses where something lies already.
    public void saveNew(Path file) {
        if (Files.exists(file)) {
            throw exists(file);
        }
        write(file, false);
    }

    private void write(Path file, boolean replace) {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(beside);
            writeWhole(beside);
            if (replace) {
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.move(beside, file);
            }
        } catch (FileAlreadyExistsException meanwhile) {
            throw withCleanup(beside, exists(file), meanwhile);
        } catch (IOException failed) {
            Failure failure =
                    new Failure(
                            Failure.Kind.NOT_SAVED, "K-14", "recovery.notSaved", file.toString());
            throw withCleanup(beside, failure, failed);
        }
    }

    private static Failure exists(Path file) {
        return new Failure(Failure.Kind.INPUT, "K-13", "recovery.exists", file.toString());
    }

    private void writeWhole(Path file) throws IOException {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner =
                isPosix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        try (FileChannel out =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        owner)) {
            ByteBuffer left = ByteBuffer.wrap(pdf);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
    }

    /// Half of a key stays nowhere.
    private static Failure withCleanup(Path beside, Failure failure, IOException cause) {
        failure.initCause(cause);
        try {
            Files.deleteIfExists(beside);
        } catch (IOException stays) {
            failure.addSuppressed(stays);
        }
        return failure;
    }

    /// Forgets it.
    public void wipe() {
        Arrays.fill(pdf, (byte) 0);
    }
}
