package org.fieldbook.ui.cases;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Sample;
import org.fieldbook.i18n.Messages;
import org.fieldbook.ui.control.ValueText;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Something rows have by which they are filtered: several values of one are let through together, and two
/// of them narrow each other.
///
/// @param options the values there are, in the order of the framework, else of the alphabet
/// @param values what a row has of it
record Facet(
        String id,
        String title,
        List<Option> options,
        Function<CaseRow, ? extends Iterable<String>> values) {

    static final String INSPECTOR = "inspector";
    static final String FLAGS = "flags";

    private static final Set<String> FILTERED = Set.of("sentence", "reportType", "rosh");

    Facet {
        options = List.copyOf(options);
    }

    /// A value and how many rows have it.
    record Option(String value, String title, int count) {}

    /// Whether the row has one of these values.
    boolean lets(CaseRow row, Set<String> wanted) {
        for (String value : values.apply(row)) {
            if (wanted.contains(value)) {
                return true;
            }
        }
        return false;
    }

    /// What the rows of a sample can be filtered by.
    static List<Facet> of(Sample sample, List<CaseRow> rows, Messages messages) {
        List<Facet> all = new ArrayList<>();
        all.add(inspector(rows, messages));
        sample.attributes().stream()
                .filter(attribute -> FILTERED.contains(attribute.id()))
                .forEach(attribute -> all.add(attribute(attribute, rows, messages)));
        all.add(flags(rows, messages));
        return all;
    }

    private static Facet inspector(List<CaseRow> rows, Messages messages) {
        Map<String, Integer> counts = count(rows, row -> List.of(row.inspector()));
        List<Option> options =
                counts.keySet().stream()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .map(name ->
                                new Option(
                                        name,
                                        name.isEmpty() ? messages.text("cases.nobody") : name,
                                        counts.getOrDefault(name, 0)))
                        .toList();
        return new Facet(
                INSPECTOR,
                messages.text("cases.column.inspector"),
                options,
                row -> List.of(row.inspector()));
    }

    private static Facet attribute(Attribute attribute, List<CaseRow> rows, Messages messages) {
        Function<CaseRow, List<String>> values = row -> List.of(row.attribute(attribute.id()));
        Map<String, Integer> counts = count(rows, values);
        List<Option> options =
                attribute.values().stream()
                        .filter(counts::containsKey)
                        .map(value ->
                                new Option(
                                        value,
                                        ValueText.of(value, messages),
                                        counts.getOrDefault(value, 0)))
                        .toList();
        String title =
                attribute.id().equals("rosh")
                        ? messages.text("cases.column.rosh")
                        : attribute.title();
        return new Facet(attribute.id(), title, options, values);
    }

    private static Facet flags(List<CaseRow> rows, Messages messages) {
        Function<CaseRow, List<String>> values =
                row ->
                        Mark.ALL.stream()
                                .filter(mark -> mark.shown().test(row))
                                .map(Mark::id)
                                .toList();
        Map<String, Integer> counts = count(rows, values);
        List<Option> options =
                Mark.ALL.stream()
                        .filter(mark -> counts.containsKey(mark.id()))
                        .map(mark ->
                                new Option(
                                        mark.id(),
                                        messages.text("cases.mark." + mark.id()),
                                        counts.getOrDefault(mark.id(), 0)))
                        .toList();
        return new Facet(FLAGS, messages.text("cases.facet.flags"), options, values);
    }

    private static Map<String, Integer> count(
            List<CaseRow> rows, Function<CaseRow, List<String>> values) {
        Map<String, Integer> counts = new HashMap<>();
        rows.forEach(
                row -> values.apply(row).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts;
    }
}
