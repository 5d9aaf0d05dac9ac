package org.fieldbook.ui.cases;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.fieldbook.journal.SubjectId;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The cases that are ticked, for something to be done with all of them. They stay ticked while a filter
/// keeps their rows back.
final class Ticks {

    private final ReadOnlyObjectWrapper<Set<SubjectId>> ticked =
            new ReadOnlyObjectWrapper<>(Set.of());
    private Optional<Range> range = Optional.empty();

    /// Rows ticked one after the other from one on.
    ///
    /// @param before what was ticked besides
    private record Range(int from, Set<SubjectId> before) {}

    /// The ticked ones; replaced as a whole.
    ReadOnlyObjectProperty<Set<SubjectId>> tickedProperty() {
        return ticked.getReadOnlyProperty();
    }

    boolean isTicked(SubjectId id) {
        return ticked.get().contains(id);
    }

    /// Ticks one, or no longer.
    void toggle(SubjectId id) {
        Set<SubjectId> next = new LinkedHashSet<>(ticked.get());
        if (!next.remove(id)) {
            next.add(id);
        }
        range = Optional.empty();
        ticked.set(next);
    }

    /// Ticks all rows between where this began and a row; going back takes those beyond away again.
    ///
    /// @param shown the rows as they are shown
    /// @param from where it begins, if it has not begun
    void extend(List<CaseRow> shown, int from, int to) {
        Range now = range.orElseGet(() -> new Range(from, ticked.get()));
        range = Optional.of(now);
        Set<SubjectId> next = new LinkedHashSet<>(now.before());
        int least = Math.min(now.from(), to);
        int most = Math.min(Math.max(now.from(), to), shown.size() - 1);
        for (int at = least; at <= most; at++) {
            next.add(shown.get(at).id());
        }
        ticked.set(next);
    }

    /// The next extension begins anew.
    void endRange() {
        range = Optional.empty();
    }

    /// Ticks all of these; if they all are, none of them.
    void toggleAll(Collection<CaseRow> shown) {
        List<SubjectId> ids = shown.stream().map(CaseRow::id).toList();
        Set<SubjectId> next = new LinkedHashSet<>(ticked.get());
        if (next.containsAll(ids)) {
            ids.forEach(next::remove);
        } else {
            next.addAll(ids);
        }
        range = Optional.empty();
        ticked.set(next);
    }

    void clear() {
        range = Optional.empty();
        if (!ticked.get().isEmpty()) {
            ticked.set(Set.of());
        }
    }

    /// Forgets those that are gone.
    void keep(Set<SubjectId> there) {
        if (!there.containsAll(ticked.get())) {
            Set<SubjectId> next = new LinkedHashSet<>(ticked.get());
            next.retainAll(there);
            range = Optional.empty();
            ticked.set(next);
        }
    }
}
