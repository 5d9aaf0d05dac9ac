package org.fieldbook.service;

import org.fieldbook.intake.Intake;
import org.fieldbook.intake.RowFault;
import org.fieldbook.intake.Sheet;

import java.util.List;

/// A case list as it lies in a file, before it is said what its columns mean.
///
/// @param name what people call the file
/// @param read its rows, and what is wrong with them
public record CaseListFile(String name, Intake<Sheet> read) {

    /// One of which nothing can be read.
    static CaseListFile unreadable(String name, List<RowFault> faults) {
        return new CaseListFile(
                name, new Intake<>(new Sheet(name, List.of(), List.of()), faults, List.of()));
    }

    /// Its headings; none if it cannot be read.
    public List<String> headings() {
        return read.content().header();
    }

    /// What stands first in this column, to know it by; empty if nothing does.
    ///
    /// @param column counting from 0
    public String example(int column) {
        return read.content().rows().stream()
                .map(row -> row.cells().get(column))
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }
}
