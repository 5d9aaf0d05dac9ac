package org.fieldbook.ui.cases;

import javafx.collections.ModifiableObservableListBase;
import javafx.collections.ObservableList;

import org.fieldbook.service.Sharing;
import org.fieldbook.ui.fx.CaseFilter;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// The rows of the table with how far each has come, brought up to date with as little stir as there can be: what
/// is filtered and sorted over them looks at those rows alone that changed.
final class ShownRows {

    /// Beyond this it is quicker to begin anew.
    private static final int FEW = 64;

    private final Places places;
    private final Rows rows = new Rows();
    private IdentityHashMap<CaseRow, CaseRow> placed = new IdentityHashMap<>();

    ShownRows(Places places) {
        this.places = places;
    }

    ObservableList<CaseRow> rows() {
        return rows;
    }

    /// Takes these rows.
    ///
    /// @param asked withdrawn ones are shown only where they were asked for
    void fill(CaseRows made, @Nullable CaseFilter asked) {
        IdentityHashMap<CaseRow, CaseRow> before = placed;
        placed = new IdentityHashMap<>(made.rows().size());
        List<CaseRow> wanted = new ArrayList<>(made.rows().size());
        for (CaseRow row : made.rows()) {
            Optional<Sharing.Reach> where =
                    Optional.ofNullable(made.made().get(row.id()))
                            .flatMap(known -> places.find(known.subject()));
            CaseRow next = before.getOrDefault(row, row).withWhere(where);
            placed.put(row, next);
            wanted.add(next);
        }
        if (asked != null) {
            made.withdrawn().stream()
                    .filter(row -> asked.subjects().contains(row.id()))
                    .forEach(wanted::add);
        }
        replace(wanted);
    }

    private void replace(List<CaseRow> wanted) {
        if (rows.size() != wanted.size()) {
            rows.setAll(wanted);
            return;
        }
        List<Integer> changed = new ArrayList<>();
        for (int at = 0; at < wanted.size() && changed.size() <= FEW; at++) {
            if (!rows.get(at).equals(wanted.get(at))) {
                changed.add(at);
            }
        }
        if (changed.size() > FEW) {
            rows.setAll(wanted);
        } else {
            rows.set(changed, wanted);
        }
    }

    /// Tells once of all that changed at once: whoever listens sorts, filters and lays out each time.
    private static final class Rows extends ModifiableObservableListBase<CaseRow> {

        private final List<CaseRow> all = new ArrayList<>();

        void set(List<Integer> places, List<CaseRow> wanted) {
            beginChange();
            places.forEach(at -> set(at, wanted.get(at)));
            endChange();
        }

        @Override
        public CaseRow get(int index) {
            return all.get(index);
        }

        @Override
        public int size() {
            return all.size();
        }

        @Override
        protected void doAdd(int index, CaseRow row) {
            all.add(index, row);
        }

        @Override
        protected CaseRow doSet(int index, CaseRow row) {
            return all.set(index, row);
        }

        @Override
        protected CaseRow doRemove(int index) {
            return all.remove(index);
        }
    }
}
