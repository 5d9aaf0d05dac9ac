package org.fieldbook.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.fieldbook.framework.json.PackReader;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.sheet.RowSheets;
import org.fieldbook.intake.sheet.Workbooks;
import org.fieldbook.promise.Effort;
import org.fieldbook.store.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Case lists, packs and identity cards as somebody made them who means harm: each is stopped at its limit.
class HostileFilesTest {

    private static final int COUNT = Integer.getInteger("fieldbook.scripts", 300) * 10;
    private static final long SEED = Long.getLong("fieldbook.seed", 1);
    private static final int MEGABYTE = 1 << 20;

    @TempDir private Path folder;
    private final Map<String, String> expected = new LinkedHashMap<>();

    private void file(String kind, String said, String before, String again, long size, String end)
            throws IOException {
        Path file = folder.resolve(kind + expected.size());
        byte[] part = again.repeat(1 + 8192 / again.length()).getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            for (long written = 0; written < size; written += part.length) {
                out.write(part);
            }
            out.write(end.getBytes(StandardCharsets.UTF_8));
        }
        expected.put(kind + "=" + file, said);
    }

    private void file(String kind, String said, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(kind + expected.size()), content);
        expected.put(kind + "=" + file, said);
    }

    private void expectSaid(TestReporter reporter, String unit) throws Exception {
        HostileFiles.expect(folder.resolve("said"), expected);
        reporter.publishEntry(Map.of("promise", "H1", "count", "" + expected.size(), "unit", unit));
    }

    @Test
    void h1CaseListsBeyondTheirLimitsAreStoppedWithinAHeapOf300Megabytes(TestReporter reporter)
            throws Exception {
        int most = RowSheets.LARGEST - 20_000;
        file("cases", "intake.file.large", "case\n", "NE-001,\n", 200L * MEGABYTE, "");
        Path endless = folder.resolve("endless");
        try (RandomAccessFile zeros = new RandomAccessFile(endless.toFile(), "rw")) {
            zeros.setLength(20L << 30);
        }
        expected.put("cases=" + endless, "intake.file.large");
        file("cases", "intake.file.quoting", "case", ",", most, "\n");
        file("cases", "intake.header.many", "case", ",x", 1000, "\n");
        file("cases", "intake.file.quoting", "case\n", "x", most, "\n");
        file("cases", "intake.file.quoting", "case\n\"", "x\n", most, "\n");
        file("cases", "intake.file.quoting", "case\n", "\"a\"b\n", most, "");
        file("cases", "intake.file.many", "case\n", "A\n", most, "");
        file("cases", "intake.file.many", "", "a" + ",a".repeat(199) + "\n", most, "");
        file("cases", "intake.row.characters", "case\n", "x", 40_000, "\n");
        file("cases", "intake.row.characters", "case\nA\u0000B\n", "A\n", 0, "");
        file("cases", "intake.row.characters", "case,\u0000\n", "A,\n", 0, "");
        file("cases", "intake.file.empty", "\n", "\n", most, "");
        file("cases", "intake.file.encoding", "case\n\u00c9".getBytes(StandardCharsets.UTF_16));
        file("cases", "intake.workbook.limits", workbook());
        expectSaid(
                reporter,
                "hostile case lists in a heap of 286 MB, none of which took 2 s of the processor");
    }

    @Test
    void h1WorkbooksWhoseReaderWouldWorkForLongAreStopped(TestReporter reporter) throws Exception {
        // A row's list is as long as its furthest cell is away.
        workbook("intake.workbook.limits", "<row><c r=\"ZZZ1\"/></row>".repeat(30_000));
        // What cells share is written out for each of them, letter by letter.
        workbook(
                "intake.workbook.limits",
                "<row><c><f t=\"shared\" si=\"0\" ref=\"A1:A9\">"
                        + "A1+".repeat(2_700)
                        + "1</f></c>"
                        + "<c><f t=\"shared\" si=\"0\"/></c>".repeat(9_000)
                        + "</row>");
        // Each of these is asked about each cell.
        workbook(
                "intake.workbook.limits",
                "<row>"
                        + "<c><f t=\"array\" ref=\"A1:A9\">1</f></c>".repeat(9_000)
                        + "</row><row>"
                        + "<c/>".repeat(90_000)
                        + "</row>");
        var most = new StringBuilder("<row>" + inline("case") + "</row>");
        for (long row = 0; row < 190_000; row++) {
            most.append("<row>").append(inline("WK-" + row * 7_919 % 1_000_003)).append("</row>");
        }
        workbook("read 190000", most.toString());
        expectSaid(
                reporter, "workbooks in a heap of 286 MB, none of which took 2 s of the processor");
    }

    private static String inline(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private void workbook(String said, String rows) throws IOException {
        file("cases", said, Workbooks.of(rows));
    }

    /// A workbook that would unpack to 100 MB.
    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[MEGABYTE];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void h1PacksBeyondTheirLimitsAreStoppedWithinAHeapOf300Megabytes(TestReporter reporter)
            throws Exception {
        int most = 5 * MEGABYTE - 20_000;
        String many = "The file holds more than 20000 values.";
        String deep = "Something in the file is too long, or its depth is more than 32.";
        file("pack", "The file is larger than 5 MB.", "[", "1,", 200L * MEGABYTE, "1]");
        file("pack", deep, "", "[", most, "");
        file("pack", deep, "", "{\"a\":", most, "");
        file("pack", many, "[", "1,", most, "1]");
        file("pack", many, "[", "{},", most, "{}]");
        file("pack", many, "{\"standards\":[", "{\"a\":[[]]},", most, "{}]}");
        file("pack", deep, "", "9", most, "");
        // Each of its faults would be told with that name.
        file("pack", deep, "{\"" + "a".repeat(49_000) + "\":[", "0.5,", 4 * 19_990, "0.5]}");
        expectSaid(
                reporter,
                "hostile packs in a heap of 286 MB, none of which took 2 s of the processor");
    }

    @Test
    void h1CardsBeyondTheirLimitAreStoppedWithinAHeapOf300Megabytes(TestReporter reporter)
            throws Exception {
        file("card", "M-09", "{\"payload\":\"", "A", 119L * MEGABYTE, "\"}");
        file("card", "M-09", "{\"ciphertext\":\"", "A", 1000, "\"}");
        file(
                "card",
                "M-10",
                "{\"payload\":\"",
                "A",
                1000,
                "\",\"protected\":\"\",\"signature\":\"\"}");
        file("card", "M-09", "", "\u0000", 1000, "");
        expectSaid(
                reporter,
                "hostile identity cards in a heap of 286 MB, none of which took 2 s of the"
                        + " processor");
    }

    @Test
    void h7WhateverAPackHoldsItIsReadOrItsFaultsAreNamed(TestReporter reporter) {
        Frameworks frameworks = new Frameworks();
        byte[] good =
                frameworks
                        .export(frameworks.find("pdu-2021").orElseThrow())
                        .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(SEED);
        int refused = 0;
        int tries = COUNT / 15;
        for (int i = 0; i < tries; i++) {
            byte[] altered = Mutations.of(good, random);
            refused += isFaulty(Effort.within(() -> PackReader.read(altered))) ? 1 : 0;
        }
        assertThat(refused).isBetween(1, tries - 1);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H7",
                        "count",
                        "" + tries,
                        "unit",
                        "altered packs, none of which took 2 s of the processor",
                        "seed",
                        "" + SEED));
    }

    private static boolean isFaulty(PackReader.Result result) {
        return switch (result) {
            case PackReader.Result.Usable _ -> false;
            case PackReader.Result.Faulty(var faults) -> {
                assertThat(faults).isNotEmpty();
                yield true;
            }
        };
    }

    @Test
    void h7WhateverACardHoldsItIsReadOrRefused(TestReporter reporter) throws IOException {
        try (OpenStore store =
                Made.stores().create(folder.resolve("store"), Made.PASSPHRASE.toCharArray())) {
            byte[] good = store.join().makeCard("A. Tester");
            assertThat(JoinInspection.readCard(good).name()).isEqualTo("A. Tester");
            Random random = new Random(SEED);
            for (int i = 0; i < COUNT; i++) {
                byte[] altered = Mutations.of(good, random);
                Failure refused =
                        Effort.within(() ->
                                catchThrowableOfType(
                                        Failure.class, () -> JoinInspection.readCard(altered)));
                assertThat(Arrays.equals(altered, good) || refused != null).isTrue();
            }
        }
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H7",
                        "count",
                        "" + COUNT,
                        "unit",
                        "altered identity cards, none of which took 2 s of the processor",
                        "seed",
                        "" + SEED));
    }

    @Test
    void h7WhateverACaseListHoldsItIsReadOrRefused(TestReporter reporter) {
        byte[] good =
                """
                case,sample,inspector,sentence,rosh
                TE-001,case,A. Tester,"Community, ""order"",old",Medium
                TR-01,courtReport,B. Caf\u00e9,,
                """
                        .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] altered = Mutations.of(good, random);
            var sheet = Effort.within(() -> RowSheets.read("x.csv", altered));
            assertThat(sheet.faults()).extracting(RowFault::key).doesNotContain("");
            refused += sheet.isUsable() ? 0 : 1;
        }
        assertThat(refused).isBetween(1, COUNT - 1);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H7",
                        "count",
                        "" + COUNT,
                        "unit",
                        "altered case lists, none of which took 2 s of the processor",
                        "seed",
                        "" + SEED));
    }
}
