package org.fieldbook.intake.file;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.intake.AttachedFile;
import org.fieldbook.intake.AttachedFile.Why;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A ZIP file, which may be a document of Word or a workbook of Excel. Only the list of its parts and what it says
/// their types are is read.
final class OfficeFile {

    private static final String CENTRAL = "PK\u0001\u0002";
    private static final String END = "PK\u0005\u0006";
    private static final int END_SIZE = 22;
    private static final int MOST_PARTS = 5_000;
    private static final int LARGEST_TYPES = 1 << 20;
    private static final String TYPES = "[Content_Types].xml";

    /// What holds programs, in names of parts.
    private static final List<String> PROGRAMS =
            List.of("vbaproject", "vbadata", "/activex/", "/macrosheets/", "/embeddings/oleobject");

    private OfficeFile() {}

    static AttachedFile of(FileBytes file) {
        // Neither writes anything after the end, and parts are counted before room is made for
        // them.
        if (!file.is(file.size() - END_SIZE, END)) {
            return new AttachedFile.Refused(Why.BROKEN);
        }
        if (file.count(CENTRAL, MOST_PARTS + 1) > MOST_PARTS) {
            return new AttachedFile.Refused(Why.OTHER_KIND);
        }
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.bytes()))
                        .get()) {
            return of(zip);
        } catch (IOException | IllegalArgumentException broken) {
            return new AttachedFile.Refused(Why.BROKEN);
        }
    }

    private static AttachedFile of(ZipFile zip) throws IOException {
        List<String> names =
                Collections.list(zip.getEntries()).stream()
                        .map(entry -> entry.getName().replace('\\', '/'))
                        .toList();
        String types = types(zip);
        boolean isWord = names.contains("word/document.xml") && types.contains("wordprocessingml");
        boolean isExcel = names.contains("xl/workbook.xml") && types.contains("spreadsheetml");
        if (types.toLowerCase(Locale.ROOT).contains("macroenabled")
                || names.stream().anyMatch(OfficeFile::isProgram)) {
            return new AttachedFile.Refused(Why.MACROS);
        }
        if (isWord == isExcel) {
            return new AttachedFile.Refused(isWord ? Why.TWO_KINDS : Why.OTHER_KIND);
        }
        return new AttachedFile.Allowed(
                isWord ? AttachmentType.WORD : AttachmentType.EXCEL, Set.of());
    }

    private static boolean isProgram(String name) {
        String small = "/" + name.toLowerCase(Locale.ROOT);
        return small.endsWith(".exe")
                || (small.endsWith(".bin") && small.contains("/embeddings/"))
                || PROGRAMS.stream().anyMatch(small::contains);
    }

    private static String types(ZipFile zip) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(TYPES);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST_TYPES), StandardCharsets.UTF_8);
        }
    }
}
