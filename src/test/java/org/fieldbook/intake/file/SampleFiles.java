package org.fieldbook.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files of every kind, made up for tests.
public final class SampleFiles {

    private static final String WORD_TYPES =
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/"
                + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
    private static final String EXCEL_TYPES =
            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    private SampleFiles() {}

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /// A document that says these words.
    public static byte[] pdf(String words) {
        return latin("%PDF-1.7\n1 0 obj << >> endobj\n% " + words + "\ntrailer << >>\n%%EOF\n");
    }

    static byte[] png() {
        return join(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", new byte[13]),
                chunk("IDAT", new byte[20]),
                chunk("IEND", new byte[0]));
    }

    static byte[] pngWith(String name, byte[] content) {
        return join(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", new byte[13]),
                chunk(name, content),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(join(latin(name), content));
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(latin(name))
                .put(content)
                .putInt((int) sum.getValue())
                .array();
    }

    /// A picture without anything beside it.
    public static byte[] jpeg() {
        return jpeg(new byte[0]);
    }

    static byte[] jpeg(byte[] app1) {
        return join(
                new byte[] {(byte) 0xFF, (byte) 0xD8},
                segment(0xE0, latin("JFIF\0\1\1\0\0\1\0\1\0\0")),
                app1.length == 0 ? app1 : segment(0xE1, app1),
                segment(0xDA, new byte[10]),
                new byte[30],
                new byte[] {(byte) 0xFF, (byte) 0xD9});
    }

    private static byte[] segment(int kind, byte[] content) {
        return ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) kind)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    /// A block of Exif with the maker of the camera and, perhaps, where it was.
    static byte[] tiff(ByteOrder order, boolean place, boolean device) {
        ByteBuffer block = ByteBuffer.allocate(100).order(order);
        block.put(latin(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")).putShort((short) 42);
        block.putInt(8).putShort((short) 2);
        entry(block, device ? 0x010F : 0x0112, 60);
        entry(block, 0x8825, 40);
        block.position(40);
        block.putShort((short) 1);
        entry(block, place ? 2 : 0x1D, 70);
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int value) {
        block.putShort((short) tag).putShort((short) 2).putInt(4).putInt(value);
    }

    /// A picture that says where it was taken and with what.
    public static byte[] jpegWithPlace() {
        return jpeg(join(latin("Exif\0\0"), tiff(ByteOrder.LITTLE_ENDIAN, true, true)));
    }

    static byte[] word(String... more) {
        return zip(WORD_TYPES, "word/document.xml", more);
    }

    static byte[] excel(String... more) {
        return zip(EXCEL_TYPES, "xl/workbook.xml", more);
    }

    static byte[] zip(String types, String main, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", types);
            put(zip, main, "<document/>");
            for (String name : more) {
                put(zip, name, "something");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
