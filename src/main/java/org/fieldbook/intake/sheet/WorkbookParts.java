package org.fieldbook.intake.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Looks at the parts of a workbook before its reader does, which makes a list as long as a cell's
/// address says, and writes a shared formula out for each cell that has it.
final class WorkbookParts {

    /// Of all parts together, in bytes.
    private static final int LARGEST = 50 * 1024 * 1024;

    /// A part may unpack to this many times its size; sheets of equal rows come to some 30.
    private static final int MOST_TIMES = 100;

    /// Small parts of repeated text come to more, and do no harm.
    private static final int SMALL = 1024 * 1024;

    private static final int MOST_PARTS = 1_000;

    /// Excel's last column is XFD, and its longest formula.
    private static final int LONGEST_COLUMN = 3;

    private static final int LONGEST_FORMULA = 8_192;

    private static final XMLInputFactory XML = new InputFactoryImpl();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private WorkbookParts() {}

    /// Whether the workbook can be read within limits.
    ///
    /// @throws IOException if it is not a ZIP archive
    static boolean areWithinLimits(byte[] workbook) throws IOException {
        try (ZipFile zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get()) {
            int left = LARGEST;
            int parts = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                byte[] part = read(zip, entry, left);
                left -= part.length;
                parts++;
                if (left < 0
                        || parts > MOST_PARTS
                        || isBomb(entry, part.length)
                        || !isHarmless(part)) {
                    return false;
                }
            }
            return true;
        }
    }

    /// One byte more than is left shows that there is more.
    private static byte[] read(ZipFile zip, ZipArchiveEntry entry, int left) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(left + 1);
        }
    }

    private static boolean isBomb(ZipArchiveEntry entry, int size) {
        return size > SMALL && size > MOST_TIMES * Math.max(1, entry.getCompressedSize());
    }

    /// Looks at every cell as far as the part is XML: its reader gets no farther.
    private static boolean isHarmless(byte[] part) {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && !isHarmless(xml)) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException end) {
            return true;
        }
    }

    private static boolean isHarmless(XMLStreamReader xml) throws XMLStreamException {
        return switch (xml.getLocalName()) {
            case "c" -> isColumn(xml.getAttributeValue(null, "r"));
            case "f" -> xml.getElementText().length() <= LONGEST_FORMULA;
            default -> true;
        };
    }

    private static boolean isColumn(@Nullable String address) {
        return address == null
                || address.chars().takeWhile(Character::isLetter).count() <= LONGEST_COLUMN;
    }
}
