package org.fieldbook.service;

import org.fieldbook.i18n.Messages;
import org.fieldbook.rating.json.RatingsWriter;
import org.fieldbook.report.InterimInput;
import org.fieldbook.report.InterimTables;
import org.fieldbook.report.ValueTable;
import org.fieldbook.report.sheet.CsvTables;
import org.fieldbook.report.sheet.XlsxTables;
import org.fieldbook.settings.Export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/// Makes the interim ratings as data: the same numbers as on paper, for spreadsheets and programs.
public final class ExportRatings {

    private final OpenInspection inspection;
    private final Messages messages;
    private final String version;

    /// @param version of the program
    public ExportRatings(OpenInspection inspection, Messages messages, String version) {
        this.inspection = inspection;
        this.messages = messages;
        this.version = version;
    }

    /// In the form of `rate`'s JSON.
    public PaperCopy json() {
        return copy(
                Export.JSON,
                input ->
                        RatingsWriter.write(input.ratings(), input.imprint().packHash())
                                .getBytes(StandardCharsets.UTF_8));
    }

    /// One table as CSV.
    ///
    /// @param raw whether texts that a spreadsheet would take for a formula stay as they are
    public PaperCopy csv(boolean raw) {
        return copy(
                Export.CSV,
                input -> raw ? CsvTables.raw(tables(input)) : CsvTables.guarded(tables(input)));
    }

    /// A sheet for each table as XLSX.
    public PaperCopy xlsx() {
        return copy(Export.XLSX, input -> XlsxTables.of(tables(input)));
    }

    private PaperCopy copy(Export form, Function<InterimInput, byte[]> content) {
        Snapshot newest = inspection.snapshot();
        InterimInput input = InterimInputs.of(inspection, newest, version);
        return PaperCopy.of(
                form,
                content.apply(input),
                input.imprint().state(),
                new PaperCopy.Ratings(false),
                newest);
    }

    private List<ValueTable> tables(InterimInput input) {
        return InterimTables.of(input, messages);
    }
}
