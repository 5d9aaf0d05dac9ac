package org.fieldbook.intake.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldbook.intake.sheet.Workbooks.row;

import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;
import org.fieldbook.store.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

class XlsxSheetsTest {

    private static final String HEAD = row(1, "case", "inspector");

    private static final int COUNT = Integer.getInteger("fieldbook.scripts", 300) * 5;
    private static final long SEED = Long.getLong("fieldbook.seed", 1);

    private static Intake<Sheet> read(String data) {
        return RowSheets.read("cases.xlsx", Workbooks.of(data));
    }

    private static List<String> keys(Intake<Sheet> intake) {
        return intake.faults().stream().map(RowFault::key).toList();
    }

    @Test
    void rowsAreReadWithTheLinesTheyStandOnAndEmptyOnesPassedOver() {
        Intake<Sheet> intake =
                read(
                        HEAD
                                + row(2, "WK-001", " A. Tester ")
                                + "<row r=\"3\"/>"
                                + row(4, "WK-002")
                                + row(9, "WK-003", "Cafe\u0301"));

        assertThat(intake.faults()).isEmpty();
        assertThat(intake.content().header()).containsExactly("case", "inspector");
        assertThat(intake.content().rows())
                .containsExactly(
                        new Sheet.Row(2, List.of("WK-001", "A. Tester")),
                        new Sheet.Row(4, List.of("WK-002", "")),
                        new Sheet.Row(9, List.of("WK-003", "Caf\u00e9")));
    }

    @ParameterizedTest
    @CsvSource({
        "'<c r=\"A2\"><v>12</v></c>', 12",
        "'<c r=\"A2\"><v>12.0</v></c>', 12",
        "'<c r=\"A2\"><v>1.2E3</v></c>', 1200",
        "'<c r=\"A2\"><v>0.30000000000000004</v></c>', 0.3",
        "'<c r=\"A2\"><v>0</v></c>', 0",
        "'<c r=\"A2\"><v>1e999999999</v></c>', 1e999999999",
        "'<c r=\"A2\" s=\"1\"><v>44991</v></c>', 2023-03-06",
        "'<c r=\"A2\" s=\"2\"><v>44991</v></c>', 2023-03-06",
        "'<c r=\"A2\" s=\"2\"><v>44991.5</v></c>', 2023-03-06T12:00",
        "'<c r=\"A2\" s=\"3\"><v>44991</v></c>', 44991",
        "'<c r=\"A2\" s=\"2\"><v>1e12</v></c>', 1e12",
        "'<c r=\"A2\" t=\"s\"><v>0</v></c>', shared",
        "'<c r=\"A2\" t=\"str\"><f>B1</f><v>worked out</v></c>', worked out",
        "'<c r=\"A2\"><f>1+1</f><v>2</v></c>', 2",
        "'<c r=\"A2\" t=\"inlineStr\"><is><t>=1+1</t></is></c>', =1+1"
    })
    void aCellSaysWhatSomebodySawInIt(String cell, String says) {
        Intake<Sheet> intake = read(HEAD + "<row r=\"2\">" + cell + "</row>");

        assertThat(intake.faults()).isEmpty();
        assertThat(intake.content().rows().getFirst().cells().getFirst()).isEqualTo(says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"A2\" t=\"e\"><v>#N/A</v></c>",
                "<c r=\"A2\"><v>abc</v></c>",
                "<c r=\"A2\" t=\"str\"><f>B1</f></c>",
                "<c r=\"A2\"><f>B1</f></c>"
            })
    void aCellThatSaysNothingIsAFaultOfItsRowAlone(String cell) {
        Intake<Sheet> intake = read(HEAD + "<row r=\"2\">" + cell + "</row>" + row(3, "WK-001"));

        assertThat(intake.faults())
                .containsExactly(RowFault.ofRow("cases.xlsx", 2, "intake.workbook.cell"));
        assertThat(intake.content().rows()).hasSize(1);
    }

    @Test
    void theFirstSheetThatIsNotHiddenIsReadAndTheOthersAreTold() {
        byte[] file =
                new Workbooks()
                        .sheet("Lists", "hidden", row(1, "secret"))
                        .sheet("Cohort", "visible", HEAD + row(2, "WK-001"))
                        .sheet("Notes", "visible", row(1, "notes"))
                        .bytes();

        Intake<Sheet> intake = RowSheets.read("cases.xlsx", file);

        assertThat(intake.content().header()).containsExactly("case", "inspector");
        assertThat(intake.remarks())
                .containsExactly(
                        RowFault.ofFile("cases.xlsx", "intake.workbook.sheets", "Cohort", 1));
    }

    @Test
    void aRowWithMoreThanTheHeaderHasIsAFault() {
        Intake<Sheet> intake = read(HEAD + row(2, "WK-001", "A. Tester", "more"));

        assertThat(keys(intake)).containsExactly("intake.row.cells");
    }

    @Test
    void anEmptySheetAndAWorkbookWithoutOneAreRefused() {
        assertThat(keys(read(""))).containsExactly("intake.file.empty");
        byte[] hidden = new Workbooks().sheet("Lists", "hidden", HEAD).bytes();
        assertThat(keys(RowSheets.read("cases.xlsx", hidden)))
                .containsExactly("intake.workbook.broken");
    }

    @Test
    void whatIsNoWorkbookIsSaidInItsOwnWords() {
        byte[] half = Workbooks.of(HEAD);
        assertThat(keys(RowSheets.read("x", Arrays.copyOf(half, half.length / 2))))
                .containsExactly("intake.workbook.broken");
        assertThat(keys(read("<row r=\"1\"><c r=\"A1\"><v>1</v>")))
                .containsExactly("intake.workbook.broken");
        assertThat(
                        keys(
                                RowSheets.read(
                                        "x",
                                        new byte[] {
                                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0
                                        })))
                .containsExactly("intake.workbook.old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"AAAA1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c><v>1</v></c><c r=\"ZZZZZZZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><f>1<b/></f></c><c r=\"ZZZZZ1\"><v>1</v></c></row>"
            })
    void aCellFarBeyondTheLastColumnCostsNoMemory(String data) {
        assertThat(keys(read(data))).containsExactly("intake.workbook.limits");
    }

    @Test
    void aFormulaThatWouldBeWrittenOutForEveryCellIsRefused() {
        String formula =
                "<f t=\"shared\" si=\"0\" ref=\"A1:A9\">%s</f>".formatted("1+".repeat(5_000));

        assertThat(keys(read("<row r=\"1\"><c r=\"A1\">" + formula + "<v>1</v></c></row>")))
                .containsExactly("intake.workbook.limits");
    }

    /// The reader takes the text of an element in a formula for the formula's own.
    @Test
    void aFormulaIsMeasuredWithWhatStandsInElementsOfIt() {
        String formula =
                "<f t=\"shared\" si=\"0\" ref=\"A1:A9\">1+<b>%s</b></f>"
                        .formatted("1+".repeat(5_000));

        assertThat(keys(read("<row r=\"1\"><c r=\"A1\">" + formula + "<v>1</v></c></row>")))
                .containsExactly("intake.workbook.limits");
    }

    @Test
    void whatUnpacksToAHundredTimesItsSizeOrToMoreThanTheLimitIsRefused() {
        byte[] bomb =
                new Workbooks()
                        .sheet("A", "visible", HEAD)
                        .part("xl/x.xml", new byte[2 << 20])
                        .bytes();
        assertThat(keys(RowSheets.read("x", bomb))).containsExactly("intake.workbook.limits");

        var random = new Random(1);
        var large = new Workbooks().sheet("A", "visible", HEAD);
        for (int i = 0; i < 13; i++) {
            byte[] part = new byte[4 << 20];
            for (int at = 0; at < part.length; at += 64) {
                part[at] = (byte) random.nextInt();
            }
            large.part("xl/%d.bin".formatted(i), part);
        }
        assertThat(keys(RowSheets.read("x", large.bytes())))
                .containsExactly("intake.workbook.limits");
    }

    @Test
    void anEntityOfTheOutsideIsNotRead() {
        String sheet =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet"
                    + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
                    + " r=\"1\"><c r=\"A1\""
                    + " t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        byte[] file =
                new Workbooks()
                        .sheet("A", "visible", "")
                        .part("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8))
                        .bytes();

        assertThat(keys(RowSheets.read("x", file))).hasSize(1);
    }

    /// Both ways into a workbook: the archive, and what stands in its sheet.
    @Test
    void h7WhateverAWorkbookHoldsItIsReadOrRefused(TestReporter reporter) {
        String data =
                HEAD
                        + row(2, "WK-001", "A. Tester")
                        + "<row r=\"3\"><c r=\"A3\" s=\"2\"><v>44991</v></c></row>";
        byte[] file = Workbooks.of(data);
        byte[] sheet = Workbooks.sheet(data).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] altered =
                    i % 2 == 0
                            ? Mutations.of(file, random)
                            : new Workbooks()
                                    .sheet("A", "visible", "")
                                    .part("xl/worksheets/sheet1.xml", Mutations.of(sheet, random))
                                    .bytes();
            Intake<Sheet> intake = RowSheets.read("x.xlsx", altered);
            assertThat(keys(intake)).doesNotContain("");
            refused += intake.isUsable() ? 0 : 1;
        }
        assertThat(refused).isBetween(1, COUNT - 1);
        reporter.publishEntry(
                Map.of(
                        "promise",
                        "H7",
                        "count",
                        "" + COUNT,
                        "unit",
                        "altered workbooks",
                        "seed",
                        "" + SEED));
    }

    @Test
    void columnsAndRowsHaveTheSameLimitsAsInAnyFile() {
        String wide = "<row r=\"1\"><c r=\"GS1\"><v>1</v></c></row>";
        assertThat(keys(read(wide))).containsExactly("intake.header.many");
    }
}
