package org.fieldbook.service;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is kept of the case table of an inspection.
///
/// @param shapes how it was left, by sample
/// @param views those that have a name, by name
public record TableViews(SortedMap<String, TableShape> shapes, List<SavedView> views) {

    /// Nothing was arranged yet.
    public static final TableViews NONE = new TableViews(new TreeMap<>(), List.of());

    public TableViews {
        shapes = Collections.unmodifiableSortedMap(new TreeMap<>(shapes));
        views = views.stream().sorted(Comparator.comparing(SavedView::name)).toList();
    }

    /// The same with this shape of a sample's table.
    public TableViews withShape(String sample, TableShape shape) {
        SortedMap<String, TableShape> all = new TreeMap<>(shapes);
        all.put(sample, shape);
        return new TableViews(all, views);
    }

    /// The same with this view in place of any of its name.
    public TableViews withView(SavedView view) {
        return new TableViews(
                shapes, Stream.concat(without(view.name()), Stream.of(view)).toList());
    }

    /// The same without the view of this name.
    public TableViews withoutView(String name) {
        return new TableViews(shapes, without(name).toList());
    }

    private Stream<SavedView> without(String name) {
        return views.stream().filter(view -> !view.name().equals(name));
    }

    /// The view of this name.
    public Optional<SavedView> findView(String name) {
        return views.stream().filter(view -> view.name().equals(name)).findFirst();
    }
}
