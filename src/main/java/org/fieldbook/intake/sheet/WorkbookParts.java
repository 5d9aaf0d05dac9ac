package org.fieldbook.intake.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Looks at the parts of a workbook before its reader does, which would do whatever they ask for.
final class WorkbookParts {

    /// Of all parts together, in bytes.
    private static final int LARGEST = 50 * 1024 * 1024;

    /// A part may unpack to this many times its size; sheets of equal rows come to some 30.
    private static final int MOST_TIMES = 100;

    /// Small parts of repeated text come to more, and do no harm.
    private static final int SMALL = 1024 * 1024;

    private static final int MOST_PARTS = 1_000;

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
        var work = new CellWork();
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new ByteArrayInputStream(part));
            while (xml.hasNext() && work.isAllowed()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    count(xml, work);
                }
            }
            return work.isAllowed();
        } catch (XMLStreamException end) {
            return work.isAllowed();
        }
    }

    private static void count(XMLStreamReader xml, CellWork work) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> work.row();
            case "c" -> work.cell(xml.getAttributeValue(null, "r"));
            case "f" -> work.formula(xml.getAttributeValue(null, "t"), text(xml));
            default -> {
                // Nothing that its reader makes anything of.
            }
        }
    }

    /// The text up to the end of the element, with that of elements in it, as the workbook's reader takes it.
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int what = xml.next();
            if (what == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (what == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.hasText()) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }
}
