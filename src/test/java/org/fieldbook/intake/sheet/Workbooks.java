package org.fieldbook.intake.sheet;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes workbooks of what stands in their sheets, as spreadsheet programs write them and as they never would.
public final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private int count;

    public Workbooks() {
        part(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument\
                .spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument\
                .spreadsheetml.styles+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-\
                officedocument.spreadsheetml.sharedStrings+xml"/></Types>\
                """);
        part(
                "xl/styles.xml",
                """
                <styleSheet xmlns="%s"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>
                <numFmt numFmtId="165" formatCode="0.00&quot; y&quot;"/></numFmts>
                <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>
                <xf numFmtId="165"/></cellXfs></styleSheet>\
                """
                        .formatted(MAIN));
        part(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"%s\"><si><t>shared</t></si></sst>".formatted(MAIN));
    }

    /// A sheet more.
    ///
    /// @param state `visible` or `hidden`
    /// @param data what its `sheetData` holds
    public Workbooks sheet(String name, String state, String data) {
        count++;
        part("xl/worksheets/sheet%d.xml".formatted(count), sheet(data));
        sheets.append(
                "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
                        .formatted(name, count, state, count));
        relations.append(
                "<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                        .formatted(count, OFFICE, count));
        return this;
    }

    /// A sheet's own part.
    static String sheet(String data) {
        return "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, data);
    }

    /// A part more, or another in place of one.
    public Workbooks part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Workbooks part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    /// The file.
    public byte[] bytes() {
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, sheets));
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"%s\">%s</Relationships>".formatted(PACKAGE, relations));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeArchiveEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /// A workbook of one sheet.
    public static byte[] of(String data) {
        return new Workbooks().sheet("Cases", "visible", data).bytes();
    }

    /// A row of texts.
    public static String row(int number, String... texts) {
        var row = new StringBuilder("<row r=\"%d\">".formatted(number));
        for (int i = 0; i < texts.length; i++) {
            row.append(
                    "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                            .formatted('A' + i, number, texts[i]));
        }
        return row.append("</row>").toString();
    }
}
