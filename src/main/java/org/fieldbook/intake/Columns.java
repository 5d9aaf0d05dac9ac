package org.fieldbook.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The columns of a sheet by their headers, in whatever order they stand.
final class Columns {

    private final Sheet sheet;

    Columns(Sheet sheet) {
        this.sheet = sheet;
    }

    /// What is wrong with the header, if these columns must be there.
    List<RowFault> faults(List<String> required) {
        List<RowFault> faults = new ArrayList<>();
        for (String name : required) {
            if (!sheet.header().contains(name)) {
                faults.add(fault("intake.header.missing", name));
            }
        }
        Set<String> seen = new HashSet<>();
        for (String name : sheet.header()) {
            if (name.isEmpty()) {
                faults.add(fault("intake.header.empty"));
            } else if (!seen.add(name)) {
                faults.add(fault("intake.header.twice", name));
            }
        }
        return faults;
    }

    private RowFault fault(String key, Object... arguments) {
        return RowFault.ofRow(sheet.file(), 1, key, arguments);
    }

    /// The cell of this column; empty if there is no such column.
    String cell(Sheet.Row row, String column) {
        int index = sheet.header().indexOf(column);
        return index < 0 ? "" : row.cells().get(index);
    }

    /// A fault of one cell.
    RowFault fault(Sheet.Row row, String column, String key, Object... arguments) {
        return new RowFault(sheet.file(), row.line(), column, key, List.of(arguments));
    }
}
