package org.fieldbook.cli;

import org.fieldbook.i18n.Messages;
import org.fieldbook.intake.RowFault;

import java.util.ArrayList;
import java.util.List;

/// What is wrong in files of rows, one line for each: file, line, column, words.
final class RowFaultText {

    /// More than anybody reads; the rest is counted.
    private static final int MOST = 50;

    private final Messages messages;

    RowFaultText(Messages messages) {
        this.messages = messages;
    }

    List<String> lines(List<RowFault> faults) {
        List<String> lines = new ArrayList<>();
        faults.stream().limit(MOST).map(this::line).forEach(lines::add);
        if (faults.size() > MOST) {
            lines.add(messages.text("cli.rows.more", faults.size() - MOST));
        }
        return lines;
    }

    private String line(RowFault fault) {
        String line = fault.line() == 0 ? "" : ", line " + fault.line();
        String column = fault.column().isEmpty() ? "" : ", column " + fault.column();
        return fault.file()
                + line
                + column
                + ": "
                + messages.text(fault.key(), fault.arguments().toArray());
    }
}
