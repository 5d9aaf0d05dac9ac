package org.fieldbook.service;

import org.fieldbook.report.ValueTable;
import org.fieldbook.report.sheet.XlsxTables;
import org.fieldbook.settings.Export;

import java.nio.file.Path;
import java.util.List;

/// Saves a list of cases, as somebody looks at it, as a workbook. The file is plain: it names cases and inspectors, and
/// holds no note.
public final class SaveCaseList {

    private final OpenInspection inspection;

    public SaveCaseList(OpenInspection inspection) {
        this.inspection = inspection;
    }

    /// Writes it to this place. Refused where the organisation lets no workbook leave the store. Not for the FX thread.
    public void save(ValueTable list, Path file) {
        inspection.allowed().expect(Export.XLSX);
        PlainFile.write(XlsxTables.of(List.of(list)), file);
    }
}
