package org.fieldbook.service;

import org.fieldbook.journal.Value;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The form in which the case table's views are kept. What is missing or of another kind reads as nothing.
final class TableViewValues {

    private TableViewValues() {}

    static Value write(TableViews views) {
        return members(
                Map.of(
                        "shapes",
                        members(
                                views.shapes().entrySet().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Map.Entry::getKey,
                                                        entry -> write(entry.getValue())))),
                        "views",
                        new Value.Items(
                                views.views().stream().map(TableViewValues::write).toList())));
    }

    private static Value write(SavedView view) {
        return members(
                Map.of(
                        "name", Value.text(view.name()),
                        "sample", Value.text(view.sample()),
                        "status", Value.text(view.status()),
                        "search", Value.text(view.search()),
                        "filters",
                                members(
                                        view.filters().entrySet().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                Map.Entry::getKey,
                                                                entry -> texts(entry.getValue())))),
                        "shape", write(view.shape())));
    }

    private static Value write(TableShape shape) {
        return members(
                Map.of(
                        "columns",
                        new Value.Items(
                                shape.columns().stream().map(TableViewValues::write).toList()),
                        "order",
                        new Value.Items(
                                shape.order().stream().map(TableViewValues::write).toList())));
    }

    private static Value write(TableShape.Column column) {
        return members(
                Map.of(
                        "id", Value.text(column.id()),
                        "width", new Value.Whole(column.width()),
                        "shown", new Value.Truth(column.shown())));
    }

    private static Value write(TableShape.Sorted sorted) {
        return members(
                Map.of(
                        "column",
                        Value.text(sorted.column()),
                        "down",
                        new Value.Truth(sorted.down())));
    }

    private static Value texts(List<String> texts) {
        return new Value.Items(texts.stream().<Value>map(Value::text).toList());
    }

    private static Value members(Map<String, Value> members) {
        return new Value.Members(new TreeMap<>(members));
    }

    static TableViews read(SortedMap<String, Value> kept) {
        SortedMap<String, TableShape> shapes = new TreeMap<>();
        inside(kept, "shapes")
                .forEach((sample, shape) -> {
                    if (shape instanceof Value.Members(var members)) {
                        shapes.put(sample, shape(members));
                    }
                });
        return new TableViews(
                shapes, items(kept, "views").stream().map(TableViewValues::view).toList());
    }

    private static SavedView view(SortedMap<String, Value> kept) {
        SortedMap<String, List<String>> filters = new TreeMap<>();
        inside(kept, "filters").forEach((what, values) -> filters.put(what, texts(values)));
        return new SavedView(
                text(kept, "name"),
                text(kept, "sample"),
                text(kept, "status"),
                text(kept, "search"),
                filters,
                shape(inside(kept, "shape")));
    }

    private static TableShape shape(SortedMap<String, Value> kept) {
        return new TableShape(
                items(kept, "columns").stream()
                        .map(column ->
                                new TableShape.Column(
                                        text(column, "id"),
                                        whole(column, "width"),
                                        isTrue(column, "shown")))
                        .toList(),
                items(kept, "order").stream()
                        .map(sorted ->
                                new TableShape.Sorted(
                                        text(sorted, "column"), isTrue(sorted, "down")))
                        .toList());
    }

    private static List<String> texts(Value values) {
        return values instanceof Value.Items(var items)
                ? items.stream()
                        .filter(Value.Text.class::isInstance)
                        .map(item -> ((Value.Text) item).text())
                        .toList()
                : List.of();
    }

    private static List<SortedMap<String, Value>> items(
            SortedMap<String, Value> kept, String name) {
        return kept.get(name) instanceof Value.Items(var items)
                ? items.stream()
                        .filter(Value.Members.class::isInstance)
                        .map(item -> ((Value.Members) item).members())
                        .toList()
                : List.of();
    }

    private static SortedMap<String, Value> inside(SortedMap<String, Value> kept, String name) {
        return kept.get(name) instanceof Value.Members(var members) ? members : new TreeMap<>();
    }

    private static String text(SortedMap<String, Value> kept, String name) {
        return kept.get(name) instanceof Value.Text(String text) ? text : "";
    }

    private static int whole(SortedMap<String, Value> kept, String name) {
        return kept.get(name) instanceof Value.Whole(long number)
                ? Math.clamp(number, 0, Integer.MAX_VALUE)
                : 0;
    }

    private static boolean isTrue(SortedMap<String, Value> kept, String name) {
        return kept.get(name) instanceof Value.Truth(boolean truth) && truth;
    }
}
