package org.fieldbook.intake.file;

import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.intake.AttachedFile;
import org.fieldbook.intake.AttachedFile.Tells;
import org.fieldbook.intake.AttachedFile.Why;

import java.util.List;
import java.util.Set;

/// Tells what a file is by its content. Refused is not only what is not on the list but also what other programs,
/// looking elsewhere in the file, would take for something else.
public final class RecognizeContent {

    private static final String PDF = "%PDF-";
    private static final String PDF_END = "%%EOF";
    private static final String ZIP = "PK\u0003\u0004";
    private static final String ZIP_END = "PK\u0005\u0006";
    private static final String OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";

    /// Readers of PDF look for the beginning so far into a file.
    private static final int PDF_IS_SOUGHT = 1024;

    /// Some write a little after the end of a PDF.
    private static final int AFTER_PDF = 2048;

    /// Readers of ZIP files look for the end so far from the end of a file.
    private static final int ZIP_IS_SOUGHT = (1 << 16) + 22;

    private static final List<String> OWN = List.of("{\"ciphertext\":\"", "{\"payload\":\"");

    private RecognizeContent() {}

    /// What this file is. Needs no memory beyond it to speak of.
    public static AttachedFile of(byte[] content) {
        FileBytes file = new FileBytes(content);
        if (content.length == 0) {
            return refused(Why.EMPTY);
        }
        if (file.startsWith(ZIP)) {
            return isPdfToo(file) ? refused(Why.TWO_KINDS) : OfficeFile.of(file);
        }
        if (file.startsWith(OLD_OFFICE)) {
            return refused(Why.OLD_OFFICE);
        }
        if (file.find(ZIP_END, content.length - ZIP_IS_SOUGHT, content.length) >= 0) {
            return refused(Why.TWO_KINDS);
        }
        if (file.startsWith(PDF)) {
            boolean ends = file.find(PDF_END, content.length - AFTER_PDF, content.length) >= 0;
            return ends ? allowed(AttachmentType.PDF) : refused(Why.BROKEN);
        }
        return isPdfToo(file) ? refused(Why.TWO_KINDS) : pictureOrText(file);
    }

    private static boolean isPdfToo(FileBytes file) {
        return file.find(PDF, 0, PDF_IS_SOUGHT) >= 0;
    }

    private static AttachedFile pictureOrText(FileBytes file) {
        if (file.startsWith(Png.START)) {
            return Png.isWhole(file)
                    ? new AttachedFile.Allowed(AttachmentType.PNG, Png.tells(file))
                    : refused(Why.BROKEN);
        }
        if (file.startsWith(Jpeg.START)) {
            return Jpeg.isWhole(file)
                    ? new AttachedFile.Allowed(AttachmentType.JPEG, Jpeg.tells(file))
                    : refused(Why.BROKEN);
        }
        if (OWN.stream().anyMatch(file::startsWith)) {
            return refused(Why.FIELDBOOK);
        }
        return PlainText.is(file) ? allowed(AttachmentType.TEXT) : refused(Why.OTHER_KIND);
    }

    private static AttachedFile allowed(AttachmentType type) {
        return new AttachedFile.Allowed(type, Set.<Tells>of());
    }

    private static AttachedFile refused(Why why) {
        return new AttachedFile.Refused(why);
    }
}
