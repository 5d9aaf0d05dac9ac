package org.fieldbook.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.intake.file.SampleFiles.excel;
import static org.fieldbook.intake.file.SampleFiles.join;
import static org.fieldbook.intake.file.SampleFiles.jpeg;
import static org.fieldbook.intake.file.SampleFiles.latin;
import static org.fieldbook.intake.file.SampleFiles.pdf;
import static org.fieldbook.intake.file.SampleFiles.png;
import static org.fieldbook.intake.file.SampleFiles.word;

import org.fieldbook.inspection.AttachmentType;
import org.fieldbook.intake.AttachedFile;
import org.fieldbook.intake.AttachedFile.Tells;
import org.fieldbook.intake.AttachedFile.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What a file is hangs on its content alone.
class RecognizeContentTest {

    private static final long SEED = 20_26;

    private static AttachedFile allowed(AttachmentType type) {
        return new AttachedFile.Allowed(type, Set.of());
    }

    private static AttachedFile refused(Why why) {
        return new AttachedFile.Refused(why);
    }

    private static Map<String, byte[]> allowedFiles() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("PDF", pdf("words"));
        files.put("PNG", png());
        files.put("JPEG", jpeg());
        files.put("WORD", word("word/media/image1.png", "word/embeddings/Sheet1.xlsx"));
        files.put("EXCEL", excel("xl/worksheets/sheet1.xml"));
        files.put("TEXT", "Ystafell gyfarfod\r\n\u00a3120 \u0175".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static Map<String, Map.Entry<byte[], Why>> hostile() {
        Map<String, Map.Entry<byte[], Why>> files = new LinkedHashMap<>();
        files.put("nothing", Map.entry(new byte[0], Why.EMPTY));
        files.put("PDF that is a ZIP file too", Map.entry(join(pdf("x"), word()), Why.TWO_KINDS));
        files.put("JPEG that is a ZIP file too", Map.entry(join(jpeg(), word()), Why.TWO_KINDS));
        files.put("PNG that is a ZIP file too", Map.entry(join(png(), word()), Why.TWO_KINDS));
        files.put(
                "text that is a PDF too",
                Map.entry(join(latin("hello "), pdf("x")), Why.TWO_KINDS));
        files.put(
                "JPEG that is a PDF too",
                Map.entry(jpeg(join(latin("Exif\0\0"), pdf("x"))), Why.TWO_KINDS));
        files.put("Word that is Excel too", Map.entry(both(), Why.TWO_KINDS));
        files.put("Word that is a PDF too", Map.entry(word("%PDF-1.7"), Why.TWO_KINDS));
        files.put("Word with macros", Map.entry(word("word/vbaProject.bin"), Why.MACROS));
        files.put("macros in capitals", Map.entry(word("word/VBAPROJECT.BIN"), Why.MACROS));
        files.put("macros behind a backslash", Map.entry(word("word\\vbaProject.bin"), Why.MACROS));
        files.put("Excel with a macro sheet", Map.entry(excel("xl/macrosheets/s.xml"), Why.MACROS));
        files.put("Excel with controls", Map.entry(excel("xl/activeX/activeX1.xml"), Why.MACROS));
        files.put("Word with a program", Map.entry(word("word/embeddings/run.exe"), Why.MACROS));
        files.put("Word with an object", Map.entry(word("word/embeddings/o1.bin"), Why.MACROS));
        files.put(
                "Excel that says it has macros",
                Map.entry(
                        SampleFiles.zip(
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
                                        + " spreadsheetml",
                                "xl/workbook.xml"),
                        Why.MACROS));
        files.put("ZIP file", Map.entry(SampleFiles.zip("", "a.txt"), Why.OTHER_KIND));
        files.put("Word with more behind it", Map.entry(join(word(), latin("x")), Why.BROKEN));
        files.put("older Word", Map.entry(latin("\u00d0\u00cf\u0011\u00e0..."), Why.OLD_OFFICE));
        files.put("program", Map.entry(latin("MZ\u0090\0\3\0\0\0"), Why.OTHER_KIND));
        files.put("program of Linux", Map.entry(latin("\u007fELF\2\1\1\0"), Why.OTHER_KIND));
        files.put("bundle", Map.entry(latin("{\"ciphertext\":\"AAAA\"}"), Why.FIELDBOOK));
        files.put("PDF without an end", Map.entry(latin("%PDF-1.7\n"), Why.BROKEN));
        files.put("PNG with more behind it", Map.entry(join(png(), latin("x")), Why.BROKEN));
        files.put("PNG without an end", Map.entry(Arrays.copyOf(png(), 40), Why.BROKEN));
        files.put("JPEG without an end", Map.entry(Arrays.copyOf(jpeg(), 40), Why.BROKEN));
        return files;
    }

    private static byte[] both() {
        return SampleFiles.zip(
                "wordprocessingml spreadsheetml", "word/document.xml", "xl/workbook.xml");
    }

    @Test
    void h8OnlyWhatIsOnTheListIsTakenAndOnlyIfItIsNothingElseToo(TestReporter reporter) {
        allowedFiles()
                .forEach((type, content) ->
                        assertThat(RecognizeContent.of(content))
                                .as(type)
                                .isEqualTo(allowed(AttachmentType.valueOf(type))));
        hostile()
                .forEach((name, file) ->
                        assertThat(RecognizeContent.of(file.getKey()))
                                .as(name)
                                .isEqualTo(refused(file.getValue())));
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H8",
                        "count",
                        Integer.toString(hostile().size()),
                        "unit",
                        "hostile files"));
    }

    @Test
    void aPictureThatSaysWhereOrWithWhatItWasTakenIsTold() {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            for (boolean place : new boolean[] {true, false}) {
                for (boolean device : new boolean[] {true, false}) {
                    byte[] tiff = SampleFiles.tiff(order, place, device);
                    assertThat(tells(jpeg(join(latin("Exif\0\0"), tiff))))
                            .isEqualTo(tells(SampleFiles.pngWith("eXIf", tiff)))
                            .isEqualTo(expected(place, device));
                }
            }
        }
        byte[] words =
                latin("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude='1' tiff:Make='a'/>");
        assertThat(tells(jpeg(words))).isEqualTo(expected(true, true));
        assertThat(tells(SampleFiles.pngWith("iTXt", words))).isEqualTo(expected(true, true));
    }

    private static Set<Tells> expected(boolean place, boolean device) {
        return place && device
                ? Set.of(Tells.PLACE, Tells.DEVICE)
                : place ? Set.of(Tells.PLACE) : device ? Set.of(Tells.DEVICE) : Set.of();
    }

    private static Set<Tells> tells(byte[] content) {
        return ((AttachedFile.Allowed) RecognizeContent.of(content)).tells();
    }

    @Test
    void h8WhateverIsAlteredInAFileItIsToldWhatItIsAndNothingBreaks(TestReporter reporter) {
        Random random = new Random(SEED);
        int tried = 0;
        for (byte[] content : allowedFiles().values()) {
            for (int i = 0; i < 2_000; i++) {
                byte[] altered = Arrays.copyOf(content, 1 + random.nextInt(content.length + 8));
                for (int flips = random.nextInt(6); flips >= 0; flips--) {
                    altered[random.nextInt(altered.length)] = (byte) random.nextInt();
                }
                assertThat(RecognizeContent.of(altered)).isNotNull();
                tried++;
            }
        }
        byte[] picture = SampleFiles.jpegWithPlace();
        for (int at = 0; at < picture.length; at++) {
            for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
                byte[] altered = picture.clone();
                altered[at] = (byte) value;
                assertThat(RecognizeContent.of(altered)).isNotNull();
                tried++;
            }
        }
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H8",
                        "count",
                        Integer.toString(tried),
                        "unit",
                        "altered files",
                        "seed",
                        Long.toString(SEED)));
    }

    @Test
    void textMayBeInAnOlderAlphabetOrInUtf16AndHasNothingThatIsNoText() {
        assertThat(RecognizeContent.of(latin("caf\u00e9 \u00a35\r\n")))
                .isEqualTo(allowed(AttachmentType.TEXT));
        assertThat(RecognizeContent.of("\ufeffcaf\u00e9".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(allowed(AttachmentType.TEXT));
        assertThat(RecognizeContent.of(latin("caf\u00e9\0"))).isEqualTo(refused(Why.OTHER_KIND));
        assertThat(RecognizeContent.of("\ufeffa\u0007".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(refused(Why.OTHER_KIND));
    }
}
