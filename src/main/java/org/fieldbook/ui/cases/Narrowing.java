package org.fieldbook.ui.cases;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.fieldbook.journal.SubjectId;
import org.fieldbook.service.SavedView;
import org.fieldbook.service.TableShape;
import org.fieldbook.ui.fx.CaseFilter;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/// What of the rows is let through: by a search, a chip, the facets and, from elsewhere, a list of cases. All of
/// them narrow together.
final class Narrowing {

    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<String> chip = new SimpleObjectProperty<>(CaseFrame.ALL);
    private final ReadOnlyObjectWrapper<SortedMap<String, Set<String>>> values =
            new ReadOnlyObjectWrapper<>(new TreeMap<>());
    private final ReadOnlyObjectWrapper<@Nullable CaseFilter> only = new ReadOnlyObjectWrapper<>();

    private final ObservableValue<Boolean> narrowed =
            Bindings.createBooleanBinding(
                    () ->
                            !chip.get().equals(CaseFrame.ALL)
                                    || !search.get().isEmpty()
                                    || !values.get().isEmpty()
                                    || only.get() != null,
                    chip,
                    search,
                    values,
                    only);

    /// Told whenever something else is let through.
    void onChange(Runnable told) {
        search.subscribe((_, _) -> told.run());
        chip.subscribe((_, _) -> told.run());
        values.subscribe((_, _) -> told.run());
        only.subscribe((_, _) -> told.run());
    }

    StringProperty searchProperty() {
        return search;
    }

    /// The id of the chip that is on.
    ObjectProperty<String> chipProperty() {
        return chip;
    }

    /// By facet the values that are let through; a facet without any lets everything through.
    ReadOnlyObjectProperty<SortedMap<String, Set<String>>> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    /// The only cases that are shown, from where somebody asked for them; null if they all are.
    ReadOnlyObjectProperty<@Nullable CaseFilter> onlyProperty() {
        return only.getReadOnlyProperty();
    }

    /// Whether rows may be kept back.
    ObservableValue<Boolean> narrowedProperty() {
        return narrowed;
    }

    /// Lets a value of a facet through, or no longer.
    void let(String facet, String value, boolean wanted) {
        SortedMap<String, Set<String>> next = new TreeMap<>(values.get());
        Set<String> all = new TreeSet<>(next.getOrDefault(facet, Set.of()));
        if (wanted) {
            all.add(value);
        } else {
            all.remove(value);
        }
        if (all.isEmpty()) {
            next.remove(facet);
        } else {
            next.put(facet, all);
        }
        values.set(next);
    }

    /// Lets exactly this through.
    void set(String chipId, String searched, Map<String, List<String>> wanted) {
        SortedMap<String, Set<String>> next = new TreeMap<>();
        wanted.forEach((facet, all) -> next.put(facet, new TreeSet<>(all)));
        chip.set(chipId);
        search.set(searched);
        values.set(next);
        only.set(null);
    }

    void only(@Nullable CaseFilter asked) {
        only.set(asked);
    }

    void clear() {
        set(CaseFrame.ALL, "", Map.of());
    }

    /// What is let through, with a name.
    SavedView named(String name, String sample, Optional<TableShape> shape) {
        SortedMap<String, List<String>> filters = new TreeMap<>();
        values.get().forEach((facet, let) -> filters.put(facet, List.copyOf(let)));
        return new SavedView(
                name,
                sample,
                chip.get(),
                search.get(),
                filters,
                shape.orElseGet(() -> new TableShape(List.of(), List.of())));
    }

    /// Tells which rows of this frame are let through. A chip or facet that the frame does not have lets all
    /// through.
    Predicate<CaseRow> predicate(CaseFrame frame) {
        CaseFilter asked = only.get();
        var wanted = CaseSearch.of(search.get());
        Predicate<CaseRow> all =
                frame.chips().stream()
                        .filter(one -> one.id().equals(chip.get()))
                        .findFirst()
                        .map(CaseFrame.Chip::filter)
                        .orElse(_ -> true);
        for (Facet facet : frame.facets()) {
            Set<String> let = values.get().get(facet.id());
            if (let != null) {
                all = all.and(row -> facet.lets(row, let));
            }
        }
        if (asked != null) {
            Set<SubjectId> alone = Set.copyOf(asked.subjects());
            all = all.and(row -> alone.contains(row.id()));
        }
        return all.and(wanted::finds);
    }
}
