package org.fieldbook.report;

/// A column of a table.
///
/// @param percent of the table's width
public record Column(String title, boolean number, int percent) {}
