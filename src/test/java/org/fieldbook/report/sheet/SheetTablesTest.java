package org.fieldbook.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.fieldbook.i18n.Messages;
import org.fieldbook.intake.Intake;
import org.fieldbook.intake.sheet.RowSheets;
import org.fieldbook.report.InterimTables;
import org.fieldbook.report.TypicalInputs;
import org.fieldbook.report.ValueTable;
import org.fieldbook.report.ValueTable.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Formulas in CSV and XLSX are H5 of the reliability catalogue.
class SheetTablesTest {

    private static List<ValueTable> practice() {
        return InterimTables.of(TypicalInputs.practice(), Messages.of(Locale.UK));
    }

    private static List<ValueTable> holding(String text) {
        return List.of(
                new ValueTable(
                        "made",
                        List.of("code", "yes"),
                        List.of(List.of(new Value.Words(text), new Value.Whole(-4)))));
    }

    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\u0000=1+1",
                "\tplain",
                "\uff1d1+1",
                "\uff0b1",
                "\uff0d1",
                "\uff20SUM(A1)",
                " =1+1",
                "\u00a0=1+1",
                "\u200b=1+1",
                "\ufeff=1+1"
            })
    void h5ATextThatBeginsLikeAFormulaIsGuardedUnlessItIsWantedRaw(
            String formula, TestReporter reporter) {
        assertThat(text(CsvTables.guarded(holding(formula))).replace("\"", ""))
                .isEqualTo("\ufefftable,code,yes\r\nmade,'" + formula + ",-4\r\n");
        assertThat(text(CsvTables.raw(holding(formula))).replace("\"", ""))
                .isEqualTo("table,code,yes\r\nmade," + formula + ",-4\r\n");
        reporter.publishEntry(
                Map.of("promise", "H5", "count", "1", "unit", "beginnings of a formula, in CSV"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@SUM(A1)", "+1", "2023-03-15", "1e5", "TRUE"})
    void h5CellsOfAnXlsxAreTypedAsTextAndNumbersAsNumbers(String text, TestReporter reporter)
            throws IOException {
        Row row = rows(XlsxTables.of(holding(text)), "made").get(1);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).asString()).isEqualTo(text);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
        assertThat(row.getCell(1).asNumber().intValueExact()).isEqualTo(-4);
        reporter.publishEntry(
                Map.of("promise", "H5", "count", "1", "unit", "texts in cells of a workbook"));
    }

    @Test
    void ordinaryTextIsNotGuardedAndIsQuotedWhereItHasTo() {
        assertThat(text(CsvTables.guarded(holding("O'Neill, \"North\"\nPDU"))))
                .contains("made,\"O'Neill, \"\"North\"\"\nPDU\",-4");
        assertThat(text(CsvTables.guarded(holding("Llanf\u0177llin"))))
                .contains(",Llanf\u0177llin,");
    }

    @Test
    void aCsvReadsBackWithEveryRowUnderOneHeader() {
        Intake<org.fieldbook.intake.Sheet> read =
                RowSheets.read("ratings.csv", CsvTables.guarded(practice()));
        assertThat(read.faults()).isEmpty();
        List<String> header = read.content().header();
        assertThat(header).startsWith("table", "code", "title").doesNotHaveDuplicates();
        assertThat(read.content().rows()).hasSize(1 + 10 + 13);
        assertThat(read.content().rows())
                .filteredOn(row -> row.cells().get(header.indexOf("code")).equals("2.2.3"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.cells().get(header.indexOf("table"))).isEqualTo("question");
                    assertThat(row.cells().get(header.indexOf("percent"))).isEqualTo("48");
                    assertThat(row.cells().get(header.indexOf("band"))).isEqualTo("Inadequate");
                    assertThat(row.cells().get(header.indexOf("points"))).isEmpty();
                });
    }

    @Test
    void anXlsxReadsBackWithASheetForEachTable() throws IOException {
        byte[] xlsx = XlsxTables.of(practice());
        for (ValueTable table : practice()) {
            List<Row> rows = rows(xlsx, table.name());
            assertThat(rows).hasSize(table.rows().size() + 1);
            assertThat(rows.getFirst().stream().map(Cell::asString))
                    .containsExactlyElementsOf(table.columns());
            for (int i = 0; i < table.rows().size(); i++) {
                for (int j = 0; j < table.columns().size(); j++) {
                    assertThat(value(rows.get(i + 1), j)).isEqualTo(table.rows().get(i).get(j));
                }
            }
        }
    }

    @Test
    void aTextWithCharactersThatXmlCannotHoldLeavesTheFileReadable() throws IOException {
        byte[] xlsx = XlsxTables.of(holding(TypicalInputs.HOSTILE));
        assertThat(rows(xlsx, "made").get(1).getCell(0).asString()).contains("<!DOCTYPE x");
    }

    private static Value value(Row row, int column) {
        Cell cell = column < row.getCellCount() ? row.getCell(column) : null;
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return new Value.Nothing();
        }
        return cell.getType() == CellType.NUMBER
                ? new Value.Whole(cell.asNumber().longValueExact())
                : new Value.Words(cell.asString());
    }

    private static List<Row> rows(byte[] xlsx, String name) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = book.findSheet(name).orElseThrow();
            return sheet.read();
        }
    }
}
