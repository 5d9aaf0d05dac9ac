package org.fieldbook.report;

/// A column of a table.
///
/// @param below a quieter line under the title; empty if there is none
/// @param percent of the table's width
public record Column(String title, String below, boolean number, int percent) {

    public Column(String title, boolean number, int percent) {
        this(title, "", number, percent);
    }
}
