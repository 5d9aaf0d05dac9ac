package org.fieldbook.service;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A name for what somebody wants to see of the case table: filters, columns and order.
///
/// @param sample id of the sample that is shown
/// @param status id of the chip that is on
/// @param search what is searched for
/// @param filters the values let through, by what they are values of; what is missing lets all through
public record SavedView(
        String name,
        String sample,
        String status,
        String search,
        SortedMap<String, List<String>> filters,
        TableShape shape) {

    public SavedView {
        SortedMap<String, List<String>> copies = new TreeMap<>();
        filters.forEach((what, values) -> copies.put(what, List.copyOf(values)));
        filters = Collections.unmodifiableSortedMap(copies);
    }

    /// Only that it is one: a name and a search are a person's words.
    @Override
    public String toString() {
        return "SavedView of " + sample;
    }

    /// What is let through of one kind; empty for everything.
    public List<String> values(String what) {
        return filters.getOrDefault(what, List.of());
    }
}
